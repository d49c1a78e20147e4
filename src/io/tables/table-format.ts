/** What a file is, by its first bytes. */
import type { TableSettings } from "./open-table.ts";
import { encodingOf } from "./text-stream.ts";

export type FileFormat = "zip" | "xls" | "json" | "ndjson" | "yaml" | "csv" | "web-page" | "pdf" | "empty";

export function isZip(start: Buffer): boolean {
  return start.length >= 4 && start.readUInt32LE(0) === 0x04034b50;
}

export function formatOf(start: Buffer, { encoding: stated }: TableSettings): FileFormat {
  if (isZip(start)) return "zip";
  if (start.length >= 8 && start.readUInt32BE(0) === 0xd0cf11e0) return "xls";
  const { encoding, mark } = encodingOf(start, stated);
  const text = new TextDecoder(encoding).decode(start.subarray(mark)).trimStart();
  if (text === "") return "empty";
  if (/^[[{]\s{0,99}(?:["{}[\]]|$)/u.test(text)) return jsonFormat(text);
  if (/^<(?:!doctype|html|\?xml|table|meta|head)/iu.test(text)) return "web-page";
  if (text.startsWith("%PDF-")) return "pdf";
  return isYaml(text) ? "yaml" : "csv";
}

/** One record a line, if the first line is whole and another one follows. */
function jsonFormat(text: string): "json" | "ndjson" {
  const end = text.indexOf("\n");
  if (end < 0 || text[0] === "[" || !text.slice(end).trimStart().startsWith("{")) return "json";
  try {
    JSON.parse(text.slice(0, end));
    return "ndjson";
  } catch {
    return "json";
  }
}

/** A list of records, or one under a key. */
function isYaml(text: string): boolean {
  const lines = text.split("\n", 50).filter((line) => line.trim() !== "" && !line.startsWith("#"));
  const [first = "", second = ""] = lines;
  if (/^---\s*$/u.test(first)) return true;
  if (/^- [^\s]/u.test(first)) return true;
  return /^[a-z][\w-]{0,60}:\s*$/iu.test(first) && /^\s{0,8}- [^\s]/u.test(second);
}
