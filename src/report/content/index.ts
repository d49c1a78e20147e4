/** The report as plain data: Assessment and questionnaire → chapters, in the words of one language. */
import type { Roadmap } from "../../core/assessment/roadmap.ts";
import { formatDate } from "../../i18n/format.ts";
import { actionBlocks, reasonBlocks } from "./action-sheets.ts";
import { appendixBlocks } from "./appendix.ts";
import { audienceBlocks } from "./audiences.ts";
import type { Block, Cover, ReportDocument } from "./blocks.ts";
import { certaintyBlocks } from "./certainty.ts";
import type { Context } from "./context.ts";
import { contextOf } from "./context.ts";
import { coverOf } from "./cover.ts";
import { decisionBlocks } from "./decisions.ts";
import { dimensionBlocks } from "./dimensions.ts";
import { agendaBlocks, discussionBlocks } from "./discussion.ts";
import { ownWords } from "./introduction.ts";
import { inTheirLanguage } from "./languages.ts";
import { methodBlocks } from "./method.ts";
import { onePageBlocks } from "./one-page.ts";
import type { ChapterName, OutlineChapter } from "./outline.ts";
import { fullOutline } from "./outline.ts";
import { peerBlocks } from "./peers.ts";
import { areaBlocks, profileBlocks } from "./profile.ts";
import type { ReportInput } from "./report-input.ts";
import { roadmapBlocks } from "./roadmap.ts";
import { summaryBlocks } from "./summary.ts";
import { yearBlocks } from "./years.ts";

export function reportDocument(input: ReportInput): ReportDocument {
  const outline = input.outline ?? fullOutline;
  if (outline.audience === "outside" && (input.assessment.settings.audience !== "outside" || input.comparison)) {
    throw new Error("A report for outside is made from an Assessment for outside, and from nothing else");
  }
  const context = contextOf(input);
  const { assessment, questionnaire, words, locale } = context;
  const date = formatDate(locale, assessment.date);
  const blocks = outline.chapters.flatMap((chapter) => chapterBlocks(context, chapter));
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
    ...(outline.cover ? { cover: { ...coverOf(context, outline.cover), ...logoOf(input) } } : logoOf(input)),
    blocks: questionnaire.language === locale ? blocks : inTheirLanguage(blocks, questionnaire),
  };
}

/** A chapter that does not apply has no blocks. */
const chapters: Record<ChapterName, (context: Context) => readonly Block[]> = {
  summary: summaryBlocks,
  profile: profileBlocks,
  areas: areaBlocks,
  years: yearBlocks,
  dimensions: dimensionBlocks,
  peers: peerBlocks,
  certainty: certaintyBlocks,
  audiences: audienceBlocks,
  roadmap: (context) => planned(context, roadmapBlocks),
  sheets: (context) => planned(context, actionBlocks),
  reasons: (context) => planned(context, reasonBlocks),
  method: methodBlocks,
  appendix: appendixBlocks,
  "one-page": onePageBlocks,
  agenda: agendaBlocks,
  discussion: discussionBlocks,
  decisions: decisionBlocks,
};

/** Without a catalogue of actions there is no plan to tell of. */
function planned(context: Context, blocks: (context: Context, roadmap: Roadmap) => readonly Block[]): readonly Block[] {
  const { roadmap } = context.assessment;
  return roadmap ? blocks(context, roadmap) : [];
}

function logoOf({ theme }: ReportInput): Pick<Cover, "logo"> {
  return theme?.logo ? { logo: theme.logo } : {};
}

function chapterBlocks(context: Context, { chapter, title, introduction }: OutlineChapter): readonly Block[] {
  const [first, ...rest] = chapters[chapter]({ ...context, introduction });
  if (!first) return [];
  const heading = title !== undefined && first.kind === "heading" ? { ...first, text: title } : first;
  const own: readonly Block[] = introduction === undefined ? [] : [ownWords(introduction)];
  return [heading, ...own, ...rest];
}
