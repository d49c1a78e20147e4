/** `datapeil report PATH… [-o FILE]`: a PDF for each organisation. */
import type { ExitCode } from "../../errors.ts";
import type { InputOptions } from "../assess-paths.ts";
import { assessPaths, exitCodeOf } from "../assess-paths.ts";
import type { Context } from "../context.ts";
import { print } from "../context.ts";
import type { ReportsWanted } from "../reports/write-reports.ts";
import { writeReports } from "../reports/write-reports.ts";
import { tellWarnings } from "../show-warnings.ts";

export interface ReportOptions extends InputOptions, ReportsWanted {}

export async function report(options: ReportOptions, context: Context): Promise<ExitCode> {
  const batch = await assessPaths(options, context);
  tellWarnings(batch, context);
  print(context, (await writeReports(batch.assessed, options, context)).join("\n"));
  return exitCodeOf(batch);
}
