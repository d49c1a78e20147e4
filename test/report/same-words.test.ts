/** Every form of the report says the same, word for word and number for number, in the same order. */
import { beforeAll, describe, expect, test } from "vitest";
import type { Locale } from "../../src/i18n/locale.ts";
import { locales } from "../../src/i18n/locale.ts";
import type { Block, Cover } from "../../src/report/content/blocks.ts";
import { reportDocument } from "../../src/report/content/index.ts";
import { outlines } from "../../src/report/content/outline.ts";
import type { ReportInput } from "../../src/report/content/report-input.ts";
import { renderHtml } from "../../src/report/html/index.ts";
import { renderMarkdown } from "../../src/report/markdown/markdown.ts";
import { renderPdf } from "../../src/report/pdf/index.ts";
import { theFlagship } from "../support/flagship.ts";
import { fontFiles, openPdf, wordsOf as sentencesOf } from "../support/report.ts";
import { htmlWords, markdownWords, pdfPictures, pdfWords, unescaped, wordsOf } from "../support/report-texts.ts";
import { runMain } from "../support/run-main.ts";
import { sampleAssessment } from "../support/sample-assessment.ts";

async function theExample(locale: Locale): Promise<ReportInput> {
  const { out } = await runMain("score", "templates/example", "--json");
  return { assessment: JSON.parse(out), questionnaire: theFlagship(locale), locale, example: true };
}

/** The same, held against the year before. */
async function yearLater(locale: Locale): Promise<ReportInput> {
  const { out } = await runMain("score", "templates/example-2027", "--json");
  const { out: compared } = await runMain("compare", "templates/example", "templates/example-2027", "--json");
  return {
    assessment: JSON.parse(out),
    comparison: JSON.parse(compared),
    questionnaire: theFlagship(locale),
    locale,
    example: true,
  };
}

/** Names and notes that HTML, Markdown or a table would take for something else. */
async function awkward(locale: Locale): Promise<ReportInput> {
  const questionnaire = theFlagship(locale);
  const note = "1. eerst <b>dit</b> & |dat| \\ `zo` *ster* _lijn_ ~~weg~~\n- dan\n# dit";
  const assessment = sampleAssessment({
    questionnaire,
    name: 'Zwaluwbeke & <"Oord">',
    answer: (question, respondent) => ({
      kind: "level",
      level: (question * 7 + respondent) % 5,
      ...(question % 6 === 0 && respondent === 2 ? { note, evidence: ["nota $5 ~", "[x](y)", "-", "&amp;"] } : {}),
    }),
    ambition: { daysPerYear: 160 },
  });
  return { assessment, questionnaire, locale };
}

/** Every other variant, of a municipality that has something to say in each. */
describe.each([
  ["council", "nl"],
  ["summary", "en"],
  ["workshop", "nl"],
] as const)("the variant %s, in %s", (variant, locale) => {
  const questionnaire = theFlagship(locale);
  const outline = outlines[variant];
  const audience = outline.audience === "outside" ? { audience: outline.audience } : {};
  const input = { assessment: sampleAssessment({ questionnaire, ...audience }), questionnaire, locale, outline };

  test("has the words of the PDF in HTML and in Markdown", async () => {
    const { blocks, cover } = reportDocument(input);
    const said = await pdfWords(await openPdf(await renderPdf({ ...input, fonts: fontFiles })), cover ? 2 : 1);
    expect(said.length).toBeGreaterThan(200);
    expect(htmlWords(renderHtml(input), "<main>", "</main>")).toEqual(said);
    const first = `${cover ? "##" : "#"} ${sentencesOf(blocks)[0]}`;
    const inMarkdown = markdownWords(renderMarkdown(input), first);
    expect(inMarkdown).toEqual([...said, ...wordsOf(cover?.colophon ?? "")]);
  });
});

const cases = locales.flatMap((locale) => [
  { name: "the example", locale, inputOf: theExample },
  { name: "the example a year later", locale, inputOf: yearLater },
  { name: "awkward texts", locale, inputOf: awkward },
]);

describe.each(cases)("the report of $name in $locale", ({ locale, inputOf }) => {
  let input: ReportInput;
  let html: string;
  let markdown: string;
  let pdf: Awaited<ReturnType<typeof openPdf>>;

  beforeAll(async () => {
    input = await inputOf(locale);
    html = renderHtml(input);
    markdown = renderMarkdown(input);
    pdf = await openPdf(await renderPdf({ ...input, fonts: fontFiles }));
  });

  test("has the words of the PDF in HTML and in Markdown", async () => {
    const { blocks, cover } = reportDocument(input);
    const said = await pdfWords(pdf, 2);
    expect(said.length).toBeGreaterThan(2000);
    expect(htmlWords(html, "<main>", "</main>")).toEqual(said);
    const inMarkdown = markdownWords(markdown, `## ${sentencesOf(blocks)[0]}`);
    expect(inMarkdown).toEqual([...said, ...wordsOf(cover?.colophon ?? "")]);
  });

  test("has the same cover in each", async () => {
    const { kicker, title, subtitle, mark, facts, about, colophon } = coverIn(input);
    const head = [kicker, title, subtitle, ...(mark ? [mark] : [])];
    const said = [...head, ...facts.flatMap(({ term, text }) => [term, text]), about].flatMap(wordsOf);
    expect(htmlWords(html, "<body>", "<nav")).toEqual(said);
    expect(htmlWords(html, "<footer>", "</footer>")).toEqual(wordsOf(colophon));
    const onPaper = await pdfWords(pdf, 1, 1);
    expect(onPaper.slice(0, said.length)).toEqual(said);
    expect(onPaper.slice(-wordsOf(colophon).length)).toEqual(wordsOf(colophon));
    const bare = (word: string) => word.replace(/:$/u, "");
    expect(markdownWords(markdown, "").slice(0, said.length).map(bare)).toEqual(said.map(bare));
  });

  test("says the same of every picture", async () => {
    const alts = await pdfPictures(pdf);
    expect(alts.length).toBeGreaterThan(10);
    expect(
      [...html.matchAll(/role="img" aria-label="([^"]*)"/gu)].map(([, alt = ""]) => wordsOf(unescaped(alt))),
    ).toEqual(alts.map(wordsOf));
    const quoted = markdown.split("\n").filter((line) => line.startsWith("> "));
    expect(quoted).toHaveLength(reportDocument(input).blocks.flatMap(pictures).length);
  });
});

function coverIn(input: ReportInput): Cover {
  const { cover } = reportDocument(input);
  if (!cover) throw new Error("The full report has a cover");
  return cover;
}

/** Pictures that stand on their own, and not beside a table with their numbers. */
function pictures(block: Block): readonly Block[] {
  if (block.kind === "figure") return [block];
  return block.kind === "sheet"
    ? [...block.aside.flatMap((one) => (one.kind === "figure" ? [one] : [])), ...block.body.flatMap(pictures)]
    : [];
}
