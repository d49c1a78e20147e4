/** From several respondents to one value per question (scoring.md §2). */
import type { Counts } from "./agreement.ts";
import { meanOf } from "./agreement.ts";
import type { Question, Questionnaire } from "./questionnaire.ts";
import { scaleEnds } from "./questionnaire.ts";
import type { Answer, Response, Value } from "./response.ts";
import { answerValue, consensusRole } from "./response.ts";
import type { Shown } from "./shown.ts";
import { shownQuestions } from "./shown.ts";

/** Stands for respondents without a role: they answer for the organisation as a whole. */
export const wholeOrganisation = "organisation";

/** The organisation's value on one question, with what it was made from. */
export interface Combined {
  readonly state: Value["state"] | "not-shown";
  /** Present for a level, and for `not-applicable` where the questionnaire lets that count. */
  readonly value?: number;
  /** The same, where answers without evidence count as the level below; present when `value` is and it is asked. */
  readonly evidenced?: number;
  /** The workshop's answer, if it decided. */
  readonly consensus?: Answer;
  /** Role → values given by its respondents; roles in the order of the questionnaire. */
  readonly byRole: ReadonlyMap<string, Counts>;
  /** How many respondents did not know. */
  readonly unknown: number;
  /** Answers of individual respondents that count, with their role; for notes and evidence. */
  readonly answers: readonly { readonly role: string; readonly answer: Answer }[];
  /** One response is all there is, so that nobody has to be protected from anybody else. */
  readonly alone: boolean;
}

/** One respondent's part in one question. */
interface Voice {
  readonly role: string;
  readonly answer: Answer | undefined;
  readonly value: Value;
  readonly evidenced: number | undefined;
}

/** Responses of one organisation and round → one value per question, in the order of the questionnaire. */
export function combine(questionnaire: Questionnaire, responses: readonly Response[]): Map<string, Combined> {
  const consensus = responses.find((response) => response.respondent.role === consensusRole);
  const individuals = responses.filter((response) => response.respondent.role !== consensusRole);
  const shown = new Map(
    responses.map((response) => [
      response,
      shownQuestions(questionnaire, response.respondent.role, response.form, response.answers),
    ]),
  );
  const combined = new Map<string, Combined>();
  for (const question of questionnaire.questions) {
    const decided =
      consensus && shown.get(consensus)?.get(question.id) !== "condition"
        ? consensus.answers.get(question.id)
        : undefined;
    // A workshop that only dealt with some questions leaves the others as they were.
    const audience = individuals.length > 0 ? individuals : responses;
    const hiddenBy = audience.map((response) => shown.get(response)?.get(question.id) ?? "shown");
    const voices = audience.flatMap((response, index) =>
      voiceOf(questionnaire, question, response, hiddenBy[index] ?? "shown"),
    );
    const made = combineQuestion(questionnaire, question, voices, hiddenBy, decided);
    combined.set(question.id, { ...made, alone: responses.length === 1 });
  }
  return combined;
}

/** A given answer counts, whoever gave it, unless its condition does not hold. */
function voiceOf(questionnaire: Questionnaire, question: Question, response: Response, shown: Shown): Voice[] {
  const answer = response.answers.get(question.id);
  const value = answerValue(answer, question, questionnaire);
  if (shown === "condition") return [];
  if (shown !== "shown" && value.state === "unanswered") return [];
  return [
    {
      role: response.respondent.role ?? wholeOrganisation,
      answer,
      value,
      evidenced: value.state === "level" ? evidencedValue(questionnaire, value.value, answer) : undefined,
    },
  ];
}

