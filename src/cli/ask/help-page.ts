/** The help of one question: what it means, what counts as evidence, what the keys do. */

import { displayWidth, wrapText } from "../terminal/text-width.ts";
import type { Look, QuestionView } from "./question-screen.ts";
import { cleanerFor, widthOf } from "./question-screen.ts";

export function helpLines({ question }: QuestionView, look: Look): string[] {
  const { say, paint } = look;
  const help = say.help;
  const width = widthOf(look);
  const clean = cleanerFor(look);
  const lines = [
    ...wrapText(clean(`${help.title} · ${question.title}`), width).map((line) => paint.bold(line)),
    ...wrapText(clean(question.help ?? help.none), width),
  ];
  if (question.evidence.length > 0) {
    lines.push("", paint.bold(help.evidence));
    for (const example of question.evidence)
      lines.push(...wrapText(clean(example), width, look.plain ? "" : clean("• ")));
  }
  return [...lines, "", paint.bold(help.keys), ...(look.plain ? spokenKeys(look) : keyColumns(look))];
}

function keyColumns(look: Look): string[] {
  const { keyLines } = look.say.help;
  const column = Math.max(...keyLines.map(([keys]) => displayWidth(keys))) + 2;
  return keyLines.flatMap(([keys, meaning]) => wrapText(meaning, widthOf(look), keys.padEnd(column)));
}

function spokenKeys(look: Look): string[] {
  return look.say.plain.keyLines.flatMap(([keys, meaning]) => wrapText(`${keys}: ${meaning}`, widthOf(look)));
}
