/** Every form of the report says the same, word for word and number for number, in the same order. */
import { beforeAll, describe, expect, test } from "vitest";
import { locales } from "../../src/i18n/locale.ts";
import { reportDocument } from "../../src/report/content/index.ts";
import { renderHtml } from "../../src/report/html/index.ts";
import { renderMarkdown } from "../../src/report/markdown.ts";
import { renderPdf } from "../../src/report/pdf/index.ts";
import type { ReportInput } from "../../src/report/report-input.ts";
import { theFlagship } from "../support/flagship.ts";
import { fontFiles, openPdf, wordsOf as sentencesOf } from "../support/report.ts";
import { htmlWords, markdownWords, pdfWords, wordsOf } from "../support/report-texts.ts";
import { sampleAssessment } from "../support/sample-assessment.ts";

describe.each(locales)("the report in %s", (locale) => {
  const questionnaire = theFlagship(locale);
  const note = "1. eerst <b>dit</b> & |dat| \\ `zo` *ster* _lijn_\n- dan\n# dit";
  const input: ReportInput = {
    assessment: sampleAssessment({
      questionnaire,
      name: 'Zwaluwbeke & <"Oord">',
      answer: (question, respondent) => ({
        kind: "level",
        level: (question * 7 + respondent) % 5,
        ...(question % 6 === 0 && respondent === 2 ? { note, evidence: ["nota $5 ~", "[x](y)"] } : {}),
      }),
    }),
    questionnaire,
    locale,
  };
  const document = reportDocument(input);
  const [first] = sentencesOf(document.blocks);
  const { colophon } = document.cover;
  let pdf: string[];
  let html: string[];
  let markdown: string[];

  beforeAll(async () => {
    pdf = await pdfWords(await openPdf(await renderPdf({ ...input, fonts: fontFiles })), 2);
    html = htmlWords(renderHtml(input), "<main>", "</main>");
    markdown = markdownWords(renderMarkdown(input), `## ${first}`);
  });

  test("has the words of the PDF in HTML", () => {
    expect(pdf.length).toBeGreaterThan(2000);
    expect(html).toEqual(pdf);
  });

  test("has the words of the PDF in Markdown", () => {
    expect(markdown.slice(0, -wordsOf(colophon).length)).toEqual(pdf.map((word) => word));
  });

  test("has the same cover in each", async () => {
    const { kicker, title, subtitle, facts, about } = document.cover;
    const said = [kicker, title, subtitle, ...facts.flatMap(({ term, text }) => [term, text]), about];
    const words = said.flatMap(wordsOf);
    const cover = htmlWords(renderHtml(input), "<body>", "<nav");
    expect(cover).toEqual(words);
    const head = markdownWords(renderMarkdown(input), "").slice(0, words.length);
    expect(head.map((word) => word.replace(/:$/, ""))).toEqual(words.map((word) => word.replace(/:$/, "")));
  });
});
