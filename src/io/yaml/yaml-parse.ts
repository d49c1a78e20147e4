/** YAML 1.2 text → data, or issues; with limits that keep a hostile file from harming the rest of a batch. */
import type { Document, Node, Scalar } from "yaml";
import { isScalar, LineCounter, parseDocument, visit } from "yaml";
import type { Issue, IssuePath } from "../../core/issue/issue.ts";
import { issue } from "../../core/issue/issue.ts";
import type { Mark, Place } from "./place.ts";
import { deepest, nestsTooDeep } from "./yaml-nesting.ts";
import { locator, startOf } from "./yaml-place.ts";

export interface Parsing {
  readonly data: unknown;
  readonly issues: readonly Issue[];
  readonly locate: (path: IssuePath, mark?: Mark) => Place;
}

const dangerousKeys = new Set(["__proto__", "constructor", "prototype"]);

export function parseYaml(text: string): Parsing {
  const lines = text.split(/\r?\n/);
  const placeAt = (line: number, column: number): Place => ({ line, column, sourceLine: lines[line - 1] ?? "" });
  if (nestsTooDeep(text)) {
    const found = issue("nested-too-deep", [], { most: deepest });
    return { data: undefined, issues: [found], locate: () => placeAt(1, 1) };
  }
  const counter = new LineCounter();
  const document = withoutStacks(() => parseDocument(text, { ...strict, lineCounter: counter }));
  const at = (offset: number): Place => {
    const { line, col } = counter.linePos(offset);
    return placeAt(line, col);
  };
  const faults = [...document.errors, ...document.warnings].slice(0, mostFaults);
  if (faults.length > 0) {
    const issues = faults.map((fault, index) =>
      // The position stands in the path, since a broken text has no keys to go by.
      issue(codes[fault.code] ?? "not-yaml", [`#${index}`]),
    );
    return { data: undefined, issues, locate: ([key]) => at(faults[Number(String(key).slice(1))]?.pos[0] ?? 0) };
  }
  const { keys, alias } = findForbidden(document);
  const wrong = keys.slice(0, mostFaults);
  if (wrong.length > 0) {
    const issues = wrong.map(({ code, key }, index) => issue(code, [`#${index}`], { key: String(key.value) }));
    return { data: undefined, issues, locate: ([key]) => at(startOf(wrong[Number(String(key).slice(1))]?.key)) };
  }
  if (alias) {
    return { data: undefined, issues: [issue("alias-not-allowed", [])], locate: () => at(startOf(alias)) };
  }
  const offsetOf = locator(document);
  return {
    data: document.toJS({ maxAliasCount: 0 }),
    issues: [],
    locate: (path, mark) => at(offsetOf(path, mark)),
  };
}

/**
 * The reader makes an Error of every fault, and goes on: a megabyte of brackets is a million of them. What takes most of
 * its time is where in our own code each was made, which nobody looks at.
 */
function withoutStacks<T>(read: () => T): T {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return read();
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

/** YAML 1.2 without types of its own: `no` is a text, and `!!binary` is not read. */
const strict = {
  version: "1.2",
  schema: "core",
  resolveKnownTags: false,
  prettyErrors: false,
  // What is wrong is for us to tell, in the user's language.
  logLevel: "error",
  // Its own search for keys that stand twice takes a minute for eighty thousand keys.
  uniqueKeys: false,
} as const;
/** What follows upon the first faults of a broken text says little. */
const mostFaults = 20;

/** What the YAML reader calls a fault → what is said about it. */
const codes: Readonly<Record<string, string>> = {
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

interface WrongKey {
  readonly code: "key-not-allowed" | "duplicate-key";
  readonly key: Scalar;
}

interface Forbidden {
  /** That could harm the program, or stand in the same group twice. */
  readonly keys: readonly WrongKey[];
  /** The first one: a few references to references can stand for millions of values. */
  readonly alias: Node | undefined;
}

function findForbidden(document: Document): Forbidden {
  const keys: WrongKey[] = [];
  let alias: Node | undefined;
  visit(document, {
    Map(_, map) {
      const seen = new Set<string>();
      for (const { key } of map.items) {
        if (!isScalar(key)) continue;
        const name = String(key.value);
        if (dangerousKeys.has(name)) keys.push({ code: "key-not-allowed", key });
        else if (seen.has(name)) keys.push({ code: "duplicate-key", key });
        seen.add(name);
      }
    },
    Alias(_, node) {
      alias ??= node;
    },
  });
  return { keys, alias };
}
