import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { ruleSeverity } from "../../../../src/core/questionnaire/rules/rule.ts";
import { templateRuleSeverity } from "../../../../src/core/template/rule.ts";
import { checkMessages } from "../../../../src/i18n/check.ts";
import { locales } from "../../../../src/i18n/locale.ts";

const rows = readFileSync(new URL("../../../../docs/rules.md", import.meta.url), "utf8")
  .split("\n")
  .flatMap((line) => /^\| `([a-z0-9-]+)` +\| (error|warning) +\| (.+?) +\|$/.exec(line)?.slice(1, 3).join(" ") ?? []);

test("docs/rules.md names every rule with its severity, once", () => {
  const rules = Object.entries({ ...ruleSeverity, ...templateRuleSeverity }).map((rule) => rule.join(" "));
  expect(rows).toEqual(expect.arrayContaining(rules));
  expect(new Set(rows).size).toBe(rows.length);
});

test.each(locales)("docs/rules.md explains every problem that %s has a sentence for, and no other", (locale) => {
  const codes = rows.map((row) => row.split(" ")[0]);
  expect(codes.sort()).toEqual(Object.keys(checkMessages[locale].sentences).sort());
});
