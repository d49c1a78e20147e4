/** Turns text blocks into strips: slices that a page break may come between, but never through. */
import type { Shape } from "../charts/shape.ts";
import type { Figure, Heading, List, Paragraph, Room } from "../content/blocks.ts";
import type { Item, Strip, StructureNode } from "./page-items.ts";
import { node, spoken } from "./page-items.ts";
import type { TextStyle } from "./theme.ts";
import { frame, frameWidth, mainLeft, mainWidth, space, styles } from "./theme.ts";
import type { FontMeasure, Line, Voice } from "./typeset.ts";
import { breakLines, naturalWidth } from "./typeset.ts";

/** Where a block stands: from the left edge `x`, `width` wide, under `parent` in the structure. */
export interface Place {
  readonly fonts: FontMeasure;
  readonly parent: StructureNode;
  readonly x: number;
  readonly width: number;
}

export const wholeWidth = (fonts: FontMeasure, parent: StructureNode): Place => ({
  fonts,
  parent,
  x: frame.left,
  width: frameWidth,
});

/** Reading text is set in the wide column. */
export const readingWidth = (fonts: FontMeasure, parent: StructureNode): Place => ({
  fonts,
  parent,
  x: mainLeft,
  width: mainWidth,
});

/** Baseline of a line whose top is 0: the letters sit in the middle of their leading. */
export function baseline(style: TextStyle): number {
  return (style.leading - style.size) / 2 + style.size * 0.81;
}

export function lineItems(
  line: Line,
  style: TextStyle,
  x: number,
  top: number,
  owner: StructureNode | undefined,
): readonly Item[] {
  return line.segments.map((segment) => ({
    kind: "text",
    x: x + segment.x,
    y: top + baseline(style),
    width: segment.width,
    size: style.size,
    font: segment.font,
    tone: segment.tone,
    text: segment.text,
    node: owner && segment.voice ? voiceIn(owner, segment.voice) : owner,
  }));
}

const voices = new WeakMap<Voice, StructureNode>();

/** An element of its own for each part in one language, over as many lines as it takes. */
function voiceIn(owner: StructureNode, voice: Voice): StructureNode {
  const known = voices.get(voice) ?? node("Span", owner, spoken(voice));
  voices.set(voice, known);
  return known;
}

/** A paragraph of so many lines is not parted. */
const wholeParagraph = 6;

/** Strips of one paragraph; its first two and last three lines stay together. */
export function lineStrips(
  lines: readonly Line[],
  style: TextStyle,
  x: number,
  owner: StructureNode | undefined,
  before: number,
): readonly Strip[] {
  const last = lines.length - 1;
  const isKept = (index: number) => index === 0 || index >= last - 2 || lines.length <= wholeParagraph;
  return lines.map((line, index) => ({
    height: style.leading,
    before: index === 0 ? before : 0,
    items: lineItems(line, style, x, 0, owner),
    keepWithNext: index < last && isKept(index),
  }));
}

export function headingStrips(heading: Heading, place: Place, look?: TextStyle): readonly Strip[] {
  const style = look ?? (heading.level === 1 ? styles.title : styles[`h${heading.level}`]);
  const owner = node(`H${heading.level}`, place.parent, spoken(heading));
  const before = heading.level === 3 ? space.h3 : space.h2;
  const after = look || heading.level === 3 ? 2 : 6;
  const strips = lineStrips(breakLines(place.fonts, heading.text, style, place.width), style, place.x, owner, before);
  return strips.map((strip, index) => ({
    ...strip,
    height: strip.height + (index === strips.length - 1 ? after : 0),
    keepWithNext: true,
    ...(index === 0 ? { bookmarks: [{ title: place.fonts.clean(heading.text), level: heading.level }] } : {}),
    ...(index === 0 && heading.newPage ? { newPage: true } : {}),
  }));
}

export function paragraphStrips(paragraph: Paragraph, place: Place): readonly Strip[] {
  const style = styles[paragraph.look ?? "body"];
  const owner = node("P", place.parent);
  return lineStrips(
    breakLines(place.fonts, paragraph.text, style, place.width),
    style,
    place.x,
    owner,
    space.paragraph,
  );
}

export function listStrips(list: List, place: Place): readonly Strip[] {
  const style = styles[list.look ?? "body"];
  const indent = list.ordered || list.labels ? 16 : 11;
  const owner = node("L", place.parent);
  return list.items.flatMap((item, index) => {
    const entry = node("LI", owner);
    const label = node("Lbl", entry);
    const body = node("LBody", entry);
    const lines = breakLines(place.fonts, item, style, place.width - indent);
    const strips = lineStrips(lines, style, place.x + indent, body, index === 0 ? space.list + 1 : space.list);
    const mark = breakLines(
      place.fonts,
      list.labels?.[index] ?? (list.ordered ? `${index + 1}.` : "•"),
      style,
      indent,
    )[0];
    const marked = mark ? lineItems(mark, style, place.x, 0, label) : [];
    // The last item is not left alone on the next page.
    const joins = index === list.items.length - 2 && strips.length <= wholeParagraph;
    return strips.map((strip, at) => ({
      ...strip,
      items: at === 0 ? [...marked, ...strip.items] : strip.items,
      keepWithNext: strip.keepWithNext === true || (joins && at === strips.length - 1),
    }));
  });
}

export function figureStrips(figure: Figure, place: Place): readonly Strip[] {
  const owner = node("Figure", place.parent, { alt: place.fonts.clean(figure.alt) });
  const { width, height } = figure;
  const shapes = figure.shapes.map((shape) => lettered(place.fonts, shape));
  return [
    {
      height,
      before: space.figure,
      items: [{ kind: "figure", x: place.x, y: 0, width, height, shapes, node: owner }],
    },
  ];
}

/** Text of a shape with only characters that can be drawn, and no wider than its place. */
export function lettered(fonts: FontMeasure, shape: Shape): Shape {
  if (shape.kind !== "text") return shape;
  const text = fonts.clean(shape.text).replaceAll("\n", " ");
  const width = (part: string) => fonts.width(part, shape.strong ? "semibold" : "regular", shape.size);
  if (shape.fit === undefined || width(text) <= shape.fit) return { ...shape, text };
  const characters = [...text];
  while (characters.length > 1 && width(`${characters.join("").trimEnd()}…`) > shape.fit) characters.pop();
  return { ...shape, text: `${characters.join("").trimEnd()}…` };
}

/** Lines to write on, as far apart as a hand needs; readers skip them, and hear the label. */
export function roomStrips({ label, lines }: Room, place: Place): readonly Strip[] {
  const style: TextStyle = { ...styles.fine, font: "semibold" };
  const [text] = breakLines(place.fonts, label, style, place.width);
  const indent = naturalWidth(place.fonts, label, style) + 6;
  return Array.from({ length: lines }, (_, index): Strip => {
    const x = index === 0 ? place.x + indent : place.x;
    const width = place.x + place.width - x;
    const rule: Item = { kind: "bar", x, y: handLine - 2, width, height: 0.5, tone: "axis" };
    const said =
      index === 0 && text ? lineItems(text, style, place.x, handLine - style.leading, node("P", place.parent)) : [];
    return { height: handLine, before: 0, items: [rule, ...said], keepWithNext: index < lines - 1 };
  });
}

/** Between two lines that are written on. */
const handLine = 22;
