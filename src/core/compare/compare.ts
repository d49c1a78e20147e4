/** Two measurements of one organisation → what moved, on the questions that can be compared. */
import { isOutside, withheldQuestions } from "../assess/outside.ts";
import type { Assessment } from "../assessment/assessment.ts";
import type { QuestionResult, RoleScores } from "../assessment/results.ts";
import type { Questionnaire } from "../questionnaire/questionnaire.ts";
import type { SameQuestions } from "./comparable.ts";
import { askedTwice } from "./comparable.ts";
import type { ComparedQuestion, Comparison, LeftQuestion } from "./comparison-schema.ts";
import type { Earlier, EarlierQuestion } from "./earlier.ts";
import { measurementOf, rolesIn } from "./earlier.ts";
import { likeWithLike } from "./like.ts";
import { movedByRole, rolesOfQuestion } from "./moved-roles.ts";
import { comparedRoadmap, promisedQuarter, promisedValues } from "./promised.ts";
import { comparedSections, threeValues } from "./sections.ts";

export interface CompareInput {
  readonly earlier: Earlier;
  readonly later: Assessment;
  /** Of the later measurement: its questions, weights and rules are used for both. */
  readonly questionnaire: Questionnaire;
  readonly tool: Comparison["tool"];
  /** Also questions on which the two are not alike: other roles, a workshop in one of them only. */
  readonly all?: boolean | undefined;
}

export function compareMeasurements(input: CompareInput): Comparison {
  const { earlier, later, questionnaire } = input;
  const asked = askedTwice(earlier.asked, questionnaire);
  const both = bothOf(input, asked.same);
  const { questions, left: unlike } = comparedQuestions(input, both);
  const left = inOrderOf(questionnaire, [...unlike, ...withheldOrNot(input, both, asked.left)]);
  const roadmap = inOrder(input) ? earlier.roadmap : undefined;
  const quarter = roadmap && promisedQuarter(roadmap, later.date);
  const promised = roadmap && quarter !== undefined ? promisedValues(roadmap, quarter, questions) : undefined;
  const values = threeValues(questions, left, promised);
  const { id, name, inhabitants } = later.organisation;
  return {
    format: 1,
    tool: input.tool,
    questionnaire: { id: questionnaire.id, version: questionnaire.version },
    organisation: {
      id,
      ...(name === undefined ? {} : { name }),
      ...(inhabitants === undefined ? {} : { inhabitants }),
    },
    earlier: earlier.measurement,
    later: measurementOf(later),
    ...comparedSections(questionnaire, values, rolesOfQuestions(both)),
    questions,
    left,
    ...(roadmap && quarter !== undefined ? { roadmap: comparedRoadmap(roadmap, quarter, { later, questions }) } : {}),
  };
}

/** A plan promises nothing to what was measured before it, and a workshop restates nothing that came after. */
function inOrder({ earlier, later }: CompareInput): boolean {
  return earlier.measurement.date < later.date;
}

/** What was made for outside does not tell sensitive questions: they are neither new nor gone. */
function withheldOrNot(
  { earlier, later, questionnaire }: CompareInput,
  both: ReadonlyMap<string, Both>,
  left: readonly LeftQuestion[],
): LeftQuestion[] {
  if (!isEitherOutside(earlier, later)) return [...left];
  const withheld = [...withheldQuestions(questionnaire)].filter((id) => !both.has(id));
  return [
    ...left.filter(({ id }) => !withheld.includes(id)),
    ...withheld.map((id) => ({ id, why: "withheld" as const })),
  ];
}

function isEitherOutside({ measurement }: Earlier, later: Assessment): boolean {
  return measurement.outside === true || isOutside(later);
}

/** A question in both measurements, under whatever id it had then. */
interface Both {
  readonly id: string;
  readonly then: EarlierQuestion;
  readonly now: QuestionResult;
}

/** Questions that are in both and mean the same, by their present id. */
function bothOf({ earlier, later }: CompareInput, same: SameQuestions): ReadonlyMap<string, Both> {
  const entries = later.questions.flatMap((now) => {
    const then = earlier.questions.get(same.get(now.id) ?? "");
    return then ? [[now.id, { id: now.id, then, now }] as const] : [];
  });
  return new Map(entries);
}

function comparedQuestions(
  input: CompareInput,
  both: ReadonlyMap<string, Both>,
): { questions: ComparedQuestion[]; left: LeftQuestion[] } {
  const { earlier, later, questionnaire } = input;
  const questions: ComparedQuestion[] = [];
  const left: LeftQuestion[] = [];
  for (const question of questionnaire.questions) {
    const one = both.get(question.id);
    if (!one) continue;
    const alike = likeWithLike({
      question,
      earlier: one.then,
      later: one.now,
      earlierRoles: earlier.roles,
      laterRoles: rolesIn(later),
      rolesKnown: !isEitherOutside(earlier, later),
      inOrder: inOrder(input),
      all: input.all ?? false,
    });
    if (typeof alike === "string") left.push({ id: question.id, why: alike });
    else questions.push(movedQuestion(one, alike));
  }
  return { questions, left };
}

function movedQuestion(
  { id, then, now }: Both,
  alike: Omit<ComparedQuestion, "id" | "earlierId" | "change" | "byRole">,
): ComparedQuestion {
  return {
    id,
    ...(then.id === id ? {} : { earlierId: then.id }),
    ...alike,
    change: alike.later - alike.earlier,
    ...movedByRole(then.byRole, now.byRole),
  };
}

function rolesOfQuestions(
  both: ReadonlyMap<string, Both>,
): ReadonlyMap<string, { earlier: RoleScores; later: RoleScores }> {
  return new Map(
    [...both.values()].flatMap(({ id, then, now }) => {
      const roles = rolesOfQuestion(then.byRole, now.byRole);
      return roles ? [[id, roles] as const] : [];
    }),
  );
}

/** What is gone from the questionnaire comes last. */
function inOrderOf({ questions }: Questionnaire, left: readonly LeftQuestion[]): LeftQuestion[] {
  const place = new Map(questions.map(({ id }, index) => [id, index]));
  const at = ({ id }: LeftQuestion) => place.get(id) ?? questions.length;
  return [...left].sort((a, b) => at(a) - at(b));
}
