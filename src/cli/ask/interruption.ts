/** The respondent stopped, by Ctrl-C or because the input came to its end. */
export class Interruption extends Error {
  constructor() {
    super("interrupted");
    this.name = "Interruption";
  }
}

/** Ctrl-C or Ctrl-D, in our words or those of inquirer: not a fault, and nothing to show a stack for. */
export function isInterruption(error: unknown): boolean {
  return error instanceof Error && ["Interruption", "ExitPromptError", "AbortPromptError"].includes(error.name);
}
