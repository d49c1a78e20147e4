/** `datapeil score PATH…`: a table on a terminal, or JSON, CSV or a workbook. */
import { nearest } from "../../core/nearest.ts";
import type { ExitCode } from "../../errors.ts";
import { UserError } from "../../errors.ts";
import type { Assessed, InputOptions } from "../assess-paths.ts";
import { assessEach, assessPaths, exitCodeOf } from "../assess-paths.ts";
import { assessmentWriter } from "../assessment-writer.ts";
import type { Context } from "../context.ts";
import { tell } from "../context.ts";
import { dataFor, deliver, deliverPieces } from "../deliver.ts";
import type { VariantFlags } from "../reports/report-variant.ts";
import { templateAt } from "../reports/template-at.ts";

/** Asked for with `--explain`, beside the ids of a questionnaire. */
const answerQuality = "answer-quality";

export interface ScoreOptions extends InputOptions, VariantFlags {
  readonly json?: boolean;
  /** One organisation a line. */
  readonly ndjson?: boolean;
  readonly csv?: boolean;
  readonly xlsx?: boolean;
  /** CSV as Excel opens it on a machine with Dutch or Belgian settings. */
  readonly excelNl?: boolean;
  /** As counts that add up with those of others. */
  /** File of peers to lay the figures beside. */
  readonly peers?: string;
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
  const forms = Object.entries({
    partial: options.partial,
    json: options.json,
    ndjson: options.ndjson,
    csv: options.csv ?? options.excelNl,
    xlsx: options.xlsx,
    explain: options.explain,
  });
  const asked = forms.filter(([, value]) => value !== undefined).map(([name]) => `--${name}`);
  if (asked.length > 1) throw new UserError("two-formats", { forms: asked.join(", ") });
  if (options.peers !== undefined && asked[0]) throw new UserError("peers-only-text", { form: asked[0] });
  if (options.texts === false && !options.partial)
    throw new UserError("only-with", { option: "--no-texts", other: "--partial" });
  if (options.partial) return (await import("../parts/write-part.ts")).writePart(options, context);
  const wanted = await wantedFor(options);
  // Where nothing else is made of them, none need be kept.
  if ((options.json || options.ndjson) && options.reports === undefined) return scoreAsData(options, context);
  const template = await templateAt(options.template);
  const keepResponses = options.explain === answerQuality;
  const batch = await assessPaths({ ...options, ...wanted, keepResponses }, context);
  await deliver(await shown(), options, context);
  if (options.reports !== undefined) {
    const { writeReports } = await import("../reports/write-reports.ts");
    const { reports: output, jobs, force, variant } = options;
    const wanted = { output, jobs, force, variant, template };
    const written = await writeReports(batch.assessed, wanted, context);
    const { resultsMessages } = await import("../../i18n/results.ts");
    tell(context, resultsMessages[context.locale].reportsThere(written.length, options.reports));
  }
  return exitCodeOf(batch);

  async function shown(): Promise<string | Uint8Array> {
    const assessments = batch.assessed.map(({ assessment }) => assessment);
    const data = (text: string) => dataFor(options, text, context);
    if (options.json || options.ndjson) {
      const pieces: string[] = [];
      const writer = assessmentWriter(formOf(options), (piece) => pieces.push(piece));
      assessments.forEach(writer.add);
      writer.end();
      return data(pieces.join(""));
    }
    if (options.csv || options.excelNl) {
      const { renderCsv } = await import("../../report/csv.ts");
      const { excelNlCsv, plainCsv } = await import("../../report/csv-lines.ts");
      await warn();
      return data(renderCsv(assessments, options.excelNl ? excelNlCsv : plainCsv));
    }
    if (options.xlsx) {
      const { resultSheets } = await import("../../report/result-sheets.ts");
      const { renderWorkbook } = await import("../../report/workbook.ts");
      const { refusedRows } = await import("../show-refused.ts");
      await warn();
      return renderWorkbook(resultSheets(batch.assessed, refusedRows(batch.refused, context), context.locale));
    }
    if (options.explain !== undefined) return explained(options.explain);
    const { showAssessment } = await import("../show-assessment.ts");
    const beside = await besidePeers();
    const parts = batch.assessed.map((one) => showAssessment(one.assessment, one.questionnaire, context) + beside(one));
    return `${parts.join("\n\n\n")}\n`;
  }

  async function besidePeers(): Promise<(one: Assessed) => string> {
    if (options.peers === undefined) return () => "";
    const { peersFor } = await import("../peers/peers-for.ts");
    const { showOwnPeers } = await import("../peers/show-own-peers.ts");
    const assessments = batch.assessed.map(({ assessment }) => assessment);
    const peers = peersFor(options.peers, assessments);
    return ({ assessment, questionnaire }) => `\n\n${showOwnPeers(assessment, questionnaire, peers, context)}`;
  }

  async function warn(): Promise<void> {
    const { tellWarnings } = await import("../show-warnings.ts");
    tellWarnings(batch, context);
  }

  async function explained(id: string): Promise<string> {
    const { showExplanation } = await import("../show-explanation.ts");
    const { showFlagged } = await import("../show-quality.ts");
    const parts = batch.assessed.map(({ assessment, questionnaire, responses }) => {
      const part = showExplanation(id, assessment, questionnaire, context);
      if (part !== undefined) return part;
      const organisation = assessment.organisation.name ?? assessment.organisation.id;
      if (id === answerQuality) return showFlagged({ organisation, questionnaire, responses }, context);
      const { questions, dimensions, areas } = questionnaire;
      const known = [...questions, ...dimensions, ...areas].map((one) => one.id);
      throw new UserError("unknown-explain", { id, nearest: nearest(id, known) ?? "" });
    });
    return `${parts.join("\n\n")}\n`;
  }
}

/** Each Assessment is written as soon as it is made. */
async function scoreAsData(options: ScoreOptions, context: Context): Promise<ExitCode> {
  const pieces = deliverPieces(options, context);
  const writer = assessmentWriter(formOf(options), pieces.add);
  const outcome = await assessEach(options, context, ({ assessment }) => writer.add(assessment));
  writer.end();
  await pieces.end();
  return exitCodeOf(outcome);
}

function formOf({ ndjson }: ScoreOptions): "json" | "ndjson" {
  return ndjson ? "ndjson" : "json";
}

/** What must be assessed beside the scores, for the reports of a variant. */
async function wantedFor(options: ScoreOptions): Promise<Pick<InputOptions, "outside">> {
  if (options.variant === undefined) return {};
  if (options.reports === undefined) throw new UserError("variant-without-reports", {});
  const { inputFor } = await import("../reports/report-variant.ts");
  return inputFor(options);
}
