import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { jsonSchemas } from "../../../src/core/files/json-schemas.ts";
import { chapterNames } from "../../../src/report/content/outline.ts";

const schemas = jsonSchemas(chapterNames);

test.each(Object.keys(schemas))("%s is what the program accepts today (else: npm run schemas)", (name) => {
  expect(readFileSync(new URL(`../../../questionnaires/${name}`, import.meta.url), "utf8")).toBe(schemas[name]);
});

test("an editor is told that an unknown key is wrong", () => {
  const schema = JSON.parse(schemas["questionnaire.schema.json"] ?? "") as Record<string, unknown>;
  expect(schema).toMatchObject({ additionalProperties: false, required: expect.arrayContaining(["id", "questions"]) });
});
