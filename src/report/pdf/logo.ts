/** The logo of a house, as large as its place allows. */
import type { Logo } from "../theme.ts";
import { tidy } from "../tidy.ts";
import type { PictureItem, StructureNode } from "./page-items.ts";
import { node } from "./page-items.ts";
import { frame } from "./theme.ts";

/** At the left edge of the text, in the middle of its height. */
export interface LogoPlace {
  readonly top: number;
  readonly height: number;
  readonly width: number;
}

export function logoItem(logo: Logo, { top, height, width }: LogoPlace, root: StructureNode): PictureItem {
  const scale = Math.min(width / logo.width, height / logo.height);
  const high = logo.height * scale;
  return {
    kind: "picture",
    x: frame.left,
    y: top + (height - high) / 2,
    width: logo.width * scale,
    height: high,
    bytes: logo.bytes,
    node: node("Figure", root, { alt: tidy(logo.alternative) }),
  };
}
