import { describe, expect, test } from "vitest";
import type { Block, Run } from "../../../src/report/content/blocks.ts";
import { reportDocument } from "../../../src/report/content/index.ts";
import { inTheirLanguage } from "../../../src/report/content/languages.ts";
import { renderHtml } from "../../../src/report/html/index.ts";
import { renderPdf } from "../../../src/report/pdf/index.ts";
import { theFlagship } from "../../support/flagship.ts";
import type { PdfFile } from "../../support/pdf-rules/file.ts";
import { readPdf } from "../../support/pdf-rules/file.ts";
import { pdfRules } from "../../support/pdf-rules/index.ts";
import type { StructureElement } from "../../support/pdf-rules/structure.ts";
import { childrenOf } from "../../support/pdf-rules/structure.ts";
import { elementText, markedTexts } from "../../support/pdf-rules/texts.ts";
import { fontFiles } from "../../support/report.ts";
import { sampleAssessment } from "../../support/sample-assessment.ts";

/** A Dutch questionnaire without a translation, in an English report. */
const questionnaire = theFlagship("nl");
const input = { assessment: sampleAssessment({ questionnaire }), questionnaire, locale: "en" } as const;

const paragraph = (text: string): Block => ({ kind: "paragraph", text });
const runsIn = (text: string): readonly Run[] => {
  const [block] = inTheirLanguage([paragraph(text)], questionnaire);
  const rich = block?.kind === "paragraph" ? block.text : "";
  return typeof rich === "string" ? [{ text: rich }] : rich;
};

describe("texts of a questionnaire without a translation", () => {
  test("are found within a sentence, also without their capital", () => {
    expect(runsIn("The difference is widest at Datakwaliteit: managementteam (MT) 2.2.")).toEqual([
      { text: "The difference is widest at " },
      { text: "Datakwaliteit", language: "nl" },
      { text: ": " },
      { text: "managementteam (MT)", language: "nl" },
      { text: " 2.2." },
    ]);
  });

  test("are not found within a longer word", () => {
    expect(runsIn("Datakwaliteitsplan")).toEqual([{ text: "Datakwaliteitsplan" }]);
  });

  test("give a heading, a term and a header their language", () => {
    const blocks = inTheirLanguage(
      [
        { kind: "heading", level: 3, text: "3. Datakwaliteit" },
        { kind: "heading", level: 3, text: "What the group said about Datakwaliteit" },
        { kind: "entries", goesOn: "", items: [{ term: "Datakwaliteit", value: "2", body: [] }] },
      ],
      questionnaire,
    );
    expect(blocks).toMatchObject([
      { language: "nl" },
      expect.not.objectContaining({ language: "nl" }),
      { items: [{ language: "nl" }] },
    ]);
  });

  test("say in the page which language they are in", () => {
    const html = renderHtml(input);
    expect(html).toContain('<html lang="en');
    expect(html).toMatch(/<h3[^>]* lang="nl">Datakwaliteit<\/h3>/u);
    expect(html).toMatch(/<dt lang="nl">Databeleid en plan van aanpak/u);
  });
});

test("a report in the language of its questionnaire marks nothing", () => {
  expect(JSON.stringify(reportDocument({ ...input, locale: "nl" }).blocks)).not.toContain('"language"');
});

test("the PDF tells the language of every title, breaks no rule, and reads in order", async () => {
  const pdf = readPdf(await renderPdf({ ...input, fonts: fontFiles }));
  for (const { id, violations } of pdfRules)
    expect({ id, found: violations(pdf).slice(0, 5) }).toEqual({ id, found: [] });
  const spoken = textsByLanguage(pdf);
  for (const { title } of questionnaire.questions) expect(spoken("nl")).toContain(title);
  expect(spoken(undefined)).not.toContain("Databeleid en plan van aanpak");
});

/** Everything that is read in one language, element by element. */
function textsByLanguage(pdf: PdfFile): (language: string | undefined) => string {
  const texts = markedTexts(pdf);
  const found: (readonly [string | undefined, string])[] = [];
  const walk = (element: StructureElement, above: string | undefined) => {
    const language = element.language ?? above;
    const children = childrenOf(element);
    if (children.length === 0) found.push([language, elementText(texts, element)]);
    for (const child of children) walk(child, language);
  };
  for (const element of pdf.structure) walk(element, undefined);
  return (language) => found.flatMap(([one, text]) => (one === language ? [text.trim()] : [])).join("\n");
}
