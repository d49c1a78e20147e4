/**
 * A report as plain data: what to say, in which order, without a word about where it stands on the page.
 * Renderers (the PDF now, others later) read nothing else.
 */
import type { Shape } from "../charts/shape.ts";
import type { Logo } from "../theme.ts";

/** A piece of text in one voice. */
export interface Run {
  readonly text: string;
  readonly strong?: boolean;
  readonly muted?: boolean;
  /** BCP 47, where it is not that of the report. */
  readonly language?: string;
}

export type Rich = string | readonly Run[];

export interface Heading {
  readonly kind: "heading";
  /** 1 is the title of the report, and stands there once. */
  readonly level: 1 | 2 | 3;
  readonly text: string;
  /** Starts a page of its own. */
  readonly newPage?: boolean;
  /** BCP 47, where it is not that of the report. */
  readonly language?: string;
}

export interface Paragraph {
  readonly kind: "paragraph";
  readonly text: Rich;
  readonly look?: "body" | "lead" | "small" | "fine" | "note" | "mark";
  /** Over the whole width: for a line or two that explain a wide block. */
  readonly wide?: boolean;
}

export interface List {
  readonly kind: "list";
  readonly ordered?: boolean;
  readonly look?: "body" | "small" | "fine";
  /** What stands before each item, instead of a bullet or its place in the list. */
  readonly labels?: readonly string[];
  /** Over the whole width, below a paragraph that is. */
  readonly wide?: boolean;
  readonly items: readonly Rich[];
}

export interface Column {
  readonly header: string;
  readonly align?: "left" | "right";
  /** Share of the width that is left over; 0 or absent: as narrow as its content allows. */
  readonly share?: number;
  /** A text that the first column has room for: the same in tables that stand below each other. */
  readonly alike?: string;
  /** Of its header. */
  readonly language?: string;
}

/** One text, or several one below the other. */
export type Cell = Rich | { readonly stack: readonly Rich[] };

export interface Row {
  readonly cells: readonly Cell[];
  /** A sum or another row that stands out. */
  readonly strong?: boolean;
  /** How deep the ground of each cell is coloured, 0…1; absent: not at all. It repeats what the cell says. */
  readonly shades?: readonly (number | undefined)[];
}

export interface Table {
  readonly kind: "table";
  readonly columns: readonly Column[];
  /** The first cell of each row is its header. */
  readonly rows: readonly Row[];
  readonly plot?: TablePlot;
}

/** A chart that stands between the first column and the others, a slice beside each row. */
export interface TablePlot {
  /** States the finding for who does not see the picture. */
  readonly alt: string;
  readonly width: number;
  /** Explains the marks, above the table. */
  readonly legend?: Slice;
  /** Beside the header row. */
  readonly axis: Slice;
  /** As many as there are rows. */
  readonly rows: readonly Slice[];
}

export interface Slice {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
}

export interface Figure {
  readonly kind: "figure";
  /** States the finding for who does not see the picture. */
  readonly alt: string;
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
}

/** A short fact beside a text; a figure is set large. */
export interface Fact {
  readonly kind: "fact";
  readonly text: string;
  readonly look?: "figure";
  readonly language?: string;
}

/** A block with a narrow column of facts at its side; kept on one page where it fits. */
export interface Sheet {
  readonly kind: "sheet";
  readonly heading: Heading;
  /** Where the heading stands: above both columns, or in the narrow one. */
  readonly place: "above" | "aside";
  readonly aside: readonly (Fact | Figure)[];
  readonly body: readonly Block[];
}

/** A short text under a heading of its own; kept in one column where it fits. */
export interface Tile {
  readonly kind: "tile";
  readonly heading: Heading;
  readonly intro?: Paragraph;
  readonly body: readonly (Paragraph | List)[];
}

/** A text with a list at its right: what and why, and how to begin. Kept on one page where it fits. */
export interface Pair {
  readonly kind: "pair";
  readonly heading: Heading;
  readonly intro: Paragraph;
  readonly left: readonly Paragraph[];
  readonly right: readonly (Paragraph | List)[];
}

/** Something looked up by its name: the name, a figure at its right, and what there is to say. */
export interface Entry {
  readonly term: string;
  /** Of the term. */
  readonly language?: string;
  readonly value: string;
  readonly body: readonly Rich[];
}

export interface Entries {
  readonly kind: "entries";
  /** Said after the name where an entry goes on in the next column. */
  readonly goesOn: string;
  readonly items: readonly Entry[];
}

/** Text that runs down one column and then the next. */
export interface Columns {
  readonly kind: "columns";
  readonly blocks: readonly (Heading | Paragraph | List | Entries | Tile)[];
}

/** Room to write by hand: ruled lines, the first one behind its label. */
export interface Room {
  readonly kind: "room";
  readonly label: string;
  readonly lines: number;
}

export type Block = Heading | Paragraph | List | Table | Figure | Sheet | Tile | Pair | Entries | Columns | Room;

export interface Cover {
  readonly kicker: string;
  readonly title: string;
  readonly subtitle: string;
  /** Warning that the organisation is invented. */
  readonly mark?: string;
  readonly facts: readonly { readonly term: string; readonly text: string }[];
  readonly about: string;
  /** Heading of the list of chapters. */
  readonly contents: string;
  readonly colophon: string;
  /** Of the house whose style the report has. */
  readonly logo?: Logo;
}

export interface ReportDocument {
  /** Where there is no cover to show it. */
  readonly logo?: Logo;
  readonly title: string;
  readonly subject: string;
  readonly author: string;
  /** BCP 47. */
  readonly language: string;
  /** ISO day of the newest answer. */
  readonly date: string;
  readonly running: { readonly left: string; readonly right: string; readonly foot: string };
  readonly pageNumber: (page: number, pages: number) => string;
  /** Absent: the title is the first heading of the text. */
  readonly cover?: Cover;
  readonly blocks: readonly Block[];
}
