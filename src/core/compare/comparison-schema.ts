/** What `compare` tells about two measurements of one organisation, as its JSON carries it. Arrays in the order of the questionnaire. */
import * as z from "zod/mini";
import { idSchema } from "../issue/id-schema.ts";

const day = z.iso.date();
const count = z.int().check(z.gte(0));

/** On the scale of the questionnaire, over the questions that were compared. */
const reachedSchema = z.strictObject({
  score: z.number(),
  level: z.number(),
  /** Of a dimension. */
  floor: z.optional(z.number()),
});

/** A question that moved a figure, and how much of the figure's change it makes. */
const causeSchema = z.strictObject({ id: idSchema, change: z.number(), effect: z.number() });

const movedSchema = z.strictObject({ earlier: z.number(), later: z.number(), change: z.number() });

/** Role → what it moved; only roles that may be shown in both measurements. */
const byRoleSchema = z.optional(z.record(idSchema, movedSchema));

const figure = {
  /** Absent when too little could be compared. */
  earlier: z.optional(reachedSchema),
  later: z.optional(reachedSchema),
  change: z.optional(z.number()),
  /** Questions that were compared, of those that apply to the organisation in both measurements. */
  compared: count,
  applicable: count,
  /** What the earlier roadmap came to by the quarter of the later measurement. */
  promised: z.optional(z.number()),
  /** Absent where nothing was promised. */
  kept: z.optional(z.enum(["reached", "partly", "not"])),
};

const sectionSchema = z.strictObject({
  id: idSchema,
  ...figure,
  /** The largest first. */
  because: z.array(causeSchema),
  byRole: byRoleSchema,
});

const questionSchema = z.strictObject({
  id: idSchema,
  /** Its id in the earlier measurement, where that is another one. */
  earlierId: z.optional(idSchema),
  ...movedSchema.shape,
  /**
   * What was held against what: `consensus` two decisions of a workshop, `restated` the later workshop's own view of
   * the earlier answer, `whole` the same roles twice, `roles` the mean of the roles that may be shown twice, `merged`
   * the municipalities that became one, `unlike` whatever there was, because that was asked.
   */
  basis: z.enum(["consensus", "restated", "whole", "roles", "merged", "unlike"]),
  /** Of a restated answer: the value as it was told then, and why it is another one now. */
  told: z.optional(z.number()),
  reason: z.optional(z.string()),
  byRole: byRoleSchema,
});

const leftSchema = z.strictObject({
  id: idSchema,
  why: z.enum([
    "added",
    "removed",
    "changed",
    "no-answer-earlier",
    "no-answer-later",
    "not-applicable",
    "not-shown",
    "other-roles",
    /** Small groups are left out of what was made for outside. */
    "roles-unknown",
    "one-workshop",
    /** Sensitive, and so not in what was made for outside. */
    "withheld",
  ]),
});

const organisationSchema = z.strictObject({
  id: z.string(),
  name: z.optional(z.string()),
  inhabitants: z.optional(count),
});

const measurementSchema = z.strictObject({
  date: day,
  round: z.optional(z.string()),
  /** People; a joint answer of a workshop is nobody's own. */
  respondents: count,
  /** Versions of the questionnaire; several where the measurements of a merger differ. */
  versions: z.array(z.string()),
  /** Known from what was made for outside, where sensitive questions and small groups are left out. */
  outside: z.optional(z.literal(true)),
  /** Those that became one organisation since; absent where it is the same one. */
  predecessors: z.optional(z.array(z.strictObject({ ...organisationSchema.shape, date: day }))),
});

const actionSchema = z.strictObject({
  id: idSchema,
  /** When the earlier roadmap let it end. */
  end: z.string(),
  /** It was to have ended by now. */
  due: z.boolean(),
  status: z.enum(["done", "running", "planned", "excluded"]),
  finished: z.optional(z.string()),
  /** Questions that it was to lift and that have a value now; how many of them are where it promised. */
  lifted: count,
  lifts: count,
});

const roadmapSchema = z.strictObject({
  /** The quarter at whose end the promise is read: that of the later measurement, or the last one of the roadmap. */
  quarter: z.string(),
  actions: z.array(actionSchema),
  /** Done since, though the earlier roadmap did not have them. */
  besides: z.array(z.strictObject({ id: idSchema, finished: z.optional(z.string()) })),
});

export const comparisonSchema = z.strictObject({
  format: z.literal(1),
  tool: z.strictObject({ name: z.string(), version: z.string() }),
  questionnaire: z.strictObject({ id: idSchema, version: z.string() }),
  organisation: organisationSchema,
  earlier: measurementSchema,
  later: measurementSchema,
  overall: z.strictObject(figure),
  areas: z.array(sectionSchema),
  dimensions: z.array(sectionSchema),
  questions: z.array(questionSchema),
  /** Questions that were not compared. */
  left: z.array(leftSchema),
  roadmap: z.optional(roadmapSchema),
});

export type Comparison = z.infer<typeof comparisonSchema>;
export type ComparedSection = z.infer<typeof sectionSchema>;
export type ComparedQuestion = z.infer<typeof questionSchema>;
export type ComparedFigure = Omit<ComparedSection, "id" | "because" | "byRole">;
export type Cause = z.infer<typeof causeSchema>;
export type Moved = z.infer<typeof movedSchema>;
export type MovedByRole = Readonly<Record<string, Moved>>;
export type LeftQuestion = z.infer<typeof leftSchema>;
export type Measurement = z.infer<typeof measurementSchema>;
export type ComparedRoadmap = z.infer<typeof roadmapSchema>;
export type PromisedAction = z.infer<typeof actionSchema>;