function combineQuestion(
  questionnaire: Questionnaire,
  question: Question,
  voices: readonly Voice[],
  hiddenBy: readonly Shown[],
  decided: Answer | undefined,
): Omit<Combined, "alone"> {
  const byRole = countsByRole(questionnaire, voices, (voice) => voice.value.value);
  // Respondents only: a workshop that did not know is the answer itself, not one more voice.
  const unknown = voices.filter(({ role, value }) => role !== consensusRole && value.state === "dont-know").length;
  const answers = voices.flatMap(({ role, answer }) => (answer ? [{ role, answer }] : []));
  const made = { byRole, unknown, answers };
  const decision = answerValue(decided, question, questionnaire);
  if (decided && decision.state !== "unanswered") {
    const evidenced = decision.state === "level" ? evidencedValue(questionnaire, decision.value, decided) : undefined;
    return { ...figure(questionnaire, decision.state, decision.value, evidenced), ...made, consensus: decided };
  }
  const value = meanOverRoles(questionnaire, byRole);
  if (value !== undefined) {
    const evidenced = meanOverRoles(
      questionnaire,
      countsByRole(questionnaire, voices, (voice) => voice.evidenced),
    );
    return { ...figure(questionnaire, "level", value, evidenced), ...made };
  }
  return { ...figure(questionnaire, stateWithoutValue(voices, hiddenBy), undefined, undefined), ...made };
}

/** Nobody gave a value: scoring.md §2.3 and §2.4. */
function stateWithoutValue(voices: readonly Voice[], hiddenBy: readonly Shown[]): Combined["state"] {
  if (voices.length === 0) {
    const keptFromAll = hiddenBy.every((reason) => reason === "form" || reason === "condition");
    return keptFromAll ? "not-shown" : "unanswered";
  }
  if (voices.every((voice) => voice.value.state === "not-applicable")) return "not-applicable";
  return voices.some((voice) => voice.value.state === "dont-know") ? "dont-know" : "unanswered";
}

function figure(
  questionnaire: Questionnaire,
  state: Combined["state"],
  value: number | undefined,
  evidenced: number | undefined,
): Pick<Combined, "state" | "value" | "evidenced"> {
  const counted = state === "not-applicable" ? notApplicableValue(questionnaire) : value;
  if (counted === undefined) return { state };
  if (!questionnaire.scoring.evidence) return { state, value: counted };
  return { state, value: counted, evidenced: evidenced ?? counted };
}

/** What *not applicable* counts as; undefined where it leaves the score (the default). */
function notApplicableValue(questionnaire: Questionnaire): number | undefined {
  const rule = questionnaire.scoring.notApplicable;
  if (rule === "excluded") return undefined;
  return rule === "full" ? scaleEnds(questionnaire).maximum : rule.score;
}

/** An answer at or above `evidence.from` without evidence of its own counts as the scale's level below it. */
function evidencedValue(questionnaire: Questionnaire, value: number, answer: Answer | undefined): number {
  const from = questionnaire.scoring.evidence?.from;
  if (from === undefined || value < from || hasEvidence(answer)) return value;
  const below = questionnaire.levels.map((level) => level.value).filter((level) => level < from);
  return below.length > 0 ? Math.max(...below) : scaleEnds(questionnaire).minimum;
}

function hasEvidence(answer: Answer | undefined): boolean {
  return (answer?.evidence ?? []).some((text) => text.trim() !== "");
}

function countsByRole(
  questionnaire: Questionnaire,
  voices: readonly Voice[],
  read: (voice: Voice) => number | undefined,
): Map<string, Counts> {
  const byRole = new Map<string, Map<number, number>>();
  for (const role of [...questionnaire.roles.map((known) => known.id), wholeOrganisation]) {
    const counts = new Map<number, number>();
    for (const voice of voices) {
      const value = read(voice);
      if (voice.role === role && value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    if (counts.size > 0) byRole.set(role, counts);
  }
  return byRole;
}

/** `equal-roles`: the mean of the means of the roles; `equal-voices`: every respondent once. */
export function meanOverRoles(
  questionnaire: Pick<Questionnaire, "scoring">,
  byRole: ReadonlyMap<string, Counts>,
): number | undefined {
  if (questionnaire.scoring.respondents === "equal-voices") return meanOf(mergeCounts([...byRole.values()]));
  const means = [...byRole.values()].flatMap((counts) => meanOf(counts) ?? []);
  if (means.length === 0) return undefined;
  return means.reduce((sum, mean) => sum + mean, 0) / means.length;
}

/** All values together, whatever the role. */
export function mergeCounts(all: readonly Counts[]): Counts {
  const merged = new Map<number, number>();
  for (const counts of all) {
    for (const [value, count] of counts) merged.set(value, (merged.get(value) ?? 0) + count);
  }
  return merged;
}
