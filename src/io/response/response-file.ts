/** Reads files and folders of responses. */
import { UserError } from "../../errors.ts";
import { listFiles } from "../list-files.ts";
import type { LocatedIssue } from "../yaml/invalid-files.ts";
import { locateAll } from "../yaml/invalid-files.ts";
import type { YamlDocument } from "../yaml/yaml-file.ts";
import { readDocument } from "../yaml/yaml-file.ts";

export interface ReadResponses {
  /** Files with a respondent or answers, still to be checked against their questionnaire. */
  readonly responses: readonly YamlDocument[];
  /** Files about an organisation, without answers. */
  readonly organisations: readonly YamlDocument[];
  /** Files that could not be read, with reasons; they stop nothing. */
  readonly refused: readonly {
    readonly path: string;
    readonly issues: readonly LocatedIssue[];
    readonly error?: UserError;
  }[];
}

/**
 * Files as given; folders with everything below them, in the order of their names.
 *
 * @throws UserError if a single file was asked for and it cannot be read.
 */
export async function readResponses(paths: readonly string[]): Promise<ReadResponses> {
  const responses: YamlDocument[] = [];
  const organisations: YamlDocument[] = [];
  const refused: ReadResponses["refused"][number][] = [];
  const files = listFiles(paths);
  for (const { path, named } of files) {
    let document: YamlDocument;
    try {
      document = await readDocument(path);
    } catch (error) {
      // The only file that was asked for: there is nothing to go on with.
      if (!(error instanceof UserError) || (named && files.length === 1)) throw error;
      refused.push({ path, issues: [], error });
      continue;
    }
    if (document.issues.length > 0) refused.push({ path, issues: await locateAll(document, document.issues) });
    else if (isAssessment(document)) continue;
    else if (hasKey(document, "respondent") || hasKey(document, "answers")) responses.push(document);
    else if (hasKey(document, "organisation")) organisations.push(document);
    // A folder may hold questionnaires and other things; what was named is meant.
    else if (named) responses.push(document);
  }
  return { responses, organisations, refused };
}

/** What `score --json` saved beside the answers: it names an organisation too, and the hash of the answers. */
function isAssessment(document: YamlDocument): boolean {
  return hasKey(document, "tool") && hasKey(document, "dimensions");
}

function hasKey(document: YamlDocument, key: string): boolean {
  return typeof document.data === "object" && document.data !== null && Object.hasOwn(document.data, key);
}
