/** What the lines of a part may contain. */
import * as z from "zod/mini";
import { idSchema } from "../../issue/id-schema.ts";
import { organisationFileSchema, responseFileSchema } from "../../response/response-schema.ts";

const count = z.int().check(z.gte(0));
const positive = z.int().check(z.gte(1));
/** Most of a part is these: looked at by hand, it is read in half the time. */
const byRole = z.custom<Readonly<Record<string, Readonly<Record<string, number>>>>>(isRoleCounts);

export const partHeadSchema = z.strictObject({
  part: z.literal(1),
  questionnaire: z.strictObject({ id: z.string(), version: z.string(), sha256: z.string() }),
  drafts: z.optional(z.literal(true)),
  names: z.optional(z.literal(true)),
  withoutTexts: z.optional(z.literal(true)),
});

const questionSchema = z.strictObject({
  values: z.optional(byRole),
  proven: z.optional(byRole),
  without: z.optional(
    z.strictObject({
      "not-applicable": z.optional(count),
      "dont-know": z.optional(count),
      unanswered: z.optional(count),
    }),
  ),
  hidden: z.optional(
    z.strictObject({ condition: z.optional(count), form: z.optional(count), role: z.optional(count) }),
  ),
  answers: z.optional(count),
  remarks: z.optional(
    z.array(
      z.strictObject({ role: idSchema, note: z.optional(z.string()), evidence: z.optional(z.array(z.string())) }),
    ),
  ),
});

/** What was said, as JSON → by how many. */
const saidSchema = z.record(z.string(), z.record(z.string().check(z.refine(isJson)), positive));

export const partEntrySchema = z.strictObject({
  organisation: z.string(),
  round: z.optional(z.string()),
  respondents: z.optional(z.record(idSchema, positive)),
  newest: z.optional(z.iso.date()),
  said: z.optional(saidSchema),
  questions: z.optional(z.record(idSchema, questionSchema)),
  workshop: z.optional(responseFileSchema),
  workshopFrom: z.optional(z.string()),
  own: z.optional(organisationFileSchema),
  warnings: z.optional(
    z.array(
      z.strictObject({
        code: z.string(),
        path: z.string(),
        params: z.record(z.string(), z.union([z.string(), z.number()])),
      }),
    ),
  ),
  from: z.optional(z.array(z.string())),
});

/** The last line: a part that was cut off does not have it. */
export const partEndSchema = z.strictObject({ entries: count });

const value = /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/;
const role = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

function isRoleCounts(data: unknown): boolean {
  if (!isRecord(data)) return false;
  for (const [id, counts] of Object.entries(data)) {
    if (!role.test(id) || !isRecord(counts)) return false;
    for (const [key, count] of Object.entries(counts)) {
      if (!value.test(key) || !Number.isInteger(count) || Number(count) < 1) return false;
    }
  }
  return true;
}

function isRecord(data: unknown): data is Readonly<Record<string, unknown>> {
  return typeof data === "object" && data !== null && !Array.isArray(data);
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
