import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { shownPath } from "../../../src/cli/show/shown-path.ts";

test.each([
  ["a file that was given", "antwoorden/mt-1.yaml", ["antwoorden/mt-1.yaml"], "mt-1.yaml"],
  ["a file in a folder", join("antwoorden", "mt-1.yaml"), ["antwoorden"], "mt-1.yaml"],
  ["a folder with a slash at its end", join("antwoorden", "a", "b.yaml"), ["antwoorden/"], "a/b.yaml"],
  ["a folder by its whole name", resolve("x/antwoorden/a/b.yaml"), [resolve("x/antwoorden")], "a/b.yaml"],
  ["this folder", join("a", "b.yaml"), ["."], "a/b.yaml"],
  ["a folder above", "../a/b.yaml", [".."], "a/b.yaml"],
  ["the folder that it is in", "two/b.yaml", ["one", "two"], "b.yaml"],
  ["a folder whose name only begins alike", "antwoorden-oud/b.yaml", ["antwoorden", "antwoorden-oud"], "b.yaml"],
  ["a name that begins with dots", "a/..b.yaml", ["a"], "..b.yaml"],
  ["what stands in no file", "plan", ["antwoorden"], "plan"],
])("%s", (_, path, given, shown) => {
  expect(shownPath(path, given)).toBe(shown);
});
