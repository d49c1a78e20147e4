import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { importMessages } from "../../../src/i18n/import.ts";
import { locales } from "../../../src/i18n/locale.ts";

const codes = readFileSync(new URL("../../../docs/doubts.md", import.meta.url), "utf8")
  .split("\n")
  .flatMap((line) => /^\| `([a-z0-9-]+)` +\| (?:row|file|warning) +\| .+ \|$/.exec(line)?.[1] ?? []);

test.each(locales)("docs/doubts.md explains every doubt that %s has words for, once, and no other", (locale) => {
  expect([...codes].sort()).toEqual(Object.keys(importMessages[locale].doubts).sort());
  expect(new Set(codes).size).toBe(codes.length);
});
