/** Before the answers are shown: the question with all its levels, as airy as the window allows. */

import { firstThatFits } from "../ask/key-screen.ts";
import { offersOf } from "../ask/pending-choice.ts";
import type { Look } from "../ask/question-screen.ts";
import { cleanerFor, widthOf } from "../ask/question-screen.ts";
import { wrapText } from "../terminal/text-width.ts";
import { decidedLines } from "./decided-lines.ts";
import type { WorkshopView } from "./view.ts";

/** A blank line between levels, and around the blocks. */
interface Layout {
  readonly betweenLevels: boolean;
  readonly around: boolean;
}

/** As airy as the window allows: the first that fits is used. */
const close: Layout = { betweenLevels: false, around: true };
const layouts: readonly [Layout, ...Layout[]] = [
  { betweenLevels: true, around: true },
  close,
  { betweenLevels: false, around: false },
];

export function hiddenLines(view: WorkshopView, look: Look): readonly string[] {
  // Where nothing has to fit, a pause between levels would only be one more line to read out.
  if (look.plain) return linesIn(close, view, look);
  return firstThatFits(layouts, (layout) => linesIn(layout, view, look), look);
}

function linesIn(layout: Layout, view: WorkshopView, look: Look): string[] {
  const { question, questionnaire } = view;
  const width = widthOf(look);
  const clean = cleanerFor(look);
  const gap = layout.around ? [""] : [];
  const offers = offersOf(question, questionnaire, look.say.noneOfThese);
  const keyWidth = Math.max(0, ...offers.map(({ key }) => key.length));
  const levels = offers.flatMap(({ key, text }, index) => [
    ...(index > 0 && layout.betweenLevels ? [""] : []),
    ...wrapText(clean(text), width, look.plain ? `${key}. ` : `  ${key.padStart(keyWidth)}  `),
  ]);
  return [
    ...wrapText(clean(view.place), width),
    ...gap,
    ...wrapText(clean(question.title), width).map((line) => look.paint.bold(line)),
    ...wrapText(clean(question.text), width),
    ...gap,
    ...levels,
    ...gap,
    ...wrapText(clean(howMany(view)), width),
    ...decidedLines(view, look),
  ];
}

/** How many answered, and nothing of what they answered. */
function howMany({ revealed, words }: WorkshopView): string {
  if (!revealed || revealed.n + revealed.unknown === 0) return words.nobody;
  return words.hidden(revealed.n + revealed.unknown);
}
