/** What the files of a questionnaire may contain (formats.md): the schemas, and the types that follow from them. */
import * as z from "zod/mini";
import { idSchema, levelKeySchema } from "../issue/id-schema.ts";

/** A level, or the id of an option. */
const answerKey = /^(?:-?\d+|[a-z0-9]+(?:-[a-z0-9]+)*)$/;

const textSchema = z.string().check(z.trim(), z.minLength(1), z.maxLength(2000));
const weightSchema = z.number().check(z.positive(), z.lte(1000));
const dateSchema = z.iso.date();

const sourceSchema = z
  .strictObject({ title: textSchema, url: z.optional(z.url()), verifiedOn: dateSchema })
  .check(z.describe("Where a fact about law or a programme was read, and when."));

const levelSchema = z.strictObject({
  value: z.int().check(z.gte(-1000), z.lte(1000)),
  name: textSchema,
  meaning: z.optional(textSchema),
});

const scoringSchema = z.strictObject({
  headline: z.optional(z.enum(["mean", "floor"])).check(z.describe("Which of the two gaps are measured from.")),
  respondents: z.optional(z.enum(["equal-roles", "equal-voices"])),
  minimumCoverage: z.optional(z.number().check(z.gte(0), z.lte(1))),
  minimumQuestions: z.optional(z.int().check(z.gte(1))),
  notApplicable: z.optional(z.union([z.enum(["excluded", "full"]), z.strictObject({ score: z.number() })])),
  evidence: z.optional(z.strictObject({ from: z.number() })),
});

const areaSchema = z.strictObject({
  id: idSchema,
  name: textSchema,
  description: z.optional(textSchema),
  weight: z.optional(weightSchema),
  target: z.optional(z.number()),
});

const dimensionSchema = z.strictObject({
  id: idSchema,
  name: textSchema,
  plainName: z.optional(textSchema),
  description: z.optional(textSchema),
  source: z.optional(textSchema),
  weight: z.optional(weightSchema),
  target: z.optional(z.number()),
});

const roleSchema = z.strictObject({
  id: idSchema,
  name: textSchema,
  official: z.optional(z.boolean()).check(z.describe("Answers in function: may be shown alone inside, never outside.")),
});

const audienceSchema = z.strictObject({ id: idSchema, name: textSchema });

const optionSchema = z
  .strictObject({
    id: idSchema,
    text: textSchema,
    score: z.optional(z.number()),
    state: z.optional(z.enum(["not-applicable", "dont-know"])),
  })
  .check(
    z.refine((option) => (option.score === undefined) !== (option.state === undefined), {
      params: { code: "option-score-or-state" },
    }),
  );

const checklistSchema = z.strictObject({
  items: z
    .array(z.strictObject({ id: idSchema, text: textSchema, points: z.number().check(z.positive()) }))
    .check(z.minLength(1)),
  thresholds: z.record(levelKeySchema, z.number()).check(z.describe("Level → points needed for it.")),
});

const numberSchema = z.strictObject({
  unit: z.optional(z.string().check(z.maxLength(20))),
  thresholds: z.record(levelKeySchema, z.number()).check(z.describe("Level → the number from which it is reached.")),
});

/** `same`, or what each earlier level or option is now: a level, an option, a state, or `ask` where nothing fits. */
const replacementSchema = z.union(
  [z.literal("same"), z.record(z.string().check(z.regex(answerKey, "answer-key")), z.union([z.number(), idSchema]))],
  "not-a-replacement",
);

const questionSchema = z
  .strictObject({
    id: idSchema,
    area: idSchema,
    dimensions: z.record(idSchema, weightSchema),
    weight: z.optional(weightSchema).check(z.describe("Within its area.")),
    core: z.optional(z.boolean()).check(z.describe("Part of the short form.")),
    title: textSchema,
    text: textSchema,
    help: z.optional(textSchema),
    levels: z.optional(z.record(levelKeySchema, textSchema)),
    options: z.optional(z.array(optionSchema).check(z.minLength(2))),
    optionSet: z.optional(idSchema).check(z.describe("Options shared by many questions.")),
    reversed: z.optional(z.boolean()).check(z.describe("Mirrors the scores of the options on the scale.")),
    opposite: z
      .optional(idSchema)
      .check(z.describe("A question that asks the same the other way round: answers far apart contradict each other.")),
    checklist: z.optional(checklistSchema),
    number: z.optional(numberSchema),
    evidence: z.optional(z.array(textSchema)),
    roles: z.optional(z.array(idSchema).check(z.minLength(1))),
    audience: z.optional(z.array(idSchema).check(z.minLength(1))),
    sensitive: z.optional(z.boolean()),
    askIf: z.optional(z.strictObject({ question: idSchema, atLeast: z.number() })),
    sources: z.optional(z.array(sourceSchema)),
    replaces: z
      .optional(z.record(idSchema, replacementSchema))
      .check(z.describe("Questions of earlier versions whose answers this one takes over: id → same, or a map.")),
  })
  .check(z.refine((question) => waysToAnswer(question) === 1, { params: { code: "one-way-to-answer" } }));

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

