import type { Issue } from "../../core/issue/issue.ts";
import { hasErrors } from "../../core/issue/issue.ts";
import { exitCode, UserError } from "../../errors.ts";
import type { Place } from "./place.ts";
import type { YamlDocument } from "./yaml-file.ts";

/** An issue with where it stands. */
export interface LocatedIssue extends Issue, Place {
  readonly file: string;
}

/** Files that cannot be used; the command shows what is wrong and where. */
export class InvalidFiles extends UserError {
  readonly issues: readonly LocatedIssue[];

  constructor(issues: readonly LocatedIssue[]) {
    super("invalid-files", {}, exitCode.invalidInput);
    this.name = "InvalidFiles";
    this.issues = issues;
  }
}

/** Nobody mends more at once, and a broken export can hold a problem in each of its forty thousand lines. */
const mostInOneFile = 200;

/** In the order in which a reader comes across them; what is too much to read is only counted. */
export async function locateAll(document: YamlDocument, issues: readonly Issue[]): Promise<LocatedIssue[]> {
  const located = await Promise.all(
    issues.map(async (found) => ({
      ...found,
      file: document.path,
      ...(await document.locate(found.path, isAboutKey(found) ? "key" : "value")),
    })),
  );
  located.sort((a, b) => a.line - b.line || a.column - b.column);
  const rest = located.slice(mostInOneFile);
  const [next] = rest;
  if (!next) return located;
  const severity = hasErrors(rest) ? "error" : "warning";
  const more = { ...next, severity, code: "many-more", path: [], params: { count: rest.length } } as const;
  return [...located.slice(0, mostInOneFile), more];
}

/** What is wrong with a key is shown there; all else at the value. */
function isAboutKey({ path, params }: Issue): boolean {
  const last = path.at(-1);
  return last !== undefined && [params.key, params.id].includes(String(last));
}
