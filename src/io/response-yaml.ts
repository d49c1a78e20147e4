/** A response as the YAML of formats.md. */
import { Document, isScalar, visit } from "yaml";
import type { Answer, Response } from "../core/response.ts";

/** Readable YAML in a fixed order; ids in quotes, so that 01234 stays text. */
export function responseToYaml(response: Response): string {
  const document = new Document(responseToFile(response));
  visit(document, {
    Pair(_, pair) {
      const key = isScalar(pair.key) ? pair.key.value : undefined;
      if ((key === "id" || key === "round") && isScalar(pair.value)) pair.value.type = "QUOTE_DOUBLE";
    },
  });
  return document.toString({ lineWidth: 0 });
}

/** What stands in the file, in a fixed order: also as JSON. */
export function responseToFile(response: Response): object {
  const { questionnaire, form, organisation, respondent, round, started, submitted, ambition } = response;
  return withoutUndefined({
    format: 1,
    questionnaire,
    form: form === "core" ? form : undefined,
    organisation,
    respondent,
    round,
    started,
    submitted,
    answers: Object.fromEntries([...response.answers].map(([id, answer]) => [id, answerToFile(answer)])),
    ambition,
  });
}

/** The short forms of formats.md where nothing is lost by them. */
function answerToFile(answer: Answer): unknown {
  const { kind, ...rest } = withoutUndefined(answer) as Answer;
  const bare = Object.keys(rest).length === 1;
  if (bare && answer.kind === "level") return answer.level;
  if (bare && answer.kind === "none") return answer.state;
  return rest;
}

function withoutUndefined<T extends object>(source: T): Partial<T> {
  const present = Object.entries(source).filter(([, value]) => value !== undefined);
  return Object.fromEntries(
    present.map(([key, value]) => [
      key,
      typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Map)
        ? withoutUndefined(value)
        : value,
    ]),
  ) as Partial<T>;
}
