/** From several respondents to one value per question (scoring.md §2). */
import type { Question, Questionnaire } from "../../questionnaire/questionnaire.ts";
import { scaleEnds } from "../../questionnaire/questionnaire.ts";
import { wholeOrganisation } from "../../questionnaire/reserved-roles.ts";
import type { Value } from "../../response/answer-value.ts";
import { answerValue } from "../../response/answer-value.ts";
import type { Answer } from "../../response/response.ts";
import { shownQuestions } from "../../response/shown.ts";
import { addAnswers, hasEvidence } from "../tally/add.ts";
import type { QuestionTally, RoleCounts, RoleRemark, Tally } from "../tally/tally.ts";
import { emptyQuestionTally, emptyTally, respondentsIn } from "../tally/tally.ts";
import type { Counts } from "./agreement.ts";
import { meanOf, sortedCounts } from "./agreement.ts";

/** The organisation's value on one question, with what it was made from. */
export interface Combined {
  readonly state: Value["state"] | "not-shown";
  /** Present for a level, and for `not-applicable` where the questionnaire lets that count. */
  readonly value?: number | undefined;
  /** The same, where answers without evidence count as the level below; present when `value` is and it is asked. */
  readonly evidenced?: number | undefined;
  /** The workshop's answer, if it decided. */
  readonly consensus?: Answer | undefined;
  /** Role → values given by its respondents; roles in the order of the questionnaire. */
  readonly byRole: ReadonlyMap<string, Counts>;
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
  const roles = [...questionnaire.roles.map((known) => known.id), wholeOrganisation];
  const alone = respondents + (tally.workshop ? 1 : 0) === 1;
  return new Map(
    questionnaire.questions.map((question) => {
      const given = voices.questions[question.id] ?? emptyQuestionTally();
      // Respondents only: a workshop that did not know is the answer itself, not one more voice.
      const unknown = respondents > 0 ? given.without["dont-know"] : 0;
      const made = combineQuestion({ questionnaire, roles, question }, given, decided.get(question.id));
      const { state, value, evidenced, consensus, byRole } = made;
      const { answers, remarks } = given;
      // Key by key, so that all have one form: there are thousands in a batch.
      return [question.id, { state, value, evidenced, consensus, byRole, unknown, answers, remarks, alone }];
    }),
  );
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
  /** Those who can be a voice, in the order of the questionnaire. */
  readonly roles: readonly string[];
  readonly question: Question;
}

type Decided = Pick<Combined, "state" | "value" | "evidenced" | "consensus" | "byRole">;

function combineQuestion(asked: Asked, given: QuestionTally, decided: Answer | undefined): Decided {
  const { questionnaire, question } = asked;
  const byRole = countsByRole(asked, given.values);
  const decision = answerValue(decided, question, questionnaire);
  if (decided && decision.state !== "unanswered") {
    const proven = hasEvidence(decided);
    const evidenced = decision.state === "level" && !proven ? unproven(questionnaire, decision.value) : decision.value;
    return figure(asked, { state: decision.state, value: decision.value, evidenced, byRole, consensus: decided });
  }
  const value = meanOverRoles(questionnaire, byRole);
  const state = value === undefined ? stateWithoutValue(given) : "level";
  const evidenced =
    value !== undefined && questionnaire.scoring.evidence
      ? meanOverRoles(questionnaire, evidencedByRole(asked, byRole, given))
      : undefined;
  return figure(asked, { state, value, evidenced, byRole, consensus: undefined });
}

/** Nobody gave a value: scoring.md §2.3 and §2.4. */
function stateWithoutValue({ without, hidden, values }: QuestionTally): Combined["state"] {
  const others = without["dont-know"] + without.unanswered + Object.keys(values).length;
  if (others + without["not-applicable"] === 0) return hidden.role === 0 ? "not-shown" : "unanswered";
  if (others === 0) return "not-applicable";
  return without["dont-know"] > 0 ? "dont-know" : "unanswered";
}

/** With the value that the questionnaire lets it count as. */
function figure({ questionnaire }: Asked, made: Decided): Decided {
  const { state, byRole, consensus } = made;
  const value = state === "not-applicable" ? notApplicableValue(questionnaire) : made.value;
  const evidenced = questionnaire.scoring.evidence ? (made.evidenced ?? value) : undefined;
  return { state, value, evidenced: value === undefined ? undefined : evidenced, byRole, consensus };
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

function countsByRole({ roles }: Asked, counts: RoleCounts): Map<string, Counts> {
  const byRole = new Map<string, Counts>();
  for (const role of roles) {
    const given = counts[role];
    if (given) byRole.set(role, sortedCounts(given));
  }
  return byRole;
}

function evidencedByRole(
  { questionnaire }: Asked,
  claimed: ReadonlyMap<string, Counts>,
  { proven }: QuestionTally,
): Map<string, Counts> {
  return new Map(
    [...claimed].map(([role, counts]) => {
      const backed: Counts = proven[role] ?? new Map();
      const fallen = [...counts].map(
        ([value, count]): Counts => new Map([[unproven(questionnaire, value), count - (backed.get(value) ?? 0)]]),
      );
      const merged = [...mergeCounts([backed, ...fallen])].filter(([, count]) => count > 0);
      return [role, new Map(merged)];
    }),
  );
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
