/** What the files of responses and of an organisation may contain (formats.md), and the types that follow. */
import { z } from "zod";
import { idSchema } from "./id-schema.ts";

const noValueSchema = z.enum(["not-applicable", "dont-know", "unanswered"]);
const noteSchema = z.string().max(2000);

const remarks = {
  note: noteSchema.optional(),
  evidence: z.array(z.string().min(1).max(500)).max(50).optional(),
  /** Of a consensus: why this value, and who saw it otherwise. */
  reason: noteSchema.optional(),
  dissent: noteSchema.optional(),
};

const answerSchema = z.union(
  [
    z.number(),
    noValueSchema,
    z.strictObject({ level: z.number(), ...remarks }),
    z.strictObject({ option: idSchema, ...remarks }),
    z.strictObject({ checked: z.array(idSchema), ...remarks }),
    z.strictObject({ number: z.number(), ...remarks }),
    z.strictObject({ state: noValueSchema, ...remarks }),
  ],
  "not-an-answer",
);

const organisationSchema = z.strictObject({
  id: z.string().trim().min(1).max(100),
  name: z.string().trim().min(1).max(200).optional(),
  inhabitants: z.int().min(0).max(100_000_000).optional(),
  /** For peers: a province, and a group of one's own choosing. */
  province: z.string().max(100).optional(),
  group: z.string().max(100).optional(),
});

const quarterSchema = z.string().regex(/^\d{4}-Q[1-4]$/, "quarter");

const ambitionSchema = z.strictObject({
  targets: z.record(idSchema, z.union([z.number(), z.literal("next")], "not-a-target")).optional(),
  daysPerYear: z.number().min(0).max(100_000).optional(),
  shared: z.boolean().optional(),
  start: quarterSchema.optional(),
  quarters: z.int().min(1).max(40).optional(),
  actionsPerYear: z.int().min(0).max(1000).optional(),
});

const planSchema = z.record(
  idSchema,
  z.strictObject({
    status: z.enum(["planned", "running", "done"]).optional(),
    finished: z.union([z.iso.date(), quarterSchema], "not-a-day-or-quarter").optional(),
    owner: z.string().min(1).max(200).optional(),
    pin: quarterSchema.optional(),
    exclude: z.boolean().optional(),
    reason: z.string().max(2000).optional(),
  }),
);

/** A day, or a moment: `2026-11-24` or `2026-11-24T14:05:00+01:00`. */
const momentSchema = z.union([z.iso.date(), z.iso.datetime({ offset: true, local: true })], "not-a-moment");

const reference = z.strictObject({ id: idSchema, version: z.string().regex(/^\d+\.\d+\.\d+$/, "version") });

export const responseFileSchema = z.strictObject({
  format: z.literal(1),
  questionnaire: reference,
  form: z.enum(["full", "core"]).optional(),
  organisation: organisationSchema,
  respondent: z.strictObject({ id: z.string().trim().min(1).max(100), role: idSchema.optional() }),
  round: z.string().min(1).max(40).optional(),
  started: momentSchema.optional(),
  submitted: momentSchema.optional(),
  answers: z.record(idSchema, answerSchema),
  ambition: ambitionSchema.optional(),
});

export const organisationFileSchema = z.strictObject({
  format: z.literal(1),
  questionnaire: reference.optional(),
  organisation: organisationSchema,
  ambition: ambitionSchema.optional(),
  plan: planSchema.optional(),
  predecessors: z.array(z.string().min(1).max(100)).optional(),
});

export type ResponseFile = z.infer<typeof responseFileSchema>;
export type OrganisationFile = z.infer<typeof organisationFileSchema>;
export type Organisation = z.infer<typeof organisationSchema>;
export type Ambition = z.infer<typeof ambitionSchema>;
export type Plan = z.infer<typeof planSchema>;
