/** An Assessment that comes from a file: checked as far as computing it again needs. */
import * as z from "zod/mini";
import { ambitionSchema, planSchema } from "../response/response-schema.ts";
import type { Assessment } from "./assessment.ts";

const figure = z.looseObject({ id: z.string(), target: z.number(), score: z.optional(z.number()) });
const rules = z.looseObject({});

const question = z.looseObject({
  id: z.string(),
  state: z.enum(["level", "not-applicable", "dont-know", "unanswered", "not-shown"]),
  value: z.optional(z.number()),
  evidenced: z.optional(z.number()),
  n: z.number(),
  median: z.optional(z.number()),
  min: z.optional(z.number()),
  max: z.optional(z.number()),
  agreement: z.optional(z.number()),
  among: z.optional(z.looseObject({ n: z.number() })),
  byRole: z.optional(z.record(z.string(), z.number())),
  consensus: z.optional(z.literal(true)),
  restated: z.optional(z.looseObject({ state: z.string(), value: z.optional(z.number()), reason: z.string() })),
});

const quarter = z.string().check(z.regex(/^\d{4}-Q[1-4]$/));

const roadmap = z.looseObject({
  start: quarter,
  ambition: z.looseObject({
    daysPerYear: z.number().check(z.gte(0), z.lte(100_000)),
    daysPerYearAssumed: z.boolean(),
    actionsPerYear: z.int().check(z.gte(0), z.lte(1000)),
    actionsPerYearAssumed: z.boolean(),
    shared: z.boolean(),
    quarters: z.int().check(z.gte(1), z.lte(40)),
  }),
  quarters: z.array(z.looseObject({ id: z.string() })),
  actions: z.array(
    z.looseObject({
      id: z.string(),
      start: quarter,
      end: quarter,
      days: z.number().check(z.gte(0)),
      lifts: z.record(z.string(), z.looseObject({ to: z.number() })),
    }),
  ),
  done: z.array(z.string()),
  left: z.array(z.looseObject({ id: z.string(), why: z.string() })),
});

const assessmentSchema = z.looseObject({
  format: z.literal(1),
  tool: z.looseObject({ name: z.string(), version: z.string() }),
  questionnaire: z.looseObject({ id: z.string(), version: z.string(), sha256: z.string() }),
  settings: z.looseObject({
    scoring: rules,
    privacy: rules,
    asked: z.optional(
      z.looseObject({
        date: z.optional(z.iso.date()),
        drafts: z.optional(z.literal(true)),
        identify: z.optional(z.literal(true)),
        ambition: z.optional(ambitionSchema),
        roles: z.optional(z.tuple([z.string(), z.string()])),
      }),
    ),
    plan: z.optional(planSchema),
    audience: z.optional(z.literal("outside")),
  }),
  organisation: z.looseObject({
    id: z.string(),
    name: z.optional(z.string()),
    inhabitants: z.optional(z.int().check(z.gte(0))),
    predecessors: z.optional(z.array(z.string())),
  }),
  round: z.optional(z.string()),
  date: z.iso.date(),
  respondents: z.looseObject({ count: z.number(), byRole: z.record(z.string(), z.number()) }),
  overall: rules,
  areas: z.array(figure),
  dimensions: z.array(figure),
  questions: z.array(question),
  roadmap: z.optional(roadmap),
  warnings: z.array(z.looseObject({ code: z.string() })),
});

/** @returns undefined if this is no Assessment of a format that we know. */
export function parseAssessment(data: unknown): Assessment | undefined {
  const parsed = assessmentSchema.safeParse(data);
  // What was not looked at is only compared, never computed with.
  return parsed.success ? (parsed.data as unknown as Assessment) : undefined;
}
