/** The report on a region: the same words in every form, built to the rules, and silent on who must not be told. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { locales } from "../../../src/i18n/locale.ts";
import { documentHtml } from "../../../src/report/html/index.ts";
import { documentMarkdown } from "../../../src/report/markdown/markdown.ts";
import { attachRegion } from "../../../src/report/pdf/attachment.ts";
import { printDocument } from "../../../src/report/pdf/print.ts";
import type { RegionReportInput } from "../../../src/report/region/index.ts";
import { regionDocument } from "../../../src/report/region/index.ts";
import { regionSheets } from "../../../src/report/region/sheets.ts";
import { axeFindings } from "../../support/axe.ts";
import { browserPath, browserRequired, openBrowser } from "../../support/browser.ts";
import { aFolder } from "../../support/folder.ts";
import type { PdfFile } from "../../support/pdf-rules/file.ts";
import { readPdf } from "../../support/pdf-rules/file.ts";
import { pdfRules } from "../../support/pdf-rules/index.ts";
import { sampleRegion } from "../../support/region.ts";
import { fontFiles, headingsOf, openPdf, wordsOf as sentencesOf } from "../../support/report.ts";
import { htmlWords, markdownWords, pdfWords, wordsOf } from "../../support/report-texts.ts";

const print = (input: RegionReportInput) =>
  printDocument(regionDocument(input), {
    generator: "datapeil 0.0.0",
    fonts: fontFiles,
    attach: (document, date) => attachRegion(document, { content: input.region, description: "region", date }),
  });

const htmlOf = (input: RegionReportInput) => documentHtml(regionDocument(input), "datapeil 0.0.0", undefined);

const regions = {
  "of three by name": () => sampleRegion("nl", 3),
  "of one, without names": () => sampleRegion("en", 1, { names: false }),
  "of six to hand out": () => sampleRegion("en", 6, { audience: "outside" }),
};

describe.each(Object.entries(regions))("the report on a region %s", (_name, make) => {
  const input = make();
  let bytes: Uint8Array;
  let pdf: PdfFile;
  beforeAll(async () => {
    bytes = await print(input);
    pdf = readPdf(bytes);
  });

  test.each(pdfRules)("$id: $says", ({ violations }) => {
    expect(violations(pdf).slice(0, 12)).toEqual([]);
  });

  test("has the words of the PDF in HTML and in Markdown", async () => {
    const said = await pdfWords(await openPdf(bytes), 2);
    expect(said.length).toBeGreaterThan(200);
    expect(htmlWords(htmlOf(input), "<main>", "</main>")).toEqual(said);
    const report = regionDocument(input);
    const markdown = markdownWords(documentMarkdown(report), `## ${sentencesOf(report.blocks)[0]}`);
    expect(markdown).toEqual([...said, ...wordsOf(report.cover?.colophon ?? "")]);
  });

  test("is the same bytes each time", async () => {
    expect(Buffer.from(await print(make())).equals(bytes)).toBe(true);
  });
});

describe.each(locales)("in %s", (locale) => {
  test("every chapter is there of which something is known", () => {
    const few = sampleRegion(locale, 1, { names: false });
    const many = sampleRegion(locale, 3);
    const chapters = (input: RegionReportInput) =>
      headingsOf(regionDocument(input).blocks).filter(({ level }) => level === 2);
    // One organisation has nothing in common with others.
    expect(chapters(few)).toHaveLength(5);
    expect(chapters(many)).toHaveLength(7);
  });

  test("nobody stands in what is handed out, nor in what was made without names", () => {
    for (const changes of [{ audience: "outside" as const }, { names: false }]) {
      const input = sampleRegion(locale, 6, changes);
      const told = [
        JSON.stringify(input.region),
        JSON.stringify(regionDocument(input)),
        JSON.stringify(regionSheets(input)),
      ];
      for (const text of told)
        expect(text).not.toMatch(/Meerlinde|Hazelvoorde|Zwaluwbeke|Gummarus|Verzonnen|"9990\d"/u);
    }
  });

  test("the sum under the joint actions is that of all, shown or not", () => {
    const input = sampleRegion(locale, 6);
    const { together } = input.region;
    const saved = together.reduce((sum, joint) => sum + joint.saved, 0);
    const many = Array.from({ length: 9 }, () => structuredClone(together)).flat();
    const report = regionDocument({ ...input, region: { ...input.region, together: many } });
    const [table] = report.blocks.filter(
      (block) => block.kind === "table" && block.columns.length === 6 && block.rows.length === 25,
    );
    const last = table?.kind === "table" ? table.rows.at(-1)?.cells.at(-1) : undefined;
    expect(Number(String(last).replace(",", "."))).toBeCloseTo(9 * saved, 2);
  });
});

test("what there is nothing of in common has no heading, and one is told of as one", () => {
  const input = sampleRegion("nl", 3);
  const { common, actions } = input.region;
  const weaknesses = { questions: common.weaknesses.questions.slice(0, 3), dimensions: [] };
  const strengths = { questions: [], dimensions: [] };
  const blocksFor = (changes: Partial<typeof common>, who?: (typeof actions)[number]["who"]) =>
    regionDocument({
      ...input,
      region: {
        ...input.region,
        common: { strengths, weaknesses, unknown: [], ...changes },
        actions: who ? actions.map((action) => ({ ...action, reached: 1, planned: 1, who })) : actions,
      },
    }).blocks;
  const titles = (changes: Partial<typeof common>) => headingsOf(blocksFor(changes)).map(({ text }) => text);
  expect(titles({})).toContain("Wat de meeste nog niet hebben bereikt");
  expect(titles({})).not.toContain("Wat de meeste hebben bereikt");
  expect(titles({})).not.toContain("Wat veel besturen niet weten");
  expect(titles({ weaknesses: strengths })).not.toContain("Wat ze gemeen hebben");
  const [one = "", other = ""] = input.region.members?.map(({ id }) => id) ?? [];
  const told = (who: (typeof actions)[number]["who"]) => JSON.stringify(blocksFor({}, who));
  expect(told({ reached: [one], planned: [other], running: [], left: [] })).toMatch(
    /Heeft het al: .*Heeft het nog voor zich: /u,
  );
  expect(told({ reached: [one, other], planned: [one], running: [], left: [] })).toContain("Hebben het al: ");
});

test("assessments that are more than a year apart are told to be so", () => {
  const { region, ...input } = sampleRegion("nl", 1);
  const told = (from: string) => {
    const organisations = { ...region.organisations, from, to: "2026-11-24" };
    return sentencesOf(regionDocument({ ...input, region: { ...region, organisations } }).blocks).join("\n");
  };
  expect(told("2025-11-23")).toContain("meer dan een jaar");
  expect(told("2025-11-24")).not.toContain("meer dan een jaar");
});

test("the workbook has each member of each joint action, and each standing", () => {
  const input = sampleRegion("nl", 4);
  const rows = new Map(regionSheets(input).map((sheet) => [sheet.name, sheet.rows.length]));
  const { together, actions } = input.region;
  expect(rows.get("Samen")).toBe(together.length);
  expect(rows.get("Wie doet mee")).toBe(together.reduce((sum, { organisations }) => sum + organisations, 0));
  expect(rows.get("Wie staat waar")).toBe(actions.flatMap(({ who }) => Object.values(who ?? {}).flat()).length);
});

/** Skipped where there is no browser, unless one is required: then opening it fails, and says so. */
describe.skipIf(browserPath === undefined && !browserRequired)("in a browser", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());

  test("on a telephone, in the light and in the dark: nothing to complain of", async () => {
    const path = join(aFolder(), "region.html");
    writeFileSync(path, htmlOf(regions["of three by name"]()));
    const page = await browser.newPage({ viewport: { width: 360, height: 800 } });
    await page.goto(pathToFileURL(path).href);
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await axeFindings(page), colorScheme).toEqual([]);
    }
    expect(await page.evaluate("document.documentElement.scrollWidth - innerWidth")).toBe(0);
    await page.close();
  });
});
