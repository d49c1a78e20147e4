import type { ExitCode } from "../../errors.ts";
import { exitCode } from "../../errors.ts";

/** The interview cannot be held with these flags or this file. The message is a sentence for the user. */
export class Refusal extends Error {
  readonly exitCode: ExitCode;

  constructor(message: string, code: ExitCode = exitCode.usage) {
    super(message);
    this.name = "Refusal";
    this.exitCode = code;
  }
}
