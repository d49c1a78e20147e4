/** Which chapters a report has, in which order, and who may read it. */

/** In the order of the full report. */
export const chapterNames = [
  "summary",
  "profile",
  "areas",
  "dimensions",
  "certainty",
  "roadmap",
  "sheets",
  "method",
  "appendix",
] as const;

export type ChapterName = (typeof chapterNames)[number];

export interface OutlineChapter {
  readonly chapter: ChapterName;
  /** Somebody's own words under the title of the chapter. */
  readonly introduction?: string;
}

/** The organisation itself, or anybody: what may be told to whom is settled when answers are assessed. */
export type Audience = "inside" | "outside";

export interface Outline {
  readonly chapters: readonly OutlineChapter[];
  readonly audience: Audience;
  /** Without one the title stands above the first chapter. */
  readonly cover: boolean;
}

/** In the order in which they are offered. */
export const variants = ["full", "council"] as const;

export type Variant = (typeof variants)[number];

const chaptersOf = (names: readonly ChapterName[]): Outline["chapters"] => names.map((chapter) => ({ chapter }));

/** A template may choose and order chapters; audience and cover stay those of the variant. */
export const outlines: Readonly<Record<Variant, Outline>> = {
  full: { chapters: chaptersOf(chapterNames), audience: "inside", cover: true },
  council: {
    chapters: chaptersOf(["summary", "profile", "areas", "dimensions", "certainty", "roadmap", "method"]),
    audience: "outside",
    cover: true,
  },
};

/** Everything, for the organisation itself. */
export const fullOutline: Outline = outlines.full;
