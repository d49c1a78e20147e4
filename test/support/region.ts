/** Organisations of a region, as far as a region is made of them: start from one that planned nothing. */
import type { QuestionResult } from "../../src/core/assessment/results.ts";
import type { RoadmapAction } from "../../src/core/assessment/roadmap.ts";
import type { RegionInput } from "../../src/core/organisations/region/make-region.ts";
import { makeRegion } from "../../src/core/organisations/region/make-region.ts";
import type { RegionSource } from "../../src/core/organisations/region/region.ts";
import { normalise } from "../../src/core/questionnaire/normalise-questionnaire.ts";
import type { Questionnaire } from "../../src/core/questionnaire/questionnaire.ts";
import type { ActionsFile } from "../../src/core/questionnaire/questionnaire-schema.ts";
import type { Locale } from "../../src/i18n/locale.ts";
import type { RegionReportInput } from "../../src/report/region/index.ts";
import { aQuestion, aQuestionnaireFile } from "./builders.ts";
import { theFlagship } from "./flagship.ts";
import { sampleAssessment } from "./sample-assessment.ts";

const version = { id: "test", version: "1.0.0", sha256: "0".repeat(64) };

export function aRegionInput(sources: readonly RegionSource[], changes: Partial<RegionInput> = {}): RegionInput {
  const tool = { name: "datapeil", version: "0.0.0" };
  return { questionnaire: aCatalogue(), sha256: version.sha256, tool, sources, names: true, ...changes };
}

/** Three actions: `act-shared` and `act-other` can be shared by 0.6 and 0.5, `act-own` cannot. */
export function aCatalogue(changes: Parameters<typeof aQuestionnaireFile>[0] = {}): Questionnaire {
  const action = (id: string, share?: number): ActionsFile["actions"][number] => ({
    id,
    stage: 1,
    title: `Title of ${id}`,
    description: "What to do.",
    lifts: { q1: 3, q2: 2 },
    from: 0,
    effort: { medium: [10, 10] },
    owner: "mt",
    done: "Something to see.",
    ...(share === undefined ? {} : { share }),
  });
  const questions = [aQuestion("q1"), aQuestion("q2"), aQuestion("q3", { area: "b" })];
  return normalise(aQuestionnaireFile({ questions, ...changes }), {
    sizes: { medium: { from: 0, daysPerYear: 100, actionsPerYear: 10 } },
    actions: [action("act-shared", 0.6), action("act-other", 0.5), action("act-own")],
  });
}

export interface SourceChanges {
  readonly name?: string;
  readonly date?: string;
  readonly version?: string;
  readonly score?: number;
  /** Question → value; `undefined`: nobody knew. */
  readonly values?: Readonly<Record<string, number | undefined>>;
  readonly planned?: readonly Partial<RoadmapAction>[];
  readonly left?: readonly string[];
  readonly done?: readonly string[];
  readonly withoutRoadmap?: boolean;
}

export function aSource(id: string, changes: SourceChanges = {}): RegionSource {
  const { score, values = {}, name = id } = changes;
  const figure = { target: 3, answered: 3, applicable: 3, ...(score === undefined ? {} : { score }) };
  return {
    questionnaire: { ...version, ...versionOf(changes) },
    organisation: { id, name },
    date: changes.date ?? "2026-11-24",
    overall: figure,
    areas: [
      { id: "a", ...figure },
      { id: "b", ...figure },
    ],
    dimensions: [{ id: "d", ...figure }],
    questions: Object.entries(values).map(([question, value]): QuestionResult => {
      const known = value === undefined ? { state: "dont-know" as const } : { state: "level" as const, value };
      return { id: question, n: 1, unknown: 0, ...known };
    }),
    ...(changes.withoutRoadmap ? {} : { roadmap: aRoadmap(changes) }),
  };
}

function versionOf({ version: other }: SourceChanges) {
  return other === undefined ? {} : { version: other, sha256: other.padEnd(64, "0") };
}

function aRoadmap({ planned = [], left = [], done = [] }: SourceChanges): NonNullable<RegionSource["roadmap"]> {
  return {
    start: "2027-Q1",
    ambition: {
      size: "medium",
      sizeAssumed: false,
      daysPerYear: 100,
      daysPerYearAssumed: false,
      actionsPerYear: 10,
      actionsPerYearAssumed: false,
      shared: false,
      quarters: 8,
    },
    initial: {},
    quarters: [],
    actions: planned.map(aPlannedAction),
    done,
    left: left.map((id) => ({ id, why: "capacity" })),
    objective: 0,
    gain: 0,
  };
}

function aPlannedAction(changes: Partial<RoadmapAction>): RoadmapAction {
  const start = changes.start ?? "2027-Q1";
  return {
    id: "act-shared",
    start,
    end: start,
    days: 10,
    owner: "mt",
    status: "planned",
    shared: false,
    shareable: true,
    because: [],
    opens: [],
    after: [],
    moves: {},
    lifts: {},
    ...changes,
  };
}

/** Municipalities on the shipped questionnaire that differ, by name; the first five plan much the same. */
export function sampleRegion(locale: Locale, count: number, changes: Partial<RegionInput> = {}): RegionReportInput {
  const questionnaire = theFlagship(locale);
  const names = [
    "Meerlinde",
    "Hazelvoorde",
    'Zwaluwbeke & <"Oord">',
    "Esdoornkerke",
    "Sint-Gummarus-aan-de-Zwarte-Beek",
  ];
  const sources = Array.from({ length: count }, (_, at): RegionSource => {
    const assessment = sampleAssessment({
      questionnaire,
      roles: [undefined],
      inhabitants: 6000 + 9000 * at,
      answer: (question) =>
        (question + at) % 11 === 3
          ? { kind: "none", state: "dont-know" }
          : { kind: "level", level: ((question * 7) % 4) + ((question + at) % 3 === 0 ? 1 : 0) },
    });
    const organisation = { ...assessment.organisation, id: String(99901 + at), name: names[at] ?? `Verzonnen-${at}` };
    return { ...assessment, organisation };
  });
  const sha256 = "0".repeat(64);
  const tool = { name: "datapeil", version: "0.0.0" };
  const region = makeRegion({ questionnaire, sha256, tool, sources, names: true, ...changes });
  return { region, questionnaire, locale, title: 'Regio "Meerland" & <Zee>' };
}
