/** What zod found wrong with a file, as issues of ours: codes and parameters, no sentences. */
import type { $ZodError, $ZodIssue, $ZodType } from "zod/v4/core";
import type { Issue, IssuePath } from "./issue.ts";
import { issue } from "./issue.ts";
import { nearest } from "./nearest.ts";
import { keysAt } from "./schema-keys.ts";

/** @param schema The one that the data broke: it says which keys would have been right. */
export function issuesOfSchema(error: $ZodError, data: unknown, schema: $ZodType): Issue[] {
  return error.issues.flatMap((found) => issuesOf(found, [], data, schema));
}

function issuesOf(found: $ZodIssue, above: IssuePath, data: unknown, schema: $ZodType): Issue[] {
  const path = [...above, ...found.path.map((key) => (typeof key === "symbol" ? String(key) : key))];
  const given = shown(valueAt(data, path));
  switch (found.code) {
    case "unrecognized_keys":
      return found.keys.map((key) => unknownKey(key, path, data, schema));
    case "invalid_type":
      if (path.length === 0 && (data === null || data === undefined)) return [issue("empty-file", [])];
      return valueAt(data, path) === undefined
        ? [issue("missing-key", path.slice(0, -1), { key: String(path.at(-1) ?? "") })]
        : [issue("wrong-type", path, { expected: found.expected, given: kindOf(valueAt(data, path)) })];
    case "invalid_value":
      if (valueAt(data, path) === undefined) {
        return [issue("missing-key", path.slice(0, -1), { key: String(path.at(-1) ?? "") })];
      }
      return [issue("not-allowed", path, { given, ...choice(given, found.values.map(String)) })];
    case "too_small":
    case "too_big":
      return [outOfBounds(found, path)];
    case "invalid_format":
      return [issue("wrong-format", path, { given, format: formatOf(found) })];
    case "invalid_key":
      return [issue("wrong-key", path, { key: String(path.at(-1) ?? ""), format: formatOf(found.issues[0]) })];
    case "invalid_union":
      return issuesOfUnion(found, path, data, schema);
    case "custom":
      return [issue(String(found.params?.code ?? "not-understood"), path, { given })];
    default:
      return [issue("not-understood", path, { given })];
  }
}

function unknownKey(key: string, path: IssuePath, data: unknown, schema: $ZodType): Issue {
  // A key that is there already is not what was meant.
  const left = keysAt(schema, path).filter((known) => valueAt(data, [...path, known]) === undefined);
  return issue("unknown-key", [...path, key], { key, ...choice(key, left) });
}

/** The word that was probably meant, and everything that may stand there. */
function choice(given: string, allowed: readonly string[]): { nearest: string; allowed: string } {
  return { nearest: nearest(given, allowed) ?? "", allowed: allowed.join(", ") };
}

function outOfBounds(found: $ZodIssue & { code: "too_small" | "too_big" }, path: IssuePath): Issue {
  if (found.code === "too_small") {
    const minimum = String(found.minimum);
    if (found.origin === "string") return issue("empty-text", path, { minimum });
    if (found.origin === "array") return issue("too-few", path, { minimum });
    return issue(found.inclusive === false ? "must-be-more" : "too-small", path, { minimum });
  }
  const maximum = String(found.maximum);
  if (found.origin === "string") return issue("text-over-limit", path, { maximum });
  return issue(found.origin === "array" ? "too-many" : "too-large", path, { maximum });
}

/** The name of the form that a text should have: our own patterns carry it as their message. */
function formatOf(found: $ZodIssue | undefined): string {
  if (found?.code !== "invalid_format") return "id";
  return found.format === "regex" ? found.message : found.format;
}

/** Of several forms that a value may have, the one that it comes closest to says what is wrong. */
function issuesOfUnion(
  found: $ZodIssue & { code: "invalid_union" },
  path: IssuePath,
  data: unknown,
  schema: $ZodType,
): Issue[] {
  const value = valueAt(data, path);
  if (value === undefined) return [issue("missing-key", path.slice(0, -1), { key: String(path.at(-1) ?? "") })];
  const likely = found.errors
    .map((branch) => branch.flatMap((one) => issuesOf(one, path, data, schema)))
    .filter((branch) => !branch.some((one) => one.code === "missing-key" || one.path.length === path.length));
  const closest = likely.sort((a, b) => a.length - b.length)[0];
  if (closest) return closest;
  const given = shown(value);
  const words = found.errors.flat().flatMap((one) => (one.code === "invalid_value" ? one.values.map(String) : []));
  // The schema names such a value as a whole by its message; zod's own messages are sentences.
  const code = /^[a-z-]+$/.test(found.message) ? found.message : "not-understood";
  return [issue(code, path, { given, nearest: nearest(given, words) ?? "" })];
}

function valueAt(data: unknown, path: IssuePath): unknown {
  let value = data;
  for (const key of path) {
    if (typeof value !== "object" || value === null) return undefined;
    value = (value as Record<string | number, unknown>)[key];
  }
  return value;
}

function kindOf(value: unknown): string {
  if (value === null) return "null";
  return Array.isArray(value) ? "array" : typeof value;
}

function shown(value: unknown): string {
  const text = typeof value === "string" ? value : (JSON.stringify(value) ?? "");
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
