import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sanitizeForTerminal } from "../../../src/cli/terminal/terminal-text.ts";

describe("sanitizeForTerminal", () => {
  it.each([
    ["colour", "a\u001b[31mred\u001b[0m", "ared"],
    ["a wiped screen", "\u001b[2J\u001b[Htop", "top"],
    ["a window title", "\u001b]0;owned\u0007text", "text"],
    ["a link", "\u001b]8;;https://x\u001b\\click\u001b]8;;\u001b\\", "click"],
    ["a device control string", "\u001bP+q544e\u001b\\text", "text"],
    ["one-byte controls", "\u009b31mred\u0085", "red"],
    ["bell, backspace, return", "a\u0007b\u0008c\rd", "abc\nd"],
    ["a turned direction", "file\u202excod.exe", "filexcod.exe"],
    ["isolates and marks", "\u2066a\u2069\u200fb", "ab"],
  ])("takes out %s", (_name, harmful, safe) => {
    expect(sanitizeForTerminal(harmful)).toBe(safe);
  });

  it("leaves text, tabs and line ends alone", () => {
    const text = "één\ttwee\nŵ ij € 数据 📊 [31m";
    expect(sanitizeForTerminal(text)).toBe(text);
  });

  it("leaves no control character of any kind", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const left = sanitizeForTerminal(text).replace(/[\n\t]/gu, "");
        expect(left).not.toMatch(/\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u);
      }),
    );
  });
});
