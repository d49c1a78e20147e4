import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { sinceSeverity } from "../../../../src/core/questionnaire/rules/since.ts";
import { differenceSteps } from "../../../../src/core/questionnaire/versions/steps.ts";

const rowsOf = (name: string, second: string) =>
  readFileSync(new URL(`../../../../docs/${name}`, import.meta.url), "utf8")
    .split("\n")
    .flatMap((line) => {
      const [, code, word] = new RegExp(`^\\| \`([a-z-]+)\` +\\| (${second}) +\\|`, "u").exec(line) ?? [];
      return code === undefined ? [] : [[code, word]];
    });

test("docs/versions.md says for every difference which step it asks for, once", () => {
  const rows = rowsOf("versions.md", "patch|minor|major");
  expect(Object.fromEntries(rows)).toEqual(differenceSteps);
  expect(rows).toHaveLength(Object.keys(differenceSteps).length);
});

test("docs/rules.md has the rules of --since with their severity", () => {
  expect(Object.fromEntries(rowsOf("rules.md", "error|warning"))).toMatchObject(sinceSeverity);
});
