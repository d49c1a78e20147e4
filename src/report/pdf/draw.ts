/** Puts ink where the layout says, and ties it to the structure that screen readers follow. */
import type PDFDocument from "pdfkit";
import { mixed } from "../../core/template/colour.ts";
import type { Palette } from "../../core/template/palette.ts";
import type { Shape } from "../charts/shape.ts";
import { writeColoursOnce } from "./colours.ts";
import { asWritten } from "./embedded-font.ts";
import type { Piece, ReportFonts } from "./fonts.ts";
import { gatherOperators } from "./gathered.ts";
import type { FigureItem, Item, Layout, StructureNode, TextItem } from "./page-items.ts";
import type { StructureTree } from "./structure-tree.ts";
import { structureTree } from "./structure-tree.ts";
import { page } from "./theme.ts";

type Doc = typeof PDFDocument.prototype;

/** What is drawn on, and with. */
export interface Ink {
  readonly document: Doc;
  readonly fonts: ReportFonts;
  readonly palette: Palette;
}

export function draw(ink: Ink, layout: Layout): void {
  const { document } = ink;
  const handOver = gatherOperators(document);
  writeColoursOnce(document);
  for (const _page of layout.pages) document.addPage({ size: [page.width, page.height], margin: 0 });
  const tree = structureTree(document, layout);
  const ranks = new Map([...tree.elements.keys()].map((owner, rank) => [owner, rank]));
  for (const [index, { items }] of layout.pages.entries()) {
    document.switchToPage(index);
    drawPage(ink, inReadingOrder(items, ranks), tree);
  }
  drawLinks(document, layout, tree.elements);
  tree.end();
  drawBookmarks(document, layout);
  handOver();
}

/**
 * Ink in the order of the structure, for readers that follow the page instead; what readers skip lies below it. Items of
 * one element come together, so that a cell of several lines is one piece.
 */
function inReadingOrder(items: readonly Item[], ranks: ReadonlyMap<StructureNode, number>): readonly Item[] {
  const rank = (item: Item) => {
    const owner = ownerOf(item);
    return typeof owner === "object" ? (ranks.get(owner) ?? 0) : owner === "Layout" ? -2 : -1;
  };
  return items.toSorted((one, other) => rank(one) - rank(other));
}

/** The element of an item, or which kind of artifact it is. */
function ownerOf(item: Item): StructureNode | "Layout" | "Pagination" {
  if (item.kind === "bar") return "Layout";
  return item.node ?? "Pagination";
}

/** Neighbouring items of one element share one piece of marked content. */
function drawPage(ink: Ink, items: readonly Item[], tree: StructureTree): void {
  const { document } = ink;
  let open: ReturnType<typeof ownerOf> | undefined;
  for (const item of items) {
    const owner = ownerOf(item);
    if (owner !== open) {
      if (open !== undefined) document.endMarkedContent();
      if (typeof owner === "string") document.markContent("Artifact", { type: owner });
      else tree.elementOf(owner)?.add(document.markStructureContent(owner.type));
      open = owner;
    }
    drawItem(ink, item);
  }
  if (open !== undefined) document.endMarkedContent();
}

function drawItem(ink: Ink, item: Item): void {
  const { document, palette } = ink;
  switch (item.kind) {
    case "text":
      drawText(ink, item);
      break;
    case "bar": {
      const color = mixed(palette[item.tone], palette.paper, item.share ?? 1);
      document.rect(item.x, item.y, item.width, item.height).fill(color);
      break;
    }
    case "picture":
      document.image(item.bytes as Buffer, item.x, item.y, { width: item.width, height: item.height });
      break;
    case "figure":
      for (const shape of item.shapes) drawShape(ink, shape, item);
  }
}

type Lettering = Pick<TextItem, "text" | "x" | "y" | "size" | "font" | "tone">;

function drawText({ document, palette, fonts }: Ink, { text, x, y, size, font, tone }: Lettering): void {
  let at = x;
  for (const piece of fonts.pieces(text, font)) {
    document.font(piece.font.name).fontSize(size).fillColor(palette[tone]);
    drawPiece(document as TextDrawer, piece, at, y);
    at += piece.text === text ? 0 : fonts.width(piece.text, font, size);
  }
}

