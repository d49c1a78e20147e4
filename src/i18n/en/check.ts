/** What is wrong in a file, where, and how to mend it. One sentence per code. */
import type { check as nl } from "../nl/check.ts";
import { times } from "../times.ts";
import { changeLines } from "./changes.ts";
import { checkMapping } from "./check-mapping.ts";
import { checkTemplate } from "./check-template.ts";
import { checkVersions } from "./check-versions.ts";

type Values = Readonly<Record<string, string | number>>;

/** Kinds of values as the writer of a file would call them. */
const kinds: Readonly<Record<string, string>> = {
  string: "text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  tuple: "a list of two numbers",
  object: "keys with values",
  record: "keys with values",
};

/** Ways to answer. */
const answers: Readonly<Record<string, string>> = {
  level: "a level, such as 2",
  option: "an option, such as { option: yes-fully }",
  checked: "what is ticked, such as { checked: [a, b] }",
  number: "a number, such as { number: 35 }",
};

const formats: Readonly<Record<string, string>> = {
  expected: "a number for each role, such as mt=5, cbs=3",
  date: "a date such as 2026-11-24",
  datetime: "a date such as 2026-11-24, with a time if you like",
  quarter: "a quarter such as 2027-Q1",
  version: "a version such as 1.0.0",
  language: "a language such as nl or fr-BE",
  id: "an id: small letters, digits and hyphens, such as open-data",
  level: "a whole number, such as 3",
  "answer-key": "a level, such as 3, or the id of an option",
  letter: "the letter of a column, such as B or AB",
  sha256: "64 signs, as datapeil import init writes them",
  colour: 'a colour such as "#0a5a8c", in quotation marks',
  url: "a web address that starts with https://",
};

const kindOf = (word: string | number | undefined) => kinds[String(word)] ?? String(word);
const answerOf = (word: string | number | undefined) => answers[String(word)] ?? String(word);
const formatOf = (word: string | number | undefined) => formats[String(word)] ?? String(word);
/** The rest of the sentence if there is a word like it. */
const meant = ({ nearest }: Values) => (nearest ? ` Did you mean ${nearest}?` : "");
const choice = ({ nearest, allowed }: Values) =>
  nearest ? ` Did you mean ${nearest}?` : allowed ? ` Possible: ${allowed}.` : "";

