/** What a mapping may contain: how the columns of an exported survey become responses (docs/import.md). */
import * as z from "zod/mini";
import { idSchema } from "../../issue/id-schema.ts";
import type { Platform } from "../platform/platform.ts";

const shortText = z.string().check(z.minLength(1), z.maxLength(200));
/** Headers are whole questions, sometimes with an explanation under them. */
const headerSchema = z.string().check(z.minLength(1), z.maxLength(5000));
/** What stands in a cell; an empty one too. */
const spellingSchema = z.string().check(z.maxLength(5000));
const spellingsSchema = z.array(spellingSchema).check(z.maxLength(1000));

/** One column: by its header (the nth with that header), by its title under a code, or by its letter. */
const place = {
  column: z.optional(headerSchema),
  title: z.optional(headerSchema),
  occurrence: z.optional(z.int().check(z.gte(1), z.lte(10_000))),
  letter: z.optional(z.string().check(z.regex(/^[A-Z]{1,3}$/, "letter"))),
};

/** The short form is the header. */
const columnSchema = z.union([headerSchema, z.strictObject(place)], "not-a-column");

const daySchema = z.iso.date();
const momentSchema = z.union(
  [headerSchema, z.strictObject({ ...place, constant: z.optional(daySchema) })],
  "not-a-column",
);

const textSchema = z.strictObject({
  ...place,
  constant: z.optional(shortText),
  /** Spelling → what it stands for; nothing else is known. */
  values: z.optional(z.record(spellingSchema, z.nullable(shortText))),
});

const organisationSchema = z.strictObject({
  ...place,
  constant: z.optional(shortText),
  /** The file's name with `{id}` where the organisation stands and `*` for anything: `{id}_*.xlsx`. */
  fileName: z.optional(shortText),
  values: z.optional(z.record(spellingSchema, z.nullable(shortText))),
  /** Zeros that a spreadsheet dropped are put back, up to so many digits. */
  pad: z.optional(z.int().check(z.gte(1), z.lte(20))),
});

const testSchema = z.strictObject({
  ...place,
  equals: z.optional(spellingsSchema),
  notBlank: z.optional(z.literal(true)),
});

/** A level, the id of an option, or a state; nothing where it is still to be filled in. */
const meaningSchema = z.nullable(z.union([z.number(), idSchema], "not-a-meaning"));

const questionSchema = z.strictObject({
  ...place,
  scale: z.optional(idSchema),
  values: z.optional(z.record(spellingSchema, meaningSchema)),
  /** The cell holds the level itself, from … to. */
  range: z.optional(z.tuple([z.number(), z.number()])),
  /** Header → item of a checklist, one column each. */
  columns: z.optional(z.record(headerSchema, z.nullable(idSchema))),
  checked: z.optional(spellingsSchema),
  unchecked: z.optional(spellingsSchema),
  /** Several items in one cell: what joins them, and spelling → item. */
  join: z.optional(z.string().check(z.minLength(1), z.maxLength(10))),
  options: z.optional(z.record(spellingSchema, z.nullable(idSchema))),
  /** A column beside the answer's that says why there is none. */
  state: z.optional(columnSchema),
  note: z.optional(columnSchema),
  evidence: z.optional(columnSchema),
});

const platforms = [
  "ms-forms",
  "limesurvey",
  "google-forms",
  "eusurvey",
  "surveymonkey",
  "qualtrics",
  "kobo",
  "odk",
  "surveyjs",
  "table",
] as const satisfies readonly Platform[];

export const mappingSchema = z.strictObject({
  mapping: z.literal(1),
  questionnaire: z.strictObject({
    id: idSchema,
    version: z.string().check(z.regex(/^\d+\.\d+\.\d+$/, "version")),
  }),
  form: z.optional(z.enum(["full", "core"])),
  source: z.optional(
    z.strictObject({
      /** Absent: found out, and said. */
      platform: z.optional(z.enum(platforms)),
      sheet: z.optional(shortText),
      encoding: z.optional(z.enum(["utf-8", "utf-16le", "utf-16be", "windows-1252"])),
      delimiter: z.optional(z.enum([",", ";", "\t", "|"])),
      headerRow: z.optional(z.int().check(z.gte(1), z.lte(1000))),
      dateOrder: z.optional(z.enum(["dmy", "mdy", "ymd"])),
      decimal: z.optional(z.enum([".", ","])),
    }),
  ),
  respondent: z.strictObject({
    organisation: organisationSchema,
    organisationName: z.optional(textSchema),
    id: z.optional(columnSchema),
    role: z.optional(textSchema),
    round: z.optional(
      z.union([z.string().check(z.minLength(1), z.maxLength(40)), z.strictObject(place)], "not-a-column"),
    ),
    started: z.optional(momentSchema),
    submitted: z.optional(momentSchema),
    complete: z.optional(testSchema),
    take: z.optional(z.enum(["complete", "all"])),
    exclude: z.optional(z.array(testSchema)),
    duplicates: z.optional(z.enum(["error", "latest", "first", "all"])),
  }),
  answers: z.optional(
    z.strictObject({
      unanswered: z.optional(spellingsSchema),
      notShown: z.optional(spellingsSchema),
      notApplicable: z.optional(spellingsSchema),
      dontKnow: z.optional(spellingsSchema),
      /** A cell without anything, where the file tells that apart from an empty text. */
      nothing: z.optional(z.enum(["unanswered", "not-shown"])),
    }),
  ),
  /** Name → level, option or state → its spellings. */
  scales: z.optional(
    z.record(idSchema, z.record(z.string(), z.union([spellingSchema, spellingsSchema], "not-spellings"))),
  ),
  questions: z.record(idSchema, questionSchema),
  skip: z.optional(z.array(idSchema)),
  /** Headers, and patterns between slashes. */
  ignore: z.optional(z.array(headerSchema)),
  /** The columns this mapping was made for; with others it is not used. */
  columns: z.optional(
    z.strictObject({
      count: z.int().check(z.gte(1)),
      sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/, "sha256")),
    }),
  ),
});

export type Mapping = z.infer<typeof mappingSchema>;
export type MappedQuestion = Mapping["questions"][string];

/** In a drafted scale: spellings that wait to be put behind their level. */
export const toPlace = "to-place";

/** In the values of a role: who answers for the organisation as a whole. */
export const noRole = "none";

/** Where a column is, in its long form. */
export interface ColumnPlace {
  readonly column?: string | undefined;
  readonly title?: string | undefined;
  readonly occurrence?: number | undefined;
  readonly letter?: string | undefined;
}

/** The long form of what may be a header alone. */
export function placeOf(written: string | ColumnPlace): ColumnPlace {
  return typeof written === "string" ? { column: written } : written;
}
