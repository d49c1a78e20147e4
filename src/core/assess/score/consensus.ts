/** From several respondents to one value per question (scoring.md §2). */
import type { Question, Questionnaire } from "../../questionnaire/questionnaire.ts";
import { scaleEnds } from "../../questionnaire/questionnaire.ts";
import type { Value } from "../../response/answer-value.ts";
import { answerValue } from "../../response/answer-value.ts";
import type { Answer } from "../../response/response.ts";
import { shownQuestions } from "../../response/shown.ts";
import { addAnswers, hasEvidence } from "../tally/add.ts";
import type { Counts, OpenCounts } from "../tally/counts.ts";
import { addCount, addCounts, totalsOf } from "../tally/counts.ts";
import type { QuestionTally, RoleCounts, RoleRemark, Tally } from "../tally/tally.ts";
import { emptyQuestionTally, emptyTally, respondentsIn } from "../tally/tally.ts";
import { meanOf } from "./agreement.ts";
import type { VoicedGroup } from "./groups.ts";
import { yardstickOf } from "./yardstick.ts";

/** Those who gave a value. */
export interface Voices {
  /** By role, in the order of the questionnaire. */
  readonly groups: readonly VoicedGroup[];
  /** The values of all of them. */
  readonly counts: Counts;
}

/** The organisation's value on one question, with what it was made from. */
export interface Combined extends Voices {
  readonly state: Value["state"] | "not-shown";
  /** Present for a level, and for `not-applicable` where the questionnaire lets that count. */
  readonly value?: number | undefined;
  /** The same, where answers without evidence count as the level below; present when `value` is and it is asked. */
  readonly evidenced?: number | undefined;
  /** The workshop's answer, if it decided. */
  readonly consensus?: Answer | undefined;
  /** How many respondents did not know. */
  readonly unknown: number;
  /** How many answers of individual respondents count. */
  readonly answers: number;
  /** Notes and evidence that came with those. */
  readonly remarks: readonly RoleRemark[];
  /** One response is all there is, so that nobody has to be protected from anybody else. */
  readonly alone: boolean;
}

/** A tally of one organisation and round → one value per question, in the order of the questionnaire. */
export function combine(questionnaire: Questionnaire, tally: Tally): Map<string, Combined> {
  const respondents = respondentsIn(tally);
  const decided = decisions(questionnaire, tally);
  // A workshop that only dealt with some questions leaves the others as they were.
  const voices = respondents > 0 ? tally : answersOfWorkshop(questionnaire, tally);
  const alone = respondents + (tally.workshop ? 1 : 0) === 1;
  const combined = new Map<string, Combined>();
  for (const question of questionnaire.questions) {
    const given = voices.questions.get(question.id) ?? emptyQuestionTally();
    // Respondents only: a workshop that did not know is the answer itself, not one more voice.
    const unknown = respondents > 0 ? given.without["dont-know"] : 0;
    const made = combineQuestion({ questionnaire, question }, given, decided.get(question.id));
    const { state, value, evidenced, consensus, groups, counts } = made;
    const { answers, remarks } = given;
    // Key by key, so that all have one form: there are thousands in a batch.
    const one = { state, value, evidenced, consensus, groups, counts, unknown, answers, remarks, alone };
    combined.set(question.id, one);
  }
  return combined;
}

/** Question → the workshop's answer, where the question was not kept from it by a condition. */
function decisions(questionnaire: Questionnaire, { workshop }: Tally): ReadonlyMap<string, Answer> {
  if (!workshop) return new Map();
  const answers = new Map(Object.entries(workshop.answers));
  const shown = shownQuestions(questionnaire, workshop.respondent.role, workshop.form, answers);
  return new Map([...answers].filter(([question]) => shown.get(question) !== "condition"));
}

function answersOfWorkshop(questionnaire: Questionnaire, { organisation, workshop }: Tally): Tally {
  const tally = emptyTally(organisation);
  if (workshop) {
    addAnswers(questionnaire, tally, { ...workshop, answers: new Map(Object.entries(workshop.answers)) });
  }
  return tally;
}

interface Asked {
  readonly questionnaire: Questionnaire;
  readonly question: Question;
}

type Decided = Pick<Combined, "state" | "value" | "evidenced" | "consensus" | "groups" | "counts">;

