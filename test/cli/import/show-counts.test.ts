import { PassThrough } from "node:stream";
import { expect, test } from "vitest";
import type { Context } from "../../../src/cli/context/context.ts";
import { showAnswers } from "../../../src/cli/import/show-counts.ts";
import { countImport } from "../../../src/core/import/rows/import-counts.ts";
import { answersOf, aQuestionnaire, aResponse } from "../../support/builders.ts";
import { aMapping, planOf } from "../../support/import.ts";

function shown(times: number, columns: number): string {
  const counter = countImport(aQuestionnaire());
  for (let at = 0; at < times; at++) counter.take(aResponse({ answers: answersOf({ q1: at === 0 ? 0 : 1 }) }));
  const stdout = Object.assign(new PassThrough(), { columns });
  const context = { streams: { stdin: stdout, stdout, stderr: stdout }, env: {}, locale: "nl" } as unknown as Context;
  return showAnswers(counter.counts(), { plan: planOf(), mapping: aMapping() }, context);
}

test("how often each level was taken, by question and column", () => {
  expect(shown(1_200, 80)).toMatch(/q1 +D +1 +1\.199/);
});

test("shares where counts would not fit, and what was given is never nothing", () => {
  const text = shown(1_200, 20);
  expect(text).toMatch(/q1 +D +<1 +100/);
  expect(text).toContain("In procenten");
});
