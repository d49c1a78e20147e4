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
  const given = questionnaire.questions.map(({ id }) => tally.questions[id] ?? emptyQuestionTally());
  const alone = respondentsIn(tally) + (tally.workshop ? 1 : 0) === 1;
  if (!alone && given.filter(differs).length < fewestDifferences) return undefined;
  let questions = "";
  for (const [at, { id }] of questionnaire.questions.entries()) {
    if (at > 0) questions += ",";
    questions += questionText(id, given[at] as QuestionTally, combined.get(id)?.consensus);
  }
  return `{"questions":[${questions}],"respondents":${canonicalJson(tally.respondents)}}`;
}

/** Role, note and evidence of each answer that has some stand as JSON in `remarks`, sorted. */
function questionText(id: string, { values, proven, without, remarks }: QuestionTally, consensus?: Answer): string {
  const decided = consensus ? `"consensus":${canonicalJson(consensus)},` : "";
  const answered = `"id":${JSON.stringify(id)},"notApplicable":${without["not-applicable"]},"proven":${roleCountsText(proven)}`;
  const texts = remarks.length === 0 ? "[]" : JSON.stringify(remarks.flatMap(asText).sort(compareText));
  return `{${decided}${answered},"remarks":${texts},"unknown":${without["dont-know"]},"values":${roleCountsText(values)}}`;
}

function roleCountsText(counts: RoleCounts): string {
  let members = "";
  for (const role of sortedKeys(counts)) {
    members += `${members === "" ? "" : ","}${JSON.stringify(role)}:${countsText(counts[role] ?? [])}`;
  }
  return `{${members}}`;
}

function countsText(counts: Counts): string {
  let members = "";
  let before = "";
  for (const { value, count } of counts) {
    const name = `"${value}":`;
    // Sorted as texts, 10 comes before 2.
    if (name < before) return canonicalJson(plainCounts(counts));
    members += members === "" ? name : `,${name}`;
    members += count;
    before = name;
  }
  return `{${members}}`;
}

/** Spaces around what was written say nothing, and are kept by some ways of reading only. */
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
