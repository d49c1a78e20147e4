/** The cover: whose report this is, of when, and who answered. */
import { formatDate } from "../../i18n/format.ts";
import type { Locale } from "../../i18n/locale.ts";
import type { Cover } from "./blocks.ts";
import type { Context } from "./context.ts";

export function coverOf(context: Context): Cover {
  const { assessment, words, questionnaire } = context;
  const { organisation } = assessment;
  const facts = [{ term: words.cover.date, text: formatDate(context.locale, assessment.date) }];
  if (assessment.round) facts.push({ term: words.cover.round, text: assessment.round });
  if (organisation.inhabitants !== undefined) {
    facts.push({ term: words.cover.inhabitants, text: formatWhole(context.locale, organisation.inhabitants) });
  }
  facts.push({ term: words.cover.respondents, text: respondentText(context) });
  const answered = assessment.questions.filter(({ state }) => state === "level").length;
  const asked = assessment.questions.filter(({ state }) => state !== "not-shown" && state !== "not-applicable").length;
  facts.push({ term: words.cover.answered, text: words.questionsOf(answered, asked) });
  return {
    kicker: words.cover.kicker,
    title: context.organisation,
    subtitle: assessment.roadmap ? words.cover.subtitle : words.cover.subtitleWithoutRoadmap,
    ...(context.example ? { mark: words.cover.example } : {}),
    facts,
    about: assessment.roadmap ? words.cover.about : words.cover.aboutWithoutRoadmap,
    colophon: words.cover.colophon(
      `${assessment.tool.name} ${assessment.tool.version}`,
      `${questionnaire.title} ${questionnaire.version}`,
    ),
  };
}

function respondentText(context: Context): string {
  const { count, byRole } = context.assessment.respondents;
  const total = context.words.cover.respondent(count);
  const groups = Object.entries(byRole).map(([role, number]) => `${number} × ${context.roleInText(role)}`);
  const only = Object.keys(byRole);
  if (only.length === 1) return `${total} (${context.roleInText(only[0] ?? "")})`;
  return groups.length === 0 ? total : `${total}: ${groups.join(", ")}`;
}

/** `30.000` in Dutch, `30,000` in English. */
function formatWhole(locale: Locale, value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, locale === "nl" ? "." : ",");
}
