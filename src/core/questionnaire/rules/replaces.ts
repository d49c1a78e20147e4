/** Rules about `replaces`: what a question says of the answers to earlier ones. */
import type { Issue } from "../../issue/issue.ts";
import { nearest } from "../../issue/nearest.ts";
import { askAgain, statesOfMaps } from "../questionnaire.ts";
import type { QuestionnaireFile } from "../questionnaire-schema.ts";
import { broken } from "./rule.ts";

type QuestionInFile = QuestionnaireFile["questions"][number];

export function replacementRules(file: QuestionnaireFile): Issue[] {
  const asked = new Set(file.questions.map(({ id }) => id));
  return file.questions.flatMap((question, index) =>
    Object.entries(question.replaces ?? {}).flatMap(([id, how]) => {
      const path = ["questions", index, "replaces", id];
      const still = asked.has(id) ? [broken("replaces-still-asked", path, { id })] : [];
      return how === "same" ? still : [...still, ...mapRules(how, path, question, file)];
    }),
  );
}

function mapRules(
  map: Readonly<Record<string, number | string>>,
  path: readonly (string | number)[],
  question: QuestionInFile,
  file: QuestionnaireFile,
): Issue[] {
  const allowed = choicesOf(question, file);
  if (!allowed) return [broken("replaces-without-choices", path, { id: question.id })];
  return Object.entries(map)
    .filter(([, to]) => !allowed.includes(String(to)))
    .map(([from, to]) => {
      const params = { to, nearest: nearest(String(to), allowed) ?? "", allowed: allowed.join(", ") };
      return broken("replaces-unknown-choice", [...path, from], params);
    });
}

/** What an earlier answer can become; undefined where that is no choice of one: ticks and numbers. */
function choicesOf({ levels, options, optionSet }: QuestionInFile, file: QuestionnaireFile): string[] | undefined {
  const set = options ?? file.optionSets?.find(({ id }) => id === optionSet)?.options;
  const choices = levels ? file.scale.levels.map(({ value }) => String(value)) : set?.map(({ id }) => id);
  return choices && [...choices, ...statesOfMaps, askAgain];
}
