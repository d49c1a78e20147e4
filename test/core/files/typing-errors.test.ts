/** No typing error in a key goes unnoticed, wherever it is made: an answer or a setting is never dropped in silence. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { parseWithSchema } from "../../../src/core/issue/schema-parse.ts";
import { normalise } from "../../../src/core/questionnaire/normalise-questionnaire.ts";
import { overlaySchema } from "../../../src/core/questionnaire/overlay-schema.ts";
import { actionsFileSchema, questionnaireFileSchema } from "../../../src/core/questionnaire/questionnaire-schema.ts";
import {
  checkActions,
  checkOverlay,
  checkQuestionnaire,
} from "../../../src/core/questionnaire/rules/check-questionnaire.ts";
import { parseOrganisation, parseResponse } from "../../../src/core/response/parse-response.ts";
import { soundFiles } from "../../support/sound-files.ts";

const { questionnaire, actions, overlay, language } = soundFiles();
const model = normalise(questionnaire, actions);

const response = {
  format: 1,
  questionnaire: { id: "sound", version: "1.0.0" },
  form: "full",
  organisation: { id: "44083", name: "Deinze", inhabitants: 44000 },
  respondent: { id: "mt-1", role: "manager" },
  round: "2026",
  started: "2026-11-23",
  submitted: "2026-11-24",
  answers: {
    owner: { level: 2, note: "nog na te kijken", evidence: ["lijst"] },
    checked: { number: 35 },
    rules: { checked: ["names"] },
    found: { option: "o1" },
  },
  ambition: { targets: { quality: 3 }, daysPerYear: 20, start: "2027-Q1", quarters: 4 },
};
const { ambition } = response;
const plan = { "name-owners": { status: "running", owner: "Jan" }, "check-lists": { exclude: true, reason: "later" } };
const organisation = { format: 1, organisation: { id: "44083" }, ambition, plan };

const files: Readonly<Record<string, { data: object; check: (data: unknown) => readonly unknown[] }>> = {
  "questionnaire.yaml": {
    data: questionnaire,
    check: (data) => {
      const { value, issues } = parseWithSchema(questionnaireFileSchema, data);
      return [...issues, ...(value ? checkQuestionnaire(value) : [])];
    },
  },
  "actions.yaml": {
    data: actions,
    check: (data) => {
      const { value, issues } = parseWithSchema(actionsFileSchema, data);
      return [...issues, ...(value ? checkActions(value, questionnaire) : [])];
    },
  },
  "a translation": {
    data: overlay,
    check: (data) => {
      const { value, issues } = parseWithSchema(overlaySchema, data);
      return [...issues, ...(value ? checkOverlay(value, language, questionnaire, actions) : [])];
    },
  },
  "a response": { data: response, check: (data) => parseResponse(data, model).issues },
  "an organisation file": { data: organisation, check: (data) => parseOrganisation(data, model).issues },
};

test.each(Object.entries(files))("in %s", (_, { data, check }) => {
  expect(check(data)).toEqual([]);
  const keys = keysIn(data, []);
  fc.assert(
    fc.property(fc.constantFrom(...keys), fc.constantFrom("x", "-", "s"), (path, letter) => {
      const changed = structuredClone(data);
      rename(changed, path, letter);
      expect(check(changed)).not.toEqual([]);
    }),
    { numRuns: 300 },
  );
});

/** Paths of all keys of all groups. */
function keysIn(value: unknown, path: readonly string[]): string[][] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, below]) => {
    const here = [...path, key];
    return [...(Array.isArray(value) ? [] : [here]), ...keysIn(below, here)];
  });
}

function rename(data: object, path: readonly string[], letter: string): void {
  const [key = "", ...rest] = path;
  const group = data as Record<string, unknown>;
  if (rest.length > 0) rename(group[key] as object, rest, letter);
  else {
    group[key + letter] = group[key];
    delete group[key];
  }
}
