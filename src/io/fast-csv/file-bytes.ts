/** The bytes of a file in pieces, read at once: a loop over millions of rows has no time to wait its turn. */
import { isUtf8 } from "node:buffer";
import { closeSync, openSync, readSync } from "node:fs";

const pieceBytes = 1 << 20;
/** A row that does not fit is for the general reader, which says what is wrong with it. */
const longestRow = 8 << 20;

/** Bytes up to `to`, of which the first stands at `start` in the file. */
export interface Piece {
  readonly bytes: Uint8Array;
  readonly to: number;
  readonly start: number;
}

/** @returns how many of the bytes were used: the rest comes again, with more behind it, unless it is `done` */
export type OnPiece = (piece: Piece) => { readonly used: number; readonly done: boolean } | "odd";

/** A file, and the bytes in which its pieces stand: made once, since memory that is thrown away is given back late. */
export interface OpenFile {
  readonly handle: number;
  readonly buffer: Buffer;
}

/** @throws as `openSync` does */
export function withFile<T>(path: string, use: (file: OpenFile) => T): T {
  const handle = openSync(path, "r");
  try {
    return use({ handle, buffer: Buffer.alloc(pieceBytes + 1) });
  } finally {
    closeSync(handle);
  }
}

export interface FileRange {
  readonly file: OpenFile;
  readonly from: number;
  /** Where the file ends. */
  readonly size: number;
  /** How many bytes are read at once; absent: as many as there is room for. */
  readonly step?: number;
}

/**
 * @param onPiece Gets a row end more than the file has, where its last row has none.
 * @returns `odd` where a row never ends, or the file ends within one
 */
export function eachPiece(
  { file, from, size, step = Number.POSITIVE_INFINITY }: FileRange,
  onPiece: OnPiece,
): "done" | "odd" {
  let { buffer } = file;
  let filled = 0;
  let position = from;
  for (;;) {
    const wanted = Math.min(buffer.length - 1 - filled, size - position, step);
    const read = wanted > 0 ? readSync(file.handle, buffer, filled, wanted, position) : 0;
    filled += read;
    position += read;
    const last = position >= size || read === 0;
    const start = position - filled;
    if (last && filled > 0 && buffer[filled - 1] === carriageReturn) return "odd";
    if (last && filled > 0 && buffer[filled - 1] !== lineFeed) buffer[filled++] = lineFeed;
    const outcome = onPiece({ bytes: buffer, to: filled, start });
    if (outcome === "odd" || outcome.done) return outcome === "odd" ? outcome : "done";
    const { used } = outcome;
    if (last) return used === filled ? "done" : "odd";
    buffer.copyWithin(0, used, filled);
    filled -= used;
    if (filled > longestRow) return "odd";
    if (filled > buffer.length / 2) buffer = Buffer.concat([buffer], buffer.length * 2);
  }
}

const lineFeed = 10;
const carriageReturn = 13;

/** Sound UTF-8 without a zero byte. */
export function isText(bytes: Uint8Array): boolean {
  return isUtf8(bytes) && !bytes.includes(0);
}
