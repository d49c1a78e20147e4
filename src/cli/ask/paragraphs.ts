/** Text around the questions, as lines that fit the window. */
import { wrapText } from "../terminal/text-width.ts";
import type { Asker } from "./asker.ts";
import { cleanerFor, widthOf } from "./question-screen.ts";

export function paragraphs(texts: readonly string[], asker: Pick<Asker, "look">): string[] {
  const width = widthOf(asker.look());
  const clean = cleanerFor(asker.look());
  const lines = texts.flatMap((text) => text.split("\n"));
  // A command stays on one line, so that it can be copied.
  return lines.flatMap((line) => (line.includes("datapeil ") ? [clean(line)] : wrapText(clean(line), width)));
}
