import { expect, test } from "vitest";
import { nearest } from "../../../src/core/issue/nearest.ts";

const known = ["data-quality", "data-governance", "metadata", "mt", "cbs", "title"];

test.each([
  ["data-qualty", "data-quality"],
  ["dataQuality", "data-quality"],
  ["DATA_QUALITY", "data-quality"],
  ["titel", "title"],
  ["mtt", "mt"],
  ["meta-data", "metadata"],
])("%s was probably meant as %s", (written, meant) => {
  expect(nearest(written, known)).toBe(meant);
});

test.each(["archive", "abc", "m", "", "x".repeat(100_000)])("nothing is close to %.20s", (written) => {
  expect(nearest(written, known)).toBeUndefined();
});

test("of two that are equally close the first", () => {
  expect(nearest("cat", ["car", "cap"])).toBe("car");
});
