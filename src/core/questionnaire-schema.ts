/** What the files of a questionnaire may contain (formats.md): the schemas, and the types that follow from them. */
import { z } from "zod";
import { idSchema, levelKeySchema } from "./id-schema.ts";

const textSchema = z.string().trim().min(1).max(2000);
const weightSchema = z.number().positive().max(1000);
const dateSchema = z.iso.date();

const sourceSchema = z
  .strictObject({ title: textSchema, url: z.url().optional(), verifiedOn: dateSchema })
  .describe("Where a fact about law or a programme was read, and when.");

const levelSchema = z.strictObject({
  value: z.int().min(-1000).max(1000),
  name: textSchema,
  meaning: textSchema.optional(),
});

const scoringSchema = z.strictObject({
  headline: z.enum(["mean", "floor"]).optional().describe("Which of the two gaps are measured from."),
  respondents: z.enum(["equal-roles", "equal-voices"]).optional(),
  minimumCoverage: z.number().min(0).max(1).optional(),
  minimumQuestions: z.int().min(1).optional(),
  notApplicable: z.union([z.enum(["excluded", "full"]), z.strictObject({ score: z.number() })]).optional(),
  evidence: z.strictObject({ from: z.number() }).optional(),
});

const areaSchema = z.strictObject({
  id: idSchema,
  name: textSchema,
  description: textSchema.optional(),
  weight: weightSchema.optional(),
  target: z.number().optional(),
});

const dimensionSchema = z.strictObject({
  id: idSchema,
  name: textSchema,
  plainName: textSchema.optional(),
  description: textSchema.optional(),
  source: textSchema.optional(),
  weight: weightSchema.optional(),
  target: z.number().optional(),
});

const roleSchema = z.strictObject({
  id: idSchema,
  name: textSchema,
  official: z.boolean().optional().describe("Answers in function: may be shown alone inside, never outside."),
});

const audienceSchema = z.strictObject({ id: idSchema, name: textSchema });

const optionSchema = z
  .strictObject({
    id: idSchema,
    text: textSchema,
    score: z.number().optional(),
    state: z.enum(["not-applicable", "dont-know"]).optional(),
  })
  .refine((option) => (option.score === undefined) !== (option.state === undefined), {
    params: { code: "option-score-or-state" },
  });

const checklistSchema = z.strictObject({
  items: z.array(z.strictObject({ id: idSchema, text: textSchema, points: z.number().positive() })).min(1),
  thresholds: z.record(levelKeySchema, z.number()).describe("Level → points needed for it."),
});

const numberSchema = z.strictObject({
  unit: z.string().max(20).optional(),
  thresholds: z.record(levelKeySchema, z.number()).describe("Level → the number from which it is reached."),
});

const questionSchema = z
  .strictObject({
    id: idSchema,
    area: idSchema,
    dimensions: z.record(idSchema, weightSchema),
    weight: weightSchema.optional().describe("Within its area."),
    core: z.boolean().optional().describe("Part of the short form."),
    title: textSchema,
    text: textSchema,
    help: textSchema.optional(),
    levels: z.record(levelKeySchema, textSchema).optional(),
    options: z.array(optionSchema).min(2).optional(),
    optionSet: z.optional(idSchema).describe("Options shared by many questions."),
    reversed: z.boolean().optional().describe("Mirrors the scores of the options on the scale."),
    checklist: checklistSchema.optional(),
    number: numberSchema.optional(),
    evidence: z.array(textSchema).optional(),
    roles: z.array(idSchema).min(1).optional(),
    audience: z.array(idSchema).min(1).optional(),
    sensitive: z.boolean().optional(),
    askIf: z.strictObject({ question: idSchema, atLeast: z.number() }).optional(),
    sources: z.array(sourceSchema).optional(),
  })
  .refine((question) => waysToAnswer(question) === 1, { params: { code: "one-way-to-answer" } });

function waysToAnswer(question: {
  levels?: unknown;
  options?: unknown;
  optionSet?: unknown;
  checklist?: unknown;
  number?: unknown;
}): number {
  const ways = [question.levels, question.options, question.optionSet, question.checklist, question.number];
  return ways.filter((way) => way !== undefined).length;
}

export const questionnaireFileSchema = z.strictObject({
  format: z.literal(1),
  id: idSchema,
  version: z
    .string()
    .regex(/^\d+\.\d+\.\d+$/, "version")
    .describe("Patch = wording, minor = added, major = meaning changed."),
  language: z.string().regex(/^[a-z]{2}(-[A-Z]{2})?$/, "language"),
  title: textSchema,
  description: textSchema.optional(),
  scale: z.strictObject({ levels: z.array(levelSchema).min(2).max(20) }),
  scoring: scoringSchema.optional(),
  areas: z.array(areaSchema).min(1),
  dimensions: z.array(dimensionSchema).min(1),
  roles: z.array(roleSchema).optional(),
  audiences: z.array(audienceSchema).optional(),
  privacy: z.strictObject({ inside: z.int().min(3).optional(), outside: z.int().min(3).optional() }).optional(),
  optionSets: z.array(z.strictObject({ id: idSchema, options: z.array(optionSchema).min(2) })).optional(),
  questions: z.array(questionSchema).min(1),
});

const sizesOf = <T extends z.ZodType>(value: T) => z.record(idSchema, value);

const actionSchema = z.strictObject({
  id: idSchema,
  stage: z.int().min(1).max(9),
  title: textSchema,
  description: textSchema,
  steps: z.array(textSchema).min(1).optional().describe("The first steps, in order."),
  lifts: z.record(idSchema, z.number()).describe("Question → the level that `done` proves."),
  from: z.number().optional().describe("Level that a lifted question must have reached at the start."),
  effort: sizesOf(z.tuple([z.number().positive(), z.number().positive()])).describe(
    "Size class → own person-days, from and to.",
  ),
  upkeep: sizesOf(z.number().min(0)).optional().describe("Size class → own person-days a year afterwards."),
  prereq: z.array(idSchema).optional(),
  owner: idSchema,
  done: textSchema,
  share: z.number().positive().max(1).optional().describe("Factor on the effort when done together."),
  cycle: textSchema.optional(),
  sources: z.array(sourceSchema).optional(),
});

export const actionsFileSchema = z.strictObject({
  functions: z.array(z.strictObject({ id: idSchema, name: textSchema })).optional(),
  sizes: sizesOf(
    z.strictObject({
      from: z.int().min(0).describe("Inhabitants from which this class applies."),
      daysPerYear: z.number().positive(),
      actionsPerYear: z.int().positive(),
    }),
  ),
  actions: z.array(actionSchema),
});

export type QuestionnaireFile = z.infer<typeof questionnaireFileSchema>;
export type ActionsFile = z.infer<typeof actionsFileSchema>;
