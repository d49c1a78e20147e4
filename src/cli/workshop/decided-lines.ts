/** What the group has decided on a question already. */
import type { Look } from "../ask/question-screen.ts";
import { cleanerFor, widthOf } from "../ask/question-screen.ts";
import { wrapText } from "../terminal/text-width.ts";
import type { WorkshopView } from "./view.ts";
import { inWords, isDecided } from "./view.ts";

export function decidedLines(view: WorkshopView, look: Look): string[] {
  const { saved, words } = view;
  if (!isDecided(saved)) return [];
  const { reason, dissent } = saved;
  const parts = [words.decided(inWords(saved, view, look))];
  if (reason !== undefined) parts.push(words.reason(reason));
  if (dissent !== undefined) parts.push(words.dissent(dissent));
  return parts.flatMap((part) => wrapText(cleanerFor(look)(part), widthOf(look))).map((line) => look.paint.green(line));
}
