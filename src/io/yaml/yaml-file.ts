/** Reads YAML and JSON with guards against hostile and broken files, and knows where in the text each value stands. */
import { readFileSync } from "node:fs";
import type { Issue, IssuePath } from "../../core/issue/issue.ts";
import { issue } from "../../core/issue/issue.ts";
import { UserError } from "../../errors.ts";
import { parseJson } from "./json-parse.ts";
import type { Mark, Place } from "./place.ts";
import { decodeText } from "./text-encoding.ts";
import type { Parsing } from "./yaml-parse.ts";

export interface YamlDocument {
  readonly path: string;
  readonly data: unknown;
  /** What is wrong with the text itself; with errors, `data` is undefined. */
  readonly issues: readonly Issue[];
  /** Where in the text the value at a path stands. Loads the YAML reader if only JSON was read so far. */
  readonly locate: (path: IssuePath, at?: Mark) => Promise<Place>;
}

/** No file of ours comes near. */
const mostBytes = 1_000_000;
/** Lines, commas and colons: the YAML reader takes some ten microseconds for each. Ours have at most some thousands. */
const mostSigns = 60_000;

/** @throws UserError `no-such-file` or `cannot-read`; everything else that is wrong is an issue. */
export async function readDocument(path: string): Promise<YamlDocument> {
  const bytes = readBytes(path);
  if (bytes.length > mostBytes) {
    return broken(path, issue("file-too-large", [], { bytes: bytes.length, most: mostBytes }));
  }
  const decoded = decodeText(bytes);
  if ("issue" in decoded) return broken(path, decoded.issue, decoded.place);
  return parseDocument(path, decoded.text);
}

export async function parseDocument(path: string, text: string): Promise<YamlDocument> {
  // A JSON file needs no YAML reader unless something must be pointed at: it would cost a score half its time.
  const json = path.toLowerCase().endsWith(".json") ? parseJson(text) : undefined;
  if (json) {
    let parsing: Promise<Parsing> | undefined;
    const locate: YamlDocument["locate"] = async (at, mark) => {
      parsing ??= parse(text);
      return (await parsing).locate(at, mark);
    };
    return { path, data: json.data, issues: [], locate };
  }
  if (hasMoreSigns(text, mostSigns)) return broken(path, issue("too-many-values", [], { most: mostSigns }));
  const parsing = await parse(text);
  return { path, data: parsing.data, issues: parsing.issues, locate: async (at, mark) => parsing.locate(at, mark) };
}

function hasMoreSigns(text: string, most: number): boolean {
  if (text.length <= most) return false;
  let signs = 0;
  for (let at = 0; at < text.length && signs <= most; at++) {
    const sign = text[at];
    if (sign === "\n" || sign === "," || sign === ":") signs++;
  }
  return signs > most;
}

async function parse(text: string): Promise<Parsing> {
  const { parseYaml } = await import("./yaml-parse.ts");
  return parseYaml(text);
}

/** The text of a file that is to be changed. @throws UserError if it cannot be read. */
export async function readText(path: string): Promise<string> {
  const decoded = decodeText(await readBytes(path));
  if ("issue" in decoded) throw new UserError("cannot-read", { path, reason: decoded.issue.code });
  return decoded.text;
}

function readBytes(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    throw fileError(path, error);
  }
}

/** An error of the file system → one that says what to do. */
export function fileError(path: string, error: unknown): UserError {
  const code = error instanceof Error && "code" in error ? String(error.code) : String(error);
  return code === "ENOENT"
    ? new UserError("no-such-file", { path })
    : new UserError("cannot-read", { path, reason: code });
}

function broken(path: string, found: Issue, place: Place = { line: 1, column: 1, sourceLine: "" }): YamlDocument {
  return { path, data: undefined, issues: [found], locate: async () => place };
}
