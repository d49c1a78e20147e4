import { describe, expect, it } from "vitest";
import type { KeyScreen } from "../../../src/cli/ask/key-screen.ts";
import { firstThatFits, keyScreenLines, offerFor, offersInWords } from "../../../src/cli/ask/key-screen.ts";
import { aLook } from "../../support/fake-asker.ts";

const offers = [
  { keys: ["enter", "x"], name: "verder", value: 1 },
  { keys: ["t", "left"], name: "terug", value: 2 },
];
const screen: KeyScreen<number> = { lines: ({ rows }) => [`room for ${rows}`], offers };

describe("a screen with keys", () => {
  it("has its text, and under it what each key does", () => {
    expect(keyScreenLines(screen, aLook())).toEqual(["room for 22", "", "Enter verder   t terug"]);
  });

  it("says in place of the keys why one did nothing", () => {
    expect(keyScreenLines(screen, aLook(), "De toets z doet hier niets.").at(-1)).toBe("! De toets z doet hier niets.");
  });

  it("takes as many lines for its keys as they need, and leaves the text so many less", () => {
    const many = Array.from({ length: 12 }, (_, at) => ({ keys: [String(at)], name: "iets doen", value: at }));
    const lines = keyScreenLines({ ...screen, offers: many }, aLook());
    expect(lines[0]).toBe("room for 20");
    expect(lines).toHaveLength(5);
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(79);
  });

  it("in the plain face says them in a sentence", () => {
    expect(offersInWords(offers, aLook({ plain: true }))).toEqual(["Enter: verder, t: terug"]);
  });

  it.each([
    ["enter", 1],
    ["x", 1],
    ["left", 2],
    ["z", undefined],
  ])("%s does %s", (key, value) => {
    expect(offerFor(key, offers)?.value).toBe(value);
  });
});

describe("of several ways to draw", () => {
  const draw = (count: number) => Array.from({ length: count }, () => "line");

  it.each([
    ["the first that the window holds is taken", 24, false, 24],
    ["the last where none does", 3, false, 5],
    ["the first in the plain face, which has no window to fit", 3, true, 40],
  ])("%s", (_name, rows, plain, expected) => {
    expect(firstThatFits([40, 24, 5], draw, aLook({ rows, plain }))).toHaveLength(expected);
  });
});
