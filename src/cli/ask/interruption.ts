/** The respondent stopped, by Ctrl-C or because the input came to its end. */
export class Interruption extends Error {
  constructor() {
    super("interrupted");
    this.name = "Interruption";
  }
}

/** Ours, and those of inquirer. */
export function isInterruptionName(name: string): boolean {
  return ["Interruption", "ExitPromptError", "AbortPromptError"].includes(name);
}
