/** Where everything goes: the report as pages of positioned items, with bookmarks and structure. */
import type { ReportDocument } from "../content/blocks.ts";
import { coverPage } from "./cover.ts";
import { logoItem } from "./logo.ts";
import type { Item, Layout, Page, Strip, StructureNode } from "./page-items.ts";
import { node } from "./page-items.ts";
import { paginate } from "./paginate.ts";
import { blockStrips } from "./sheet.ts";
import { flow } from "./stacking.ts";
import { baseline, lineItems } from "./strips.ts";
import { footerBaseline, frame, frameWidth, headerBaseline, styles } from "./theme.ts";
import type { FontMeasure } from "./typeset.ts";
import { breakLines, naturalWidth } from "./typeset.ts";

/** Above the line at the head of a page. */
const logoPlace = { top: 19, height: 27, width: 160 } as const;

export function layOut(report: ReportDocument, fonts: FontMeasure): Layout {
  const body = node("Document");
  const strips = flow(report.blocks, (block) => blockStrips(block, fonts, body));
  if (!report.cover) return withoutCover(report, strips, fonts, body);
  const { pages, bookmarks } = paginate(strips, 1);
  const chapters = bookmarks.flatMap(({ title, level, page, y }) => (level === 2 ? [{ title, page, y }] : []));
  // The cover comes first for who listens, and last here: it knows on which page each chapter begins.
  const structure = node("Document");
  const cover = coverPage(report.cover, chapters, fonts, structure);
  structure.children.push(...body.children);
  const count = pages.length + 1;
  const numbered = pages.map((page, index) => withRunningLines(page, report, fonts, index + 2, count));
  return {
    pages: [{ items: cover.items }, ...numbered],
    bookmarks: [cover.bookmark, ...bookmarks],
    links: cover.links,
    structure,
  };
}

function withoutCover(
  report: ReportDocument,
  strips: readonly Strip[],
  fonts: FontMeasure,
  body: StructureNode,
): Layout {
  const { pages, bookmarks } = paginate(strips, 0);
  const structure = node("Document");
  // In the place of the name above the first page, which has the name in its title.
  const logo = report.logo ? [logoItem(report.logo, logoPlace, structure)] : [];
  const nameless = { ...report, running: { ...report.running, left: "" } };
  structure.children.push(...body.children);
  const numbered = pages.map((page, index) => {
    const [items, on] = index === 0 && report.logo ? [[...logo, ...page.items], nameless] : [page.items, report];
    return withRunningLines({ items }, on, fonts, index + 1, pages.length);
  });
  return { pages: numbered, bookmarks, links: [], structure };
}

/** Header, foot and page number are artifacts: a screen reader skips them. */
function withRunningLines(page: Page, report: ReportDocument, fonts: FontMeasure, number: number, count: number): Page {
  const { left, right, foot } = report.running;
  const rightWidth = naturalWidth(fonts, right, styles.running);
  const name = shortened(fonts, left, frameWidth - rightWidth - 24);
  const pageNumber = report.pageNumber(number, count);
  const numberWidth = naturalWidth(fonts, pageNumber, styles.running);
  return {
    items: [
      ...running(fonts, name, frame.left, headerBaseline),
      ...running(fonts, right, frame.right - rightWidth, headerBaseline),
      { kind: "bar", x: frame.left, y: headerBaseline + 7, width: frameWidth, height: 0.5, tone: "grid" },
      ...running(fonts, shortened(fonts, foot, frameWidth - numberWidth - 24), frame.left, footerBaseline),
      ...running(fonts, pageNumber, frame.right - numberWidth, footerBaseline),
      ...page.items,
    ],
  };
}

function running(fonts: FontMeasure, text: string, x: number, y: number): readonly Item[] {
  const line = breakLines(fonts, text, styles.running, Number.POSITIVE_INFINITY)[0];
  return line ? lineItems(line, styles.running, x, y - baseline(styles.running), undefined) : [];
}

/** Whole words and an ellipsis where the name is too long for the line. */
function shortened(fonts: FontMeasure, text: string, width: number): string {
  if (naturalWidth(fonts, text, styles.running) <= width) return text;
  const words = text.split(" ");
  while (words.length > 1 && naturalWidth(fonts, `${words.join(" ")} …`, styles.running) > width) words.pop();
  const short = `${words.join(" ")} …`;
  if (naturalWidth(fonts, short, styles.running) <= width) return short;
  return `${[...text].slice(0, 40).join("")}…`;
}
