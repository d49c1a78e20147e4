/** Where the bytes of a table come from: a file, standard input, or a file in a zip. */
import { closeSync, createReadStream, openSync, readSync, statSync } from "node:fs";
import { fileError } from "../yaml/yaml-file.ts";
import { TableFault } from "./table-fault.ts";

export interface ByteSource {
  /** As given; `-` for standard input. */
  readonly path: string;
  /** Name of the file in a zip. */
  readonly entry?: string | undefined;
  /** Size, where it is known. */
  readonly bytes?: number | undefined;
  /** A file on a disk, of which any part can be read. */
  readonly onDisk: boolean;
  /** The beginning: enough to know the format, the separator and the header. */
  readonly start: Buffer;
  /** `start` is everything. */
  readonly complete: boolean;
  /** All bytes from the first one. What flows (standard input, a pipe) can be asked for once. */
  chunks(): AsyncIterable<Buffer>;
}

/** How much is looked at before reading begins. */
export const startBytes = 1_000_000;
const chunkBytes = 262_144;

/**
 * @param stdin what `-` reads; absent: the standard input, which takes milliseconds to open
 * @throws UserError `no-such-file` or `cannot-read`
 */
export async function openSource(path: string, stdin?: AsyncIterable<Uint8Array>): Promise<ByteSource> {
  if (path === "-") return flowing(path, stdin ?? process.stdin);
  try {
    return fileSource(path) ?? (await flowing(path, fileChunks(path)));
  } catch (error) {
    throw fileError(path, error);
  }
}

/** Undefined for what flows by once, such as a pipe with a name. */
function fileSource(path: string): ByteSource | undefined {
  const stat = statSync(path);
  if (!stat.isFile() && !stat.isDirectory()) return undefined;
  const start = readStart(path, Math.min(startBytes, stat.size));
  const complete = start.length === stat.size;
  return { path, bytes: stat.size, onDisk: true, start, complete, chunks: () => fileChunks(path) };
}

/** The first bytes of a file, as many as there are. */
function readStart(path: string, bytes: number): Buffer {
  const file = openSync(path, "r");
  try {
    const buffer = Buffer.allocUnsafe(bytes);
    return buffer.subarray(0, readSync(file, buffer, 0, bytes, 0));
  } finally {
    closeSync(file);
  }
}

async function* fileChunks(path: string): AsyncGenerator<Buffer> {
  for await (const chunk of createReadStream(path, { highWaterMark: chunkBytes })) yield chunk as Buffer;
}

/** What flows by once: its beginning is kept, and given again in front of the rest. */
async function flowing(path: string, stream: AsyncIterable<Uint8Array>): Promise<ByteSource> {
  const iterator = stream[Symbol.asyncIterator]();
  const first: Buffer[] = [];
  let length = 0;
  let complete = false;
  while (length < startBytes && !complete) {
    const { value, done } = await iterator.next();
    complete = done === true;
    if (complete) break;
    first.push(Buffer.from(value));
    length += value.length;
  }
  const start = Buffer.concat(first);
  async function* chunks(): AsyncGenerator<Buffer> {
    yield start;
    if (complete) return;
    for await (const chunk of { [Symbol.asyncIterator]: () => iterator }) yield Buffer.from(chunk);
  }
  return { path, bytes: complete ? length : undefined, onDisk: false, start, complete, chunks };
}

/** Everything, for formats that cannot be read from the front. @throws TableFault if there is more than `most`. */
export async function allBytes(source: ByteSource, most: number): Promise<Buffer> {
  const tooMuch = (bytes: number) => new TableFault("table-too-large", { bytes, most });
  if (source.bytes !== undefined && source.bytes > most) throw tooMuch(source.bytes);
  if (source.complete) return source.start;
  const parts: Buffer[] = [];
  let length = 0;
  for await (const chunk of source.chunks()) {
    length += chunk.length;
    if (length > most) throw tooMuch(length);
    parts.push(chunk);
  }
  return Buffer.concat(parts, length);
}
