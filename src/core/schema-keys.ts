/** What a schema allows at a place: for "did you mean". */
import { z } from "zod";
import type { IssuePath } from "./issue.ts";

/** The keys that may stand in the value at this path; of every kind of value that may stand there. */
export function keysAt(schema: z.core.$ZodType, path: IssuePath): string[] {
  let schemas = [schema];
  for (const key of path) schemas = schemas.flatMap((one) => below(one, key));
  return [...new Set(schemas.flatMap(ownKeys))];
}

function ownKeys(schema: z.core.$ZodType): string[] {
  if (schema instanceof z.ZodObject) return Object.keys(schema.shape);
  return inside(schema).flatMap(ownKeys);
}

function below(schema: z.core.$ZodType, key: string | number): z.core.$ZodType[] {
  if (schema instanceof z.ZodObject) {
    const child: z.core.$ZodType | undefined = schema.shape[key];
    return child ? [child] : [];
  }
  if (schema instanceof z.ZodRecord) return [schema.valueType];
  if (schema instanceof z.ZodArray) return [schema.element];
  return inside(schema).flatMap((one) => below(one, key));
}

/** The schemas that a wrapper wraps: optional, either-or, with a transformation behind it. */
function inside(schema: z.core.$ZodType): z.core.$ZodType[] {
  if (schema instanceof z.ZodOptional) return [schema.unwrap()];
  if (schema instanceof z.ZodUnion) return [...schema.options];
  if (schema instanceof z.ZodPipe) return [schema.in];
  return [];
}
