/** What a page consists of, and the tree of what it means. Layout makes it; draw only adds ink. */
import type { Shape, Tone } from "../charts/shape.ts";
import type { FontName } from "./theme.ts";

/** An element of the structure that screen readers follow. */
export interface StructureNode {
  readonly type: string;
  readonly children: StructureNode[];
  readonly alt?: string;
  readonly scope?: "Row" | "Column";
  /** BCP 47, where it is not that of the report. */
  readonly language?: string;
}

export interface TextItem {
  readonly kind: "text";
  readonly x: number;
  /** Baseline. */
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly font: FontName;
  readonly tone: Tone;
  /** Ends with a space where the sentence goes on in the next line, so that readers do not glue words. */
  readonly text: string;
  /** Absent: an artifact, which readers skip. */
  readonly node?: StructureNode | undefined;
}

export interface FigureItem {
  readonly kind: "figure";
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
  /** Absent: an artifact, as the axis that is repeated on the next page. */
  readonly node?: StructureNode | undefined;
}

/** A picture from a file, on the page as large as it says. */
export interface PictureItem {
  readonly kind: "picture";
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** PNG or JPEG. */
  readonly bytes: Uint8Array;
  readonly node: StructureNode;
}

/** A rule or a tint: always an artifact. */
export interface BarItem {
  readonly kind: "bar";
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly tone: Tone;
  /** How much of the tone is mixed with that of the paper, 0…1; absent: the tone itself. */
  readonly share?: number;
}

export type Item = TextItem | FigureItem | PictureItem | BarItem;

export interface Bookmark {
  readonly title: string;
  readonly level: 1 | 2 | 3;
}

export interface PlacedBookmark extends Bookmark {
  readonly page: number;
  /** 0, or 1 for the second of two columns. */
  readonly column: number;
  readonly y: number;
}

/** A place on the page that leads to another. */
export interface PlacedLink {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly node: StructureNode;
  /** Where it leads, as it is read out. */
  readonly says: string;
  readonly target: { readonly page: number; readonly y: number };
}

/** A horizontal slice that no page break cuts. Its items count from its top. */
export interface Strip {
  readonly height: number;
  /** Space above it, dropped at the top of a page. */
  readonly before: number;
  readonly items: readonly Item[];
  readonly keepWithNext?: boolean;
  readonly newPage?: boolean;
  readonly bookmarks?: readonly Bookmark[];
  /** Repeated above this strip where it opens a page: the header row of a table. */
  readonly header?: Strip | undefined;
  /** Runs down one column and then the next; its own height is the least that it needs on a page. */
  readonly columns?: ColumnFlow;
}

export interface ColumnFlow {
  /** Set for the first column. */
  readonly strips: readonly Strip[];
  /** How far the second column stands to the right of the first. */
  readonly shift: number;
}

export interface Page {
  readonly items: readonly Item[];
}

export interface Layout {
  readonly pages: readonly Page[];
  readonly bookmarks: readonly PlacedBookmark[];
  /** On the cover: the list of chapters. */
  readonly links: readonly PlacedLink[];
  readonly structure: StructureNode;
}

export function node(type: string, parent?: StructureNode, extra: Partial<StructureNode> = {}): StructureNode {
  const made: StructureNode = { type, children: [], ...extra };
  parent?.children.push(made);
  return made;
}

/** What an element says about its language, if that is not the report's. */
export function spoken({ language }: { readonly language?: string }): Partial<StructureNode> {
  return language === undefined ? {} : { language };
}

/** The same item, moved. */
export function moved(item: Item, dx: number, dy: number): Item {
  return { ...item, x: item.x + dx, y: item.y + dy };
}

/** The same item in its place on a page, to a hundredth of a point: more decimals show nothing and fill the file. */
export function placedAt(item: Item, dx: number, dy: number): Item {
  return { ...item, x: hundredths(item.x + dx), y: hundredths(item.y + dy) };
}

function hundredths(points: number): number {
  return Math.round(points * 100) / 100;
}
