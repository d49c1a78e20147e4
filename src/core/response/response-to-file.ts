/** A response as it stands in a file (formats.md). */
import type { Answer, Response, Restatement } from "./response.ts";

type Content = Readonly<Record<string, unknown>>;

/** What stands in the file, in a fixed order: also as JSON. */
export function responseToFile(response: Response): Content {
  const { questionnaire, form, organisation, respondent, round, started, submitted, ambition, migrated } = response;
  return withoutUndefined({
    format: 1,
    questionnaire,
    form: form === "core" ? form : undefined,
    organisation,
    respondent,
    round,
    started,
    submitted,
    answers: answersToFile(response.answers),
    ambition,
    migrated: migrated && { from: migrated.from, left: migrated.left && answersToFile(migrated.left) },
  });
}

function answersToFile(answers: ReadonlyMap<string, Answer>): Content {
  return Object.fromEntries([...answers].map(([id, answer]) => [id, answerToFile(answer)]));
}

/** The short forms of formats.md where nothing is lost by them. */
function answerToFile(answer: Answer): unknown {
  const { kind, earlier, ...said } = withoutUndefined(answer) as Answer;
  const rest = earlier === undefined ? said : { ...said, earlier: withoutKind(earlier) };
  const bare = Object.keys(rest).length === 1;
  if (bare && answer.kind === "level") return answer.level;
  if (bare && answer.kind === "none") return answer.state;
  return rest;
}

/** In a file the key says what kind it is. */
function withoutKind({ kind: _kind, ...rest }: Restatement): unknown {
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
