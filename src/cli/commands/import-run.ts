/** `datapeil import run MAPPING FILE…`: writes responses, a folder of YAML or lines of JSON. */
import type { ExitCode } from "../../errors.ts";
import { exitCode, UserError } from "../../errors.ts";
import { importMessages } from "../../i18n/import.ts";
import type { Context } from "../context/context.ts";
import { print, tell } from "../context/context.ts";
import { answersBeside } from "../import/answers-beside.ts";
import { exitCodeOfImport } from "../import/exit-code.ts";
import { importToJson } from "../import/import-json.ts";
import { readInput } from "../import/read-input.ts";
import { openRejects } from "../import/rejects.ts";
import type { Imported } from "../import/run-import.ts";
import { prepareImport, runImport } from "../import/run-import.ts";
import { showSummary } from "../import/show-counts.ts";
import { showAllDetected } from "../import/show-detected.ts";
import { importProgress } from "../import/show-progress.ts";
import { openResponses } from "../import/write-responses.ts";
import { showDoubts } from "../show/doubts.ts";
import type { ImportCheckOptions } from "./import-check.ts";

export interface ImportRunOptions extends ImportCheckOptions {
  /** Folder, or with `ndjson` a file. */
  readonly output?: string;
  readonly ndjson?: boolean;
}

export async function importRun(options: ImportRunOptions, context: Context): Promise<ExitCode> {
  const toStdout = options.output === undefined || options.output === "-";
  if (toStdout && !options.ndjson) throw new UserError("import-needs-output");
  if (toStdout && options.json) throw new UserError("two-formats", { forms: "--ndjson, --json" });
  const { read, exports } = await readInput(options, context);
  const progress = importProgress(context);
  const prepare = async () => {
    const { output, ndjson } = options;
    const beside = output === undefined || ndjson ? undefined : answersBeside(output, read);
    const { stdin } = context.streams;
    const prepared = await prepareImport(read, exports, { progress: progress.show, readable: beside?.note, stdin });
    prepared.duplicates.beside((await beside?.read()) ?? []);
    return prepared;
  };
  if (options.strict) {
    const tried = await runImport(await prepare());
    progress.end();
    if (tried.doubts.length > 0) return refuseAll(tried, options, context);
  }
  const prepared = await prepare();
  const overwrite = options.force ?? false;
  const rejects = options.rejects === undefined ? undefined : await openRejects(options.rejects, overwrite, context);
  const responses = await openResponses(options, context);
  const imported = await runImport(prepared, {
    progress: progress.show,
    refused: rejects?.add,
    response: responses.add,
  });
  rejects?.finish();
  const written = responses.finish();
  progress.end();
  report(imported, options, context);
  for (const line of written.lines) tell(context, line);
  return written.inTheWay > 0 ? exitCode.partlyRefused : exitCodeOfImport(imported, false);
}

function refuseAll(imported: Imported, options: ImportRunOptions, context: Context): ExitCode {
  report(imported, options, context);
  tell(context, importMessages[context.locale].strict);
  return exitCode.invalidInput;
}

function report(imported: Imported, { json, rejects }: ImportRunOptions, context: Context): void {
  const say = importMessages[context.locale];
  if (json) {
    print(context, importToJson(imported, context));
    return;
  }
  const parts = [
    showAllDetected(imported.tables, context, "stderr"),
    showDoubts(imported.doubts, context, "stderr"),
    showSummary(imported, context),
    rejects !== undefined && imported.counts.fates.refused > 0 ? say.rejectsWritten(rejects) : "",
  ];
  tell(context, parts.filter((part) => part !== "").join("\n\n"));
}
