/** The scores of a batch, in the form that was asked for. What a form needs is loaded only for it. */
import { nearest } from "../../core/issue/nearest.ts";
import { UserError } from "../../errors.ts";
import type { Assessed, Batch } from "../batch/assess-paths.ts";
import type { Context } from "../context/context.ts";
import { assessmentWriter } from "./assessment-writer.ts";
import type { Destination } from "./deliver.ts";
import { deliver, deliverData } from "./deliver.ts";

export interface ScoresWanted extends Destination {
  /** Absent: text for a person. */
  readonly form: "json" | "ndjson" | "csv" | "xlsx" | "explain" | undefined;
  readonly excelNl?: boolean;
  readonly explain?: string;
  readonly peers?: string;
}

/** Asked for with `--explain`, beside the ids of a questionnaire. */
export const answerQuality = "answer-quality";

export async function deliverScores(batch: Batch, wanted: ScoresWanted, context: Context): Promise<void> {
  switch (wanted.form) {
    case "json":
    case "ndjson":
      return deliverData(assessmentsAs(wanted.form, batch), wanted, context);
    case "csv":
      return deliverData(await scoresCsv(batch, wanted, context), wanted, context);
    case "xlsx":
      return deliver(await scoresWorkbook(batch, context), wanted, context);
    case "explain":
      return deliver(await explanations(batch, wanted.explain ?? "", context), wanted, context);
    default:
      return deliver(await scoresOnScreen(batch, wanted.peers, context), wanted, context);
  }
}

function assessmentsAs(form: "json" | "ndjson", { assessed }: Batch): string {
  const pieces: string[] = [];
  const writer = assessmentWriter(form, (piece) => pieces.push(piece));
  for (const { assessment } of assessed) writer.add(assessment);
  writer.end();
  return pieces.join("");
}

async function scoresCsv(batch: Batch, wanted: ScoresWanted, context: Context): Promise<string> {
  const { renderCsv } = await import("../../report/tables/csv.ts");
  const { csvFormOf } = await import("../../report/tables/csv-lines.ts");
  await tellBeside(batch, context);
  const assessments = batch.assessed.map(({ assessment }) => assessment);
  return renderCsv(assessments, csvFormOf(wanted));
}

async function scoresWorkbook(batch: Batch, context: Context): Promise<Uint8Array> {
  const { resultSheets } = await import("../../report/tables/result-sheets.ts");
  const { renderWorkbook } = await import("../../report/tables/workbook.ts");
  const { refusedRows } = await import("../show/refused.ts");
  await tellBeside(batch, context);
  return renderWorkbook(resultSheets(batch.assessed, refusedRows(batch.refused, context), context.locale));
}

/** A table has no room for warnings. */
async function tellBeside(batch: Batch, context: Context): Promise<void> {
  const { tellWarnings } = await import("../show/warnings.ts");
  tellWarnings(batch, context);
}

async function scoresOnScreen({ assessed }: Batch, peers: string | undefined, context: Context): Promise<string> {
  const { showAssessment } = await import("../show/assessment.ts");
  const beside = peers === undefined ? () => "" : await besidePeers(peers, assessed, context);
  const parts = assessed.map((one) => showAssessment(one.assessment, one.questionnaire, context) + beside(one));
  return `${parts.join("\n\n\n")}\n`;
}

async function besidePeers(
  file: string,
  assessed: readonly Assessed[],
  context: Context,
): Promise<(one: Assessed) => string> {
  const { peersFor } = await import("../peers/peers-for.ts");
  const { showOwnPeers } = await import("../peers/show-own-peers.ts");
  const assessments = assessed.map(({ assessment }) => assessment);
  const peers = peersFor(file, assessments);
  return ({ assessment, questionnaire }) => `\n\n${showOwnPeers(assessment, questionnaire, peers, context)}`;
}

async function explanations({ assessed }: Batch, id: string, context: Context): Promise<string> {
  const { showExplanation } = await import("../show/explanation.ts");
  const { showFlagged } = await import("../show/quality.ts");
  const parts = assessed.map(({ assessment, questionnaire, responses }) => {
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
