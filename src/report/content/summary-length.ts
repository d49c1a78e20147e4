/** How long the summary is, so that it stays on its one page. */
import type { Rich, Sheet } from "./blocks.ts";

/** Lines that a page holds, and the characters that a line of ordinary text holds at least. */
export const pageLines = 50;
const lineLength = 74;

/** How many lines the parts take: an upper estimate, since content knows no fonts. */
export function linesOf(parts: readonly Sheet[]): number {
  let lines = 0;
  for (const { body, heading } of parts) {
    let own = 0;
    for (const block of body) {
      const texts = block.kind === "list" ? block.items : block.kind === "paragraph" ? [block.text] : [];
      for (const text of texts) own += Math.ceil(plainText(text).length / lineLength) + 0.2;
    }
    lines += Math.max(own, Math.ceil(heading.text.length / 16)) + 0.6;
  }
  return lines;
}

function plainText(rich: Rich): string {
  return typeof rich === "string" ? rich : rich.map(({ text }) => text).join("");
}
