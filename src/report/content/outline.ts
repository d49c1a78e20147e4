/** Which chapters a report has, in which order. */

/** In the order of the full report. */
export const chapterNames = [
  "summary",
  "profile",
  "areas",
  "dimensions",
  "certainty",
  "roadmap",
  "method",
  "appendix",
] as const;

export type ChapterName = (typeof chapterNames)[number];

export interface OutlineChapter {
  readonly chapter: ChapterName;
  /** Somebody's own words under the title of the chapter. */
  readonly introduction?: string;
}

export interface Outline {
  readonly chapters: readonly OutlineChapter[];
}

/** Everything, for the organisation itself. */
export const fullOutline: Outline = { chapters: chapterNames.map((chapter) => ({ chapter })) };
