/** The report as plain data: Assessment and questionnaire → chapters, in the words of one language. */
import { formatDate } from "../../i18n/format.ts";
import type { ReportInput } from "../report-input.ts";
import { actionBlocks } from "./action-sheets.ts";
import { appendixBlocks } from "./appendix.ts";
import type { Block, ReportDocument } from "./blocks.ts";
import { certaintyBlocks } from "./certainty.ts";
import type { Context } from "./context.ts";
import { contextOf } from "./context.ts";
import { coverOf } from "./cover.ts";
import { dimensionBlocks } from "./dimensions.ts";
import { methodBlocks } from "./method.ts";
import type { ChapterName, OutlineChapter } from "./outline.ts";
import { fullOutline } from "./outline.ts";
import { areaBlocks, profileBlocks } from "./profile.ts";
import { roadmapBlocks } from "./roadmap.ts";
import { summaryBlocks } from "./summary.ts";

export function reportDocument(input: ReportInput): ReportDocument {
  const context = contextOf(input);
  const { assessment, questionnaire, words, locale } = context;
  const date = formatDate(locale, assessment.date);
  return {
    title: words.title(context.organisation),
    subject: words.subject(questionnaire.title),
    author: context.organisation,
    language: words.language,
    date: assessment.date,
    running: {
      left: context.organisation,
      right: context.example ? `${words.example} · ${words.runningRight(date)}` : words.runningRight(date),
      foot: `${questionnaire.title} ${questionnaire.version}`,
    },
    pageNumber: words.pageNumber,
    cover: coverOf(context),
    blocks: (input.outline ?? fullOutline).chapters.flatMap((chapter) => chapterBlocks(context, chapter)),
  };
}

/** A chapter that does not apply has no blocks. */
const chapters: Record<ChapterName, (context: Context) => readonly Block[]> = {
  summary: summaryBlocks,
  profile: profileBlocks,
  areas: areaBlocks,
  dimensions: dimensionBlocks,
  certainty: certaintyBlocks,
  roadmap: (context) => {
    const { roadmap } = context.assessment;
    return roadmap ? [...roadmapBlocks(context, roadmap), ...actionBlocks(context, roadmap)] : [];
  },
  method: methodBlocks,
  appendix: appendixBlocks,
};

function chapterBlocks(context: Context, { chapter, introduction }: OutlineChapter): readonly Block[] {
  const [heading, ...rest] = chapters[chapter](context);
  if (!heading) return [];
  const own: readonly Block[] = introduction === undefined ? [] : [{ kind: "paragraph", text: introduction }];
  return [heading, ...own, ...rest];
}
