/** A zip of exports: Google Forms and EUSurvey hand them out so. */
import type { ByteSource } from "./byte-source.ts";
import { startBytes } from "./byte-source.ts";
import { TableFault } from "./table-fault.ts";
import type { Package } from "./workbook-parts.ts";
import type { ZipEntry } from "./zip.ts";
import { entryParts } from "./zip.ts";

/**
 * The files in the outermost folder that has any: deeper ones are what respondents sent along.
 *
 * @throws TableFault where there are files, and all of them are hidden or lead out of the zip
 */
export async function zippedSources({ zip, files }: Package, path: string): Promise<ByteSource[]> {
  const all = [...files.values()].filter(({ name }) => !name.endsWith("/"));
  const kept = all.filter(({ name }) => !/(?:^|\/)(?:__MACOSX|\.[^/]*)(?:\/|$)/u.test(name));
  const [first] = all;
  if (first && kept.length === 0) throw new TableFault("zip-nothing-to-read", { name: first.name });
  const least = Math.min(...kept.map(depthOf));
  return Promise.all(kept.filter((entry) => depthOf(entry) === least).map((entry) => sourceOf(zip, entry, path)));
}

function depthOf({ name }: ZipEntry): number {
  return name.split("/").length;
}

async function sourceOf(zip: Buffer, entry: ZipEntry, path: string): Promise<ByteSource> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const { bytes } of entryParts(zip, entry)) {
    parts.push(bytes);
    length += bytes.length;
    if (length >= startBytes) break;
  }
  async function* chunks(): AsyncGenerator<Buffer> {
    for await (const { bytes } of entryParts(zip, entry)) yield bytes;
  }
  const start = Buffer.concat(parts);
  return {
    path,
    entry: entry.name,
    bytes: entry.bytes,
    onDisk: false,
    start,
    complete: length === entry.bytes,
    chunks,
  };
}
