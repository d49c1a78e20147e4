/**
 * The answers that counted, as a text to take a hash of: how often each value was given by each role, never who gave
 * what together with what. The order of files, respondents and roles changes nothing.
 */
import type { Questionnaire } from "../questionnaire/questionnaire.ts";
import { canonicalJson } from "../text/canonical-json.ts";
import { compareText } from "../text/compare-text.ts";
import type { Combined } from "./score/consensus.ts";
import { yardstickOf } from "./score/yardstick.ts";
import type { Counts } from "./tally/counts.ts";
import { plainCounts } from "./tally/counts.ts";
import type { QuestionTally, RoleCounts, RoleRemark, Tally } from "./tally/tally.ts";
import { emptyQuestionTally, respondentsIn } from "./tally/tally.ts";

/**
 * So many questions must have been answered differently before a hash is given. A hash can be tried on: whoever knows
 * the published figures can list the answers that fit them and look for the one with this hash. Each question on
 * which respondents differ has two such answers or more, so that the list has at least 2^32 entries, in practice 3^32.
 */
export const fewestDifferences = 32;

/**
 * As `canonicalJson` writes it. Nearly all of it are counts, which stand in its order already.
 *
 * @returns undefined where the answers could be guessed from a hash: several respondents who differ on few questions.
 *   Of a single respondent the Assessment tells every answer, so that a hash gives nothing away.
 */
export function countedAnswers(
  questionnaire: Questionnaire,
  tally: Tally,
  combined: ReadonlyMap<string, Combined>,
): string | undefined {
  const alone = respondentsIn(tally) + (tally.workshop ? 1 : 0) === 1;
  const asked = questionnaire.questions.map(({ id }) => ({
    id,
    given: tally.questions.get(id) ?? emptyQuestionTally(),
    combined: combined.get(id),
  }));
  if (!alone && asked.filter(differs).length < fewestDifferences) return undefined;
  const roles = rolesByName(questionnaire);
  const questions = asked.map((one) => questionText(one, roles));
  return `{"questions":[${questions.join(",")}],"respondents":${canonicalJson(tally.respondents)}}`;
}

interface Asked {
  readonly id: string;
  readonly given: QuestionTally;
  readonly combined: Combined | undefined;
}

/** Whether at least two respondents said something different. */
function differs({ given: { without }, combined }: Asked): boolean {
  const kinds = Math.sign(without["not-applicable"]) + Math.sign(without["dont-know"]);
  return kinds + (combined?.counts.length ?? 0) > 1;
}

function rolesByName(questionnaire: Questionnaire): readonly string[] {
  return yardstickOf(questionnaire)
    .voices.map(({ id }) => id)
    .sort(compareText);
}

/** No sign of an id needs to be escaped. */
function questionText({ id, given, combined }: Asked, roles: readonly string[]): string {
  const decided = combined?.consensus ? `"consensus":${canonicalJson(combined.consensus)},` : "";
  const { "not-applicable": notApplicable, "dont-know": unknown } = given.without;
  const proven = countsByRole(given.proven, roles);
  const values = countsByRole(given.values, roles);
  const remarks = given.remarks.length === 0 ? "[]" : JSON.stringify(given.remarks.flatMap(asText).sort(compareText));
  return `{${decided}"id":"${id}","notApplicable":${notApplicable},"proven":${proven},"remarks":${remarks},"unknown":${unknown},"values":${values}}`;
}

function countsByRole(counts: RoleCounts, roles: readonly string[]): string {
  let members = "";
  for (const role of roles) {
    const given = counts[role];
    if (given) members += `${members === "" ? "" : ","}"${role}":${countsByValue(given)}`;
  }
  return `{${members}}`;
}

function countsByValue(counts: Counts): string {
  let members = "";
  for (const { value, count } of counts) {
    // Of other numbers the texts may stand in another order: 10 before 2.
    const isDigit = value >= 0 && value <= 9 && Number.isInteger(value);
    if (!isDigit) return canonicalJson(plainCounts(counts));
    members += `${members === "" ? "" : ","}"${value}":${count}`;
  }
  return `{${members}}`;
}

/** Role, note and evidence as JSON. Spaces around what was written say nothing, and are kept by some ways of reading only. */
function asText({ role, note = "", evidence = [] }: RoleRemark): string[] {
  const texts = [note, ...evidence].map((text) => text.trim());
  return texts.some((text) => text !== "") ? [JSON.stringify([role, ...texts])] : [];
}
