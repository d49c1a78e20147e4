import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { columnsOf, displayWidth, shorten, wrapText } from "../../../src/cli/terminal/text-width.ts";

describe("displayWidth", () => {
  it.each([
    ["geïndividualiseerd", 18],
    ["gei\u0308ndividualiseerd", 18],
    ["数据", 4],
    ["📊 data", 7],
    ["zero\u200bwidth", 9],
    ["", 0],
  ])("%s takes %d columns", (text, columns) => {
    expect(displayWidth(text)).toBe(columns);
  });

  it("is the same by the short way and by the long one", () => {
    const signs = fc.oneof(
      fc.integer({ min: 0x20, max: 0x2ff }).map((code) => String.fromCodePoint(code)),
      fc.integer({ min: 0x2000, max: 0x20cf }).map((code) => String.fromCodePoint(code)),
      fc.constantFrom("\u0308", "\u200d", "数", "📊", "\ufe0f", "\r\n"),
    );
    fc.assert(
      fc.property(fc.string({ unit: signs, maxLength: 20 }), (text) => {
        expect(displayWidth(text)).toBe(columnsOf(text));
      }),
      { numRuns: 2000 },
    );
    for (let code = 0; code < 0x2100; code += 1) {
      const sign = String.fromCodePoint(code);
      expect(displayWidth(sign), code.toString(16)).toBe(columnsOf(sign));
    }
  });
});

describe("wrapText", () => {
  it("breaks between words and hangs the further lines under the text", () => {
    expect(wrapText("Het MT heeft een plan besproken", 20, "› 2 ")).toEqual([
      "› 2 Het MT heeft een",
      "    plan besproken",
    ]);
  });

  it("cuts only a word that fits on no line, and keeps paragraphs apart", () => {
    const lines = ["a", "gegevensbeschermings", "effectbeoordeling", "b"];
    expect(wrapText("a gegevensbeschermingseffectbeoordeling\nb", 20)).toEqual(lines);
  });

  it("loses no word, and no line is too wide", () => {
    const words = fc.array(fc.stringMatching(/^[a-zë数]{1,12}$/u), { maxLength: 40 });
    fc.assert(
      fc.property(words, fc.integer({ min: 30, max: 100 }), (given, width) => {
        const lines = wrapText(given.join(" "), width, "› 1 ");
        for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(width);
        const text = lines.map((line) => line.slice(4)).join(" ");
        expect(text.trim()).toBe(given.join(" "));
      }),
    );
  });
});

it("shorten keeps a text on one line of the width", () => {
  expect(shorten("kort", 10)).toBe("kort");
  expect(shorten("een lange\nnotitie over data", 12)).toBe("een lange n…");
});
