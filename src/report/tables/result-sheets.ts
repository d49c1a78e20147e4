/**
 * The results of a batch as tables for a workbook: organisations, dimensions, questions, actions, and what was refused.
 * The same figures as in the Assessments, at full precision; an absent figure is an empty cell.
 */
import type { Assessment } from "../../core/assessment/assessment.ts";
import type { DimensionResult, ScoreFigure } from "../../core/assessment/results.ts";
import type { Questionnaire } from "../../core/questionnaire/questionnaire.ts";
import type { Locale } from "../../i18n/locale.ts";
import type { ResultsMessages } from "../../i18n/results.ts";
import { resultsMessages } from "../../i18n/results.ts";
import type { RoadmapNames } from "./roadmap-text.ts";
import { roadmapNames, whyLeft } from "./roadmap-text.ts";
import type { Reader, Sheet } from "./sheet.ts";
import { sheet } from "./sheet.ts";

export interface ResultSource {
  readonly assessment: Assessment;
  readonly questionnaire: Questionnaire;
}

/** What was not taken: a file, a row or an organisation, and why. */
export interface RefusedRow {
  readonly source: string;
  readonly reason: string;
}

export function resultSheets(
  sources: readonly ResultSource[],
  refused: readonly RefusedRow[],
  locale: Locale,
): readonly Sheet[] {
  const say = resultsMessages[locale];
  const rows = sources.map((source) => ({ ...source, names: namesOf(source.questionnaire) }));
  return [
    sheet(say.sheets.organisations, rows, organisationReaders(sources, say)),
    sheet(say.sheets.dimensions, rows.flatMap(dimensionRows), dimensionReaders(say)),
    sheet(say.sheets.questions, rows.flatMap(questionRows), questionReaders(say)),
    sheet(
      say.sheets.actions,
      rows.flatMap((row) => actionRows(row, locale)),
      actionReaders(say),
    ),
    sheet(say.sheets.refused, refused, [
      ["text", 50, say.columns.source, (row) => row.source],
      ["text", 100, say.columns.reason, (row) => row.reason],
    ]),
  ];
}

interface Row extends ResultSource {
  readonly names: Names;
}

interface Names extends RoadmapNames {
  readonly of: (id: string) => string;
}

function namesOf(questionnaire: Questionnaire): Names {
  const { areas, dimensions, questions } = questionnaire;
  const known = new Map([
    ...[...areas, ...dimensions].map(({ id, name }) => [id, name] as const),
    ...questions.map(({ id, title }) => [id, title] as const),
  ]);
  return { ...roadmapNames(questionnaire), of: (id) => known.get(id) ?? id };
}

function whoReaders<T extends ResultSource>({ columns }: ResultsMessages): Reader<T>[] {
  return [
    ["text", 14, columns.organisationId, ({ assessment }) => assessment.organisation.id],
    ["text", 28, columns.organisation, ({ assessment }) => assessment.organisation.name],
    ["text", 10, columns.round, ({ assessment }) => assessment.round],
    ["text", 12, columns.date, ({ assessment }) => assessment.date],
  ];
}

/** Of all questionnaires in the batch, each area and dimension once. */
function organisationReaders(sources: readonly ResultSource[], say: ResultsMessages): Reader<Row>[] {
  const { columns } = say;
  const parts = new Map<string, string>();
  for (const { assessment, questionnaire } of sources) {
    const { of } = namesOf(questionnaire);
    for (const { id } of [...assessment.areas, ...assessment.dimensions]) parts.set(id, of(id));
  }
  return [
    ...whoReaders<Row>(say),
    ["whole", 11, columns.inhabitants, ({ assessment }) => assessment.organisation.inhabitants],
    ["text", 20, columns.questionnaire, ({ assessment }) => assessment.questionnaire.id],
    ["text", 8, columns.version, ({ assessment }) => assessment.questionnaire.version],
    ["whole", 13, columns.respondents, ({ assessment }) => assessment.respondents.count],
    ["percent", 12, columns.toTarget, ({ assessment }) => assessment.toTarget],
    ...[...parts].map(
      ([id, name]): Reader<Row> => [
        "decimal",
        14,
        name,
        ({ assessment }) => [...assessment.areas, ...assessment.dimensions].find((part) => part.id === id)?.score,
      ],
    ),
    ["decimal", 12, columns.overall, ({ assessment }) => assessment.overall.score],
  ];
}

function pairOf({ assessment, names }: Row): string | undefined {
  return assessment.perception?.roles.map(names.owner).join("; ");
}

/** The first role's less the second's, of an area, a dimension or a question. */
function gapOf({ perception }: Assessment, part: string): number | undefined {
  const { areas = [], dimensions = [], questions = [] } = perception ?? {};
  return [...areas, ...dimensions, ...questions].find(({ id }) => id === part)?.gap;
}

interface DimensionRow extends Row {
  readonly kind: "area" | "dimension";
  readonly result: DimensionResult;
}

function dimensionRows(row: Row): DimensionRow[] {
  const { areas, dimensions } = row.assessment;
  return [
    ...areas.map((result) => ({ ...row, kind: "area", result }) as const),
    ...dimensions.map((result) => ({ ...row, kind: "dimension", result }) as const),
  ];
}

