/** Data → what a schema makes of it, and all that is wrong; a broken part does not hide what is wrong with the rest. */
import type { $ZodType } from "zod/v4/core";
import { safeParse } from "zod/v4/core";
import type { Issue, IssuePath } from "./issue.ts";
import { issuesOfSchema } from "./schema-issues.ts";

export interface SchemaParsing<T> {
  /** With issues: what is left without the broken parts. Undefined if too little is left. */
  readonly value: T | undefined;
  readonly issues: readonly Issue[];
}

export function parseWithSchema<T>(schema: $ZodType<T>, data: unknown): SchemaParsing<T> {
  const parsed = safeParse(schema, data);
  if (parsed.success) return { value: parsed.data, issues: [] };
  const issues = issuesOfSchema(parsed.error, data, schema);
  const left = safeParse(schema, withoutBroken(data, issues));
  return { value: left.success ? left.data : undefined, issues };
}

/** The issues of the schema, and of further rules those that are no mere consequence of a part being left out. */
export function withFurther(ofSchema: readonly Issue[], ofRules: readonly Issue[]): Issue[] {
  const own = ofRules.filter(({ path }) => !ofSchema.some((broken) => leadsTo(path, broken.path)));
  return [...ofSchema, ...own];
}

/** Keys are taken away; items of lists stay, since their places say where things are. */
function withoutBroken(data: unknown, issues: readonly Issue[]): unknown {
  const copy: unknown = structuredClone(data);
  for (const { path } of issues) {
    const last = path.at(-1);
    let parent = copy;
    for (const key of path.slice(0, -1)) parent = isObject(parent) ? parent[String(key)] : undefined;
    if (isObject(parent) && !Array.isArray(parent) && last !== undefined) delete parent[String(last)];
  }
  return copy;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function leadsTo(path: IssuePath, further: IssuePath): boolean {
  return path.length > 0 && path.every((key, index) => String(key) === String(further[index]));
}
