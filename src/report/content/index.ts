/** The report as plain data: Assessment and questionnaire → chapters, in the words of one language. */
import { formatDate } from "../../i18n/format.ts";
import type { ReportInput } from "../report-input.ts";
import { actionBlocks } from "./action-sheets.ts";
import { appendixBlocks } from "./appendix.ts";
import type { ReportDocument } from "./blocks.ts";
import { certaintyBlocks } from "./certainty.ts";
import { contextOf } from "./context.ts";
import { coverOf } from "./cover.ts";
import { dimensionBlocks } from "./dimensions.ts";
import { methodBlocks } from "./method.ts";
import { areaBlocks, profileBlocks } from "./profile.ts";
import { roadmapBlocks } from "./roadmap.ts";
import { summaryBlocks } from "./summary.ts";

export function reportDocument(input: ReportInput): ReportDocument {
  const context = contextOf(input);
  const { assessment, questionnaire, words, locale } = context;
  const { roadmap } = assessment;
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
    blocks: [
      ...summaryBlocks(context),
      ...profileBlocks(context),
      ...areaBlocks(context),
      ...dimensionBlocks(context),
      ...certaintyBlocks(context),
      ...(roadmap ? [...roadmapBlocks(context, roadmap), ...actionBlocks(context, roadmap)] : []),
      ...methodBlocks(context),
      ...appendixBlocks(context),
    ],
  };
}
