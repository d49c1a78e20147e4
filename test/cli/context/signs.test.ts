import { describe, expect, it } from "vitest";
import { hasUnicode, signsFor, withoutSigns, withPlainSigns } from "../../../src/cli/context/signs.ts";

describe("plain signs", () => {
  it.each([
    ["a modern terminal", { LANG: "nl_BE.UTF-8" }, "linux", true],
    ["no locale at all", {}, "linux", true],
    ["an old locale", { LANG: "nl_BE.ISO-8859-1" }, "linux", false],
    ["the console of Linux", { LANG: "nl_BE.UTF-8", TERM: "linux" }, "linux", false],
    ["Windows Terminal", { WT_SESSION: "1" }, "win32", true],
    ["the old console of Windows", {}, "win32", false],
    ["a wish", { LANG: "nl_BE.UTF-8", DATAPEIL_ASCII: "1" }, "linux", false],
  ])("on %s", (_name, env, platform, unicode) => {
    expect(hasUnicode(env, platform)).toBe(unicode);
  });

  it("replace what such a terminal lacks and leave accents alone", () => {
    expect(withPlainSigns("› 0–5 · één… ■")).toBe("> 0-5 - één... [x]");
  });
});

it("for the ear there are words and commas only", () => {
  expect(withoutSigns("Bestuur · vraag 7 van 40 · “bewaard”… • 0–5 › ↑↓")).toBe(
    'Bestuur, vraag 7 van 40, "bewaard"... 0-5 ',
  );
  expect(signsFor({ ACCESSIBLE: "1" })("a · b")).toBe("a, b");
});