/** What pdfkit's types do not know of how it draws one line. */
interface TextDrawer {
  readonly page: { readonly fonts: Record<string, object> };
  readonly _font: { readonly id: string; ref(): object };
  readonly _fontSize: number;
  _fragment(text: string, x: number, y: number, options: object): void;
  addContent(operators: string): void;
}

/** The operators that pdfkit writes for one line, without setting its words anew. */
function drawPiece(document: TextDrawer, { text, font }: Piece, x: number, y: number): void {
  const glyphs = font.encoded(text);
  if (glyphs === undefined) {
    // `text` would measure the line twice, for what it does not do here: wrap, underline, go on behind it.
    document._fragment(text, x, y, { baseline: "alphabetic", textWidth: 0, wordCount: 0 });
    return;
  }
  const { id } = document._font;
  document.page.fonts[id] ??= document._font.ref();
  const flip = `1 0 0 -1 0 ${page.height} cm`;
  const place = `1 0 0 1 ${asWritten(x)} ${asWritten(page.height - y)} Tm`;
  const face = `/${id} ${asWritten(document._fontSize)} Tf`;
  document.addContent(`q\n${flip}\nBT\n${place}\n${face}\n${glyphs} TJ\nET\nQ`);
}

function drawShape(ink: Ink, shape: Shape, at: FigureItem): void {
  const { document, palette, fonts } = ink;
  const { x, y } = at;
  switch (shape.kind) {
    case "line":
      document.moveTo(x + shape.x1, y + shape.y1).lineTo(x + shape.x2, y + shape.y2);
      document.lineWidth(shape.width).stroke(palette[shape.tone]);
      break;
    case "rect":
      document.rect(x + shape.x, y + shape.y, shape.width, shape.height).fill(palette[shape.tone]);
      break;
    case "circle":
      document.circle(x + shape.x, y + shape.y, shape.radius).lineWidth(1.5);
      if (shape.fill && shape.stroke) document.fillAndStroke(palette[shape.fill], palette[shape.stroke]);
      else if (shape.fill) document.fill(palette[shape.fill]);
      else document.stroke(palette[shape.stroke ?? "ink"]);
      break;
    case "text": {
      const { size, tone } = shape;
      const font = shape.strong ? "semibold" : "regular";
      const width = fonts.width(shape.text, font, size);
      const shift = shape.anchor === "start" ? 0 : shape.anchor === "end" ? width : width / 2;
      drawText(ink, { text: `${shape.text} `, x: x + shape.x - shift, y: y + shape.y, size, font, tone });
      break;
    }
  }
}

/** What pdfkit's types do not know of its links. */
interface LinkDrawer {
  goTo(x: number, y: number, width: number, height: number, name: string, options: object): unknown;
}

/** Links of the first page; each says where it leads and belongs to its element, which pdfkit leaves to us. */
function drawLinks(document: Doc, { links }: Layout, elements: StructureTree["elements"]): void {
  for (const [index, { x, y, width, height, node, says, target }] of links.entries()) {
    const name = `chapter-${index + 1}`;
    document.switchToPage(target.page);
    document.addNamedDestination(name, "XYZ", 0, target.y, null);
    document.switchToPage(0);
    const options = { structParent: elements.get(node), Contents: new String(says) };
    (document as LinkDrawer).goTo(x, y, width, height, name, options);
  }
}

/** Bookmarks are the headings, nested as they are. */
function drawBookmarks(document: Doc, layout: Layout): void {
  const parents: { level: number; item: typeof document.outline }[] = [];
  for (const bookmark of layout.bookmarks) {
    while ((parents.at(-1)?.level ?? 0) >= bookmark.level) parents.pop();
    const parent = parents.at(-1)?.item ?? document.outline;
    // pdfkit counts `left` from the right edge of the page.
    const options = { pageNumber: bookmark.page, top: bookmark.y, left: page.width, expanded: bookmark.level === 1 };
    parents.push({ level: bookmark.level, item: parent.addItem(bookmark.title, options) });
  }
}
