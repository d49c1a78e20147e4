/** How respondents differ, on the terminal: one table of areas and dimensions, and what explains two roles' difference. */
import type { Assessment } from "../../core/assessment/assessment.ts";
import type { AreaResult } from "../../core/assessment/results.ts";
import type { Perception } from "../../core/assessment/voices.ts";
import type { Questionnaire } from "../../core/questionnaire/questionnaire.ts";
import { othersGroup, wholeOrganisation } from "../../core/questionnaire/reserved-roles.ts";
import { formatDifference, formatNumber } from "../../i18n/format.ts";
import type { Locale } from "../../i18n/locale.ts";
import { voicesMessages } from "../../i18n/voices.ts";
import type { Section } from "../terminal/sections.ts";
import { textTable } from "../terminal/text-table.ts";

/** Half a level: less is no difference to write about. */
const worthSaying = 0.5;
const mostExplained = 3;

export interface Showing {
  readonly assessment: Assessment;
  readonly questionnaire: Questionnaire;
  readonly names: ReadonlyMap<string, string>;
  readonly locale: Locale;
}

/** Nothing where nothing may be told. */
export function voicesSection(showing: Showing, width: number): Section {
  const { assessment, locale } = showing;
  const say = voicesMessages[locale];
  const { areas, dimensions, perception } = assessment;
  const told = [dimensions, areas].map((parts) => parts.filter((part) => part.spread || gapOn(perception, part.id)));
  if (told.flat().length === 0)
    return perception ? { heading: say.heading, lines: [notShown(showing, perception)] } : {};
  const [first = [], second = []] = told;
  const rows = [...first.map((part) => rowOf(showing, part)), [], ...second.map((part) => rowOf(showing, part))];
  const aligned = [{}, ...Array.from({ length: 7 }, () => ({ align: "right" as const }))];
  const partly = assessment.questions.some(({ among }) => among);
  const key = [say.key, ...(comparedIn(assessment) ? [say.gapKey] : []), ...(partly ? [say.partKey] : [])];
  const hidden = perception && !hasGaps(perception) ? [notShown(showing, perception)] : [];
  return {
    heading: say.heading,
    table: textTable([head(showing), ...rows], aligned, width),
    lines: [key.join(" "), ...hidden],
  };
}

/** Of an area, a dimension or a question, for who asks how it came about: how two roles differ on it. */
export function gapLines(id: string, { assessment, ...knowing }: Omit<Showing, "names">): string[] {
  const { perception } = assessment;
  const all = [...(perception?.areas ?? []), ...(perception?.dimensions ?? []), ...(perception?.questions ?? [])];
  const found = all.find((gap) => gap.id === id);
  if (!perception || !found) return [];
  const [one = "", other = ""] = perception.roles.map((role) => shortRole(role, knowing));
  return [voicesMessages[knowing.locale].explainGap(one, other, formatDifference(knowing.locale, found.gap))];
}

export function perceptionItems(showing: Showing): string[] {
  const { perception } = showing.assessment;
  if (!perception) return [];
  const say = voicesMessages[showing.locale];
  const [one, other] = perception.roles.map((role) => shortRole(role, showing));
  return [...perception.dimensions, ...perception.areas]
    .filter(({ gap, because }) => Math.abs(gap) >= worthSaying && because.length > 0)
    .sort((a, b) => Math.abs(b.gap) - Math.abs(a.gap))
    .slice(0, mostExplained)
    .map(({ id, because }) => {
      const items = because.map((question) => {
        const apart = perception.questions.find((found) => found.id === question.id)?.gap ?? 0;
        return say.becauseItem(showing.names.get(question.id) ?? question.id, formatDifference(showing.locale, apart));
      });
      return say.because(showing.names.get(id) ?? id, one ?? "", other ?? "", items.join("; "));
    });
}

function notShown(showing: Showing, { roles }: Perception): string {
  const [one = "", other = ""] = roles.map((role) => roleName(role, showing));
  return voicesMessages[showing.locale].notShown(one, other);
}

function hasGaps({ areas, dimensions }: Perception): boolean {
  return areas.length + dimensions.length > 0;
}

/** The two that the table puts beside each other. */
function comparedIn({ perception }: Assessment): Perception | undefined {
  return perception && hasGaps(perception) ? perception : undefined;
}

function gapOn(perception: Perception | undefined, id: string) {
  return [...(perception?.areas ?? []), ...(perception?.dimensions ?? [])].find((gap) => gap.id === id);
}

function head(showing: Showing): string[] {
  const { columns } = voicesMessages[showing.locale];
  const pair = comparedIn(showing.assessment)?.roles.map((role) => shortRole(role, showing)) ?? [];
  const compared = pair.length > 0 ? [...pair, columns.difference] : [];
  return [columns.part, columns.n, columns.median, columns.ends, columns.agreement, ...compared];
}

function rowOf(showing: Showing, { id, spread }: AreaResult): string[] {
  const { assessment, locale, names } = showing;
  const say = voicesMessages[locale];
  const number = (value: number, decimals = 1) => formatNumber(locale, value, decimals);
  const compared = comparedIn(assessment);
  const gap = gapOn(compared, id);
  const scores = compared?.roles.map((role) => gap?.scores[role]) ?? [];
  return [
    names.get(id) ?? id,
    ...(spread
      ? [
          say.report.fromTo(spread.n.low, spread.n.high),
          number(spread.median),
          say.ends(number(spread.min), number(spread.max)),
          number(spread.agreement, 2),
        ]
      : ["", "", "", ""]),
    ...scores.map((score) => (score === undefined ? "" : number(score))),
    ...(compared ? [gap ? formatDifference(locale, gap.gap) : ""] : []),
  ];
}

type Knowing = Pick<Showing, "questionnaire" | "locale">;

export function roleName(role: string, { questionnaire, locale }: Knowing): string {
  const say = voicesMessages[locale];
  if (role === othersGroup) return say.others;
  if (role === wholeOrganisation) return say.whole;
  return questionnaire.roles.find(({ id }) => id === role)?.name ?? role;
}

const longestRole = 12;

/** `CBS` of "College van burgemeester en schepenen (CBS)"; else the name where it is short, or the id. */
function shortRole(role: string, knowing: Knowing): string {
  const name = roleName(role, knowing);
  const short = /\((\p{Lu}[^)\s]{0,7})\)$/u.exec(name)?.[1];
  return short ?? (name.length <= longestRole ? name : role);
}
