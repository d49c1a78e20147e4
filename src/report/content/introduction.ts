/** Somebody's own words under the title of a chapter. */
import type { Paragraph } from "./blocks.ts";

export function ownWords(text: string): Paragraph {
  return { kind: "paragraph", text, wide: true };
}
