/** Rules about lists of spellings: each of them has one meaning, and one that exists. */
import type { Issue, IssuePath } from "../../issue/issue.ts";
import type { Question, Questionnaire } from "../../questionnaire/questionnaire.ts";
import { broken } from "../../questionnaire/rules/rule.ts";
import type { Mapping } from "./mapping-schema.ts";
import { toPlace } from "./mapping-schema.ts";
import { meaningOf, noneTicked } from "./meanings.ts";
import { normaliseSpelling } from "./plan.ts";

export const stateNames = ["not-applicable", "dont-know", "unanswered", "not-shown"];

/** Scales, and what holds for all questions. */
export function scaleRules(mapping: Mapping, questionnaire: Questionnaire): Issue[] {
  const { answers = {}, scales = {}, questions } = mapping;
  const forAll = [answers.unanswered, answers.notShown, answers.notApplicable, answers.dontKnow];
  const keys = ["unanswered", "notShown", "notApplicable", "dontKnow"];
  const listed = forAll.flatMap((spellings, index) =>
    (spellings ?? []).map((spelling, place) => ({
      spelling,
      meaning: keys[index] ?? "",
      path: ["answers", keys[index] ?? "", place],
    })),
  );
  const used = new Set(Object.values(questions).map(({ scale }) => scale));
  return [
    ...twoMeanings(listed),
    ...Object.keys(scales).flatMap((id) => (used.has(id) ? [] : [broken("scale-not-used", ["scales", id], { id })])),
    ...Object.entries(scales).flatMap(([id, scale]) => [
      ...twoMeanings(spellingsOf(scale, ["scales", id])),
      ...unplaced(scale, ["scales", id], questionnaire),
      ...meaningsOnScale(
        Object.keys(scale).filter((meaning) => meaning !== toPlace),
        ["scales", id],
        questionsWith(id, mapping, questionnaire),
        questionnaire,
      ),
    ]),
  ];
}

interface Listed {
  readonly spelling: string;
  readonly meaning: string;
  readonly path: IssuePath;
}

/** The same spelling under two meanings, told where it stands the second time. */
export function twoMeanings(listed: readonly Listed[]): Issue[] {
  const issues: Issue[] = [];
  const earlier = new Map<string, Listed>();
  for (const one of listed) {
    const key = normaliseSpelling(one.spelling);
    const first = earlier.get(key);
    if (first && first.meaning !== one.meaning) {
      const params = { spelling: one.spelling, first: first.meaning, second: one.meaning };
      issues.push(broken("spelling-with-two-meanings", one.path, params));
    }
    if (!first) earlier.set(key, one);
  }
  return issues;
}

type Scale = NonNullable<Mapping["scales"]>[string];

function spellingsOf(scale: Scale, path: IssuePath): Listed[] {
  return Object.entries(scale).flatMap(([meaning, spellings]) =>
    typeof spellings === "string"
      ? [{ spelling: spellings, meaning, path: [...path, meaning] }]
      : spellings.map((spelling, index) => ({ spelling, meaning, path: [...path, meaning, index] })),
  );
}

/** Answers of a draft that nobody put behind a level yet. */
function unplaced(scale: Scale, path: IssuePath, { levels }: Questionnaire): Issue[] {
  const allowed = [...levels.map(({ value }) => String(value)), ...stateNames].join(", ");
  return spellingsOf(scale, path)
    .filter(({ meaning }) => meaning === toPlace)
    .map((one) => broken("meaning-to-fill-in", one.path, { spelling: one.spelling, allowed }));
}

function questionsWith(scale: string, { questions }: Mapping, questionnaire: Questionnaire): Question[] {
  return questionnaire.questions.filter(({ id }) => questions[id]?.scale === scale);
}

/** A scale must fit the first question that uses it; the others are alike, or their own values say what differs. */
function meaningsOnScale(
  meanings: readonly string[],
  path: IssuePath,
  questions: readonly Question[],
  questionnaire: Questionnaire,
): Issue[] {
  const levels = questionnaire.levels.map(({ value }) => value);
  const unfit = (meaning: string) => questions.find((question) => !meaningOf(meaning, question, levels));
  return meanings.flatMap((meaning) => {
    const question = unfit(meaning);
    if (!question) return [];
    const allowed = possibleMeanings(question, questionnaire);
    return [broken("meaning-unknown", [...path, meaning], { id: question.id, meaning, allowed: allowed.join(", ") })];
  });
}

/** What an answer to the question can be, as a mapping writes it. */
export function possibleMeanings({ form }: Question, { levels }: Questionnaire): readonly string[] {
  if (form.kind === "levels") return [...levels.map(({ value }) => String(value)), ...stateNames];
  if (form.kind === "options") return [...form.options.map(({ id }) => id), ...stateNames];
  return form.kind === "checklist" ? [noneTicked, ...stateNames] : stateNames;
}
