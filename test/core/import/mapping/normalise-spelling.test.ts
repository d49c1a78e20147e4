import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normaliseSpelling } from "../../../../src/core/import/mapping/plan.ts";

describe("what two spellings are compared by", () => {
  it.each([
    ["Één keer", "E\u0301e\u0301n keer", "één keer"],
    ["  een\u00a0 begin\n", "een begin", "een begin"],
    ["Collega’s", "collega's", "collega's"],
    ["“Ad hoc” – soms", '"ad hoc" - soms', '"ad hoc" - soms'],
    ["", "   ", ""],
    ["ÀÉ × Ÿ", "àé × ÿ", "àé × ÿ"],
  ])("%j and %j are alike", (one, other, normal) => {
    expect(normaliseSpelling(one)).toBe(normal);
    expect(normaliseSpelling(other)).toBe(normal);
  });

  it("is the same with a space before it, which is read with all care", () => {
    const signs = fc.constantFrom(
      ..."aZ9é\u00c9ß\u00d7\u00ff`´«'\"–- \u00a0\t".split(""),
      "e\u0301",
      "\u0301",
      "İ",
      "𝔸",
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(signs).map((all) => all.join("")),
          fc.string({ unit: "binary" }),
        ),
        (text) => {
          expect(normaliseSpelling(text)).toBe(normaliseSpelling(` ${text}`));
          expect(normaliseSpelling(normaliseSpelling(text))).toBe(normaliseSpelling(text));
        },
      ),
    );
  });
});
