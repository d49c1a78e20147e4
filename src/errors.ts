/** What the process reports to the shell; documented in `datapeil --help`. */
export const exitCode = {
  done: 0,
  failed: 1,
  usage: 2,
  invalidInput: 3,
  partlyRefused: 4,
  interrupted: 130,
} as const;

export type ExitCode = (typeof exitCode)[keyof typeof exitCode];

/**
 * Something that the user can mend: no such file, nothing to score, not a terminal.
 * `key` names the sentence in `i18n/<locale>/errors.ts`, which says what happened and what to do.
 */
export class UserError extends Error {
  readonly key: string;
  readonly params: Readonly<Record<string, string | number>>;
  readonly exitCode: ExitCode;

  constructor(key: string, params: Readonly<Record<string, string | number>> = {}, code: ExitCode = exitCode.usage) {
    super(key);
    this.name = "UserError";
    this.key = key;
    this.params = params;
    this.exitCode = code;
  }
}
