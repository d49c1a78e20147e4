/** Random questionnaires and responses: every way to answer, every setting, every odd corner that scoring.md names. */
import fc from "fast-check";
import { normalise } from "../../src/core/questionnaire/normalise-questionnaire.ts";
import type { Question, Questionnaire } from "../../src/core/questionnaire/questionnaire.ts";
import type { QuestionnaireFile } from "../../src/core/questionnaire/questionnaire-schema.ts";
import type { Answer, Response } from "../../src/core/response/response.ts";
import { aQuestion, aQuestionnaireFile, aResponse } from "./builders.ts";

type QuestionInFile = QuestionnaireFile["questions"][number];

const roles = ["mt", "cbs", "ict"];
const scales = [
  [0, 1, 2, 3, 4, 5],
  [0, 1, 2, 3],
  [1, 2, 3, 4],
  [-2, -1, 0, 1, 2],
  [0, 2, 4],
];
const weight = fc.constantFrom(0.1, 0.5, 1, 2, 3);

export interface RandomSurvey {
  readonly questionnaire: Questionnaire;
  readonly responses: readonly Response[];
}

/** What a law needs kept out of the random questionnaires. */
export interface Limits {
  readonly conditions?: false;
  /** Only answers that stand on a level of the scale. */
  readonly onLevels?: true;
  readonly consensus?: false;
  readonly notApplicable?: "excluded";
  readonly maxRespondents?: number;
}

/** A questionnaire with the responses of one organisation and round, all submitted; at most two workshops. */
export function surveys(limits: Limits = {}): fc.Arbitrary<RandomSurvey> {
  return questionnaires(limits).chain((questionnaire) =>
    responsesTo(questionnaire, limits).map((responses) => ({ questionnaire, responses })),
  );
}

export function questionnaires(limits: Limits = {}): fc.Arbitrary<Questionnaire> {
  return fc.constantFrom(...scales).chain((scale) =>
    fc
      .record({
        scoring: scoringOf(scale, limits),
        areas: fc.array(aimed(scale), { minLength: 1, maxLength: 3 }),
        dimensions: fc.array(aimed(scale), { minLength: 1, maxLength: 3 }),
        questions: fc.array(questionDraft(scale, limits), { minLength: 1, maxLength: 7 }),
        officials: fc.subarray(roles),
        inside: fc.constantFrom(3, 3, 4, 5),
      })
      .map(({ scoring, areas, dimensions, questions, officials, inside }) =>
        normalise(
          aQuestionnaireFile({
            scale: { levels: scale.map((value) => ({ value, name: `Level ${value}` })) },
            scoring,
            areas: areas.map((area, at) => ({ id: `a${at}`, name: `Area ${at}`, ...area })),
            dimensions: dimensions.map((dimension, at) => ({ id: `d${at}`, name: `Dimension ${at}`, ...dimension })),
            roles: roles.map((id) => ({ id, name: id, official: officials.includes(id) })),
            privacy: { inside },
            questions: questions.map((draft, at) => draft(at, questions.length, areas.length, dimensions.length)),
          }),
        ),
      ),
  );
}

function scoringOf(scale: readonly number[], limits: Limits): fc.Arbitrary<NonNullable<QuestionnaireFile["scoring"]>> {
  const excluded = fc.constant("excluded" as const);
  const anywhere = fc.record({ score: fc.constantFrom(...scale) });
  return fc.record(
    {
      headline: fc.constantFrom("mean", "floor"),
      respondents: fc.constantFrom("equal-roles", "equal-voices"),
      minimumCoverage: fc.constantFrom(0, 0.3, 0.6, 1),
      minimumQuestions: fc.integer({ min: 1, max: 4 }),
      notApplicable: limits.notApplicable ? excluded : fc.oneof(excluded, fc.constant("full" as const), anywhere),
      evidence: fc.record({ from: fc.constantFrom(...scale.slice(1), (scale[1] ?? 0) + 0.5) }),
    },
    { requiredKeys: [] },
  );
}

function aimed(scale: readonly number[]) {
  return fc.record({ weight, target: fc.constantFrom(...scale) }, { requiredKeys: [] });
}

type Draft = (at: number, questions: number, areas: number, dimensions: number) => QuestionInFile;

function questionDraft(scale: readonly number[], limits: Limits): fc.Arbitrary<Draft> {
  const anywhere = fc.nat({ max: 100 });
  const condition = fc.record({ question: anywhere, atLeast: fc.constantFrom(...scale) });
  return fc
    .record({
      area: anywhere,
      dimensions: fc.array(fc.tuple(anywhere, weight), { minLength: 1, maxLength: 3 }),
      own: fc.record({ weight, core: fc.boolean(), roles: fc.subarray(roles, { minLength: 1 }) }, { requiredKeys: [] }),
      form: formOf(scale, limits),
      askIf: limits.conditions === false ? fc.constant(undefined) : fc.option(condition, { nil: undefined, freq: 3 }),
    })
    .map(({ area, dimensions, own, form, askIf }) => (at, questionCount, areaCount, dimensionCount) => {
      const parent = askIf && { question: `q${askIf.question % questionCount}`, atLeast: askIf.atLeast };
      return aQuestion(`q${at}`, {
        ...own,
        ...form,
        area: `a${area % areaCount}`,
        dimensions: Object.fromEntries(dimensions.map(([id, share]) => [`d${id % dimensionCount}`, share])),
        ...(parent ? { askIf: parent } : {}),
      });
    });
}

