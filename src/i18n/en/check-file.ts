/** What is wrong in the text, the keys and the values of a file, and how to mend it. One sentence per code. */
import type { checkFile as nl } from "../nl/check-file.ts";
import { times } from "../times.ts";
import type { Sentence } from "./check-words.ts";
import { answerOf, choice, formatOf, kindOf, meant } from "./check-words.ts";

export const checkFile: Readonly<Record<keyof typeof nl, Sentence>> = {
  "file-too-large": ({ bytes, most }) => `The file has ${bytes} bytes; Datapeil reads no more than ${most}.`,
  "not-utf-8": () => "This is not UTF-8, so letters would be lost. Save the file again with the encoding UTF-8.",
  "nested-too-deep": ({ most }) => `This nests deeper than ${most} levels. That is not a Datapeil file.`,
  "too-many-values": ({ most }) =>
    `There are more than ${Number(most).toLocaleString("en-GB")} lines and values. That is no file of Datapeil.`,
  "not-yaml": () => "This is not valid YAML. Check the indentation, the quotes and the colons.",
  "yaml-tab": () => "There is a tab here. Indent with spaces.",
  "yaml-indent": () => "The indentation is wrong. Put keys of the same level straight under each other.",
  "yaml-unclosed": () => "A character is missing here: a quote, a bracket or a colon. Add it.",
  "yaml-colon": () => "A colon in the middle of a text reads as a key. Put the text in quotes.",
  "yaml-sign": () => "A text cannot start with this character. Put the text in quotes.",
  "yaml-backslash": () => "No such character can follow a backslash. Use single quotes.",
  "duplicate-key": ({ key }) => `The key ${key} appears here a second time. Keep one.`,
  "several-documents": () => "The file holds more than one document. Put what follows --- in a file of its own.",
  "key-not-allowed": ({ key }) => `The key ${key} is not allowed. Choose another name.`,
  "alias-not-allowed": () => "References with * are not read. Write the value out here.",
  "tag-not-allowed": () => "A type with ! is not read. Leave it out.",
  "empty-file": () => "The file is empty.",
  "many-more": ({ count }) =>
    `From here on there ${Number(count) === 1 ? "is 1 more problem" : `are ${count} more problems`}. Mend those above first.`,
  "not-recognised": () =>
    "This is no questionnaire, translation, list of actions, answer file, organisation file or mapping. Check the keys at the top.",
  // ---- keys and values
  "unknown-key": (values) => `There is no key ${values.key} here.${choice(values)}`,
  "missing-key": ({ key }) => `The key ${key} is missing here. Add it.`,
  "wrong-type": ({ expected, given }) =>
    expected === "string" && given === "number"
      ? 'This should be text, not a number. Put the value in quotes, such as "01234" or "2026".'
      : `This should be ${kindOf(expected)}${given === "null" ? ", and there is nothing" : `, not ${kindOf(given)}`}.`,
  "not-allowed": (values) => `${values.given} is not possible here.${choice(values)}`,
  "too-small": ({ minimum }) => `This value is too small: at least ${minimum}.`,
  "too-large": ({ maximum }) => `This value is too large: at most ${maximum}.`,
  "must-be-more": ({ minimum }) => `This value must be more than ${minimum}.`,
  "too-few": ({ minimum }) => `This needs at least ${times(minimum, "value", "values")}.`,
  "too-many": ({ maximum }) => `This takes at most ${times(maximum, "value", "values")}.`,
  "empty-text": () => "Text is missing here.",
  "text-over-limit": ({ maximum }) => `This text is too long: at most ${maximum} characters.`,
  "wrong-format": ({ given, format }) => `${given} was not understood. This should be ${formatOf(format)}.`,
  "wrong-key": ({ key, format }) => `The key ${key} is not possible here. It should be ${formatOf(format)}.`,
  "option-score-or-state": () => "An option has either a score or a state. Give exactly one of the two.",
  "one-way-to-answer": () =>
    "A question has exactly one way to answer: levels, options, optionSet, checklist or number.",
  "not-an-answer": (values) =>
    `${values.given} is no answer.${meant(values) || ` Give ${answerOf(values.expected ?? "level")}, or dont-know, not-applicable, unanswered or not-shown.`}`,
  "not-a-restatement": ({ given }) =>
    `${given} is no answer of last time. Give an answer as to the question itself, with a reason: { level: 2, reason: … }.`,
  "restated-by-one": ({ id }) =>
    `There is an earlier at ${id}, and this is not a joint answer. Only a group (role: consensus) can restate the last assessment.`,
  "not-a-target": ({ given }) => `${given} is no target. Give a level, such as 3, or next for the next one.`,
  "not-a-moment": ({ given }) => `${given} is no date. Write it as 2026-11-24.`,
  "not-a-day-or-quarter": ({ given }) => `${given} is no date or quarter. Write 2027-05-31 or 2027-Q2.`,
  "not-understood": ({ given }) => `${given} was not understood.`,
};
