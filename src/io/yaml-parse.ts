/** YAML 1.2 text → data, or issues; with limits that keep a hostile file from harming the rest of a batch. */
import type { Document, Node } from "yaml";
import { isCollection, isMap, isPair, isScalar, Lexer, LineCounter, parseDocument } from "yaml";
import type { Issue, IssuePath } from "../core/issue.ts";
import { issue } from "../core/issue.ts";
import type { Place } from "./yaml-file.ts";

export interface Parsing {
  readonly data: unknown;
  readonly issues: readonly Issue[];
  readonly locate: (path: IssuePath) => Place;
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
  const document = parseDocument(text, { lineCounter: counter, version: "1.2", schema: "core", prettyErrors: false });
  const at = (offset: number): Place => {
    const { line, col } = counter.linePos(offset);
    return placeAt(line, col);
  };
  const faults = [...document.errors, ...document.warnings];
  const first = faults[0];
  if (first) {
    const issues = faults.map((fault, index) =>
      // The position stands in the path, since a broken text has no keys to go by.
      issue(yamlCode(fault.code), [`#${index}`], { reason: fault.message }),
    );
    return { data: undefined, issues, locate: ([key]) => at(faults[Number(String(key).slice(1))]?.pos[0] ?? 0) };
  }
  const dangerous = dangerousKey(document.contents);
  if (dangerous) {
    const found = issue("key-not-allowed", [], { key: String(dangerous.value) });
    return { data: undefined, issues: [found], locate: () => at(dangerous.range?.[0] ?? 0) };
  }
  try {
    return { data: document.toJS({ maxAliasCount: 0 }), issues: [], locate: (path) => at(offsetOf(document, path)) };
  } catch {
    // The reader refuses aliases with a ReferenceError.
    return { data: undefined, issues: [issue("alias-not-allowed", [])], locate: () => placeAt(1, 1) };
  }
}

function yamlCode(code: string): string {
  if (code === "DUPLICATE_KEY") return "duplicate-key";
  return code === "MULTIPLE_DOCS" ? "several-documents" : "not-yaml";
}

/** Depth of brackets and of indentation, by the tokens alone: no tree is built yet. */
function nestingOf(text: string): number {
  let flow = 0;
  let most = 0;
  let block = 0;
  for (const token of new Lexer().lex(text)) {
    if (token === "{" || token === "[") flow++;
    else if (token === "}" || token === "]") flow--;
    else if (token === "-" || token === "?" || token === ":") block++;
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

/** Where the value at a path starts; for a key that the schema does not know, the key; else the nearest parent. */
function offsetOf(document: Document, path: IssuePath): number {
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
  return offset;
}

function startOf(node: unknown): number {
  return (node as Node | null | undefined)?.range?.[0] ?? 0;
}
