import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { allotCodes } from "../../../../src/core/import/forms/short-codes.ts";

const id = fc.stringMatching(/^[a-z0-9]{1,12}(-[a-z0-9]{1,12}){0,4}$/).filter((text) => text.length <= 60);

describe("short codes", () => {
  it("are the id without its hyphens where that fits", () => {
    expect(allotCodes(["data-policy-plan"], 20).get("data-policy-plan")).toBe("datapolicyplan");
  });

  it("tell ids apart that differ in hyphens only, and keep away from reserved words", () => {
    const codes = allotCodes(["a-1", "a1", "to-ken"], 20, ["Token"]);
    expect(new Set(codes.values()).size).toBe(3);
    expect([...codes.values()]).not.toContain("token");
  });

  it("are letters and digits, begin with a letter, fit, and differ, capitals aside", () => {
    fc.assert(
      fc.property(fc.uniqueArray(id, { maxLength: 60 }), fc.constantFrom(5, 20), (ids, length) => {
        const codes = allotCodes(ids, length, ["dk", "na", "none"]);
        expect([...codes.keys()]).toEqual(ids);
        for (const code of codes.values()) expect(code).toMatch(new RegExp(`^[a-z][a-z0-9]{0,${length - 1}}$`));
        expect(new Set([...codes.values(), "dk", "na", "none"]).size).toBe(ids.length + 3);
      }),
    );
  });

  it("do not depend on the order, nor on what else there is", () => {
    const long = "a-very-long-name-of-a-question-that-does-not-fit";
    const before = allotCodes([long, "b", "c-d"], 20);
    const after = allotCodes(["new-one", "c-d", "another-question-with-a-rather-long-name", "b", long], 20);
    for (const [key, code] of before) expect(after.get(key)).toBe(code);
  });
});
