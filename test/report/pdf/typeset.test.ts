import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { styles } from "../../../src/report/pdf/theme.ts";
import type { FontMeasure, Line } from "../../../src/report/pdf/typeset.ts";
import { breakLines, joined, widestWord } from "../../../src/report/pdf/typeset.ts";

/** Every character one point wide at size 10. */
const fonts: FontMeasure = {
  width: (text, _font, size) => ([...text].length * size) / 10,
  clean: (text) => text,
  lines: (_about, find) => find(),
  widest: (_about, find) => find(),
};
const style = styles.body;
const textOf = (line: Line) => line.segments.map(({ text }) => text).join("");
const linesOf = (text: string, width: number) => breakLines(fonts, text, style, width).map(textOf);

describe("breaking lines", () => {
  test.each([
    ["words stay whole", "een twee drie", 9, ["een twee ", "drie"]],
    ["a line may be filled to the brim", "een twee", 8, ["een twee"]],
    ["a line feed starts a new line", "een\ntwee", 20, ["een ", "twee"]],
    ["spaces are not doubled", "een   twee", 20, ["een twee"]],
    ["a space that does not break keeps its words together", "op 60\u00a0% nu", 6, ["op ", "60\u00a0% ", "nu"]],
    ["a word wider than the column breaks at its hyphen, without a space", "data-gedreven", 10, ["data-", "gedreven"]],
    ["without any sign to break at, between characters", "abcdefgh", 3, ["abc", "def", "gh"]],
    ["nothing is one empty line", "", 10, [""]],
  ])("%s", (_name, text, width, lines) => {
    expect(linesOf(text, width)).toEqual(lines);
  });

  test("a change of voice inside a word does not part it", () => {
    const lines = breakLines(fonts, [{ text: "Doel", strong: true }, { text: ": drie" }], style, 6);
    expect(lines.map(textOf)).toEqual(["Doel: ", "drie"]);
  });

  test("no line is wider than its column, and no letter is lost", () => {
    const texts = fc.array(fc.string({ unit: fc.constantFrom("a", "b", "-", "/", " "), maxLength: 30 }), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(texts, fc.integer({ min: 1, max: 40 }), (parts, width) => {
        const rich = parts.map((text, index) => ({ text, strong: index % 2 === 1 }));
        const lines = breakLines(fonts, rich, style, width);
        for (const line of lines) expect(line.width).toBeLessThanOrEqual(width + 0.01);
        const letters = (text: string) => text.replaceAll(" ", "");
        expect(letters(lines.map(textOf).join(""))).toBe(letters(parts.join("")));
      }),
    );
  });

  test("a column as wide as its widest word splits none", () => {
    const words = fc.array(fc.string({ unit: fc.constantFrom("a", "b", "-"), minLength: 1, maxLength: 20 }), {
      minLength: 1,
    });
    fc.assert(
      fc.property(words, (list) => {
        const text = list.join(" ");
        const lines = linesOf(text, widestWord(fonts, text, style));
        expect(lines.join("")).toBe(text);
      }),
    );
  });

  test("texts of one element are joined by a space", () => {
    const blocks = ["een", "twee", "drie"].map((text) => breakLines(fonts, text, style, 20));
    expect(joined(fonts, blocks, style.size).map(textOf)).toEqual(["een ", "twee ", "drie"]);
  });
});
