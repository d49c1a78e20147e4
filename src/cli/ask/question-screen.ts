/** One question as text for a screen: everything on it at once, as airy as the window allows. */
import type { ChalkInstance } from "chalk";
import type { Question, Questionnaire } from "../../core/questionnaire/questionnaire.ts";
import type { Answer } from "../../core/response/response.ts";
import type { InterviewMessages } from "../../i18n/interview.ts";
import { withoutSigns, withPlainSigns } from "../context/signs.ts";
import { sanitizeForTerminal } from "../terminal/terminal-text.ts";
import { displayWidth, shorten, wrapText } from "../terminal/text-width.ts";
import type { Offer, Pending } from "./pending-choice.ts";
import { cursorOf, offersOf } from "./pending-choice.ts";

/** What a question looks like, apart from what is being chosen. */
export interface QuestionView {
  readonly question: Question;
  readonly questionnaire: Questionnaire;
  /** "Bestuur · vraag 7 van 40 · bewaard". */
  readonly place: string;
  /** The answer as saved: its note and evidence are shown. */
  readonly saved: Answer | undefined;
}

export interface Look {
  readonly say: InterviewMessages;
  readonly paint: ChalkInstance;
  /** Columns and rows of the window. */
  readonly columns: number;
  readonly rows: number;
  /** False: only signs that every terminal has. */
  readonly unicode: boolean;
  /** True: read from top to bottom, perhaps aloud; no signs, no columns, no keys but Enter. */
  readonly plain: boolean;
}

/** Longer lines are hard to read, however wide the window is. */
const widest = 100;

/** Ways to lay a question out, from airy to tight; the first that fits is used. */
const layouts = [
  { blanks: 2, ruleOnPromptLine: false, titleOnPlaceLine: false, allKeys: true },
  { blanks: 1, ruleOnPromptLine: false, titleOnPlaceLine: false, allKeys: true },
  { blanks: 0, ruleOnPromptLine: false, titleOnPlaceLine: false, allKeys: true },
  { blanks: 0, ruleOnPromptLine: true, titleOnPlaceLine: false, allKeys: true },
  { blanks: 0, ruleOnPromptLine: true, titleOnPlaceLine: true, allKeys: true },
  { blanks: 0, ruleOnPromptLine: true, titleOnPlaceLine: true, allKeys: false },
] as const;

type Layout = (typeof layouts)[number];

/** Lines of the whole question, the line of the choice last; `fits` is false when the window is too small. */
export function questionLines(view: QuestionView, pending: Pending, look: Look): { lines: string[]; fits: boolean } {
  let lines: string[] = [];
  for (const layout of layouts) {
    lines = linesIn(layout, view, pending, look);
    if (lines.length <= look.rows) return { lines, fits: true };
  }
  return { lines, fits: false };
}

function linesIn(layout: Layout, view: QuestionView, pending: Pending, look: Look): string[] {
  const { say, paint } = look;
  const width = widthOf(look);
  const clean = cleanerFor(look);
  const blank = (wanted: 1 | 2) => (layout.blanks >= wanted ? [""] : []);
  const title = clean(view.question.title);
  const place = clean(view.place);
  const joined = layout.titleOnPlaceLine && displayWidth(place) + displayWidth(title) + 3 <= width;
  const heading = joined
    ? [`${place} ${clean("·")} ${paint.bold(title)}`]
    : [...wrapText(place, width), ...blank(1), ...wrapText(title, width).map((line) => paint.bold(line))];
  const rule = layout.ruleOnPromptLine ? [] : [...blank(1), ...wrapText(clean(ruleOf(view, say)), width)];
  const keys = layout.allKeys ? keyLines(view, look, width) : [clean(say.allKeys)];
  return [
    ...heading,
    ...wrapText(clean(view.question.text), width),
    ...rule,
    ...blank(2),
    ...offerLines(view, pending, look, width),
    ...remarkLines(view, look, width),
    ...blank(1),
    ...keys,
    ...blank(2),
    promptLine(view, pending, look, layout.ruleOnPromptLine),
  ];
}

/** The last line: what is chosen and how to confirm it, or why a key did nothing. */
function promptLine(view: QuestionView, pending: Pending, look: Look, withRule = false): string {
  const { say, paint } = look;
  const clean = cleanerFor(look);
  const room = widthOf(look) - 1;
  if (pending.notice !== undefined) return paint.yellow(shorten(clean(`! ${pending.notice}`), room));
  const chosen = clean(choiceInWords(view, pending, say));
  if (chosen === "") return `${shorten(clean(withRule ? ruleOf(view, say) : say.choice), room)} `;
  const hint = clean(` · ${say.confirm}`);
  const label = say.choice;
  const fitted = shorten(chosen, room - displayWidth(label) - displayWidth(hint) - 1);
  return `${label} ${paint.bold.cyan(fitted)}${hint} `;
}

