import { existsSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { makeFolder } from "../../../src/io/saving/make-folder.ts";
import { aFolder } from "../../support/folder.ts";

it("makes a folder and those above it, and leaves one that is there", () => {
  const path = join(aFolder(), "a", "b", "c");
  makeFolder(path);
  makeFolder(path);
  expect(statSync(path).isDirectory()).toBe(true);
});

it("says what is in the way", () => {
  const file = join(aFolder(), "file");
  writeFileSync(file, "");
  expect(() => makeFolder(file)).toThrow("EEXIST");
  expect(() => makeFolder(join(file, "under"))).toThrow(/EEXIST|ENOTDIR/u);
});

it.runIf(existsSync("/proc"))("comes back from a place where no folder can be made", () => {
  expect(() => makeFolder("/proc/x/y")).toThrow("ENOENT");
});
