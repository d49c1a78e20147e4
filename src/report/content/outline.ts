/** Which chapters a report has, in which order, and who may read it. */

/** In the order of the full report. */
const fullChapters = [
  "summary",
  "profile",
  "areas",
  "years",
  "dimensions",
  "peers",
  "certainty",
  "audiences",
  "roadmap",
  "sheets",
  "method",
  "appendix",
] as const;

/** And those that stand in no full report: sheets in brief, all of it on one page, and pages to work on in a session. */
export const chapterNames = [...fullChapters, "reasons", "one-page", "agenda", "discussion", "decisions"] as const;

export type ChapterName = (typeof chapterNames)[number];

export interface OutlineChapter {
  readonly chapter: ChapterName;
  /** Somebody's own title of the chapter. */
  readonly title?: string;
  /** Somebody's own words under the title of the chapter. */
  readonly introduction?: string;
}

/** The organisation itself, or anybody: what may be told to whom is settled when answers are assessed. */
export type Audience = "inside" | "outside";

export interface Outline {
  readonly chapters: readonly OutlineChapter[];
  readonly audience: Audience;
  /** What the first page says that this is; absent: no such page, and the first chapter has the title. */
  readonly cover?: "report" | "workbook";
}

/** In the order in which they are offered. */
export const variants = ["full", "council", "summary", "workshop"] as const;

export type Variant = (typeof variants)[number];

const chaptersOf = (names: readonly ChapterName[]): Outline["chapters"] => names.map((chapter) => ({ chapter }));

/** A template may choose and order chapters; audience and cover stay those of the variant. */
export const outlines: Readonly<Record<Variant, Outline>> = {
  full: { chapters: chaptersOf(fullChapters), audience: "inside", cover: "report" },
  council: {
    chapters: chaptersOf([
      "summary",
      "profile",
      "areas",
      "dimensions",
      "peers",
      "certainty",
      "audiences",
      "roadmap",
      "reasons",
      "method",
    ]),
    audience: "outside",
    cover: "report",
  },
  summary: { chapters: chaptersOf(["one-page"]), audience: "inside" },
  workshop: { chapters: chaptersOf(["agenda", "discussion", "decisions"]), audience: "inside", cover: "workbook" },
};

/** Everything, for the organisation itself. */
export const fullOutline: Outline = outlines.full;
