/**
 * The questionnaire: the whole instrument, and its catalogue of actions.
 *
 * The schemas say what a file may contain (formats.md); `normalise` turns what was written into the model
 * that the rest of the program reads: defaults filled in, option sets resolved, every question in one form.
 */
import { z } from "zod";

// ---------------------------------------------------------------- what a file may contain

export const idSchema = z
  .string()
  .max(60)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, "id")
  .describe("Kebab-case English; never changes meaning within a major version.");

const textSchema = z.string().trim().min(1).max(2000);
const weightSchema = z.number().positive().max(1000);
/** A value of the scale used as a key: YAML writes `3:`, JavaScript reads "3". */
export const levelKeySchema = z.string().regex(/^-?\d+$/, "level");
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
    optionSet: idSchema.optional().describe("Options shared by many questions."),
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

// ---------------------------------------------------------------- the model

export interface Level {
  readonly value: number;
  readonly name: string;
  readonly meaning?: string | undefined;
}

export interface ScoringSettings {
  readonly headline: "mean" | "floor";
  readonly respondents: "equal-roles" | "equal-voices";
  readonly minimumCoverage: number;
  readonly minimumQuestions: number;
  readonly notApplicable: "excluded" | "full" | { readonly score: number };
  /** Absent: no evidenced score. */
  readonly evidence?: { readonly from: number } | undefined;
}

export interface Area {
  readonly id: string;
  readonly name: string;
  readonly description?: string | undefined;
  readonly weight: number;
  readonly target?: number | undefined;
}

export interface Dimension extends Area {
  /** The name that an official would use; falls back on `name`. */
  readonly plainName?: string | undefined;
  readonly source?: string | undefined;
}

export interface Role {
  readonly id: string;
  readonly name: string;
  readonly official: boolean;
}

export interface Named {
  readonly id: string;
  readonly name: string;
}

export interface Source {
  readonly title: string;
  readonly url?: string | undefined;
  readonly verifiedOn: string;
}

export interface Option {
  readonly id: string;
  readonly text: string;
  readonly score?: number | undefined;
  readonly state?: "not-applicable" | "dont-know" | undefined;
}

/** The one way in which a question is answered. Keys of `texts` and `thresholds` are values of the scale. */
export type AnswerForm =
  | { readonly kind: "levels"; readonly texts: Readonly<Record<string, string>> }
  | {
      readonly kind: "options";
      readonly options: readonly Option[];
      /** Id of the shared set that the options come from. */
      readonly optionSet?: string | undefined;
    }
  | {
      readonly kind: "checklist";
      readonly items: readonly { readonly id: string; readonly text: string; readonly points: number }[];
      readonly thresholds: Readonly<Record<string, number>>;
    }
  | {
      readonly kind: "number";
      readonly unit?: string | undefined;
      readonly thresholds: Readonly<Record<string, number>>;
    };

export interface Question {
  readonly id: string;
  readonly area: string;
  /** Dimension → weight, positive. */
  readonly dimensions: Readonly<Record<string, number>>;
  /** Weight within its area. */
  readonly weight: number;
  readonly core: boolean;
  readonly title: string;
  readonly text: string;
  readonly help?: string | undefined;
  readonly form: AnswerForm;
  /** Examples of evidence that an organisation would have. */
  readonly evidence: readonly string[];
  /** Roles that can answer; absent: all. */
  readonly roles?: readonly string[] | undefined;
  readonly audience: readonly string[];
  readonly sensitive: boolean;
  readonly askIf?: { readonly question: string; readonly atLeast: number } | undefined;
  readonly sources: readonly Source[];
}

export interface Size {
  readonly id: string;
  readonly from: number;
  readonly daysPerYear: number;
  readonly actionsPerYear: number;
}

export interface Action {
  readonly id: string;
  readonly stage: number;
  readonly title: string;
  readonly description: string;
  readonly steps: readonly string[];
  /** Question → the level that `done` proves. */
  readonly lifts: Readonly<Record<string, number>>;
  readonly from: number;
  /** Size class → own person-days, from and to. */
  readonly effort: Readonly<Record<string, readonly [number, number]>>;
  /** Size class → own person-days a year after the end. */
  readonly upkeep: Readonly<Record<string, number>>;
  readonly prereq: readonly string[];
  /** Id of a role or of a function. */
  readonly owner: string;
  readonly done: string;
  readonly share?: number | undefined;
  readonly cycle?: string | undefined;
  readonly sources: readonly Source[];
}

export interface Catalogue {
  readonly functions: readonly Named[];
  /** Smallest first. */
  readonly sizes: readonly Size[];
  readonly actions: readonly Action[];
}

