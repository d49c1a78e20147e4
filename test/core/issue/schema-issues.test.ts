import { describe, expect, test } from "vitest";
import { z } from "zod";
import type { $ZodType } from "zod/v4/core";
import { parseWithSchema, withFurther } from "../../../src/core/issue/schema-parse.ts";
import { actionsFileSchema, questionnaireFileSchema } from "../../../src/core/questionnaire/questionnaire-schema.ts";
import { responseFileSchema } from "../../../src/core/response/response-schema.ts";
import { soundFiles } from "../../support/sound-files.ts";

const response = {
  format: 1,
  questionnaire: { id: "sound", version: "1.0.0" },
  organisation: { id: "44083" },
  respondent: { id: "mt-1" },
  answers: {},
};

/** `code path` of everything wrong, and the values that the sentence needs. */
function faults(schema: $ZodType, data: unknown) {
  return parseWithSchema(schema, data).issues.map(({ code, path, params }) => [`${code} ${path.join(".")}`, params]);
}

test.each([
  ["missing-key respondent", { respondent: {} }, { key: "id" }],
  ["missing-key ", { organisation: undefined }, { key: "organisation" }],
  ["missing-key ", { format: undefined }, { key: "format" }],
  ["wrong-type organisation.id", { organisation: { id: 44083 } }, { expected: "string", given: "number" }],
  ["wrong-type answers", { answers: [] }, { expected: "record", given: "array" }],
  ["wrong-type respondent", { respondent: null }, { expected: "object", given: "null" }],
  ["not-allowed format", { format: 2 }, { given: "2", nearest: "", allowed: "1" }],
  ["not-allowed form", { form: "cor" }, { given: "cor", nearest: "core", allowed: "full, core" }],
  [
    "wrong-format questionnaire.version",
    { questionnaire: { id: "sound", version: "1.0" } },
    { given: "1.0", format: "version" },
  ],
  [
    "wrong-format questionnaire.id",
    { questionnaire: { id: "My own", version: "1.0.0" } },
    { given: "My own", format: "id" },
  ],
  ["wrong-format ambition.start", { ambition: { start: "2027" } }, { given: "2027", format: "quarter" }],
  ["not-a-moment submitted", { submitted: "24/11/2026" }, { given: "24/11/2026", nearest: "" }],
  [
    "not-a-target ambition.targets.quality",
    { ambition: { targets: { quality: "high" } } },
    { given: "high", nearest: "" },
  ],
  ["too-small ambition.quarters", { ambition: { quarters: 0 } }, { minimum: "1" }],
  ["too-large ambition.quarters", { ambition: { quarters: 41 } }, { maximum: "40" }],
  ["empty-text organisation.id", { organisation: { id: " " } }, { minimum: "1" }],
  [
    "text-over-limit answers.owner.note",
    { answers: { owner: { level: 1, note: "x".repeat(2001) } } },
    { maximum: "2000" },
  ],
  ["wrong-key answers.Own er", { answers: { "Own er": 1 } }, { key: "Own er", format: "id" }],
  ["not-an-answer answers.owner", { answers: { owner: "dont know" } }, { given: "dont know", nearest: "dont-know" }],
  ["not-an-answer answers.owner", { answers: { owner: { lvl: 2 } } }, { given: '{"lvl":2}', nearest: "" }],
  ["wrong-type answers.owner.level", { answers: { owner: { level: "2" } } }, { expected: "number", given: "string" }],
  [
    "not-allowed answers.owner.state",
    { answers: { owner: { state: "unknown" } } },
    { given: "unknown", nearest: "", allowed: "not-applicable, dont-know, unanswered, not-shown" },
  ],
])("%s", (place, change, params) => {
  expect(faults(responseFileSchema, { ...response, ...change })).toEqual([[place, params]]);
});

test("an empty file is nothing else", () => {
  expect(faults(responseFileSchema, null)).toEqual([["empty-file ", {}]]);
});

describe("an unknown key", () => {
  test("is told with the key that was meant, of those that may stand in that very place", () => {
    const answers = { owner: { level: 1, noot: "x" } };
    const [[place, params] = []] = faults(responseFileSchema, { ...response, answers });
    expect(place).toBe("unknown-key answers.owner.noot");
    expect(params).toMatchObject({ key: "noot", nearest: "note" });
  });

  test("is never taken for one that is there already", () => {
    const { questionnaire } = soundFiles();
    const [[, params] = []] = faults(questionnaireFileSchema, { ...questionnaire, titel: "Again" });
    expect(params).toMatchObject({ nearest: "" });
    expect(String((params as { allowed: string }).allowed).split(", ")).not.toContain("title");
  });

  test("deep in a list, a group and a pair of numbers has its own choice of keys", () => {
    const { actions } = soundFiles();
    const [first] = actions.actions;
    const data = { ...actions, actions: [{ ...first, sources: [{ titel: "x", verifiedOn: "2026-01-01" }] }] };
    expect(faults(actionsFileSchema, data)).toContainEqual([
      "unknown-key actions.0.sources.0.titel",
      { key: "titel", nearest: "title", allowed: "title, url" },
    ]);
  });
});

describe("what is left of a broken file", () => {
  const schema = z.strictObject({
    list: z.array(z.number()).optional(),
    group: z.strictObject({ a: z.number().optional() }),
  });

  test("lacks the broken keys only", () => {
    expect(parseWithSchema(schema, { group: { a: "x", b: 1 }, c: 1 }).value).toEqual({ group: {} });
  });

  test("keeps items of lists in their places, and is nothing if a list cannot do without", () => {
    expect(parseWithSchema(schema, { list: [1, "x"], group: {} }).value).toBeUndefined();
  });

  test("does not touch what was read", () => {
    const data = { group: { a: "x" } };
    parseWithSchema(schema, data);
    expect(data).toEqual({ group: { a: "x" } });
  });

  test("what follows from a part being left out is not told; what is wrong elsewhere is", () => {
    const at = (...path: string[]) => ({ code: "x", severity: "error" as const, path, params: {} });
    expect(withFurther([at("a", "b")], [at("a"), at("a", "b"), at("a", "c"), at()])).toEqual([
      at("a", "b"),
      at("a", "c"),
      at(),
    ]);
  });
});
