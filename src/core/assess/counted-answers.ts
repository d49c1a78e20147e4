/**
 * The answers that counted, as plain data to take a hash of: how often each value was given by each role, never who
 * gave what together with what. The order of files, respondents and roles changes nothing.
 */
import type { Questionnaire } from "../questionnaire/questionnaire.ts";
import type { Answer } from "../response/response.ts";
import { compareText } from "../text/compare-text.ts";
import type { Combined } from "./score/consensus.ts";
import type { QuestionTally, RoleCounts, RoleRemark, Tally } from "./tally/tally.ts";
import { emptyQuestionTally, respondentsIn } from "./tally/tally.ts";

interface CountedQuestion {
  readonly id: string;
  readonly values: RoleCounts;
  readonly proven: RoleCounts;
  readonly notApplicable: number;
  readonly unknown: number;
  /** Role, note and evidence of each answer that has some, as JSON, sorted. */
  readonly remarks: readonly string[];
  readonly consensus?: Answer;
}

export interface CountedAnswers {
  /** Role → respondents. */
  readonly respondents: Readonly<Record<string, number>>;
  readonly questions: readonly CountedQuestion[];
}

/**
 * So many questions must have been answered differently before a hash is given. A hash can be tried on: whoever knows
 * the published figures can list the answers that fit them and look for the one with this hash. Each question on
 * which respondents differ has two such answers or more, so that the list has at least 2^32 entries, in practice 3^32.
 */
export const fewestDifferences = 32;

/**
 * @returns undefined where the answers could be guessed from a hash: several respondents who differ on few questions.
 *   Of a single respondent the Assessment tells every answer, so that a hash gives nothing away.
 */
export function countedAnswers(
  questionnaire: Questionnaire,
  tally: Tally,
  combined: ReadonlyMap<string, Combined>,
): CountedAnswers | undefined {
  const questions = questionnaire.questions.map(({ id }) => {
    const consensus = combined.get(id)?.consensus;
    const made = counted(id, tally.questions[id] ?? emptyQuestionTally());
    return consensus ? { consensus, ...made } : made;
  });
  const alone = respondentsIn(tally) + (tally.workshop ? 1 : 0) === 1;
  if (!alone && questions.filter(differs).length < fewestDifferences) return undefined;
  return { questions, respondents: tally.respondents };
}

/** Keys in the order in which a hash is taken of them, which spares sorting them. */
function counted(id: string, tally: QuestionTally): CountedQuestion {
  const { values, proven, without } = tally;
  const { "not-applicable": notApplicable, "dont-know": unknown } = without;
  const remarks = tally.remarks.flatMap(asText).sort(compareText);
  return { id, notApplicable, proven, remarks, unknown, values };
}

/** Spaces around what was written say nothing, and are kept by some ways of reading only. */
function asText({ role, note = "", evidence = [] }: RoleRemark): string[] {
  const texts = [note, ...evidence].map((text) => text.trim());
  return texts.some((text) => text !== "") ? [JSON.stringify([role, ...texts])] : [];
}

function differs({ values, notApplicable, unknown }: CountedQuestion): boolean {
  const kinds = Math.sign(notApplicable) + Math.sign(unknown);
  let first: number | undefined;
  for (const role in values) {
    for (const value of values[role]?.keys() ?? []) {
      first ??= value;
      if (value !== first || kinds > 0) return true;
    }
  }
  return kinds > 1;
}
