import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Group } from "../../../../src/core/assess/score/groups.ts";
import { safeGroups } from "../../../../src/core/assess/score/groups.ts";
import { isCombination } from "../../../support/linear.ts";

/** `mt:4 cbs:2 ict:1!` → three groups, the last one official. */
function groupsOf(written: string): Group[] {
  return written.split(" ").map((one) => {
    const [role = "", size = ""] = one.split(":");
    return { role, size: Number.parseInt(size, 10), official: size.endsWith("!") };
  });
}

describe("which groups of respondents may be shown", () => {
  it.each([
    ["every group is large enough", "mt:3 cbs:4", ["mt", "cbs"], [], []],
    ["an official may stand alone", "mt:3 ict:1!", ["mt", "ict"], [], []],
    ["small groups that reach the minimum together are merged", "mt:3 cbs:2 hr:1", ["mt"], ["cbs", "hr"], []],
    ["one small group takes the next smallest with it", "mt:5 cbs:4 hr:2", ["mt"], [], ["hr", "cbs"]],
    [
      "an official is the next smallest, and two are not enough",
      "mt:5 cbs:4 hr:1 ict:1!",
      ["mt"],
      [],
      ["hr", "ict", "cbs"],
    ],
    ["two small groups of two people take a third", "mt:5 cbs:4 hr:1 it:1", ["mt"], [], ["hr", "it", "cbs"]],
    ["nobody gave a value in an empty group", "mt:3 cbs:0 hr:3", ["mt", "hr"], [], []],
    ["one small group alone", "mt:2", [], [], ["mt"]],
    ["all small and together too few", "mt:1 cbs:1", [], [], ["mt", "cbs"]],
    ["all small, together enough", "mt:2 cbs:2", [], ["mt", "cbs"], []],
  ])("%s", (_name, groups, shown, merged, hidden) => {
    expect(safeGroups(groupsOf(groups), 3)).toEqual({ shown, merged, hidden });
  });

  it("follows a larger minimum of the questionnaire", () => {
    expect(safeGroups(groupsOf("mt:4 cbs:6 hr:7"), 5)).toEqual({ shown: ["hr"], merged: [], hidden: ["mt", "cbs"] });
  });

  const anyGroups = fc
    .array(fc.record({ size: fc.nat({ max: 8 }), official: fc.boolean() }), { minLength: 1, maxLength: 6 })
    .map((groups): Group[] => groups.map((group, at) => ({ role: `r${at}`, ...group })));

  it("gives every group one fate, and shows none below the minimum but officials", () => {
    fc.assert(
      fc.property(anyGroups, fc.integer({ min: 3, max: 6 }), (groups, minimum) => {
        const { shown, merged, hidden } = safeGroups(groups, minimum);
        const present = groups.filter((group) => group.size > 0).map((group) => group.role);
        expect([...shown, ...merged, ...hidden].sort()).toEqual(present.sort());
        const sizeOf = (roles: readonly string[]) =>
          groups.filter(({ role }) => roles.includes(role)).reduce((sum, { size }) => sum + size, 0);
        for (const group of groups) {
          if (shown.includes(group.role) && !group.official) expect(group.size).toBeGreaterThanOrEqual(minimum);
        }
        if (merged.length > 0) expect(sizeOf(merged)).toBeGreaterThanOrEqual(minimum);
        if (merged.length > 0) expect(merged.length).toBeGreaterThanOrEqual(2);
      }),
    );
  });

  it.each(["equal-roles", "equal-voices"] as const)(
    "leaves nobody's figure to be computed from the total (%s)",
    (rule) => {
      fc.assert(
        fc.property(anyGroups, fc.integer({ min: 3, max: 6 }), (groups, minimum) => {
          const { shown, merged } = safeGroups(groups, minimum);
          const weightIn = (group: Group, roles: readonly string[]) =>
            roles.includes(group.role) && group.size > 0 ? (rule === "equal-roles" ? 1 : group.size) : 0;
          const everyone = groups.map(({ role }) => role);
          const published = [
            groups.map((group) => weightIn(group, everyone)),
            groups.map((group) => weightIn(group, merged)),
            ...shown.map((role) => groups.map((group) => weightIn(group, [role]))),
          ];
          const unpublished = groups.filter(({ role, size }) => size > 0 && !shown.includes(role));
          for (const few of subsets(unpublished)) {
            const people = few.reduce((sum, { size }) => sum + size, 0);
            // The organisation as a whole is never hidden, however small; an official knows that he may be shown.
            const isEverybody = few.length === groups.filter(({ size }) => size > 0).length;
            if (people >= minimum || isEverybody || few.every(({ official }) => official)) continue;
            const roles = few.map(({ role }) => role);
            const figure = groups.map((group) => weightIn(group, roles));
            expect(isCombination(figure, published), `${roles} of ${people}`).toBe(false);
          }
        }),
      );
    },
  );
});

function subsets<T>(of: readonly T[]): T[][] {
  let found: T[][] = [[]];
  for (const one of of) found = [...found, ...found.map((few) => [...few, one])];
  return found.filter((few) => few.length > 0);
}
