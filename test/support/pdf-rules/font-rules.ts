/** Rules about fonts: what is shown can be drawn everywhere, and read as text. */
import type { PdfFile } from "./file.ts";
import type { ReportFont } from "./fonts.ts";
import type { Rule } from "./rule.ts";
import { unless } from "./rule.ts";

function allFonts({ pages }: PdfFile): readonly ReportFont[] {
  const fonts = pages.flatMap((page) => [...page.fonts.values()]);
  return [...new Map(fonts.map((font) => [font.name, font])).values()];
}

/** Codes in use, with the font that draws them and the page. */
function used({ pages }: PdfFile) {
  return pages.flatMap(({ content, fonts }, index) =>
    content.painted.flatMap(({ text }) =>
      text ? [{ page: index + 1, font: fonts.get(text.font), codes: text.codes }] : [],
    ),
  );
}

export const fontRules: readonly Rule[] = [
  {
    id: "PDF/UA-1 7.21.4.1",
    says: "Every font is embedded",
    violations: (pdf) => allFonts(pdf).flatMap(({ name, embedded }) => unless(embedded, name)),
  },
  {
    id: "PDF/UA-1 7.21.3",
    says: "Fonts are composite, and their characters lead to glyphs by identity",
    violations: (pdf) =>
      allFonts(pdf).flatMap(({ name, subtype, encoding, glyphMap }) => [
        ...unless(subtype === "Type0", `${name} is of type ${subtype}`),
        ...unless(encoding === "Identity-H" && glyphMap === "Identity", `${name}: ${encoding}, ${glyphMap}`),
      ]),
  },
  {
    id: "PDF/UA-1 7.21.4.1-2, 7.21.5",
    says: "Every character that is shown has its glyph in the font, as wide as the file says",
    violations: (pdf) =>
      used(pdf).flatMap(({ page, font, codes }) =>
        codes.flatMap((code) => {
          const [told, drawn] = [font?.widths[code], font?.drawn[code]];
          const same = told !== undefined && drawn !== undefined && Math.abs(told - drawn) <= 1;
          return unless(same, `code ${code} on page ${page}: ${told ?? "?"} and ${drawn ?? "no glyph"}`);
        }),
      ),
  },
  {
    id: "PDF/UA-1 7.21.4.2",
    says: "No list of glyphs in the font that could be incomplete",
    violations: ({ parts, at }) =>
      parts.objects.flatMap(({ number, value }) =>
        ["CIDSet", "CharSet"].flatMap((key) => unless(at(value, key) === undefined, `${key} in object ${number}`)),
      ),
  },
  {
    id: "PDF/UA-1 7.21.7",
    says: "Every character that is shown can be read as text",
    violations: (pdf) =>
      used(pdf).flatMap(({ page, font, codes }) =>
        codes.flatMap((code) => {
          const text = font?.unicode?.get(code) ?? "";
          return unless(text !== "" && !/[\0\ufeff\ufffe\ufffd]/u.test(text), `code ${code} on page ${page}`);
        }),
      ),
  },
  {
    id: "PDF/UA-1 7.21.8",
    says: "No character is shown as an empty box",
    violations: (pdf) => used(pdf).flatMap(({ page, codes }) => unless(!codes.includes(0), `.notdef on page ${page}`)),
  },
];
