import type { Issue } from "../core/issue.ts";
import { exitCode, UserError } from "../errors.ts";
import type { Place, YamlDocument } from "./yaml-file.ts";

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

/** In the order in which a reader comes across them. */
export async function locateAll(document: YamlDocument, issues: readonly Issue[]): Promise<LocatedIssue[]> {
  const located = await Promise.all(
    issues.map(async (found) => ({
      ...found,
      file: document.path,
      ...(await document.locate(found.path, isAboutKey(found) ? "key" : "value")),
    })),
  );
  return located.sort((a, b) => a.line - b.line || a.column - b.column);
}

/** What is wrong with a key is shown there; all else at the value. */
function isAboutKey({ path, params }: Issue): boolean {
  const last = path.at(-1);
  return last !== undefined && [params.key, params.id].includes(String(last));
}
