/** What the files of responses and of an organisation may contain (formats.md), and the types that follow. */
import * as z from "zod/mini";
import { idSchema } from "../issue/id-schema.ts";

const noValueSchema = z.enum(["not-applicable", "dont-know", "unanswered", "not-shown"]);
const textSchema = (longest: number) => z.string().check(z.minLength(1), z.maxLength(longest));
const trimmedSchema = (longest: number) => z.string().check(z.trim(), z.minLength(1), z.maxLength(longest));
const noteSchema = z.optional(z.string().check(z.maxLength(2000)));

/** Why last round's value is another one now: without a reason nobody can follow the figure later. */
const why = { reason: textSchema(2000) };

/** Of a consensus: what the last round's answer should have been, in the light of what the group knows now. */
const restatementSchema = z.union(
  [
    z.strictObject({ level: z.number(), ...why }),
    z.strictObject({ option: idSchema, ...why }),
    z.strictObject({ checked: z.array(idSchema), ...why }),
    z.strictObject({ number: z.number(), ...why }),
    z.strictObject({ state: z.enum(["not-applicable", "dont-know"]), ...why }),
  ],
  "not-a-restatement",
);

const remarks = {
  note: noteSchema,
  evidence: z.optional(z.array(textSchema(500)).check(z.maxLength(50))),
  /** Of a consensus: why this value, and who saw it otherwise. */
  reason: noteSchema,
  dissent: noteSchema,
  earlier: z.optional(restatementSchema),
};

const answerSchema = z.union(
  [
    z.number(),
    noValueSchema,
    z.strictObject({ level: z.number(), ...remarks }),
    z.strictObject({ option: idSchema, ...remarks }),
    z.strictObject({ checked: z.array(idSchema), ...remarks }),
    z.strictObject({ number: z.number(), ...remarks }),
    z.strictObject({
      state: noValueSchema,
      skipped: z
        .optional(z.literal(true))
        .check(z.describe("Left open on purpose: without it, an unanswered question with a note is asked again.")),
      ...remarks,
    }),
  ],
  "not-an-answer",
);

const organisationSchema = z.strictObject({
  id: trimmedSchema(100),
  name: z.optional(trimmedSchema(200)),
  inhabitants: z.optional(z.int().check(z.gte(0), z.lte(100_000_000))),
  /** For peers: a province, and a group of one's own choosing. */
  province: z.optional(z.string().check(z.maxLength(100))),
  group: z.optional(z.string().check(z.maxLength(100))),
});

const quarterSchema = z.string().check(z.regex(/^\d{4}-Q[1-4]$/, "quarter"));

export const ambitionSchema = z.strictObject({
  targets: z.optional(z.record(idSchema, z.union([z.number(), z.literal("next")], "not-a-target"))),
  daysPerYear: z.optional(z.number().check(z.gte(0), z.lte(100_000))),
  shared: z.optional(z.boolean()),
  start: z.optional(quarterSchema),
  quarters: z.optional(z.int().check(z.gte(1), z.lte(40))),
  actionsPerYear: z.optional(z.int().check(z.gte(0), z.lte(1000))),
});

export const planSchema = z.record(
  idSchema,
  z.strictObject({
    status: z.optional(z.enum(["planned", "running", "done"])),
    finished: z.optional(z.union([z.iso.date(), quarterSchema], "not-a-day-or-quarter")),
    owner: z.optional(textSchema(200)),
    pin: z.optional(quarterSchema),
    exclude: z.optional(z.boolean()),
    reason: z.optional(z.string().check(z.maxLength(2000))),
  }),
);

/** A day, or a moment: `2026-11-24` or `2026-11-24T14:05:00+01:00`. */
const momentSchema = z.union([z.iso.date(), z.iso.datetime({ offset: true, local: true })], "not-a-moment");

const reference = z.strictObject({
  id: idSchema,
  version: z.string().check(z.regex(/^\d+\.\d+\.\d+$/, "version")),
});

/** `left`: answers of then that have no place any more, as they were given. They count for nothing. */
const migratedSchema = z.strictObject({
  from: reference.shape.version,
  left: z.optional(z.record(idSchema, answerSchema)),
});

export const responseFileSchema = z.strictObject({
  format: z.literal(1),
  questionnaire: reference,
  form: z.optional(z.enum(["full", "core"])),
  organisation: organisationSchema,
  respondent: z.strictObject({ id: trimmedSchema(100), role: z.optional(idSchema) }),
  round: z.optional(textSchema(40)),
  started: z.optional(momentSchema),
  submitted: z.optional(momentSchema),
  answers: z.record(idSchema, answerSchema),
  ambition: z.optional(ambitionSchema),
  migrated: z
    .optional(migratedSchema)
    .check(z.describe("Carried over from an earlier version of the questionnaire, by `datapeil migrate`.")),
});

export const organisationFileSchema = z.strictObject({
  format: z.literal(1),
  questionnaire: z.optional(reference),
  organisation: organisationSchema,
  ambition: z.optional(ambitionSchema),
  plan: z.optional(planSchema),
  predecessors: z.optional(z.array(textSchema(100))),
});

export type ResponseFile = z.infer<typeof responseFileSchema>;
export type OrganisationFile = z.infer<typeof organisationFileSchema>;
export type Organisation = z.infer<typeof organisationSchema>;
export type Ambition = z.infer<typeof ambitionSchema>;
export type Plan = z.infer<typeof planSchema>;
