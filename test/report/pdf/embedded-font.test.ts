import PDFDocument from "pdfkit";
import { expect, test } from "vitest";
import type { EmbeddedFont } from "../../../src/report/pdf/embedded-font.ts";
import { embedFont } from "../../../src/report/pdf/embedded-font.ts";
import { fontFiles } from "../../support/report.ts";

/** The operands of TJ that pdfkit writes for each of these texts, and those that we write. */
function operands(texts: readonly string[]): { readonly pdfkit: string[]; readonly ours: (string | undefined)[] } {
  const document = new PDFDocument({ font: "" });
  embedFont(document, "one", fontFiles.regular);
  const pdfkit: string[] = [];
  document.addContent = (operator: string) => {
    if (operator.endsWith(" TJ")) pdfkit.push(operator.slice(0, -3));
    return document;
  };
  for (const text of texts) document.text(text, 0, 0, { lineBreak: false });
  return { pdfkit, ours: texts.map(openOne().encoded) };
}

function openOne(): EmbeddedFont {
  return embedFont(new PDFDocument({ font: "" }), "one", fontFiles.regular);
}

test("a line is encoded as pdfkit does it", () => {
  const texts = [
    "Vlaanderen, AVA To. ",
    "zelf: 1,7 → 2,4 ",
    "Ta",
    "a",
    " ",
    "  twee  spaties ",
    "“Ĳzer”… 60\u00a0%",
    "AVA",
  ];
  const { pdfkit, ours } = operands(texts);
  expect(pdfkit).toHaveLength(texts.length);
  expect(ours).toEqual(pdfkit);
});

test("codes are those of the document, whatever another one drew before", () => {
  const first = openOne();
  first.encoded("xyz");
  expect(openOne().encoded("abc")).toBe(openOne().encoded("abc"));
  expect(first.encoded("abc")).not.toBe(openOne().encoded("abc"));
});

test("what is not there is left to pdfkit", () => {
  expect(openOne().encoded("")).toBeUndefined();
});
