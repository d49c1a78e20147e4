import type { ExitCode } from "../../errors.ts";
import { exitCode } from "../../errors.ts";
import type { Imported } from "./run-import.ts";

/** 3 where nothing could be taken, or `--strict` and anything is in doubt; 4 where something was refused. */
export function exitCodeOfImport({ counts, doubts, refusedFiles }: Imported, strict: boolean): ExitCode {
  if (counts.fates.taken === 0 || (strict && doubts.length > 0)) return exitCode.invalidInput;
  return refusedFiles > 0 || counts.fates.refused > 0 ? exitCode.partlyRefused : exitCode.done;
}
