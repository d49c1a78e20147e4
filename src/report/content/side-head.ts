/** A part of a page of its own: a small heading beside a few lines. */
import type { Block, Rich, Sheet } from "./blocks.ts";
import { shortened } from "./shortened.ts";

export function sideHead(text: string, body: readonly Block[]): Sheet {
  return { kind: "sheet", heading: { kind: "heading", level: 3, text }, place: "aside", aside: [], body };
}

/** A name as it stands in a line among others. */
export function short(name: string, length = 90): string {
  return shortened(name, length);
}

export function namedItem(name: string, rest: string): Rich {
  return [{ text: short(name), strong: true }, { text: `: ${rest}` }];
}
