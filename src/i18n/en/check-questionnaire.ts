/** What is wrong in a questionnaire, its actions and its translations, and how to mend it. One sentence per code. */
import type { checkQuestionnaire as nl } from "../nl/check-questionnaire.ts";
import { times } from "../times.ts";
import type { Sentence } from "./check-words.ts";
import { choice, meant } from "./check-words.ts";

export const checkQuestionnaire: Readonly<Record<keyof typeof nl, Sentence>> = {
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
};
