/** `datapeil score PATH…`: a table on a terminal, or JSON, CSV or a workbook. */
import type { ExitCode } from "../../errors.ts";
import { UserError } from "../../errors.ts";
import type { Batch, InputOptions } from "../batch/assess-paths.ts";
import { assessEach, assessPaths, exitCodeOf } from "../batch/assess-paths.ts";
import type { Context } from "../context/context.ts";
import { tell } from "../context/context.ts";
import { assessmentWriter } from "../deliver/assessment-writer.ts";
import { checkDestination, deliverPieces } from "../deliver/deliver.ts";
import { askedForm } from "../flags/asked-form.ts";
import type { VariantFlags } from "../reports/report-variant.ts";
import { templateAt } from "../reports/template-at.ts";
import type { Template } from "../reports/template-look.ts";

export interface ScoreOptions extends InputOptions, VariantFlags {
  readonly json?: boolean;
  /** One organisation a line. */
  readonly ndjson?: boolean;
  readonly csv?: boolean;
  readonly xlsx?: boolean;
  /** CSV as Excel opens it on a machine with Dutch or Belgian settings. */
  readonly excelNl?: boolean;
  /** File of peers to lay the figures beside. */
  readonly peers?: string;
  /** As counts that add up with those of others. */
  readonly partial?: boolean;
  /** False: a part without notes, evidence and names of files. */
  readonly texts?: boolean;
  /** Id of a question, dimension or area. */
  readonly explain?: string;
  /** Folder for a report of each organisation. */
  readonly reports?: string;
  readonly jobs?: string;
  /** Folder of a house style, for the reports. */
  readonly template?: string;
  readonly output?: string;
  readonly force?: boolean;
}

export async function score(options: ScoreOptions, context: Context): Promise<ExitCode> {
  const form = scoreFormOf(options);
  refuseWhatMakesNoSense(options, form);
  if (form === "partial") return (await import("../deliver/write-part.ts")).writePart(options, context);
  if (options.reports === undefined) refuseWithoutReports(options);
  const alsoWanted = await wantedForReports(options);
  const again = options.reports !== undefined;
  if (!again) checkDestination(options);
  // Where nothing else is made of them, none need be kept.
  if ((form === "json" || form === "ndjson") && options.reports === undefined)
    return scoreAsData(form, options, context);
  const { answerQuality, deliverScores } = await import("../deliver/deliver-scores.ts");
  const template = await templateAt(options.template);
  const keepResponses = options.explain === answerQuality;
  const batch = await assessPaths({ ...options, ...alsoWanted, keepResponses }, context);
  await deliverScores(batch, { ...options, form, again }, context);
  if (options.reports !== undefined) await writeReportsBeside(batch, { ...options, template }, context);
  return exitCodeOf(batch);
}

function scoreFormOf({ partial, json, ndjson, csv, excelNl, xlsx, explain }: ScoreOptions) {
  return askedForm({ partial, json, ndjson, csv: csv ?? excelNl, xlsx, explain });
}

function refuseWhatMakesNoSense(options: ScoreOptions, form: ReturnType<typeof scoreFormOf>): void {
  if (options.peers !== undefined && form) throw new UserError("peers-only-text", { form: `--${form}` });
  if (options.texts === false && form !== "partial")
    throw new UserError("only-with", { option: "--no-texts", other: "--partial" });
}

function refuseWithoutReports(options: ScoreOptions): void {
  for (const option of ["variant", "template", "jobs"] as const) {
    if (options[option] !== undefined) throw new UserError("only-with", { option: `--${option}`, other: "--reports" });
  }
}

/** Each Assessment is written as soon as it is made. */
async function scoreAsData(form: "json" | "ndjson", options: ScoreOptions, context: Context): Promise<ExitCode> {
  const pieces = deliverPieces(options, context);
  const writer = assessmentWriter(form, pieces.add);
  const outcome = await assessEach(options, context, ({ assessment }) => writer.add(assessment));
  writer.end();
  await pieces.end();
  return exitCodeOf(outcome);
}

/** What must be assessed beside the scores, for the reports of a variant. */
async function wantedForReports(options: ScoreOptions): Promise<Pick<InputOptions, "outside">> {
  if (options.variant === undefined) return {};
  const { inputFor } = await import("../reports/report-variant.ts");
  return inputFor(options);
}

interface ReportsBeside extends Pick<ScoreOptions, "reports" | "jobs" | "force" | "variant"> {
  readonly template: Template | undefined;
}

async function writeReportsBeside({ assessed }: Batch, wanted: ReportsBeside, context: Context): Promise<void> {
  const { writeReports } = await import("../reports/write-reports.ts");
  const { resultsMessages } = await import("../../i18n/results.ts");
  // The flags for the form of the scores do not concern the reports.
  const { reports = "", jobs, force, variant, template } = wanted;
  const written = await writeReports(assessed, { output: reports, jobs, force, variant, template }, context);
  tell(context, resultsMessages[context.locale].reportsThere(written.length, reports));
}
