import PDFDocument from "pdfkit";
import { expect, test } from "vitest";
import type { ParsedFont } from "../../../src/report/pdf/shaping.ts";
import { fastFont } from "../../../src/report/pdf/shaping.ts";
import { fontFiles } from "../../support/report.ts";

/** As fontkit opens it, through pdfkit. */
function opened(file: Uint8Array): ParsedFont {
  const document = new PDFDocument({ autoFirstPage: false, font: "" });
  document.registerFont("one", file as Buffer).font("one");
  return (document as unknown as { _font: { font: ParsedFont } })._font.font;
}

const texts = [
  ..."abcdefghijklmnopqrstuvwxyz".split("").flatMap((first) => [..."aejTVy.,’ "].map((second) => first + second)),
  ..."AFLPTVWYÁĲŵ“‘(".split("").flatMap((first) => [..."aáeoyAJ.,:-”) "].map((second) => first + second)),
  "Vlaanderen's «datakwaliteit», 1,7 → 2,4 ",
  "Ελληνικά Кирилица ",
  "e\u0301 en c\u0327 ",
  "a\u00adb",
  "",
];

test.each(["regular", "semibold"] as const)("the %s font sets every text as fontkit does", (name) => {
  const font = opened(fontFiles[name]);
  const fast = fastFont(font);
  for (const text of texts) {
    const [one, other] = [fast.layout(text), font.layout(text)];
    expect({ text, ids: one.glyphs.map(({ id }) => id) }).toEqual({ text, ids: other.glyphs.map(({ id }) => id) });
    expect(one.positions.map((position) => ({ ...position }))).toEqual(
      other.positions.map((position) => ({ ...position })),
    );
    expect(one.advanceWidth).toBe(other.advanceWidth);
  }
});

test("a font that does more than kern is left as it is", () => {
  const font = opened(fontFiles.regular);
  const more = Object.create(font, { GSUB: { value: { lookupList: { length: 1 } } } }) as ParsedFont;
  expect(fastFont(more)).toBe(more);
});
