/** What a schema allows at a place: for "did you mean". */
import type { $ZodType } from "zod/v4/core";
import { $ZodArray, $ZodObject, $ZodOptional, $ZodPipe, $ZodRecord, $ZodUnion } from "zod/v4/core";
import type { IssuePath } from "./issue.ts";

/** The keys that may stand in the value at this path; of every kind of value that may stand there. */
export function keysAt(schema: $ZodType, path: IssuePath): string[] {
  let schemas = [schema];
  for (const key of path) schemas = schemas.flatMap((one) => below(one, key));
  return [...new Set(schemas.flatMap(ownKeys))];
}

function ownKeys(schema: $ZodType): string[] {
  if (schema instanceof $ZodObject) return Object.keys(schema._zod.def.shape);
  return inside(schema).flatMap(ownKeys);
}

function below(schema: $ZodType, key: string | number): $ZodType[] {
  if (schema instanceof $ZodObject) {
    const child: $ZodType | undefined = schema._zod.def.shape[key];
    return child ? [child] : [];
  }
  if (schema instanceof $ZodRecord) return [schema._zod.def.valueType];
  if (schema instanceof $ZodArray) return [schema._zod.def.element];
  return inside(schema).flatMap((one) => below(one, key));
}

/** The schemas that a wrapper wraps: optional, either-or, with a transformation behind it. */
function inside(schema: $ZodType): $ZodType[] {
  if (schema instanceof $ZodOptional) return [schema._zod.def.innerType];
  if (schema instanceof $ZodUnion) return [...schema._zod.def.options];
  if (schema instanceof $ZodPipe) return [schema._zod.def.in];
  return [];
}