const versionSchema = z.string().check(z.regex(/^\d+\.\d+\.\d+$/, "version"));
const questionIdsSchema = z.optional(z.array(idSchema));

const changeSchema = z.strictObject({
  version: versionSchema,
  added: questionIdsSchema,
  reworded: questionIdsSchema,
  removed: questionIdsSchema,
  reweighted: questionIdsSchema,
  note: z.optional(textSchema),
});

export const questionnaireFileSchema = z.strictObject({
  format: z.literal(1),
  id: idSchema,
  version: versionSchema.check(z.describe("Patch = wording, minor = added, major = meaning changed.")),
  language: z.string().check(z.regex(/^[a-z]{2}(-[A-Z]{2})?$/, "language")),
  title: textSchema,
  description: z.optional(textSchema),
  changes: z
    .optional(z.array(changeSchema))
    .check(z.describe("What each version changed, oldest first: told to whoever began with an earlier one.")),
  scale: z.strictObject({ levels: z.array(levelSchema).check(z.minLength(2), z.maxLength(20)) }),
  scoring: z.optional(scoringSchema),
  areas: z.array(areaSchema).check(z.minLength(1)),
  dimensions: z.array(dimensionSchema).check(z.minLength(1)),
  roles: z.optional(z.array(roleSchema)),
  audiences: z.optional(z.array(audienceSchema)),
  privacy: z.optional(
    z.strictObject({ inside: z.optional(z.int().check(z.gte(3))), outside: z.optional(z.int().check(z.gte(3))) }),
  ),
  optionSets: z.optional(
    z.array(z.strictObject({ id: idSchema, options: z.array(optionSchema).check(z.minLength(2)) })),
  ),
  questions: z.array(questionSchema).check(z.minLength(1)),
});

const sizesOf = <T extends z.ZodMiniType>(value: T) => z.record(idSchema, value);

const actionSchema = z.strictObject({
  id: idSchema,
  stage: z.int().check(z.gte(1), z.lte(9)),
  title: textSchema,
  description: textSchema,
  steps: z.optional(z.array(textSchema).check(z.minLength(1))).check(z.describe("The first steps, in order.")),
  lifts: z.record(idSchema, z.number()).check(z.describe("Question → the level that `done` proves.")),
  from: z.optional(z.number()).check(z.describe("Level that a lifted question must have reached at the start.")),
  effort: sizesOf(z.tuple([z.number().check(z.positive()), z.number().check(z.positive())])).check(
    z.describe("Size class → own person-days, from and to."),
  ),
  upkeep: z
    .optional(sizesOf(z.number().check(z.gte(0))))
    .check(z.describe("Size class → own person-days a year afterwards.")),
  prereq: z.optional(z.array(idSchema)),
  owner: idSchema,
  done: textSchema,
  share: z
    .optional(z.number().check(z.positive(), z.lte(1)))
    .check(z.describe("Factor on the effort when done together.")),
  cycle: z.optional(textSchema),
  sources: z.optional(z.array(sourceSchema)),
});

export const actionsFileSchema = z.strictObject({
  functions: z.optional(z.array(z.strictObject({ id: idSchema, name: textSchema }))),
  sizes: sizesOf(
    z.strictObject({
      from: z.int().check(z.gte(0)).check(z.describe("Inhabitants from which this class applies.")),
      daysPerYear: z.number().check(z.positive()),
      actionsPerYear: z.int().check(z.positive()),
    }),
  ),
  actions: z.array(actionSchema),
});

export type QuestionnaireFile = z.infer<typeof questionnaireFileSchema>;
export type ActionsFile = z.infer<typeof actionsFileSchema>;
