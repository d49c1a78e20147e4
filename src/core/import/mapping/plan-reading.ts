/** How the answer to one question will be read. */
import type { IssuePath } from "../../issue/issue.ts";
import type { Question, Questionnaire } from "../../questionnaire/questionnaire.ts";
import type { Finder } from "./columns.ts";
import type { MappedQuestion, Mapping } from "./mapping-schema.ts";
import { meaningsOf } from "./meanings.ts";
import type { Reading } from "./plan.ts";
import { normaliseSpelling } from "./plan.ts";

interface Ground {
  readonly mapping: Mapping;
  readonly questionnaire: Questionnaire;
  readonly finder: Finder;
  readonly path: IssuePath;
}

/** Undefined where a column was not found; the finder has noted that. */
export function planReading(mapped: MappedQuestion, question: Question, ground: Ground): Reading | undefined {
  const { mapping, questionnaire, finder, path } = ground;
  const meanings = meaningsOf(
    mapped,
    question,
    mapping,
    questionnaire.levels.map(({ value }) => value),
  );
  if (mapped.columns) return planColumns(mapped, mapped.columns, { ...ground, meanings });
  const column = finder.find(mapped, path);
  if (column === undefined) return undefined;
  if (mapped.options) {
    const options = new Map(
      Object.entries(mapped.options).flatMap(([spelling, item]) =>
        item === null ? [] : [[normaliseSpelling(spelling), item] as const],
      ),
    );
    return { kind: "joined", column, separator: mapped.join ?? ";", options, meanings };
  }
  if (mapped.range || question.form.kind === "number") {
    const [minimum, maximum] = mapped.range ?? [];
    const range = minimum === undefined || maximum === undefined ? {} : { range: { minimum, maximum } };
    return { kind: "number", column, meanings, decimal: mapping.source?.decimal ?? ".", ...range };
  }
  return { kind: "spelling", column, meanings };
}

function planColumns(
  mapped: MappedQuestion,
  columns: NonNullable<MappedQuestion["columns"]>,
  { finder, path, meanings }: Ground & Pick<Reading, "meanings">,
): Reading | undefined {
  const items = Object.entries(columns).flatMap(([header, item]) => {
    const column = finder.find(header, [...path, "columns", header]);
    return column === undefined || item === null ? [] : [{ column, item }];
  });
  if (items.length < Object.keys(columns).length) return undefined;
  const checked = new Set((mapped.checked ?? []).map(normaliseSpelling));
  const unchecked = new Set((mapped.unchecked ?? []).map(normaliseSpelling));
  return { kind: "columns", items, checked, unchecked, meanings };
}
