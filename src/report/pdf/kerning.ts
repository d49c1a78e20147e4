/** Kerning of pairs of letters, as a font's own table tells it (OpenType GPOS, pair adjustment), read by fontkit. */

/** How far the second of two glyphs is moved away from the first, in units of the font; mostly below 0. */
export type Kerning = (left: number, right: number) => number;

interface Listed<T> {
  readonly length: number;
  get(index: number): T;
}

interface Range {
  readonly start: number;
  readonly end: number;
}

interface Coverage {
  readonly glyphs?: readonly number[];
  readonly rangeRecords?: readonly (Range & { readonly startCoverageIndex: number })[];
}

interface Classes {
  readonly startGlyph: number;
  readonly classValueArray?: readonly number[];
  readonly classRangeRecord?: readonly (Range & { readonly class: number })[];
}

interface Value {
  readonly xAdvance?: number;
}

export interface PairTable {
  readonly valueFormat1: Readonly<Record<string, boolean>>;
  readonly valueFormat2: Readonly<Record<string, boolean>>;
  readonly coverage: Coverage;
  /** Pairs of single glyphs … */
  readonly pairSets?: Listed<readonly { readonly secondGlyph: number; readonly value1: Value }[]>;
  /** … or of classes of glyphs. */
  readonly classDef1: Classes;
  readonly classDef2: Classes;
  readonly classRecords: Listed<Listed<{ readonly value1: Value }>>;
}

interface Lookup {
  readonly lookupType: number;
  readonly subTables: readonly { readonly lookupType: number; readonly extension: PairTable }[];
}

/** What of a font's layout tables is used here. */
export interface LayoutTables {
  readonly GPOS?: { readonly lookupList: Listed<Lookup> };
  readonly GSUB?: { readonly lookupList: Listed<unknown> };
}

/** The kerning of a font that does nothing else to its letters; `undefined` where it does. */
export function kerningOf({ GPOS, GSUB }: LayoutTables): Kerning | undefined {
  if ((GSUB?.lookupList.length ?? 0) > 0 || GPOS?.lookupList.length !== 1) return undefined;
  const { lookupType, subTables } = GPOS.lookupList.get(0);
  if (lookupType !== extended || !subTables.every(onlyKerns)) return undefined;
  const moves = subTables.map(({ extension }) => movesOf(extension));
  const known = new Map<number, number>();
  return (left, right) => {
    const pair = left * glyphsAtMost + right;
    const move = known.get(pair) ?? firstOf(moves, left, right);
    known.set(pair, move);
    return move;
  };
}

/** As the standard has it: the first table that knows a pair decides. */
function firstOf(moves: readonly Moves[], left: number, right: number): number {
  for (const move of moves) {
    const found = move(left, right);
    if (found !== undefined) return found;
  }
  return 0;
}

const glyphsAtMost = 65_536;

const extended = 9;
const pairAdjustment = 2;

function onlyKerns({ lookupType, extension }: Lookup["subTables"][number]): boolean {
  if (lookupType !== pairAdjustment) return false;
  const { valueFormat1, valueFormat2 } = extension;
  const used = Object.entries(valueFormat1).filter(([, on]) => on);
  return used.every(([name]) => name === "xAdvance") && !Object.values(valueFormat2).some(Boolean);
}

type Moves = (left: number, right: number) => number | undefined;

function movesOf(table: PairTable): Moves {
  const places = placesOf(table.coverage);
  if (table.pairSets) return movesOfPairs(places, table.pairSets);
  const { classRecords } = table;
  const [first, second] = [classesOf(table.classDef1), classesOf(table.classDef2)];
  return (left, right) => {
    if (!places.has(left)) return undefined;
    return classRecords.get(first.get(left) ?? 0).get(second.get(right) ?? 0).value1.xAdvance ?? 0;
  };
}

function movesOfPairs(places: ReadonlyMap<number, number>, sets: NonNullable<PairTable["pairSets"]>): Moves {
  return (left, right) => {
    const place = places.get(left);
    const pair = place === undefined ? undefined : sets.get(place).find(({ secondGlyph }) => secondGlyph === right);
    return pair && (pair.value1.xAdvance ?? 0);
  };
}

/** Glyph → its place in the table. */
function placesOf({ glyphs = [], rangeRecords = [] }: Coverage): ReadonlyMap<number, number> {
  const ranges = rangeRecords.flatMap((range) =>
    each(range).map((glyph) => [glyph, range.startCoverageIndex + glyph - range.start] as const),
  );
  return new Map([...glyphs.map((glyph, place) => [glyph, place] as const), ...ranges]);
}

/** Glyph → its class; those that are missing are of class 0. */
function classesOf({ startGlyph, classValueArray = [], classRangeRecord = [] }: Classes): ReadonlyMap<number, number> {
  const ranges = classRangeRecord.flatMap((range) => each(range).map((glyph) => [glyph, range.class] as const));
  return new Map([...classValueArray.map((value, at) => [startGlyph + at, value] as const), ...ranges]);
}

function each({ start, end }: Range): readonly number[] {
  return Array.from({ length: end - start + 1 }, (_, at) => start + at);
}
