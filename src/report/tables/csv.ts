/** Assessments as CSV (RFC 4180): one row an organisation, full precision, absent figures empty. */
import type { Assessment } from "../../core/assessment/assessment.ts";
import type { AreaResult, ScoreFigure } from "../../core/assessment/results.ts";
import type { CsvCell, CsvForm } from "./csv-lines.ts";
import { csvLines } from "./csv-lines.ts";

/** Columns are the union of all questionnaires in the batch, in the order in which they appear. */
export function renderCsv(assessments: readonly Assessment[], form?: CsvForm): string {
  const rows = assessments.map(rowOf);
  const columns = [...new Set(rows.flatMap((row) => [...row.keys()]))];
  return csvLines([columns, ...rows.map((row) => columns.map((column) => row.get(column)))], form);
}

function rowOf(assessment: Assessment): Map<string, CsvCell> {
  const row = new Map<string, CsvCell>([
    ["organisation_id", assessment.organisation.id],
    ["organisation_name", assessment.organisation.name],
    ["inhabitants", assessment.organisation.inhabitants],
    ["round", assessment.round],
    ["date", assessment.date],
    ["questionnaire", assessment.questionnaire.id],
    ["questionnaire_version", assessment.questionnaire.version],
    ["respondents", assessment.respondents.count],
    ["to_target", assessment.toTarget],
  ]);
  for (const area of assessment.areas) addAim(row, area);
  for (const dimension of assessment.dimensions) {
    addAim(row, dimension);
    row.set(`${dimension.id}.floor`, dimension.floor?.level);
  }
  addFigure(row, "overall", assessment.overall);
  addVoices(row, assessment);
  return row;
}

function addAim(row: Map<string, CsvCell>, result: AreaResult): void {
  addFigure(row, result.id, result);
  row.set(`${result.id}.target`, result.target);
  row.set(`${result.id}.gap`, result.gap);
}

/** Which two roles stand in a column of its own, since organisations may differ in it. */
function addVoices(row: Map<string, CsvCell>, { areas, dimensions, perception }: Assessment): void {
  const gaps = new Map([...(perception?.areas ?? []), ...(perception?.dimensions ?? [])].map((gap) => [gap.id, gap]));
  row.set("perception_roles", perception?.roles.join(","));
  for (const { id, spread } of [...areas, ...dimensions]) {
    row.set(`${id}.agreement`, spread?.agreement);
    row.set(`${id}.median`, spread?.median);
    row.set(`${id}.perception_gap`, gaps.get(id)?.gap);
  }
}

function addFigure(row: Map<string, CsvCell>, id: string, figure: ScoreFigure): void {
  row.set(`${id}.score`, figure.score);
  row.set(`${id}.level`, figure.level);
  row.set(`${id}.coverage`, figure.coverage);
  row.set(`${id}.low`, figure.range?.low);
  row.set(`${id}.high`, figure.range?.high);
  row.set(`${id}.evidenced`, figure.evidenced);
}
