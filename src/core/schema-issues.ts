/** What zod found wrong with a file, as issues of ours: codes and parameters, no sentences. */
import type { z } from "zod";
import type { Issue, IssuePath } from "./issue.ts";
import { issue } from "./issue.ts";
import { nearest } from "./nearest.ts";

type ZodIssue = z.core.$ZodIssue;

/** `known` lists the keys that the schema has anywhere, for "did you mean". */
export function issuesOfSchema(error: z.ZodError, data: unknown, known: readonly string[] = []): Issue[] {
  return error.issues.flatMap((found) => issuesOf(found, data, known));
}

function issuesOf(found: ZodIssue, data: unknown, known: readonly string[]): Issue[] {
  const path = found.path.map((key) => (typeof key === "symbol" ? String(key) : key));
  switch (found.code) {
    case "unrecognized_keys":
      return found.keys.map((key) => issue("unknown-key", [...path, key], { key, nearest: nearest(key, known) ?? "" }));
    case "invalid_type":
      return valueAt(data, path) === undefined
        ? [issue("missing-key", path.slice(0, -1), { key: String(path.at(-1) ?? "") })]
        : [issue("wrong-type", path, { expected: found.expected, given: kindOf(valueAt(data, path)) })];
    case "invalid_value":
      return [issue("not-allowed", path, { given: shown(valueAt(data, path)), allowed: found.values.join(", ") })];
    case "too_small":
      return [issue("too-small", path, { minimum: String(found.minimum) })];
    case "too_big":
      return [issue("too-big", path, { maximum: String(found.maximum) })];
    case "invalid_format":
      return [issue("wrong-format", path, { given: shown(valueAt(data, path)), format: found.format })];
    case "invalid_key":
      return [issue("wrong-key", path, { key: String(path.at(-1) ?? "") })];
    case "custom":
      return [issue(String(found.params?.code ?? "invalid"), path)];
    default:
      return [issue("not-understood", path, { given: shown(valueAt(data, path)) })];
  }
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