function dimensionReaders(say: ResultsMessages): Reader<DimensionRow>[] {
  const { columns, kinds } = say;
  const figure =
    <K extends keyof ScoreFigure>(key: K) =>
    (row: DimensionRow) =>
      row.result[key];
  return [
    ...whoReaders<DimensionRow>(say),
    ["text", 11, columns.kind, ({ kind }) => kinds[kind]],
    ["text", 24, columns.id, ({ result }) => result.id],
    ["text", 34, columns.name, ({ result, names }) => names.of(result.id)],
    ["decimal", 8, columns.score, figure("score")],
    ["whole", 8, columns.level, figure("level")],
    ["whole", 8, columns.floor, ({ result }) => result.floor?.level],
    ["text", 50, columns.blockers, ({ result, names }) => result.floor?.blockers.map(names.of).join("; ")],
    ["percent", 9, columns.coverage, figure("coverage")],
    ["decimal", 15, columns.low, ({ result }) => result.range?.low],
    ["decimal", 15, columns.high, ({ result }) => result.range?.high],
    ["decimal", 13, columns.evidenced, figure("evidenced")],
    ["decimal", 8, columns.target, ({ result }) => result.target],
    ["decimal", 8, columns.gap, ({ result }) => result.gap],
    ["whole", 15, columns.fewest, ({ result }) => result.spread?.n.low],
    ["whole", 15, columns.most, ({ result }) => result.spread?.n.high],
    ["decimal", 17, columns.agreement, ({ result }) => result.spread?.agreement],
    ["decimal", 9, columns.median, ({ result }) => result.spread?.median],
    ["decimal", 9, columns.minimum, ({ result }) => result.spread?.min],
    ["decimal", 9, columns.maximum, ({ result }) => result.spread?.max],
    ["text", 16, columns.pair, pairOf],
    ["decimal", 12, columns.perceptionGap, ({ assessment, result }) => gapOf(assessment, result.id)],
  ];
}

interface QuestionRow extends Row {
  readonly result: Assessment["questions"][number];
}

function questionRows(row: Row): QuestionRow[] {
  return row.assessment.questions.map((result) => ({ ...row, result }));
}

function questionReaders(say: ResultsMessages): Reader<QuestionRow>[] {
  const { columns, states } = say;
  const areaOf = ({ result, questionnaire, names }: QuestionRow) => {
    const area = questionnaire.questions.find(({ id }) => id === result.id)?.area;
    return area === undefined ? undefined : names.of(area);
  };
  return [
    ...whoReaders<QuestionRow>(say),
    ["text", 16, columns.area, areaOf],
    ["text", 28, columns.id, ({ result }) => result.id],
    ["text", 44, columns.question, ({ result, names }) => names.of(result.id)],
    ["text", 20, columns.state, ({ result }) => states[result.state]],
    ["decimal", 9, columns.value, ({ result }) => result.value],
    ["decimal", 13, columns.evidenced, ({ result }) => result.evidenced],
    ["text", 12, columns.consensus, ({ result }) => (result.consensus ? say.yes : undefined)],
    ["whole", 17, columns.n, ({ result }) => result.n],
    ["whole", 17, columns.unknown, ({ result }) => result.unknown],
    ["decimal", 17, columns.agreement, ({ result }) => result.agreement],
    ["decimal", 9, columns.median, ({ result }) => result.median],
    ["decimal", 9, columns.minimum, ({ result }) => result.min],
    ["decimal", 9, columns.maximum, ({ result }) => result.max],
    ["text", 24, columns.among, ({ result, names }) => result.among?.roles.map(names.owner).join("; ")],
    ["text", 16, columns.pair, pairOf],
    ["decimal", 12, columns.perceptionGap, ({ assessment, result }) => gapOf(assessment, result.id)],
  ];
}

interface ActionRow extends Row {
  readonly id: string;
  readonly status: keyof ResultsMessages["actionStates"];
  readonly planned?: NonNullable<Assessment["roadmap"]>["actions"][number];
  readonly why?: string;
}

/** The planned ones in order of start, then those that are done, then those left out. */
function actionRows(row: Row, locale: Locale): ActionRow[] {
  const { roadmap } = row.assessment;
  if (!roadmap) return [];
  return [
    ...roadmap.actions.map((planned) => ({ ...row, id: planned.id, status: planned.status, planned })),
    ...roadmap.done.map((id) => ({ ...row, id, status: "done" as const })),
    ...roadmap.left.map((left) => ({
      ...row,
      id: left.id,
      status: "left" as const,
      why: whyLeft(left, row.names, locale),
    })),
  ];
}

function actionReaders(say: ResultsMessages): Reader<ActionRow>[] {
  const { columns, actionStates } = say;
  return [
    ...whoReaders<ActionRow>(say),
    ["text", 28, columns.id, ({ id }) => id],
    ["text", 50, columns.action, ({ id, names }) => names.action(id)],
    ["text", 16, columns.status, ({ status }) => actionStates[status]],
    ["text", 10, columns.start, ({ planned }) => planned?.start],
    ["text", 10, columns.end, ({ planned }) => planned?.end],
    ["decimal", 8, columns.days, ({ planned }) => planned?.days],
    ["text", 28, columns.owner, ({ planned, names }) => planned && names.owner(planned.owner)],
    ["text", 50, columns.because, ({ planned, names }) => planned?.because.map(names.of).join("; ")],
    ["text", 50, columns.why, ({ why }) => why],
  ];
}
