/** What a page paints, piece by piece, with the marked content around each. */
import type { Cursor, PdfValue } from "./syntax.ts";
import { hasMore, isKind, readValue, textOf } from "./syntax.ts";

/** A piece of marked content: BDC … EMC. */
export interface Mark {
  readonly tag: string;
  readonly mcid?: number | undefined;
  /** The type of an artifact. */
  readonly type?: string | undefined;
}

export interface Painted {
  readonly operator: string;
  /** From the outermost to the innermost. */
  readonly marks: readonly Mark[];
  /** Of text. */
  readonly text?: Shown;
}

export interface Shown {
  /** Name in the resources of the page. */
  readonly font: string;
  readonly size: number;
  readonly x: number;
  /** From the foot of the page. */
  readonly y: number;
  readonly codes: readonly number[];
  /** What kerning takes off, in thousandths of the size. */
  readonly kerning: number;
}

export interface PageContent {
  readonly painted: readonly Painted[];
  readonly operators: ReadonlySet<string>;
  /** Names that operators use as colour spaces and graphics states. */
  readonly colorSpaces: ReadonlySet<string>;
  /** Marks that were opened, in order. */
  readonly marks: readonly Mark[];
  /** Marks that are open at the end, or were closed without being open. */
  readonly unbalanced: number;
}

const painting = new Set(["f", "F", "f*", "B", "B*", "b", "b*", "S", "s", "sh", "Do", "Tj", "TJ", "'", '"', "BI"]);

interface State {
  readonly open: Mark[];
  font: string;
  size: number;
  x: number;
  y: number;
  unbalanced: number;
}

export function readContent(stream: string): PageContent {
  const cursor: Cursor = { text: stream, at: 0 };
  const state: State = { open: [], font: "", size: 0, x: 0, y: 0, unbalanced: 0 };
  const painted: Painted[] = [];
  const operators = new Set<string>();
  const colorSpaces = new Set<string>();
  const marks: Mark[] = [];
  let operands: PdfValue[] = [];
  while (hasMore(cursor)) {
    const value = readValue(cursor);
    if (!isKind(value, "operator")) {
      operands.push(value);
      continue;
    }
    operators.add(value.name);
    const mark = stepped(state, value.name, operands);
    if (mark) marks.push(mark);
    if (value.name.toLowerCase() === "cs") colorSpaces.add(nameOf(operands[0]));
    if (painting.has(value.name)) painted.push(paintedBy(value.name, operands, state));
    operands = [];
  }
  return { painted, operators, colorSpaces, marks, unbalanced: state.unbalanced + state.open.length };
}

function stepped(state: State, operator: string, operands: readonly PdfValue[]): Mark | undefined {
  switch (operator) {
    case "BMC":
    case "BDC": {
      const mark = markOf(operands);
      state.open.push(mark);
      return mark;
    }
    case "EMC":
      if (!state.open.pop()) state.unbalanced += 1;
      return undefined;
    case "Tf":
      [state.font, state.size] = [nameOf(operands[0]), Number(operands[1])];
      return undefined;
    case "Tm":
      [state.x, state.y] = [Number(operands[4]), Number(operands[5])];
      return undefined;
    default:
      return undefined;
  }
}

function markOf([tag, properties]: readonly PdfValue[]): Mark {
  if (!isKind(properties, "dictionary")) return { tag: nameOf(tag) };
  const mcid = properties.entries.get("MCID");
  const type = properties.entries.get("Type");
  return {
    tag: nameOf(tag),
    mcid: typeof mcid === "number" ? mcid : undefined,
    type: isKind(type, "name") ? type.name : undefined,
  };
}

function paintedBy(operator: string, operands: readonly PdfValue[], state: State): Painted {
  const piece = { operator, marks: [...state.open] };
  if (!["Tj", "TJ", "'", '"'].includes(operator)) return piece;
  const { font, size, x, y } = state;
  return { ...piece, text: { font, size, x, y, codes: operands.flatMap(codesOf), kerning: kerningOf(operands[0]) } };
}

function kerningOf(value: PdfValue): number {
  let sum = 0;
  for (const item of isKind(value, "array") ? value.items : []) sum += typeof item === "number" ? item : 0;
  return sum;
}

/** Codes of two bytes, as composite fonts have. */
function codesOf(value: PdfValue): readonly number[] {
  if (isKind(value, "array")) return value.items.flatMap(codesOf);
  if (!isKind(value, "string")) return [];
  const codes: number[] = [];
  for (let at = 0; at + 1 < value.bytes.length; at += 2) {
    codes.push(value.bytes.charCodeAt(at) * 256 + value.bytes.charCodeAt(at + 1));
  }
  return codes;
}

export function nameOf(value: PdfValue): string {
  return isKind(value, "name") ? value.name : (textOf(value) ?? "");
}
