import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { parse } from "yaml";
import { assess } from "../../../src/core/assess/assess.ts";
import { groupResponses } from "../../../src/core/assess/group-responses.ts";
import { normalise } from "../../../src/core/questionnaire/normalise-questionnaire.ts";
import { questionnaireFileSchema } from "../../../src/core/questionnaire/questionnaire-schema.ts";
import { parseResponse } from "../../../src/core/response/parse-response.ts";

const folder = new URL("../../fixtures/assessment/", import.meta.url);
const yaml = (path: string): unknown => parse(readFileSync(new URL(path, folder), "utf8"));

it("the Assessment of a small questionnaire, a partial workshop and a draft, to the byte", async () => {
  const questionnaire = normalise(questionnaireFileSchema.parse(yaml("questionnaire.yaml")));
  const files = readdirSync(new URL("responses/", folder)).map((source) => {
    const parsed = parseResponse(yaml(`responses/${source}`), questionnaire);
    if (!parsed.ok) throw new Error(`${source}: ${JSON.stringify(parsed.issues)}`);
    return { source, content: parsed.value };
  });
  const [group] = groupResponses(files, [], false).groups;
  const made = assess({
    questionnaire,
    sha256: "0".repeat(64),
    tool: { name: "datapeil", version: "0.0.0" },
    responses: (group?.responses ?? []).map(({ content }) => content),
    warnings: group?.warnings,
  });
  await expect(`${JSON.stringify(made, undefined, 2)}\n`).toMatchFileSnapshot("../../golden/assessment.json");
});
