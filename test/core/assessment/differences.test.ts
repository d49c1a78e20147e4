import { expect, test } from "vitest";
import { differencesOf } from "../../../src/core/assessment/differences.ts";

test.each<[string, unknown, unknown, unknown[]]>([
  ["equal things", { a: [1, { id: "x", b: null }] }, { a: [1, { id: "x", b: null }] }, []],
  ["keys in another order", { a: 1, b: 2 }, { b: 2, a: 1 }, []],
  ["an absent key and one without a value", { a: 1 }, { a: 1, b: undefined }, []],
  ["the last digit of a sum", { a: 0.1 + 0.2 }, { a: 0.3 }, []],
  ["a figure", { a: 1 }, { a: 1.1 }, [{ path: ["a"], told: 1, recomputed: 1.1 }]],
  ["a figure that is gone", { a: 1 }, {}, [{ path: ["a"], told: 1 }]],
  ["a figure that is new", {}, { a: 1 }, [{ path: ["a"], recomputed: 1 }]],
  ["nothing and null", { a: null }, {}, [{ path: ["a"], told: null }]],
  ["a list and an object", { a: [] }, { a: {} }, [{ path: ["a"], told: [], recomputed: {} }]],
  [
    "something in a list, named by its id",
    [{ id: "x", a: 1 }, { id: "y" }],
    [{ id: "x", a: 2 }, { id: "y" }],
    [{ path: ["x", "a"], told: 1, recomputed: 2 }],
  ],
  [
    "another order of a list",
    [{ id: "x" }, { id: "y" }],
    [{ id: "y" }, { id: "x" }],
    [{ path: ["order"], told: ["x", "y"], recomputed: ["y", "x"] }],
  ],
  ["a list of texts", ["a", "b"], ["a", "c"], [{ path: ["2"], told: "b", recomputed: "c" }]],
  [
    "a list in which an id stands twice",
    [{ id: "x" }, { id: "x" }],
    [{ id: "x" }],
    [{ path: [], told: [{ id: "x" }, { id: "x" }], recomputed: [{ id: "x" }] }],
  ],
])("%s", (_, told, recomputed, differences) => {
  expect(differencesOf(told, recomputed)).toEqual(differences);
});
