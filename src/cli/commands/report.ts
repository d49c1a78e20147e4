/** `datapeil report PATH… [-o FILE]`: a report for each organisation, as a PDF or in another form. */
import type { ExitCode } from "../../errors.ts";
import type { InputOptions } from "../assess-paths.ts";
import { assessPaths, exitCodeOf } from "../assess-paths.ts";
import type { Context } from "../context.ts";
import { print } from "../context.ts";
import { reportFormOf } from "../reports/report-form.ts";
import { inputFor } from "../reports/report-variant.ts";
import { templateAt } from "../reports/template-at.ts";
import type { ReportsWanted } from "../reports/write-reports.ts";
import { writeReports } from "../reports/write-reports.ts";
import { tellWarnings } from "../show-warnings.ts";

export interface ReportOptions extends InputOptions, Omit<ReportsWanted, "template"> {
  /** Folder of a house style. */
  readonly template?: string;
}

export async function report(options: ReportOptions, context: Context): Promise<ExitCode> {
  // Two forms at once, or a template that is wrong, are refused before any answer is read.
  reportFormOf(options);
  const wanted = { ...options, template: await templateAt(options.template) };
  const batch = await assessPaths({ ...options, ...inputFor(options) }, context);
  tellWarnings(batch, context);
  if (options.output === "-") {
    const { printReport } = await import("../reports/print-report.ts");
    await printReport(batch.assessed, wanted, context);
    return exitCodeOf(batch);
  }
  print(context, (await writeReports(batch.assessed, wanted, context)).join("\n"));
  return exitCodeOf(batch);
}
