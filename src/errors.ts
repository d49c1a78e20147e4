/**
 * What the process reports to the shell; documented in `datapeil --help`. `failed`: the system refused something, or a
 * fault of ours.
 */
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

  constructor(key: string, params: Readonly<Record<string, string | number>> = {}, code: ExitCode = usualCode(key)) {
    super(key);
    this.name = "UserError";
    this.key = key;
    this.params = params;
    this.exitCode = code;
  }
}

/** What the system refuses: a full disk, a folder that cannot be written to. */
const refusals: readonly string[] = ["cannot-read", "cannot-write", "cannot-use", "cannot-print"];

function usualCode(key: string): ExitCode {
  return refusals.includes(key) ? exitCode.failed : exitCode.usage;
}
