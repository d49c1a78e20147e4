/** From responses to an Assessment the way the program goes: grouped, drafts left out, then assessed. */
import { assess } from "../../src/core/assess/assess.ts";
import { groupResponses } from "../../src/core/assess/group-responses.ts";
import type { Assessment } from "../../src/core/assessment/assessment.ts";
import type { Questionnaire } from "../../src/core/questionnaire/questionnaire.ts";
import type { Response } from "../../src/core/response/response.ts";
import type { Ambition } from "../../src/core/response/response-schema.ts";

/** The Assessment of one organisation and round. */
export function assessed(
  questionnaire: Questionnaire,
  responses: readonly Response[],
  ambition: Ambition = {},
): Assessment {
  const files = responses.map((content, at) => ({ source: `${at}.yaml`, content }));
  const group = groupResponses(files, [], false).groups[0];
  const made = assess({
    questionnaire,
    sha256: "0".repeat(64),
    tool: { name: "datapeil", version: "0.0.0" },
    responses: (group?.responses ?? []).map(({ content }) => content),
    ambition,
    date: "2026-11-30",
  });
  if (!made) throw new Error("The date was given, and yet there is no Assessment");
  return made;
}

/** The result with this id, of a question, an area or a dimension. */
export function resultOf<T extends { readonly id: string }>(results: readonly T[], id: string): T {
  const found = results.find((result) => result.id === id);
  if (!found) throw new Error(`The test names something that is not there: ${id}`);
  return found;
}
