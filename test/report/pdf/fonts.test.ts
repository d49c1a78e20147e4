import PDFDocument from "pdfkit";
import { describe, expect, test } from "vitest";
import { mixed } from "../../../src/core/template/colour.ts";
import { deepestGround, ownPalette as palette } from "../../../src/core/template/palette.ts";
import type { Locale } from "../../../src/i18n/locale.ts";
import { reportMessages } from "../../../src/i18n/report.ts";
import { knowLetters } from "../../../src/report/pdf/embedded-font.ts";
import type { FontFiles } from "../../../src/report/pdf/fonts.ts";
import { openFonts } from "../../../src/report/pdf/fonts.ts";
import { styles } from "../../../src/report/pdf/theme.ts";
import { breakLines } from "../../../src/report/pdf/typeset.ts";
import { tidy } from "../../../src/report/tidy.ts";
import { theFlagship } from "../../support/flagship.ts";
import { fontFiles, openPdf, pageText, realFonts } from "../../support/report.ts";

/** Every string in a structure of words. */
function stringsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(stringsIn);
}

/** What a reader finds in a document with this text. */
async function readBack(text: string, files: FontFiles): Promise<string> {
  const document = new PDFDocument({ font: "" });
  openFonts(document, files);
  const chunks: Uint8Array[] = [];
  document.on("data", (chunk: Uint8Array) => chunks.push(chunk));
  const ended = new Promise((resolve) => document.on("end", resolve));
  document.font("semibold").text(text);
  document.end();
  await ended;
  return (await pageText(await openPdf(new Uint8Array(Buffer.concat(chunks))), 1)).trim();
}

describe("the embedded fonts", () => {
  test("tell what a letter is after a report that only drew it as a part of another", async () => {
    const files = { regular: fontFiles.regular.slice(), semibold: fontFiles.semibold.slice() };
    expect(await readBack("Zwaluwbeke …", files)).toBe("Zwaluwbeke …");
    expect(await readBack("1.7 of 9", files)).toBe("1.7 of 9");
  });

  test("leave letters that a font joins to be found as letters", () => {
    const known: string[] = [];
    const glyphForCodePoint = (codePoint: number) => {
      known.push(String.fromCodePoint(codePoint));
      return { id: codePoint, advanceWidth: 500, codePoints: [codePoint] };
    };
    knowLetters({ characterSet: [0x66, 0x69, 0x2026, 0xfb01, 0xfb02, 0x133], glyphForCodePoint });
    expect(known).toEqual(["f", "i", "…", "ĳ"]);
  });

  test("have every character of Dutch, French, German and English, and the signs that we use", () => {
    const fonts = realFonts();
    const letters = "àâäæçéèêëîïíóôœöùûüúÿßñĳĲŵŷ ÀÂÄÆÇÉÈÊËÎÏÍÓÔŒÖÙÛÜÚŸẞÑ 0123456789";
    const signs = "“”‘’«»‹›„‚–—…•·×÷±≥≤≠≈−→←↑↓●○✓✗€£§°%‰&@#†½¼¾²³\u00a0\u202f¿¡/\\|[]{}<>=+*^~_";
    fonts.clean(letters + signs);
    expect(fonts.missing()).toEqual([]);
  });

  test.each(["nl", "en"] as const)("have every character of our own texts in %s", (locale: Locale) => {
    const fonts = realFonts();
    for (const text of [...stringsIn(reportMessages[locale]), ...stringsIn(theFlagship(locale))]) fonts.clean(text);
    expect(fonts.missing()).toEqual([]);
  });

  test("replace what they lack, and say what it was", () => {
    const fonts = realFonts();
    expect(fonts.clean("goed 👍🏽, 漢字")).toBe("goed ??, ??");
    expect(fonts.missing()).toEqual(["👍", "🏽", "漢", "字"]);
  });

  test("tell each report what is missing from it, also where an earlier one said the same", () => {
    for (const fonts of [realFonts(), realFonts()]) {
      expect(breakLines(fonts, "uit 漢", styles.body, 200)[0]?.segments[0]?.text).toBe("uit ?");
      expect(fonts.missing()).toEqual(["漢"]);
    }
  });
});

test.each([
  ["controls vanish", "a\u0000b\u0007c", "abc"],
  ["marks that turn the direction vanish", "a\u202eb\u2066c", "abc"],
  ["soft hyphens and zero-width signs vanish", "ge\u00adge\u200bvens", "gegevens"],
  ["line feeds of every platform stay", "a\r\nb\rc", "a\nb\nc"],
  ["a tab is a space", "a\tb", "a b"],
  ["letters are composed", "e\u0301", "é"],
  ["a percent sign stays with its number", "60 % van", "60\u00a0% van"],
  ["a space that does not break stays", "60\u00a0%", "60\u00a0%"],
])("%s", (_name, text, tidied) => {
  expect(tidy(text)).toBe(tidied);
});

describe("colours", () => {
  /** Contrast of two colours as WCAG 2.1 defines it. */
  function contrast(one: string, other: string): number {
    const luminance = (colour: string) => {
      const parts = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255);
      const [red = 0, green = 0, blue = 0] = parts.map((part) =>
        part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
      );
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
    return (light + 0.05) / (dark + 0.05);
  }

  test.each(["ink", "muted", "accent", "target"] as const)("%s is readable as text on paper", (tone) => {
    expect(contrast(palette[tone], palette.paper)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(["floor", "axis", "target", "accent"] as const)("%s can be told from paper as a mark", (tone) => {
    expect(contrast(palette[tone], palette.paper)).toBeGreaterThanOrEqual(3);
  });

  test("paper is readable as text on the colour of the cover and of the bars", () => {
    expect(contrast(palette.paper, palette.accent)).toBeGreaterThanOrEqual(4.5);
  });

  test("numbers are readable on the deepest ground, even where a house style's colour is as dark as can be", () => {
    for (const colour of [palette.accent, "#000000"]) {
      expect(contrast(palette.ink, mixed(colour, palette.paper, deepestGround))).toBeGreaterThanOrEqual(4.5);
    }
    expect(mixed("#000000", "#ffffff", 0.4)).toBe("#999999");
  });
});
