/** Where the bytes of a table come from: a file, standard input, or a file in a zip. */
import type { FileHandle } from "node:fs/promises";
import { open } from "node:fs/promises";
import { fileError } from "../yaml/yaml-file.ts";
import { TableFault } from "./table-fault.ts";

export interface ByteSource {
  /** As given; `-` for standard input. */
  readonly path: string;
  /** Name of the file in a zip. */
  readonly entry?: string | undefined;
  /** Size, where it is known. */
  readonly bytes?: number | undefined;
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

/** @throws UserError `no-such-file` or `cannot-read` */
export async function openSource(path: string, stdin: AsyncIterable<Uint8Array>): Promise<ByteSource> {
  if (path === "-") return flowing(path, stdin);
  let file: FileHandle | undefined;
  try {
    file = await open(path);
    const stat = await file.stat();
    if (!stat.isFile() && !stat.isDirectory()) {
      const source = await flowing(path, file.createReadStream({ highWaterMark: chunkBytes }));
      file = undefined;
      return source;
    }
    const { buffer, bytesRead } = await file.read(Buffer.alloc(Math.min(startBytes, stat.size)), 0, undefined, 0);
    const start = buffer.subarray(0, bytesRead);
    return { path, bytes: stat.size, start, complete: bytesRead === stat.size, chunks: () => fileChunks(path) };
  } catch (error) {
    throw fileError(path, error);
  } finally {
    await file?.close();
  }
}

async function* fileChunks(path: string): AsyncGenerator<Buffer> {
  const file = await open(path);
  try {
    for await (const chunk of file.createReadStream({ highWaterMark: chunkBytes })) yield chunk as Buffer;
  } finally {
    await file.close();
  }
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
  return { path, bytes: complete ? length : undefined, start, complete, chunks };
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
