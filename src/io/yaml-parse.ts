/** YAML 1.2 text → data, or issues; with limits that keep a hostile file from harming the rest of a batch. */
import type { Document, Node } from "yaml";
import { isCollection, isMap, isPair, isScalar, Lexer, LineCounter, parseDocument, visit } from "yaml";
import type { Issue, IssuePath } from "../core/issue.ts";
import { issue } from "../core/issue.ts";
import type { Mark, Place } from "./yaml-file.ts";

export interface Parsing {
  readonly data: unknown;
  readonly issues: readonly Issue[];
  readonly locate: (path: IssuePath, mark?: Mark) => Place;
}

/** Our files nest nine deep. Two very deep documents in one process can abort Node, which no catch survives. */
const deepest = 64;
const dangerousKeys = new Set(["__proto__", "constructor", "prototype"]);

export function parseYaml(text: string): Parsing {
  const lines = text.split(/\r?\n/);
  const placeAt = (line: number, column: number): Place => ({ line, column, sourceLine: lines[line - 1] ?? "" });
  if (nestingOf(text) > deepest) {
    const found = issue("nested-too-deep", [], { most: deepest });
    return { data: undefined, issues: [found], locate: () => placeAt(1, 1) };
  }
  const counter = new LineCounter();
  const document = parseDocument(text, { ...strict, lineCounter: counter });
  const at = (offset: number): Place => {
    const { line, col } = counter.linePos(offset);
    return placeAt(line, col);
  };
  const faults = [...document.errors, ...document.warnings];
  const first = faults[0];
  if (first) {
    const issues = faults.map((fault, index) =>
      // The position stands in the path, since a broken text has no keys to go by.
      issue(codes[fault.code] ?? "not-yaml", [`#${index}`], { key: keyAt(text, fault.pos[0]) }),
    );
    return { data: undefined, issues, locate: ([key]) => at(faults[Number(String(key).slice(1))]?.pos[0] ?? 0) };
  }
  const dangerous = dangerousKey(document.contents);
  if (dangerous) {
    const found = issue("key-not-allowed", [], { key: String(dangerous.value) });
    return { data: undefined, issues: [found], locate: () => at(dangerous.range?.[0] ?? 0) };
  }
  const alias = firstAlias(document);
  if (alias) {
    return { data: undefined, issues: [issue("alias-not-allowed", [])], locate: () => at(startOf(alias)) };
  }
  return {
    data: document.toJS({ maxAliasCount: 0 }),
    issues: [],
    locate: (path, mark) => at(offsetOf(document, path, mark)),
  };
}

/** YAML 1.2 without types of its own: `no` is a text, and `!!binary` is not read. */
const strict = { version: "1.2", schema: "core", resolveKnownTags: false, prettyErrors: false } as const;

/** A few references to references can stand for millions of values. */
function firstAlias(document: Document): Node | undefined {
  let found: Node | undefined;
  visit(document, {
    Alias(_, node) {
      found = node;
      return visit.BREAK;
    },
  });
  return found;
}

/** What the YAML reader calls a fault → what is said about it. */
const codes: Readonly<Record<string, string>> = {
  DUPLICATE_KEY: "duplicate-key",
  MULTIPLE_DOCS: "several-documents",
  TAB_AS_INDENT: "yaml-tab",
  BAD_INDENT: "yaml-indent",
  MISSING_CHAR: "yaml-unclosed",
  BLOCK_AS_IMPLICIT_KEY: "yaml-colon",
  MULTILINE_IMPLICIT_KEY: "yaml-colon",
  BAD_SCALAR_START: "yaml-sign",
  BAD_DQ_ESCAPE: "yaml-backslash",
  TAG_RESOLVE_FAILED: "tag-not-allowed",
  BAD_ALIAS: "alias-not-allowed",
};

/** The word that starts here: of a key that stands twice, its name. */
function keyAt(text: string, offset: number): string {
  return /^["']?([^"':\s]{0,60})/.exec(text.slice(offset, offset + 80))?.[1] ?? "";
}

/** Depth of brackets and of indentation, by the tokens alone: no tree is built yet. */
function nestingOf(text: string): number {
  let flow = 0;
  let most = 0;
  let block = 0;
  for (const token of new Lexer().lex(text)) {
    if (token === "{" || token === "[") flow++;
    else if (token === "}" || token === "]") flow--;
    // Within brackets these separate neighbours: a JSON file on one line has a colon for every key.
    else if (flow === 0 && (token === "-" || token === "?" || token === ":")) block++;
    else if (token.startsWith("\n")) block = 0;
    most = Math.max(most, flow, block);
  }
  return Math.max(most, deepestIndent(text));
}

/** Each step of indentation is at least one level: counts how many steps are open at once. */
function deepestIndent(text: string): number {
  const open: number[] = [];
  let most = 0;
  for (const line of text.split("\n")) {
    const indent = line.search(/[^ ]/);
    if (indent < 0) continue;
    while ((open.at(-1) ?? -1) >= indent) open.pop();
    open.push(indent);
    most = Math.max(most, open.length);
  }
  return most;
}

interface Key {
  readonly value: unknown;
  readonly range?: readonly [number, number, number] | null | undefined;
}

function dangerousKey(node: unknown): Key | undefined {
  if (isPair(node)) {
    if (isScalar(node.key) && dangerousKeys.has(String(node.key.value))) return node.key;
    return dangerousKey(node.value);
  }
  if (!isCollection(node)) return undefined;
  for (const item of node.items) {
    const found = dangerousKey(item);
    if (found) return found;
  }
  return undefined;
}

/** Where a path stands: its key, or a value that is no group of its own; where it is absent, the nearest parent. */
function offsetOf(document: Document, path: IssuePath, mark: Mark = "value"): number {
  let node: unknown = document.contents;
  let offset = startOf(node);
  for (const key of path) {
    if (!isCollection(node)) return offset;
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key));
      if (!pair) return offset;
      offset = startOf(pair.key);
      node = pair.value;
    } else {
      node = node.items[Number(key)];
      offset = startOf(node) || offset;
    }
  }
  return mark === "value" && isScalar(node) && node.value !== null ? startOf(node) : offset;
}

function startOf(node: unknown): number {
  return (node as Node | null | undefined)?.range?.[0] ?? 0;
}
