import { describe, expect, it } from "vitest";
import type { LinesQuestion } from "../../../src/cli/ask/lines-edit.ts";
import { editLines } from "../../../src/cli/ask/lines-edit.ts";

const question: LinesQuestion = { message: "Notitie", lines: ["een", "twee"], problem: () => undefined };

describe("a line that is typed below two others", () => {
  it.each([
    ["drie", ["een", "twee", "drie"], false],
    ["/-1", ["twee"], true],
    ["/2 iets anders", ["een", "iets anders"], true],
    ["/-", [], true],
    ["/2 ", ["een", "twee", "/2"], false],
    ["/3 er is geen derde", ["een", "twee", "/3 er is geen derde"], false],
    ["/-3", ["een", "twee", "/-3"], false],
    ["/2024/jaarverslag.pdf", ["een", "twee", "/2024/jaarverslag.pdf"], false],
    ["- een punt", ["een", "twee", "- een punt"], false],
    ["b", ["een", "twee", "b"], false],
  ])("%s", (typed, lines, show) => {
    expect(editLines(typed, question)).toEqual({ kind: "lines", lines, show });
  });

  it.each([
    ["", "done"],
    [".", "done"],
    ["/b", "back"],
    ["/t", "back"],
    ["/q", "stop"],
    ["/?", "help"],
    ["constructor", "lines"],
  ])("%s ends or asks: %s", (typed, kind) => {
    expect(editLines(typed, question).kind).toBe(kind);
  });

  it("may hold several items", () => {
    const items = { ...question, split: (line: string) => line.split("+") };
    expect(editLines("a+b", items)).toMatchObject({ lines: ["een", "twee", "a", "b"] });
    expect(editLines("/1 a+b", items)).toMatchObject({ lines: ["a", "b", "twee"] });
  });
});
