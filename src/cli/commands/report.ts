/** `datapeil report PATH… [-o FILE]`: a report for each organisation, as a PDF or in another form. */
import type { ExitCode } from "../../errors.ts";
import type { InputOptions } from "../assess-paths.ts";
import { assessPaths, exitCodeOf } from "../assess-paths.ts";
import type { Context } from "../context.ts";
import { print } from "../context.ts";
import { reportFormOf } from "../reports/report-form.ts";
import { inputFor } from "../reports/report-variant.ts";
import type { ReportsWanted } from "../reports/write-reports.ts";
import { writeReports } from "../reports/write-reports.ts";
import { tellWarnings } from "../show-warnings.ts";

export interface ReportOptions extends InputOptions, ReportsWanted {}

export async function report(options: ReportOptions, context: Context): Promise<ExitCode> {
  // Two forms at once are refused before anything is read.
  reportFormOf(options);
  const batch = await assessPaths({ ...options, ...inputFor(options) }, context);
  tellWarnings(batch, context);
  if (options.output === "-") {
    const { printReport } = await import("../reports/print-report.ts");
    await printReport(batch.assessed, options, context);
    return exitCodeOf(batch);
  }
  print(context, (await writeReports(batch.assessed, options, context)).join("\n"));
  return exitCodeOf(batch);
}