export interface Questionnaire {
  readonly id: string;
  readonly version: string;
  /** Language of the texts in this object. */
  readonly language: string;
  readonly title: string;
  readonly description?: string | undefined;
  /** Ascending by value. */
  readonly levels: readonly Level[];
  readonly scoring: ScoringSettings;
  readonly areas: readonly Area[];
  readonly dimensions: readonly Dimension[];
  readonly roles: readonly Role[];
  readonly audiences: readonly Named[];
  readonly privacy: { readonly inside: number; readonly outside: number };
  readonly questions: readonly Question[];
  /** Absent: no roadmap. */
  readonly catalogue?: Catalogue | undefined;
}

/** Lowest and highest value of the scale. */
export function scaleEnds(questionnaire: Pick<Questionnaire, "levels">): { minimum: number; maximum: number } {
  const values = questionnaire.levels.map((level) => level.value);
  return { minimum: Math.min(...values), maximum: Math.max(...values) };
}

/** The name for people: the plain one where there is one. */
export function dimensionName(dimension: Dimension): string {
  return dimension.plainName ?? dimension.name;
}

/** Fills in the defaults of scoring.md and resolves shared options. Assumes a file that the schema accepts. */
export function normalise(file: QuestionnaireFile, actions?: ActionsFile): Questionnaire {
  const levels = file.scale.levels;
  const mirror = Math.min(...levels.map((level) => level.value)) + Math.max(...levels.map((level) => level.value));
  const sets = new Map((file.optionSets ?? []).map((set) => [set.id, set.options]));
  return {
    id: file.id,
    version: file.version,
    language: file.language,
    title: file.title,
    description: file.description,
    levels,
    scoring: {
      headline: file.scoring?.headline ?? "mean",
      respondents: file.scoring?.respondents ?? "equal-roles",
      minimumCoverage: file.scoring?.minimumCoverage ?? 0.6,
      minimumQuestions: file.scoring?.minimumQuestions ?? 3,
      notApplicable: file.scoring?.notApplicable ?? "excluded",
      evidence: file.scoring?.evidence,
    },
    areas: file.areas.map((area) => ({ ...area, weight: area.weight ?? 1 })),
    dimensions: file.dimensions.map((dimension) => ({ ...dimension, weight: dimension.weight ?? 1 })),
    roles: (file.roles ?? []).map((role) => ({ ...role, official: role.official ?? false })),
    audiences: file.audiences ?? [],
    privacy: { inside: file.privacy?.inside ?? 3, outside: file.privacy?.outside ?? 5 },
    questions: file.questions.map((question) => normaliseQuestion(question, sets, mirror)),
    catalogue: actions && normaliseActions(actions, Math.min(...levels.map((level) => level.value))),
  };
}

type QuestionInFile = QuestionnaireFile["questions"][number];

function normaliseQuestion(
  question: QuestionInFile,
  sets: ReadonlyMap<string, readonly Option[]>,
  mirror: number,
): Question {
  return {
    id: question.id,
    area: question.area,
    dimensions: question.dimensions,
    weight: question.weight ?? 1,
    core: question.core ?? false,
    title: question.title,
    text: question.text,
    help: question.help,
    form: formOf(question, sets, mirror),
    evidence: question.evidence ?? [],
    roles: question.roles,
    audience: question.audience ?? [],
    sensitive: question.sensitive ?? false,
    askIf: question.askIf,
    sources: question.sources ?? [],
  };
}

function formOf(question: QuestionInFile, sets: ReadonlyMap<string, readonly Option[]>, mirror: number): AnswerForm {
  if (question.levels) return { kind: "levels", texts: question.levels };
  if (question.checklist) return { kind: "checklist", ...question.checklist };
  if (question.number) return { kind: "number", ...question.number };
  const options = question.options ?? sets.get(question.optionSet ?? "") ?? [];
  if (!question.reversed) return { kind: "options", options, optionSet: question.optionSet };
  const mirrored = options.map((option) =>
    option.score === undefined ? option : { ...option, score: mirror - option.score },
  );
  return { kind: "options", options: mirrored, optionSet: question.optionSet };
}

function normaliseActions(file: ActionsFile, lowest: number): Catalogue {
  const sizes = Object.entries(file.sizes).map(([id, size]) => ({ id, ...size }));
  return {
    functions: file.functions ?? [],
    sizes: sizes.sort((a, b) => a.from - b.from),
    actions: file.actions.map((action) => ({
      ...action,
      from: action.from ?? lowest,
      steps: action.steps ?? [],
      upkeep: action.upkeep ?? {},
      prereq: action.prereq ?? [],
      sources: action.sources ?? [],
    })),
  };
}
