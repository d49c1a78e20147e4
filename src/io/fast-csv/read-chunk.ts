/** A chunk of a CSV file, by the fast way. */
import { scanRows } from "../../core/import/fast/scan.ts";
import type { Scan } from "../../core/import/fast/scan-state.ts";
import type { ImportPlan } from "../../core/import/mapping/plan.ts";
import type { DoubtNote } from "../../core/import/rows/doubt-notes.ts";
import type { Questionnaire } from "../../core/questionnaire/questionnaire.ts";
import type { OpenFile } from "./file-bytes.ts";
import { eachPiece, isText } from "./file-bytes.ts";

/** A CSV in UTF-8 whose rows can be read cell by cell. */
export interface FastFile {
  readonly path: string;
  readonly size: number;
  /** Where its first row begins: behind a byte-order mark, and a line such as `sep=;`. */
  readonly start: number;
  /** How many chunks it is read in. */
  readonly chunks: number;
  readonly delimiter: string;
  /** How many cells each row has. */
  readonly width: number;
  readonly plan: ImportPlan;
  readonly questionnaire: Questionnaire;
  readonly module: WebAssembly.Module;
}

/** The rows that begin in a chunk. */
export interface ChunkRead {
  readonly index: number;
  /** Where in the file they begin, and where the first one behind them does. */
  readonly start: number;
  readonly end: number;
  /** The number of the row before them, by which theirs were counted: the true one only for who came from the front. */
  readonly rowsBefore: number;
  readonly rowsThrough: number;
  readonly doubts: readonly DoubtNote[];
}

export interface ChunkAt {
  readonly file: FastFile;
  readonly open: OpenFile;
  readonly index: number;
  /** The last chunk of the same scan. */
  readonly before?: ChunkRead | undefined;
}

/** @param tell told now and then: bytes that were read since */
export function readChunk(
  scan: Scan,
  { file, open, index, before }: ChunkAt,
  tell: (bytes: number) => void,
): Omit<ChunkRead, "doubts"> | "odd" {
  const { size, plan } = file;
  const follows = index === (before?.index ?? -1) + 1;
  const start = follows ? (before?.end ?? file.start) : likelyStart(file, index, open);
  // Behind the header, wherever that is.
  if (!follows) scan.number = Math.max(scan.number, plan.firstRow);
  const rowsBefore = scan.number;
  const until = index + 1 === file.chunks ? size : cut(file, index + 1);
  let end = start;
  const outcome = eachPiece({ file: open, from: start, size }, (piece) => {
    const used = scanRows(scan, piece.bytes, { to: piece.to, until: until - piece.start });
    if (used === "odd" || !isText(piece.bytes.subarray(0, used))) return "odd";
    tell(used);
    end = piece.start + used;
    return { used, done: end >= until };
  });
  return outcome === "odd" ? outcome : { index, start, end: Math.min(end, size), rowsBefore, rowsThrough: scan.number };
}

function cut(file: FastFile, index: number): number {
  return file.start + Math.floor(((file.size - file.start) * index) / file.chunks);
}

const lineFeed = 10;
/** More than most rows have. */
const rowBytes = 1 << 14;

/** Behind the first line feed from the cut on. Whether a row really begins there, only the chunk before it can tell. */
function likelyStart(file: FastFile, index: number, open: OpenFile): number {
  let found = file.size;
  const range = { file: open, from: cut(file, index) - 1, size: file.size, step: rowBytes };
  eachPiece(range, ({ bytes, to, start }) => {
    const at = bytes.subarray(0, to).indexOf(lineFeed);
    if (at >= 0) found = Math.min(file.size, start + at + 1);
    return { used: to, done: at >= 0 };
  });
  return found;
}
