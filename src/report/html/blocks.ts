/** Blocks → HTML. Where they stand beside each other is for the style sheet: the order of the text is theirs. */
import type {
  Block,
  Columns,
  Entries,
  Fact,
  Figure,
  Heading,
  List,
  Pair,
  Paragraph,
  Room,
  Sheet,
  Tile,
} from "../content/blocks.ts";
import type { Anchors } from "./anchors.ts";
import { pictureHtml, tableHtml } from "./table.ts";
import { langHtml, plainHtml, richHtml } from "./text.ts";

/** Blocks in their order; a table or chart is called after the heading that it stands under. */
export function blocksHtml(blocks: readonly Block[], anchors: Anchors, under = ""): string {
  let title = under;
  const parts = blocks.map((block) => {
    if (block.kind === "heading") title = block.text;
    return blockHtml(block, anchors, title);
  });
  return parts.join("\n");
}

function blockHtml(block: Block, anchors: Anchors, title: string): string {
  switch (block.kind) {
    case "heading":
      return headingHtml(block, anchors);
    case "paragraph":
      return paragraphHtml(block);
    case "list":
      return listHtml(block);
    case "table":
      return tableHtml(block, title);
    case "figure":
      return figureHtml(block, title);
    case "sheet":
      return sheetHtml(block, anchors);
    case "tile":
      return tileHtml(block, anchors);
    case "pair":
      return pairHtml(block, anchors);
    case "entries":
      return entriesHtml(block);
    case "columns":
      return columnsHtml(block, anchors, title);
    case "room":
      return roomHtml(block);
  }
}

function headingHtml(heading: Heading, anchors: Anchors): string {
  const { level, text, newPage } = heading;
  const id = plainHtml(anchors.get(heading) ?? "");
  return `<h${level} id="${id}"${newPage ? ' class="new-page"' : ""}${langHtml(heading)}>${plainHtml(text)}</h${level}>`;
}

function paragraphHtml({ text, look }: Paragraph): string {
  const special = look === "lead" || look === "note" || look === "mark";
  return `<p${special ? ` class="${look}"` : ""}>${richHtml(text)}</p>`;
}

function listHtml({ items, labels, ordered }: List): string {
  const tag = ordered && !labels ? "ol" : "ul";
  const rows = items.map((item, index) => {
    const label = labels ? `<span class="label">${plainHtml(labels[index] ?? "")}</span> ` : "";
    return `<li>${label}${labels ? `<div>${richHtml(item)}</div>` : richHtml(item)}</li>`;
  });
  // A list without marks is none to some readers, unless it says that it is one.
  return `<${tag}${labels ? ' class="labelled" role="list"' : ""}>\n${rows.join("\n")}\n</${tag}>`;
}

function figureHtml(figure: Figure, title: string): string {
  return `<figure>${pictureHtml(figure, figure.alt, title)}</figure>`;
}

function sheetHtml({ heading, place, aside, body }: Sheet, anchors: Anchors): string {
  const facts = aside.map((one) => (one.kind === "fact" ? factHtml(one) : figureHtml(one, heading.text)));
  return division(`sheet ${place}`, [
    headingHtml(heading, anchors),
    ...(facts.length > 0 ? [division("facts", facts)] : []),
    division("body", [blocksHtml(body, anchors, heading.text)]),
  ]);
}

function factHtml({ text, look, ...fact }: Fact): string {
  return `<p${look ? ` class="${look}"` : ""}${langHtml(fact)}>${plainHtml(text)}</p>`;
}

function tileHtml({ heading, intro, body }: Tile, anchors: Anchors): string {
  return division("tile", [
    headingHtml(heading, anchors),
    blocksHtml([...(intro ? [intro] : []), ...body], anchors, heading.text),
  ]);
}

function pairHtml({ heading, intro, left, right }: Pair, anchors: Anchors): string {
  return division("pair", [
    headingHtml(heading, anchors),
    paragraphHtml(intro),
    division("left", [blocksHtml(left, anchors, heading.text)]),
    ...(right.length > 0 ? [division("right", [blocksHtml(right, anchors, heading.text)])] : []),
  ]);
}

function entriesHtml({ items }: Entries): string {
  const rows = items.map(({ term, value, body, ...entry }) => {
    const figure = value === "" ? "" : ` <span class="value">${plainHtml(value)}</span>`;
    const said = body.map((text) => `<dd>${richHtml(text)}</dd>`);
    return `<div><dt${langHtml(entry)}>${plainHtml(term)}${figure}</dt>${said.join("")}</div>`;
  });
  return `<dl class="entries">\n${rows.join("\n")}\n</dl>`;
}

/** Lines to write on once it is printed; who listens hears what they are for. */
function roomHtml({ label, lines }: Room): string {
  return division("room", [
    `<p><strong>${plainHtml(label)}</strong></p>`,
    ...Array.from({ length: lines }, () => `<hr aria-hidden="true">`),
  ]);
}

/** Tiles stand side by side; running text keeps to one column on a screen, so that nobody scrolls back up. */
function columnsHtml({ blocks }: Columns, anchors: Anchors, title: string): string {
  const tiles = blocks.some(({ kind }) => kind === "tile");
  return division(tiles ? "tiles" : "columns", [blocksHtml(blocks, anchors, title)]);
}

function division(name: string, parts: readonly string[]): string {
  return `<div class="${name}">\n${parts.join("\n")}\n</div>`;
}