/** Levels, options between the levels and with states, reversed or not, a checklist, a number. */
function formOf(scale: readonly number[], limits: Limits): fc.Arbitrary<Partial<QuestionInFile>> {
  const low = scale[0] ?? 0;
  const high = scale.at(-1) ?? 1;
  const levels = { levels: Object.fromEntries(scale.map((value) => [String(value), `Level ${value}`])) };
  const options = [
    { id: "all", text: "All", score: high },
    { id: "most", text: "Most", score: low + (high - low) * 0.75 },
    { id: "some", text: "Some", score: low + (high - low) / 3 },
    { id: "none", text: "None", score: low },
    { id: "no-concern", text: "Does not concern us", state: "not-applicable" as const },
    { id: "no-idea", text: "No idea", state: "dont-know" as const },
  ];
  const thresholds = Object.fromEntries(scale.slice(1).map((value, at) => [String(value), (at + 1) * 2]));
  const items = [1, 2, 3, 5].map((points) => ({ id: `item-${points}`, text: `Item ${points}`, points }));
  const onLevels = fc.constantFrom<Partial<QuestionInFile>>(
    levels,
    levels,
    { checklist: { items, thresholds } },
    { number: { unit: "%", thresholds } },
  );
  if (limits.onLevels) return onLevels;
  return fc.oneof(
    { weight: 2, arbitrary: onLevels },
    { weight: 1, arbitrary: fc.constantFrom<Partial<QuestionInFile>>({ options }, { options, reversed: true }) },
  );
}

export function responsesTo(questionnaire: Questionnaire, limits: Limits): fc.Arbitrary<Response[]> {
  const role = fc.constantFrom(undefined, ...roles, "mt", "cbs");
  const people = fc.array(oneResponse(questionnaire, role), { maxLength: limits.maxRespondents ?? 9 });
  const workshops =
    limits.consensus === false
      ? fc.constant([])
      : fc.array(oneResponse(questionnaire, fc.constant("consensus")), { maxLength: 2 });
  return fc
    .tuple(people, workshops, fc.boolean())
    .filter(([ours, theirs]) => ours.length + theirs.length > 0)
    .map(([ours, theirs, newestFirst]) => {
      const days = newestFirst ? ["2026-11-25", "2026-11-24"] : ["2026-11-24", "2026-11-25"];
      const named = ours.map((one, at) => submitted(one, `p${at}`, "2026-11-23"));
      return [...named, ...theirs.map((one, at) => submitted(one, `w${at}`, days[at] ?? "2026-11-26"))];
    });
}

function submitted(response: Response, id: string, day: string): Response {
  return { ...response, respondent: { ...response.respondent, id }, submitted: day };
}

function oneResponse(questionnaire: Questionnaire, role: fc.Arbitrary<string | undefined>): fc.Arbitrary<Response> {
  return fc
    .record({
      role,
      form: fc.constantFrom("full" as const, "full" as const, "core" as const),
      answers: fc.tuple(...questionnaire.questions.map((question) => answersTo(question, questionnaire))),
    })
    .map(({ role: given, form, answers }) => {
      const named = questionnaire.questions.flatMap((question, at) => {
        const answer = answers[at];
        return answer === undefined ? [] : [[question.id, answer] as const];
      });
      return aResponse({ form, respondent: { id: "p", role: given }, answers: new Map(named) });
    });
}

/** Any answer that the question takes, or none at all. */
export function answersTo(question: Question, questionnaire: Questionnaire): fc.Arbitrary<Answer | undefined> {
  const evidence = fc.constantFrom<{ evidence?: readonly string[] }>({}, { evidence: [] }, { evidence: ["Note MT"] });
  const value = fc.tuple(valuesFor(question, questionnaire), evidence).map(([answer, own]) => ({ ...answer, ...own }));
  const state = fc.constantFrom(
    "not-applicable" as const,
    "dont-know" as const,
    "unanswered" as const,
    "not-shown" as const,
  );
  return fc.oneof(
    { weight: 6, arbitrary: value },
    { weight: 2, arbitrary: state.map((one): Answer => ({ kind: "none", state: one })) },
    { weight: 1, arbitrary: fc.constant(undefined) },
  );
}

function valuesFor(question: Question, questionnaire: Questionnaire): fc.Arbitrary<Answer> {
  const { form } = question;
  switch (form.kind) {
    case "levels":
      return fc.constantFrom(...questionnaire.levels).map(({ value }): Answer => ({ kind: "level", level: value }));
    case "options":
      return fc.constantFrom(...form.options).map(({ id }): Answer => ({ kind: "option", option: id }));
    case "checklist":
      return fc.subarray(form.items.map(({ id }) => id)).map((checked): Answer => ({ kind: "checked", checked }));
    case "number":
      return fc.constantFrom(-1, 0, 1.9, 2, 4, 5.5, 8, 1000).map((number): Answer => ({ kind: "number", number }));
  }
}
