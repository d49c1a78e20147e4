/** The directory of a zip, checked before anything is unpacked, and its files, never more of them than it declares. */
import { constants, crc32, createInflateRaw, inflateRawSync } from "node:zlib";
import type { TableLimits } from "./open-table.ts";
import { TableFault } from "./table-fault.ts";

export interface ZipEntry {
  readonly name: string;
  readonly stored: boolean;
  readonly checksum: number;
  readonly packedBytes: number;
  readonly bytes: number;
  /** Where its own header begins. */
  readonly offset: number;
}

const mostEntries = 10_000;
/** Workbooks shrink ten- to thirtyfold; what shrinks a thousandfold is made to fill a memory. */
const mostShrinkage = 250;
const harmless = 1_000_000;

/** @throws TableFault if the zip is cut off, broken, locked, or unpacks to more than is safe */
export function zipEntries(zip: Buffer, limits: Pick<TableLimits, "unpackedBytes">): ZipEntry[] {
  const end = endRecord(zip);
  const count = zip.readUInt16LE(end + 10);
  if (count > mostEntries) throw new TableFault("zip-too-many-files", { count, most: mostEntries });
  const entries: ZipEntry[] = [];
  let at = zip.readUInt32LE(end + 16);
  for (let index = 0; index < count; index++) {
    if (at + 46 > zip.length || zip.readUInt32LE(at) !== 0x02014b50) throw new TableFault("zip-broken");
    entries.push(entryAt(zip, at));
    at += 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  checkSizes(entries, zip.length, limits.unpackedBytes);
  return entries;
}

/** Stands at the very end, behind it at most a comment. */
function endRecord(zip: Buffer): number {
  for (let at = zip.length - 22; at >= Math.max(0, zip.length - 65_557); at--) {
    if (zip.readUInt32LE(at) === 0x06054b50) return at;
  }
  throw new TableFault("zip-cut-off");
}

function entryAt(zip: Buffer, at: number): ZipEntry {
  const flags = zip.readUInt16LE(at + 8);
  const method = zip.readUInt16LE(at + 10);
  const nameEnd = at + 46 + zip.readUInt16LE(at + 28);
  const end = nameEnd + zip.readUInt16LE(at + 30);
  if (end > zip.length) throw new TableFault("zip-broken");
  const name = zip.toString("utf8", at + 46, nameEnd);
  if (flags & 1) throw new TableFault("file-locked");
  if (method !== 0 && method !== 8) throw new TableFault("zip-broken");
  const large = largeSizes(zip, nameEnd, end);
  const size = (field: number) => {
    const value = zip.readUInt32LE(at + field);
    return value === 0xffffffff ? large() : value;
  };
  // In the order in which the large ones stand.
  const bytes = size(24);
  const packedBytes = size(20);
  return { name, stored: method === 0, checksum: zip.readUInt32LE(at + 16), bytes, packedBytes, offset: size(42) };
}

/** Sizes beyond four gigabytes stand apart; some writers put all of them there. */
function largeSizes(zip: Buffer, from: number, to: number): () => number {
  let at = from;
  while (at + 4 <= to && zip.readUInt16LE(at) !== 1) at += 4 + zip.readUInt16LE(at + 2);
  at += 4;
  return () => {
    if (at + 8 > to) throw new TableFault("zip-broken");
    at += 8;
    return Number(zip.readBigUInt64LE(at - 8));
  };
}

function checkSizes(entries: readonly ZipEntry[], zipBytes: number, most: number): void {
  let packed = 0;
  let unpacked = 0;
  for (const { bytes, packedBytes } of entries) {
    packed += packedBytes;
    unpacked += bytes;
    if (bytes > harmless && bytes > packedBytes * mostShrinkage)
      throw new TableFault("zip-bomb", { bytes, packedBytes });
  }
  // More than there is: files that share their bytes.
  if (packed > zipBytes) throw new TableFault("zip-bomb", { bytes: unpacked, packedBytes: zipBytes });
  if (unpacked > most) throw new TableFault("unpacks-too-large", { bytes: unpacked, most });
}

function packedOf(zip: Buffer, entry: ZipEntry): Buffer {
  const { offset } = entry;
  if (offset + 30 > zip.length || zip.readUInt32LE(offset) !== 0x04034b50) throw new TableFault("zip-broken");
  const start = offset + 30 + zip.readUInt16LE(offset + 26) + zip.readUInt16LE(offset + 28);
  if (start + entry.packedBytes > zip.length) throw new TableFault("zip-cut-off");
  return zip.subarray(start, start + entry.packedBytes);
}

/** All of a small file at once. @throws TableFault if it is not what the directory says */
export function entryBytes(zip: Buffer, entry: ZipEntry): Buffer {
  const packed = packedOf(zip, entry);
  const bytes = entry.stored ? packed : inflateAtOnce(packed, entry.bytes);
  if (bytes.length !== entry.bytes || crc32(bytes) !== entry.checksum) throw new TableFault("zip-broken");
  return bytes;
}

function inflateAtOnce(packed: Buffer, most: number): Buffer {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, most) });
  } catch {
    throw new TableFault("zip-broken");
  }
}

export interface UnpackedPart {
  readonly bytes: Buffer;
  /** Packed bytes so far. */
  readonly packedBytesRead: number;
}

/** A large file in parts. @throws TableFault as soon as it is more than the directory says, or at its end if it is not that */
export async function* entryParts(zip: Buffer, entry: ZipEntry): AsyncGenerator<UnpackedPart> {
  const packed = packedOf(zip, entry);
  let length = 0;
  let checksum = 0;
  for await (const part of entry.stored ? storedParts(packed) : inflatedParts(packed)) {
    length += part.bytes.length;
    if (length > entry.bytes) throw new TableFault("zip-broken");
    checksum = crc32(part.bytes, checksum);
    yield part;
  }
  if (length !== entry.bytes || checksum !== entry.checksum) throw new TableFault("zip-broken");
}

const partBytes = 262_144;

function* storedParts(packed: Buffer): Generator<UnpackedPart> {
  for (let at = 0; at < packed.length; at += partBytes) {
    const bytes = packed.subarray(at, at + partBytes);
    yield { bytes, packedBytesRead: at + bytes.length };
  }
}

async function* inflatedParts(packed: Buffer): AsyncGenerator<UnpackedPart> {
  const inflate = createInflateRaw({ chunkSize: partBytes, finishFlush: constants.Z_FINISH });
  inflate.end(packed);
  try {
    for await (const bytes of inflate) yield { bytes: bytes as Buffer, packedBytesRead: inflate.bytesWritten };
  } catch (error) {
    throw error instanceof TableFault ? error : new TableFault("zip-broken");
  } finally {
    inflate.destroy();
  }
}