export const check: typeof nl = {
  error: "error",
  warning: "note",
  sentences: {
    // ---- the text of the file
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
    // ---- answers and organisations
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
    // ---- rules for questionnaires
    "duplicate-id": ({ id }) => `The id ${id} is taken already. Choose another: each id stands for one thing.`,
    "reserved-id": ({ id }) => `The id ${id} has a meaning in Datapeil already. Choose another.`,
    "changes-not-ascending": ({ version, before }) =>
      `Version ${version} comes after ${before}. Put the versions from old to new, each of them once.`,
    "change-after-version": ({ version, current }) =>
      `Version ${version} is later than that of the questionnaire itself, ${current}. Raise version, or take this away.`,
    "removed-still-there": ({ id }) => `The question ${id} is said to be removed, but is still in the questionnaire.`,
    "scale-not-ascending": ({ value, before }) =>
      `Level ${value} comes after ${before}. Put the levels from low to high, each of them once.`,
    "unknown-area": (values) => `There is no area ${values.id}.${choice(values)}`,
    "unknown-dimension": (values) => `There is no dimension ${values.id}.${choice(values)}`,
    "unknown-audience": (values) => `There is no audience ${values.id}.${choice(values)}`,
    "unknown-option-set": (values) => `There is no list of options ${values.id}.${choice(values)}`,
    "askif-loop": ({ chain }) => `These questions wait for each other and are never asked: ${chain}. Remove one askIf.`,
    "askif-never-holds": ({ id, atLeast, highest }) =>
      `This question is never asked: it waits for at least ${atLeast} on ${id}, where ${highest} is the most. Lower atLeast.`,
    "askif-not-core": ({ id }) =>
      `This core question depends on ${id}, which the short form leaves out, so there it is never asked. Make ${id} a core question too.`,
    "askif-other-roles": ({ id }) =>
      `No role that gets this question also gets ${id}, on which it depends. Give both questions at least one role that they share.`,
    "level-not-on-scale": ({ id, allowed }) => `Level ${id} is not on the scale. Possible: ${allowed}.`,
    "level-without-text": ({ levels }) =>
      `This question has no text for level ${levels}. Every level of the scale needs one.`,
    "level-not-reached": ({ levels }) =>
      `No answer to this question comes out at level ${levels}. Fill the gap, or leave it if it is meant to be there.`,
    "thresholds-not-ascending": ({ level, needed, before }) =>
      `Level ${level} asks for ${needed}, no more than a lower level (${before}). A higher level must ask for more.`,
    "threshold-not-reachable": ({ level, needed, most }) =>
      `Level ${level} asks for ${needed} points, but all items together give ${most}. Lower the threshold.`,
    "option-outside-scale": ({ score, minimum, maximum }) =>
      `The score ${score} lies outside the scale. Choose a value from ${minimum} to ${maximum}.`,
    "score-outside-scale": ({ score, minimum, maximum }) =>
      `The score ${score} lies outside the scale. Choose a value from ${minimum} to ${maximum}.`,
    "evidence-from-not-on-scale": ({ from, allowed }) =>
      `${from} is no level of the scale above the lowest. Choose for evidence.from: ${allowed}.`,
    "opposite-of-itself": () =>
      "opposite names the question itself. Give the id of the question that asks the same the other way round, or remove it.",
    "reversed-without-options": () =>
      "reversed turns the scores of options round, but this question has no options. Remove reversed.",
    "few-questions": ({ id, count, needed }) =>
      `The dimension ${id} gets ${times(count, "question", "questions")}; below ${needed} its score depends too much on a single answer. Add questions.`,
    "area-without-questions": ({ id }) => `The area ${id} has no questions. Add some, or remove the area.`,
    "same-level-texts": ({ first, second }) =>
      `The answers ${first} and ${second} have the same text: nobody can choose between them. Make the difference visible.`,
    "text-too-long": ({ length, most }) => `This text has ${length} characters; ${most} fit here. Make it shorter.`,
    // ---- rules for actions
    "unknown-action": (values) => `There is no action ${values.id}.${meant(values)}`,
    "unknown-owner": (values) => `${values.id} is neither a role nor a function.${choice(values)}`,
    "unknown-size": (values) => `There is no size class ${values.id}.${choice(values)}`,
    "sizes-without-smallest": () =>
      "The smallest size class does not start at 0 inhabitants, so a small municipality fits nowhere. Give one class from: 0.",
    "same-size": ({ id, other, from }) =>
      `The size classes ${other} and ${id} both start at ${from} inhabitants. Give them different starts.`,
    "effort-missing": ({ size }) => `The effort for size class ${size} is missing. Give days, such as [3, 5].`,
    "effort-reversed": ({ least, most }) =>
      `The effort runs from ${least} to ${most} days. Put the smaller number first.`,
    "lifts-nothing": () => "This action lifts no question, so no plan will ever hold it. Fill in lifts.",
    "lift-not-on-scale": ({ to, allowed }) => `${to} is no level of the scale. Possible: ${allowed}.`,
    "from-not-on-scale": ({ from, allowed }) => `${from} is no level of the scale. Possible: ${allowed}.`,
    "lift-not-above-from": ({ id, to, from }) =>
      `This action only starts at level ${from} and brings ${id} to ${to}: that is no step forward. Lower from or raise the level.`,
    "from-not-reached": ({ id, from }) =>
      `No action of this stage or an earlier one brings ${id} to level ${from}, where this action starts. Add one, or lower from.`,
    "prerequisite-loop": ({ chain }) => `These actions wait for each other: ${chain}. Remove one prerequisite.`,
    "prerequisite-later-stage": ({ id, stage, own }) =>
      `${id} belongs to stage ${stage}, after stage ${own} of this action, so it can never be done in time. Move one of the two.`,
    "nothing-left-to-lift": ({ by }) =>
      `Once ${by} is done, this action has nothing left to lift. Raise a level in lifts, or remove the prerequisite.`,
    "step-without-action": ({ id, steps }) =>
      `No action brings ${id} from one level to the next: ${steps}. Add an action, or lower the target.`,
    // ---- rules for translations
    "text-missing": ({ what, more }) =>
      `Not translated: ${what}${Number(more) > 0 ? ` and ${more} more` : ""}. Until then the text of the questionnaire is shown.`,
    "text-unknown": (values) => `The questionnaire has no ${values.id}, so this text is never shown.${meant(values)}`,
    "text-identical": () => "This text is the same as in the questionnaire. Has it been translated?",
    "list-length": ({ count, expected }) =>
      `Here ${Number(count) === 1 ? "is" : "are"} ${times(count, "sentence", "sentences")}, in the questionnaire ${expected}. Translate them one by one.`,
    "overlay-of-own-language": ({ language }) =>
      `The questionnaire itself is in this language already (${language}); this file is not used.`,
    "overlay-alone": () => "There is no usable questionnaire.yaml beside this file: only its form was checked.",
    ...checkMapping,
    ...checkVersions,
    ...checkTemplate,
  },
  summary: (files, errors, warnings) => {
    const found = [
      ...(errors > 0 ? [times(errors, "error", "errors")] : []),
      ...(warnings > 0 ? [times(warnings, "note", "notes")] : []),
    ];
    return `${times(files, "file", "files")} checked: ${found.join(" and ") || "all in order"}.`;
  },
};
