/** The report on a region as plain data, for the same renderers as the report of one organisation. */
import type { Block, Cover, ReportDocument } from "../content/blocks.ts";
import type { Logo } from "../theme.ts";
import { commonBlocks } from "./common.ts";
import type { RegionContext, RegionReportInput } from "./context.ts";
import { regionContext } from "./context.ts";
import { methodBlocks } from "./method.ts";
import { needsBlocks } from "./needs.ts";
import { profileBlocks } from "./profile.ts";
import { regionSentences } from "./sentences.ts";
import { togetherBlocks } from "./together.ts";

export type { RegionReportInput };

export function regionDocument(input: RegionReportInput, logo?: Logo): ReportDocument {
  const context = regionContext(input);
  const { say, region, questionnaire, period } = context;
  const title = input.title ?? say.title;
  return {
    title,
    subject: say.subject(questionnaire.title),
    author: title,
    language: input.locale,
    date: region.organisations.to,
    running: { left: title, right: period, foot: `${questionnaire.title} ${questionnaire.version}` },
    pageNumber: say.pageNumber,
    cover: { ...coverOf(context, title), ...(logo ? { logo } : {}) },
    blocks: [
      ...summaryBlocks(context),
      ...profileBlocks(context),
      ...commonBlocks(context),
      ...togetherBlocks(context),
      ...needsBlocks(context),
      ...methodBlocks(context),
    ],
  };
}

function coverOf({ say, region, questionnaire, period }: RegionContext, title: string): Cover {
  const { count, planned } = region.organisations;
  const { name, version } = region.tool;
  const told = `${questionnaire.title} ${questionnaire.version}`;
  return {
    kicker: say.kicker,
    title,
    subtitle: say.subtitle(count),
    facts: [
      { term: say.facts.organisations, text: String(count) },
      { term: say.facts.measured, text: period },
      { term: say.facts.questionnaire, text: told },
      { term: say.facts.planned, text: say.profile.of(planned, count) },
    ],
    about: aboutOf({ say, region }),
    contents: say.contents,
    colophon: say.colophon(`${name} ${version}`, told),
  };
}

/** For whom it is, and what is in it of single organisations. */
export function aboutOf({ say, region }: Pick<RegionContext, "say" | "region">): string {
  if (region.audience === "outside") return say.about.outside(region.minimum);
  return region.members ? say.about.names : say.about.inside;
}

function summaryBlocks(context: RegionContext): readonly Block[] {
  const { say, region, period } = context;
  return [
    { kind: "heading", level: 2, text: say.summary.heading, newPage: true },
    { kind: "paragraph", look: "lead", wide: true, text: say.summary.lead(region.organisations.count, period) },
    { kind: "columns", blocks: [{ kind: "list", items: regionSentences(context) }] },
  ];
}
