/** After the answers are shown: how they lie, what roles say, and what the group decided last time. */
import { formatNumber } from "../../i18n/format.ts";
import { firstThatFits } from "../ask/key-screen.ts";
import type { Look } from "../ask/question-screen.ts";
import { cleanerFor, widthOf } from "../ask/question-screen.ts";
import { displayWidth, shorten, wrapText } from "../terminal/text-width.ts";
import { decidedLines } from "./decided-lines.ts";
import type { SpreadRow } from "./spread-rows.ts";
import { spreadRows } from "./spread-rows.ts";
import type { WorkshopView } from "./view.ts";
import { inWords, roleName } from "./view.ts";

/** The texts of the levels, blank lines, and how many notes. */
interface Layout {
  readonly texts: boolean;
  readonly around: boolean;
  readonly notes: number;
}

const all = Number.POSITIVE_INFINITY;
/** From everything to the barest, until the window holds it. */
const layouts: readonly [Layout, ...Layout[]] = [
  { texts: true, around: true, notes: all },
  { texts: true, around: true, notes: 0 },
  { texts: false, around: true, notes: all },
  { texts: false, around: true, notes: 2 },
  { texts: false, around: true, notes: 0 },
  { texts: false, around: false, notes: 0 },
];

export function revealedLines(view: WorkshopView, look: Look): readonly string[] {
  return firstThatFits(layouts, (layout) => linesIn(layout, view, look), look);
}

function linesIn(layout: Layout, view: WorkshopView, look: Look): string[] {
  const width = widthOf(look);
  const clean = cleanerFor(look);
  const gap = layout.around ? [""] : [];
  const wrapped = (parts: readonly string[]) => parts.flatMap((part) => wrapText(clean(part), width));
  const blocks = [
    histogram(view, layout, look),
    wrapped(aboutAnswers(view)),
    wrapped(aboutLastTime(view, look)),
    noteLines(view, layout, look),
    decidedLines(view, look),
  ].filter((block) => block.length > 0);
  return [
    ...wrapText(clean(view.place), width),
    ...gap,
    ...wrapText(clean(view.question.title), width).map((line) => look.paint.bold(line)),
    ...blocks.flatMap((block) => [...gap, ...block]),
  ];
}

const longestBar = 24;

function histogram(view: WorkshopView, { texts }: Layout, look: Look): string[] {
  const { question, questionnaire, revealed, words } = view;
  if (!revealed?.spread) return [];
  const clean = cleanerFor(look);
  const rows = spreadRows(question, questionnaire, revealed.spread);
  if (look.plain) {
    return rows.flatMap(({ label, count }) => wrapText(clean(words.answersAt(label, count)), widthOf(look)));
  }
  const room = widthOf(look) - longestBar - 8;
  const column = Math.min(room, Math.max(...rows.map(({ label }) => displayWidth(clean(label)))));
  const perPerson = Math.min(2, longestBar / Math.max(1, ...rows.map(({ count }) => count)));
  return rows.flatMap((row) => [
    barLine({ ...row, label: clean(row.label) }, column, perPerson, look),
    ...(texts && row.text !== "" ? wrapText(clean(row.text), widthOf(look), "    ") : []),
  ]);
}

function barLine({ label, count }: SpreadRow, column: number, perPerson: number, look: Look): string {
  const name = shorten(label, column);
  const bar = (look.unicode ? "█" : "#").repeat(count === 0 ? 0 : Math.max(1, Math.round(count * perPerson)));
  const line = `  ${name}${" ".repeat(column - displayWidth(name))}  `;
  return `${line}${look.paint.cyan(bar)}${bar === "" ? "" : " "}${count}`;
}

/** Who is in the figures, roles, agreement, and who did not know. */
function aboutAnswers(view: WorkshopView): string[] {
  const { revealed, words, locale } = view;
  if (!revealed) return [words.nobody];
  const { spread, roles, unknown } = revealed;
  const lines = whoIsIn(view);
  if (roles.length > 0) {
    const shown = roles.map(({ role, mean, size }) =>
      words.role(roleName(role, view), formatNumber(locale, mean), size),
    );
    lines.push(`${words.byRole} ${shown.join(" · ")}`);
  }
  if (spread) {
    lines.push(words.agreement(formatNumber(locale, spread.agreement, 2), words.standing[view.standing]));
  }
  if (unknown > 0) lines.push(words.unknown(unknown));
  return lines;
}

function whoIsIn(view: WorkshopView): string[] {
  const { revealed, questionnaire, words } = view;
  const { inside } = questionnaire.privacy;
  if (!revealed || revealed.n + revealed.unknown === 0) {
    return [revealed?.state === "not-applicable" ? words.noneApplicable : words.nobody];
  }
  const { spread, n } = revealed;
  if (!spread) return n === 0 ? [] : [n < inside ? words.tooFew(n, inside) : words.unsafe];
  if (!spread.among) return [];
  return [words.among(spread.among.map((role) => roleName(role, view)).join(", "), n - spread.n)];
}

function aboutLastTime(view: WorkshopView, look: Look): string[] {
  const { lastTime, saved, words } = view;
  if (!lastTime) return [];
  const lines = [words.lastTime(lastTime.round, inWords(lastTime.answer, view, look))];
  if (lastTime.answer.reason !== undefined) lines.push(words.lastReason(lastTime.answer.reason));
  if (saved?.earlier) lines.push(words.restated(inWords(saved.earlier, view, look), saved.earlier.reason));
  return lines;
}

function noteLines({ revealed, words }: WorkshopView, { notes: most }: Layout, look: Look): string[] {
  const notes = revealed?.notes ?? [];
  if (notes.length === 0) return [];
  const shown = notes.slice(0, most);
  const left = notes.length - shown.length;
  const clean = cleanerFor(look);
  if (shown.length === 0) return wrapText(clean(words.notesElsewhere(left)), widthOf(look));
  const heading = left > 0 ? words.moreNotes(left) : words.notes;
  return [
    ...wrapText(clean(heading), widthOf(look)),
    ...shown.flatMap((note) => wrapText(clean(note), widthOf(look), look.plain ? "" : clean("  • "))),
  ];
}

/** All notes and evidence on a page of their own. */
export function remarkPage({ question, revealed, words }: WorkshopView, look: Look): string[] {
  const clean = cleanerFor(look);
  const { notes = [], evidence = [] } = revealed ?? {};
  const list = (heading: string, items: readonly string[]) =>
    items.length === 0
      ? []
      : [
          "",
          ...wrapText(clean(heading), widthOf(look)),
          ...items.flatMap((item) => wrapText(clean(item), widthOf(look), look.plain ? "" : clean("  • "))),
        ];
  return [look.paint.bold(clean(question.title)), ...list(words.notes, notes), ...list(words.evidence, evidence)];
}