function combineQuestion(
  { questionnaire, question }: Asked,
  given: QuestionTally,
  decided: Answer | undefined,
): Decided {
  const voices = together(groupsIn(questionnaire, given.values));
  const decision = answerValue(decided, question, questionnaire);
  if (decided && decision.state !== "unanswered") {
    const proven = hasEvidence(decided);
    const evidenced = decision.state === "level" && !proven ? unproven(questionnaire, decision.value) : decision.value;
    return figure(questionnaire, voices, {
      state: decision.state,
      value: decision.value,
      evidenced,
      consensus: decided,
    });
  }
  const value = meanOverRoles(questionnaire, voices);
  const state = value === undefined ? stateWithoutValue(given) : "level";
  const evidenced =
    value !== undefined && questionnaire.scoring.evidence
      ? meanOverRoles(questionnaire, together(groupsIn(questionnaire, evidencedValues(questionnaire, given))))
      : undefined;
  return figure(questionnaire, voices, { state, value, evidenced, consensus: undefined });
}

/** Nobody gave a value: scoring.md §2.3 and §2.4. */
function stateWithoutValue({ without, hidden, values }: QuestionTally): Combined["state"] {
  const others = without["dont-know"] + without.unanswered + Object.keys(values).length;
  if (others + without["not-applicable"] === 0) return hidden.role === 0 ? "not-shown" : "unanswered";
  if (others === 0) return "not-applicable";
  return without["dont-know"] > 0 ? "dont-know" : "unanswered";
}

/** With the value that the questionnaire lets it count as. */
function figure(questionnaire: Questionnaire, { groups, counts }: Voices, made: Omit<Decided, keyof Voices>): Decided {
  const { state, consensus } = made;
  const value = state === "not-applicable" ? notApplicableValue(questionnaire) : made.value;
  const evidenced = questionnaire.scoring.evidence ? (made.evidenced ?? value) : undefined;
  return { state, value, evidenced: value === undefined ? undefined : evidenced, consensus, groups, counts };
}

/** What *not applicable* counts as; undefined where it leaves the score (the default). */
function notApplicableValue(questionnaire: Questionnaire): number | undefined {
  const rule = questionnaire.scoring.notApplicable;
  if (rule === "excluded") return undefined;
  return rule === "full" ? scaleEnds(questionnaire).maximum : rule.score;
}

/** What a value counts as without evidence of its own: at or above `evidence.from` the scale's level below it. */
function unproven(questionnaire: Questionnaire, value: number): number {
  const from = questionnaire.scoring.evidence?.from;
  if (from === undefined || value < from) return value;
  const below = questionnaire.levels.map((level) => level.value).filter((level) => level < from);
  return below.length > 0 ? Math.max(...below) : scaleEnds(questionnaire).minimum;
}

function groupsIn(questionnaire: Questionnaire, values: RoleCounts): VoicedGroup[] {
  const groups: VoicedGroup[] = [];
  for (const { id, official } of yardstickOf(questionnaire).voices) {
    const counts = values[id] ?? [];
    const { n, sum } = totalsOf(counts);
    if (n > 0) groups.push({ role: id, official, counts, size: n, mean: sum / n });
  }
  return groups;
}

/** By role, what its answers are worth by their evidence. */
function evidencedValues(questionnaire: Questionnaire, { values, proven }: QuestionTally): RoleCounts {
  const evidenced: RoleCounts = {};
  for (const [role, claimed] of Object.entries(values)) {
    const backed = proven[role] ?? [];
    const counts: OpenCounts = [];
    addCounts(counts, backed);
    for (const { value, count } of claimed) {
      const bare = count - (backed.find((one) => one.value === value)?.count ?? 0);
      addCount(counts, unproven(questionnaire, value), bare);
    }
    evidenced[role] = counts.filter(({ count }) => count > 0);
  }
  return evidenced;
}

/** `equal-roles`: the mean of the means of the roles; `equal-voices`: every respondent once. */
export function meanOverRoles(
  { scoring }: Pick<Questionnaire, "scoring">,
  { groups, counts }: Voices,
): number | undefined {
  if (scoring.respondents === "equal-voices") return meanOf(counts);
  let sum = 0;
  for (const { mean } of groups) sum += mean;
  return groups.length === 0 ? undefined : sum / groups.length;
}

/** All values of these groups as one. */
export function together(groups: readonly VoicedGroup[]): Voices {
  const counts: OpenCounts = [];
  for (const group of groups) addCounts(counts, group.counts);
  return { groups, counts };
}
