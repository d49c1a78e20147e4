/** What a link to a heading is called: its text, in letters that an address may have. */
import { slugOf } from "../../core/text/slug.ts";
import type { Block, Heading } from "../content/blocks.ts";

export type Anchors = ReadonlyMap<Heading, string>;

/** A name for each heading, unique in the document; the same text gives the same name in every report. */
export function anchorsOf(blocks: readonly Block[]): Anchors {
  const anchors = new Map<Heading, string>();
  const given = new Set<string>();
  for (const heading of headingsOf(blocks)) {
    const name = slugOf(heading.text);
    let unique = name;
    for (let count = 2; given.has(unique); count += 1) unique = `${name}-${count}`;
    given.add(unique);
    anchors.set(heading, unique);
  }
  return anchors;
}

function headingsOf(blocks: readonly Block[]): readonly Heading[] {
  return blocks.flatMap((block): readonly Heading[] => {
    if (block.kind === "heading") return [block];
    if (block.kind === "columns") return headingsOf(block.blocks);
    if (block.kind === "sheet") return [block.heading, ...headingsOf(block.body)];
    return block.kind === "tile" || block.kind === "pair" ? [block.heading] : [];
  });
}
