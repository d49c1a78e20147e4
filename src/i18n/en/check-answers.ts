/** What is wrong in answers and data of organisations, and how to mend it. One sentence per code. */
import type { checkAnswers as nl } from "../nl/check-answers.ts";
import { changeLines } from "./changes.ts";
import type { Sentence } from "./check-words.ts";
import { answerOf, choice, meant } from "./check-words.ts";

export const checkAnswers: Readonly<Record<keyof typeof nl, Sentence>> = {
  "unknown-column": (values) => `There is no column ${values.key} here.${choice(values)}`,
  "duplicate-column": ({ key }) => `The column ${key} appears here a second time. Keep one.`,
  "missing-column": ({ key }) => `The column ${key} is missing. Add it.`,
  "missing-cell": ({ key }) => `In this row the column ${key} is empty. Fill it in.`,
  "organisation-twice": ({ id, row }) =>
    `The organisation ${id} is in row ${row} already. Keep one; the first one is used.`,
  "unknown-question": (values) => `The questionnaire has no question ${values.id}.${meant(values)}`,
  "wrong-kind-of-answer": ({ id, expected, given }) =>
    `The answer to ${id} is ${answerOf(given)}; the question expects ${answerOf(expected)}.`,
  "level-outside-scale": ({ level, allowed }) => `Level ${level} is not on the scale. Possible: ${allowed}.`,
  "unknown-option": (values) => `This question has no option ${values.id}.${choice(values)}`,
  "unknown-role": (values) => `There is no role ${values.id}.${choice(values)}`,
  "unknown-target": (values) => `${values.id} is no area or dimension.${meant(values)}`,
  "target-outside-scale": ({ target, minimum, maximum }) =>
    `The target ${target} lies outside the scale. Choose a value from ${minimum} to ${maximum}.`,
  "other-questionnaire": ({ id, expectedId }) =>
    `These answers belong to the questionnaire ${id}, not to ${expectedId}. Give the right one with --questionnaire.`,
  "other-major-version": ({ version, expectedVersion, command }) =>
    `These answers belong to version ${version}; in version ${expectedVersion} questions mean something else. Take the questionnaire of that time, ${command ? `or carry the answers over to the new one:\n${command}` : "or answer again."}`,
  "other-version": ({ version, expectedVersion, ...changes }) =>
    `These answers belong to version ${version}; the questionnaire is now ${expectedVersion}. The score can be used. ${changeLines(changes).join(" ")}`,
  "newer-version": ({ version, expectedVersion }) =>
    `These answers belong to version ${version}, newer than version ${expectedVersion}, which is the one known here. Use the newer questionnaire.`,
  "removed-question": ({ id, by }) =>
    by
      ? `The question ${id} was replaced by ${by}. With datapeil migrate the answer goes along; until then it does not count.`
      : `The question ${id} was removed in a later version of the questionnaire. The answer may stay; it does not count.`,
  "unknown-questionnaire": (values) =>
    `Datapeil has no questionnaire ${values.id}. Give your own with --questionnaire.${meant(values)}`,
};
