/** The cover: whose report this is, of when, and who answered. */
import { formatDate } from "../../i18n/format.ts";
import type { Locale } from "../../i18n/locale.ts";
import type { Cover } from "./blocks.ts";
import type { Context } from "./context.ts";
import { consensusRole, isOutside, peopleOf } from "./context.ts";

export function coverOf(context: Context, kind: "report" | "workbook"): Cover {
  const { assessment, words, questionnaire } = context;
  const { organisation } = assessment;
  const say = kind === "workbook" ? words.workbook : isOutside(context) ? words.outside : words.cover;
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
    subtitle: assessment.roadmap ? say.subtitle : say.subtitleWithoutRoadmap,
    ...(context.example ? { mark: words.cover.example } : {}),
    facts,
    about: kind === "workbook" ? words.workbook.about : aboutOf(context),
    contents: words.cover.contents,
    colophon: words.cover.colophon(
      `${assessment.tool.name} ${assessment.tool.version}`,
      `${questionnaire.title} ${questionnaire.version}`,
    ),
  };
}

/** What the report is, and what a reader from outside does not find in it. */
function aboutOf({ words, assessment, withheld }: Context): string {
  if (!isOutside({ assessment })) return assessment.roadmap ? words.cover.about : words.cover.aboutWithoutRoadmap;
  const { about, withheldAbout } = words.outside;
  return withheld.length === 0 ? about : `${about} ${withheldAbout(withheld.length)}`;
}

/** People by role, and apart from them what they decided together: that is no voice of its own. */
function respondentText(context: Context): string {
  const { words } = context;
  const { byRole } = context.assessment.respondents;
  const joint = byRole[consensusRole] ?? 0;
  const people = peopleOf(context.assessment);
  const groups = Object.entries(byRole).filter(([role]) => role !== consensusRole);
  const parts: string[] = [];
  if (people > 0) {
    const names = groups.map(([role, number]) => {
      const name = context.roleInText(role);
      return groups.length === 1 ? name : `${number}\u00a0×\u00a0${name}`;
    });
    const total = words.cover.respondent(people);
    parts.push(names.length === 0 ? total : `${total}: ${names.join(", ")}`);
  }
  if (joint > 0) parts.push(words.cover.joint);
  return parts.join("; ");
}

/** `30.000` in Dutch, `30,000` in English. */
function formatWhole(locale: Locale, value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, locale === "nl" ? "." : ",");
}
