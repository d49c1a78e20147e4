/** Carries an issue out of the depths of a reader; `openTables` and `rows()` catch it, nobody else sees it. */
import type { Issue } from "../../core/issue/issue.ts";
import { issue } from "../../core/issue/issue.ts";

export class TableFault extends Error {
  readonly issue: Issue;

  constructor(code: string, params: Issue["params"] = {}, path: Issue["path"] = []) {
    super(code);
    this.name = "TableFault";
    this.issue = issue(code, path, params);
  }
}

/** What is wrong with the content; our own mistakes go on. */
export function faultIn(error: unknown): Issue {
  if (error instanceof TableFault) return error.issue;
  throw error;
}

/** What a library throws at bad content is about the content too. Our own mistakes pass. */
export function issueOf(error: unknown, code: string): Issue {
  if (error instanceof TableFault) return error.issue;
  return issue(code, [], { reason: error instanceof Error ? error.message : String(error) });
}
