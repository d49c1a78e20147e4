/** What the spellings of a question stand for, by its mapping. */
import type { Question } from "../../questionnaire/questionnaire.ts";
import type { NoValue } from "../../response/response.ts";
import type { MappedQuestion, Mapping } from "./mapping-schema.ts";
import type { Meaning } from "./plan.ts";
import { normaliseSpelling } from "./plan.ts";

/** A checklist that was answered, with nothing ticked. */
export const noneTicked = "none-of-these";

const states: readonly NoValue[] = ["not-applicable", "dont-know", "unanswered", "not-shown"];

/** A level, an option or a state as a mapping writes it; undefined if the question has no such answer. */
export function meaningOf(
  written: number | string,
  question: Question,
  levels: readonly number[],
): Meaning | undefined {
  const { form } = question;
  if (form.kind === "options") {
    const option = form.options.find(({ id }) => id === written);
    if (option) return { kind: "answer", answer: { kind: "option", option: option.id } };
  }
  if (form.kind === "checklist" && written === noneTicked) {
    return { kind: "answer", answer: { kind: "checked", checked: [] } };
  }
  const state = states.find((known) => known === written);
  if (state) return { kind: "state", state };
  if (form.kind !== "levels") return undefined;
  const level = typeof written === "number" ? written : Number(/^-?\d+$/.test(written) ? written : Number.NaN);
  return levels.includes(level) ? { kind: "answer", answer: { kind: "level", level } } : undefined;
}

/** Spelling → meaning. A question's own list wins over its scale, and that over what holds for all questions. */
export function meaningsOf(
  mapped: MappedQuestion,
  question: Question,
  mapping: Pick<Mapping, "answers" | "scales">,
  levels: readonly number[],
): ReadonlyMap<string, Meaning> {
  const meanings = new Map(statesForAll(mapping));
  const scale = mapped.scale === undefined ? undefined : mapping.scales?.[mapped.scale];
  for (const [written, spellings] of Object.entries(scale ?? {})) {
    for (const spelling of typeof spellings === "string" ? [spellings] : spellings) add(spelling, written);
  }
  for (const [spelling, written] of Object.entries(mapped.values ?? {})) add(spelling, written);
  return meanings;

  function add(spelling: string, written: string | number | null): void {
    const meaning = written === null ? undefined : meaningOf(written, question, levels);
    if (meaning) meanings.set(normaliseSpelling(spelling), meaning);
  }
}

/** An empty text is unanswered, unless the mapping says otherwise. */
export function statesForAll({ answers }: Pick<Mapping, "answers">): ReadonlyMap<string, Meaning> {
  const listed: readonly (readonly [readonly string[] | undefined, NoValue])[] = [
    [[""], "unanswered"],
    [answers?.unanswered, "unanswered"],
    [answers?.notShown, "not-shown"],
    [answers?.notApplicable, "not-applicable"],
    [answers?.dontKnow, "dont-know"],
  ];
  const meanings = new Map<string, Meaning>();
  for (const [spellings, state] of listed) {
    for (const spelling of spellings ?? []) meanings.set(normaliseSpelling(spelling), { kind: "state", state });
  }
  return meanings;
}
