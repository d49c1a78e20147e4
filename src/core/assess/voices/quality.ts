/** How well the responses of one organisation were answered: counts, and nobody who could be recognised. */
import type { Quality } from "../../assessment/voices.ts";
import type { Questionnaire } from "../../questionnaire/questionnaire.ts";
import { consensusRole } from "../../questionnaire/reserved-roles.ts";
import type { Response } from "../../response/response.ts";
import type { QualityFlag } from "./answer-quality.ts";
import { qualityFlags } from "./answer-quality.ts";

/**
 * Each sign is told where it could be looked for in as many responses as the smallest group that may be shown: with
 * fewer a count would point at somebody. One response that answers for all has nobody to hide among.
 *
 * @param responses Of one organisation and round; a workshop among them is nobody's answer.
 * @returns undefined where nothing can be told.
 */
export function qualityOf(questionnaire: Questionnaire, responses: readonly Response[]): Quality | undefined {
  const flags = responses
    .filter(({ respondent }) => respondent.role !== consensusRole)
    .map((response) => qualityFlags(questionnaire, response));
  const fewest = responses.length === 1 ? 1 : questionnaire.privacy.inside;
  const count = (flag: QualityFlag) => {
    const known = flags.flatMap((one) => one[flag] ?? []);
    return known.length < fewest ? undefined : { of: known.length, count: known.filter(Boolean).length };
  };
  const straightLining = count("straight-lining");
  const contradictory = count("contradictory");
  const hasty = count("hasty");
  if (!straightLining && !contradictory && !hasty) return undefined;
  return {
    ...(straightLining ? { straightLining } : {}),
    ...(contradictory ? { contradictory } : {}),
    ...(hasty ? { hasty } : {}),
  };
}
