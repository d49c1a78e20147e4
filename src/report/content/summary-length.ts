/** How long the summary is, so that it stays on its one page. */
import type { Rich, Sheet } from "./blocks.ts";

/** Lines that a page holds, and the characters that a line of ordinary text holds at least. */
export const pageLines = 50;
const ownLength = 74;

interface Said {
  /** How much wider the letters are than those of our own. */
  readonly wider: number;
  readonly introduction?: string | undefined;
}

/** How many lines the parts take, and what is said above them: an upper estimate, since content knows no fonts. */
export function linesOf(parts: readonly Sheet[], { wider, introduction = "" }: Said): number {
  const lineLength = ownLength / wider;
  let lines = Math.ceil(introduction.length / lineLength);
  for (const { body, heading } of parts) {
    let own = 0;
    for (const block of body) {
      const texts = block.kind === "list" ? block.items : block.kind === "paragraph" ? [block.text] : [];
      for (const text of texts) own += Math.ceil(plainText(text).length / lineLength) + 0.2;
    }
    lines += Math.max(own, Math.ceil((heading.text.length * wider) / 16)) + 0.6;
  }
  return lines;
}

function plainText(rich: Rich): string {
  return typeof rich === "string" ? rich : rich.map(({ text }) => text).join("");
}
