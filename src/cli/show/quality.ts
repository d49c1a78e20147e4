/** How carefully people answered and how firm the picture is, on the terminal; on request the files that stand out. */
import type { From } from "../../core/assess/group-responses.ts";
import { qualityFlags } from "../../core/assess/voices/answer-quality.ts";
import type { Quality, Robustness } from "../../core/assessment/voices.ts";
import type { Questionnaire } from "../../core/questionnaire/questionnaire.ts";
import { consensusRole } from "../../core/questionnaire/reserved-roles.ts";
import type { Response } from "../../core/response/response.ts";
import { qualitySentences, robustnessSentences, voicesMessages } from "../../i18n/voices.ts";
import type { Context } from "../context/context.ts";
import type { Section } from "../terminal/sections.ts";
import { showSections } from "../terminal/sections.ts";

export function qualitySection(quality: Quality | undefined, { locale }: Pick<Context, "locale">): Section {
  if (!quality) return {};
  const { quality: say } = voicesMessages[locale];
  const sentences = qualitySentences(locale, quality);
  if (sentences.length === 0) return {};
  return { heading: say.heading, lines: [...sentences.map((one) => `${one}.`), `${say.counted} ${say.howToSee}`] };
}

export function robustnessSection(
  robustness: Robustness | undefined,
  names: ReadonlyMap<string, string>,
  { locale }: Pick<Context, "locale">,
): Section {
  if (!robustness) return {};
  const lines = robustnessSentences(locale, robustness, (id) => names.get(id) ?? id);
  return { heading: voicesMessages[locale].robustness.heading, lines };
}

interface Given {
  readonly organisation: string;
  readonly questionnaire: Questionnaire;
  /** Absent where they come from a large export, of which only counts are kept. */
  readonly responses: readonly From<Response>[] | undefined;
}

/**
 * The files that stand out, by name. Whoever asks has these files, with all answers in them, and has to know which to look
 * at; it goes to the screen alone, and into no Assessment or report.
 */
export function showFlagged({ organisation, questionnaire, responses }: Given, context: Context): string {
  const { quality: say } = voicesMessages[context.locale];
  const items = (responses ?? []).flatMap(({ source, content }) => {
    if (content.respondent.role === consensusRole) return [];
    const flags = qualityFlags(questionnaire, content);
    const seen = (["straight-lining", "contradictory", "hasty"] as const).filter((flag) => flags[flag]);
    return seen.length === 0 ? [] : [`${source}: ${seen.map((flag) => say.names[flag]).join(", ")}`];
  });
  const lines = responses ? (items.length === 0 ? [say.none] : [say.counted]) : [say.onlyCounts];
  const heading = `${organisation} · ${say.heading}`;
  return showSections(items.length > 0 ? [{ heading, items }, { lines }] : [{ heading, lines }], context);
}
