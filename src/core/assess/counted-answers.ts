/**
 * The answers that counted, as a text to take a hash of: how often each value was given by each role, never who gave
 * what together with what. The order of files, respondents and roles changes nothing.
 */
import type { Questionnaire } from "../questionnaire/questionnaire.ts";
import type { Answer } from "../response/response.ts";
import { canonicalJson, sortedKeys } from "../text/canonical-json.ts";
import { compareText } from "../text/compare-text.ts";
import type { Combined } from "./score/consensus.ts";
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
  const given = questionnaire.questions.map(({ id }) => tally.questions.get(id) ?? emptyQuestionTally());
  const alone = respondentsIn(tally) + (tally.workshop ? 1 : 0) === 1;
  if (!alone && given.filter(differs).length < fewestDifferences) return undefined;
  const questions = questionnaire.questions.map(({ id }, at) =>
    questionText(id, given[at] as QuestionTally, combined.get(id)?.consensus),
  );
  return `{"questions":[${questions.join(",")}],"respondents":${canonicalJson(tally.respondents)}}`;
}

/** No sign of an id needs to be escaped. */
function questionText(id: string, given: QuestionTally, consensus: Answer | undefined): string {
  const decided = consensus ? `"consensus":${canonicalJson(consensus)},` : "";
  const { "not-applicable": notApplicable, "dont-know": unknown } = given.without;
  const proven = countsByRole(given.proven);
  const values = countsByRole(given.values);
  const remarks = given.remarks.length === 0 ? "[]" : JSON.stringify(given.remarks.flatMap(asText).sort(compareText));
  return `{${decided}"id":"${id}","notApplicable":${notApplicable},"proven":${proven},"remarks":${remarks},"unknown":${unknown},"values":${values}}`;
}

function countsByRole(counts: RoleCounts): string {
  let members = "";
  for (const role of sortedKeys(counts)) {
    const comma = members === "" ? "" : ",";
    members += `${comma}"${role}":${countsByValue(counts[role] ?? [])}`;
  }
  return `{${members}}`;
}

function countsByValue(counts: Counts): string {
  let members = "";
  let before = "";
  for (const { value, count } of counts) {
    const name = `"${value}":`;
    // Sorted as texts, 10 comes before 2.
    if (name < before) return canonicalJson(plainCounts(counts));
    members += before === "" ? `${name}${count}` : `,${name}${count}`;
    before = name;
  }
  return `{${members}}`;
}

/** Role, note and evidence as JSON. Spaces around what was written say nothing, and are kept by some ways of reading only. */
function asText({ role, note = "", evidence = [] }: RoleRemark): string[] {
  const texts = [note, ...evidence].map((text) => text.trim());
  return texts.some((text) => text !== "") ? [JSON.stringify([role, ...texts])] : [];
}

function differs({ values, without }: QuestionTally): boolean {
  const kinds = Math.sign(without["not-applicable"]) + Math.sign(without["dont-know"]);
  let first: number | undefined;
  for (const role in values) {
    for (const { value } of values[role] ?? []) {
      first ??= value;
      if (value !== first || kinds > 0) return true;
    }
  }
  return kinds > 1;
}