/** What is chosen, as the line of the choice says it; empty where nothing is. */
export function choiceInWords(
  { question, questionnaire }: QuestionView,
  pending: Pending,
  say: InterviewMessages,
): string {
  const choice = pending.choice;
  switch (choice?.kind) {
    case undefined:
      return "";
    case "none":
      return say.state[choice.state];
    case "level": {
      const level = questionnaire.levels.find((known) => known.value === choice.level);
      return level ? `${level.value} · ${level.name}` : String(choice.level);
    }
    case "option": {
      const options = question.form.kind === "options" ? question.form.options : [];
      const index = options.findIndex((option) => option.id === choice.option);
      return `${index + 1} · ${options[index]?.text ?? choice.option}`;
    }
    case "checked":
      return choice.checked.length === 0 ? say.noneOfThese.replace(/\.$/u, "") : say.ticked(choice.checked.length);
    case "typed": {
      const unit = question.form.kind === "number" ? (question.form.unit ?? "") : "";
      return `${choice.text} ${unit}`.trim();
    }
    case "number":
      return String(choice.number);
  }
}

/** How to answer this kind of question. */
export function ruleOf(view: QuestionView, say: InterviewMessages): string {
  const form = view.question.form;
  if (form.kind === "number" && form.unit !== undefined) return say.rule.numberIn(form.unit);
  return say.rule[form.kind];
}

function offerLines(view: QuestionView, pending: Pending, look: Look, width: number): string[] {
  const offers = offersOf(view.question, view.questionnaire, look.say.noneOfThese);
  const clean = cleanerFor(look);
  const keyWidth = Math.max(0, ...offers.map((offer) => offer.key.length));
  const at = cursorOf(pending, offers);
  return offers.flatMap((offer, index) => {
    const marker = index === at ? "›" : " ";
    const box = view.question.form.kind === "checklist" ? `${isTicked(offer, pending) ? "■" : "□"} ` : "";
    const first = clean(`${marker} ${box}${offer.key.padStart(keyWidth)} `);
    const lines = wrapText(clean(offer.text), width, first);
    const standsOut = index === at || (box !== "" && isTicked(offer, pending));
    return standsOut ? lines.map((line) => look.paint.cyan(line)) : lines;
  });
}

function isTicked(offer: Offer, pending: Pending): boolean {
  if (pending.choice?.kind !== "checked") return false;
  const { checked } = pending.choice;
  return offer.item === undefined ? checked.length === 0 : checked.includes(offer.item);
}

/** Note and evidence, a line each: what was written is seen, all of it with the keys for them. */
function remarkLines(view: QuestionView, look: Look, width: number): string[] {
  const { note, evidence = [] } = view.saved ?? {};
  const lines: string[] = [];
  if (note !== undefined) lines.push(look.say.note(note));
  const [first] = evidence;
  if (first !== undefined) lines.push(look.say.evidence(evidence.length, first));
  return lines.map((line) => withSigns(shorten(sanitizeForTerminal(line), width - 2), look));
}

/** Every letter with its meaning, in the order in which they are shown. */
export function keyPairs({ keys }: InterviewMessages): (readonly [string, string])[] {
  const { dontKnow, notApplicable, skip, back, note, evidence, overview, help, stop } = keys;
  const pairs = [dontKnow, notApplicable, skip, back, note, evidence, overview, help, stop];
  return pairs.map(([key = "", meaning = ""]) => [key, meaning] as const);
}

function keyLines(view: QuestionView, look: Look, width: number): string[] {
  const pairs = keyPairs(look.say);
  const numbers = numberKeys(view, look);
  const all = numbers ? [numbers, ...pairs] : pairs;
  const lines: string[] = [];
  let line = "";
  let columns = 0;
  for (const [key, meaning] of all) {
    const size = displayWidth(`${key} ${meaning}`);
    const gap = line === "" ? 0 : 3;
    if (line !== "" && columns + gap + size > width) {
      lines.push(line);
      line = "";
      columns = 0;
    }
    const spaces = line === "" ? "" : " ".repeat(gap);
    line += `${spaces}${look.paint.bold(key)} ${meaning}`;
    columns += spaces.length + size;
  }
  return [...lines, line];
}

function numberKeys(view: QuestionView, look: Look): readonly [string, string] | undefined {
  const offers = offersOf(view.question, view.questionnaire, "");
  const values = offers.map((offer) => Number(offer.key));
  if (values.length === 0) return undefined;
  const range = withSigns(`${Math.min(...values)}–${Math.max(...values)}`, look);
  const { level, option, tick } = look.say.keys;
  const meaning = { levels: level, options: option, checklist: tick, number: "" }[view.question.form.kind];
  return [range, meaning];
}

/** One column is left free: a full last line would put the cursor on the next one. */
export function widthOf(look: Pick<Look, "columns">): number {
  return Math.max(20, Math.min(look.columns - 1, widest));
}

/** Texts of a questionnaire can come from anybody: nothing in them may steer the terminal. */
export function cleanerFor(look: Pick<Look, "unicode" | "plain">): (text: string) => string {
  if (look.plain) return (text) => withoutSigns(sanitizeForTerminal(text));
  return (text) => withSigns(sanitizeForTerminal(text), look);
}

function withSigns(text: string, look: Pick<Look, "unicode">): string {
  return look.unicode ? text : withPlainSigns(text);
}
