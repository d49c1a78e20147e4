/** Whether a report can be computed again, on a terminal: equal, or each figure that differs. */
import type { Assessment } from "../../core/assessment/assessment.ts";
import type { Difference } from "../../core/assessment/differences.ts";
import type { Questionnaire } from "../../core/questionnaire/questionnaire.ts";
import { dimensionName } from "../../core/questionnaire/questionnaire.ts";
import { formatAmount, formatDate } from "../../i18n/format.ts";
import { verifyMessages } from "../../i18n/verify.ts";
import type { Context } from "../context/context.ts";
import { showSections, tableWidth } from "../terminal/sections.ts";
import { sanitizeForTerminal } from "../terminal/terminal-text.ts";
import { textTable } from "../terminal/text-table.ts";
import { displayWidth, shorten } from "../terminal/text-width.ts";

/** What a report says of itself, and what the same rules give today. */
export interface Verdict {
  readonly told: Assessment;
  readonly questionnaire: Questionnaire;
  /** Computed from the answers, and not from the values in the report. */
  readonly fromAnswers: boolean;
  readonly differences: readonly Difference[];
  /** Whether the pages are what this version draws from the outcome; absent without pages, or if figures differ. */
  readonly pages?: "same" | "other";
}

/** What is wrong is clear by then; `--json` holds the rest. */
const mostShown = 25;
/** Of a value: two of them stand beside the name of the figure in eighty columns. */
const widestValue = 17;
/** Of the thing that a figure is about, so that there is room for what the figure is. */
const widestName = 24;

export function showVerdict(verdict: Verdict, context: Context): string {
  const say = verifyMessages[context.locale];
  const { told, differences } = verdict;
  const { organisation, date, tool } = told;
  const more = differences.length - mostShown;
  return showSections(
    [
      {
        heading: differences.length === 0 ? say.equal : say.different(differences.length),
        lines: [
          say.about(organisation.name ?? organisation.id, formatDate(context.locale, date)),
          verdict.fromAnswers ? say.fromAnswers : say.fromReport,
          ...(told.settings.audience === "outside" ? [say.outside] : []),
          ...(verdict.pages === undefined ? [] : [say.pages[verdict.pages]]),
          ...(tool.version === context.version ? [] : [say.otherTool(tool.version, context.version)]),
        ],
      },
      { table: differences.length === 0 ? [] : table(verdict, context), lines: more > 0 ? [say.more(more)] : [] },
    ],
    context,
  );
}

function table(verdict: Verdict, context: Context): readonly string[] {
  const { figure, told, recomputed } = verifyMessages[context.locale].columns;
  const rows = verdict.differences
    .slice(0, mostShown)
    .map((one) => [
      figureName(one, verdict, context),
      shownValue(one.told, context),
      shownValue(one.recomputed, context),
    ]);
  return textTable([[figure, told, recomputed], ...rows], [{}, {}, {}], tableWidth(context));
}

/** `Datakwaliteit: bereik, laagst`: names of the questionnaire, words for what we know, and else the key itself. */
function figureName({ path }: Difference, { questionnaire }: Verdict, context: Context): string {
  const { parts, keys } = verifyMessages[context.locale];
  const names = new Map([
    ...questionnaire.areas.map(({ id, name }) => [id, name] as const),
    ...questionnaire.dimensions.map((dimension) => [dimension.id, dimensionName(dimension)] as const),
    ...questionnaire.questions.map(({ id, title }) => [id, title] as const),
    ...(questionnaire.catalogue?.actions ?? []).map(({ id, title }) => [id, title] as const),
  ]);
  const [first = "", ...rest] = ["areas", "dimensions", "questions"].includes(path[0] ?? "") ? path.slice(1) : path;
  const behind = rest.map((key) => names.get(key) ?? keys[key] ?? key).join(", ");
  const head = names.get(first) ?? parts[first] ?? first;
  return sanitizeForTerminal(behind === "" ? head : `${shorten(head, widestName)}: ${behind}`).replaceAll("\n", " ");
}

function shownValue(value: unknown, context: Context): string {
  const text = wordsOf(value, context);
  return displayWidth(text) > widestValue ? shorten(text, widestValue) : text;
}

function wordsOf(value: unknown, { locale }: Context): string {
  if (value === undefined) return verifyMessages[locale].none;
  if (typeof value === "number") return Number.isFinite(value) ? formatAmount(locale, value, 4) : String(value);
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return sanitizeForTerminal(text).replaceAll("\n", " ");
}
