/** `datapeil import check MAPPING FILE…`: what would be read, and what is in doubt; writes nothing. */
import type { ExitCode } from "../../errors.ts";
import { importMessages } from "../../i18n/import.ts";
import type { Context } from "../context/context.ts";
import { print } from "../context/context.ts";
import { exitCodeOfImport } from "../import/exit-code.ts";
import { importToJson } from "../import/import-json.ts";
import { readInput } from "../import/read-input.ts";
import { openRejects } from "../import/rejects.ts";
import { prepareImport, runImport } from "../import/run-import.ts";
import { showAnswers, showSummary } from "../import/show-counts.ts";
import { showAllDetected } from "../import/show-detected.ts";
import { importProgress } from "../import/show-progress.ts";
import { showDoubts } from "../show/doubts.ts";

export interface ImportCheckOptions {
  readonly mapping: string;
  readonly files: readonly string[];
  readonly json?: boolean;
  readonly strict?: boolean;
  /** File for the refused rows. */
  readonly rejects?: string;
  readonly force?: boolean;
  readonly questionnaire?: string;
}

export async function importCheck(options: ImportCheckOptions, context: Context): Promise<ExitCode> {
  const say = importMessages[context.locale];
  const { read, exports } = await readInput(options, context);
  const progress = importProgress(context);
  const prepared = await prepareImport(read, exports, { progress: progress.show, stdin: context.streams.stdin });
  const rejects =
    options.rejects === undefined ? undefined : await openRejects(options.rejects, options.force ?? false, context);
  const imported = await runImport(prepared, { progress: progress.show, refused: rejects?.add });
  progress.end();
  rejects?.finish();
  if (options.json) print(context, importToJson(imported, context));
  else {
    const [first] = prepared.tables;
    const parts = [
      showAllDetected(imported.tables, context, "stdout"),
      first && imported.counts.fates.taken > 0
        ? showAnswers(imported.counts, { plan: first.plan, mapping: read.mapping }, context)
        : "",
      imported.doubts.length === 0 ? say.noDoubts : showDoubts(imported.doubts, context, "stdout"),
      showSummary(imported, context),
    ];
    print(context, parts.filter((part) => part !== "").join("\n\n"));
  }
  return exitCodeOfImport(imported, options.strict ?? false);
}
