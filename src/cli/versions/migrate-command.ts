/** The command that carries answers over to the questionnaire at hand, to be pasted. */
import type { Issue } from "../../core/issue/issue.ts";
import { shellWord } from "../terminal/shell-word.ts";

export interface AtHand {
  readonly id: string;
  readonly version: string;
  /** Its file; absent for a built-in one. */
  readonly file?: string | undefined;
}

export function migrateCommand(path: string, { id, version, file }: AtHand): string {
  const to = shellWord(file ?? id);
  return `datapeil migrate ${shellWord(path)} --to ${to} -o ${id}-${version}`;
}

/** Says with each refusal of another major version how to go on. */
export function withMigrateCommand<T extends Issue>(issues: readonly T[], path: string, file: string | undefined): T[] {
  return issues.map((found) => {
    if (found.code !== "other-major-version") return found;
    const { expectedId, expectedVersion } = found.params;
    const atHand = { id: String(expectedId), version: String(expectedVersion), file };
    return { ...found, params: { ...found.params, command: migrateCommand(path, atHand) } };
  });
}
