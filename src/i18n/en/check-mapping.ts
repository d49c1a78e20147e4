/** What is wrong in a mapping, and how to mend it. One sentence per code. */
import type { checkMapping as nl } from "../nl/check-mapping.ts";

type Values = Readonly<Record<string, string | number>>;

export const checkMapping = {
  "question-not-mapped": ({ ids, count }: Values) =>
    `${Number(count) === 1 ? "This question of the questionnaire is" : `These ${count} questions of the questionnaire are`} nowhere: ${ids}. Map them under questions, or list them under skip.`,
  "nothing-mapped": () =>
    "No question has a column: every row would be taken without a single answer. Move at least one question from skip to questions, with its column.",
  "mapped-and-skipped": ({ id }: Values) => `${id} stands under questions and under skip. Take one away.`,
  "column-not-said": ({ otherwise }: Values) =>
    [
      "The column is missing here. Give column (the header above it), title (the question) or letter (such as AB).",
      Number(otherwise) > 0 ? " If it is the same for the whole file, give constant." : "",
      Number(otherwise) > 1 ? " If it stands in the name of the file, give fileName (as in {id}_*.xlsx)." : "",
    ].join(""),
  "column-said-twice": () => "This says in more than one way where the value comes from. Leave one.",
  "occurrence-without-header": () =>
    "occurrence counts columns with the same header, and there is no header here. Give column, or leave occurrence out.",
  "test-not-said": () =>
    "Say when this holds: equals with a list of values, or notBlank: true. Exactly one of the two.",
  "file-name-not-simple": ({ pattern }: Values) =>
    `${pattern} cannot be used. Write {id} once where the organisation stands, and * at most three times for anything else, with a sign between the two, as in {id}_*.xlsx.`,
  "pattern-not-simple": ({ pattern }: Values) =>
    `The pattern ${pattern} is not possible. Use letters, ., \\d, [abc], ^ and $, and *, + or ? at most twice in all.`,
  "mapping-without-submitted": () =>
    "Without submitted every answer is a draft, and drafts do not count. Give the column with the date, or one day for all: submitted: { constant: 2026-11-24 }.",
  "latest-without-date": () =>
    "Without submitted nobody can tell which answer is the latest. Give submitted, or choose first or error.",
  "meaning-to-fill-in": ({ spelling, allowed }: Values) =>
    `Fill in what “${spelling}” means, or take the line away if that must not occur.${allowed ? ` Possible: ${allowed}.` : ""}`,
  "meaning-unknown": ({ id, meaning, nearest, allowed }: Values) =>
    `${meaning} is no answer to ${id}.${nearest ? ` Did you mean ${nearest}?` : ""} Possible: ${allowed}.`,
  "meanings-missing": ({ id, allowed }: Values) =>
    `For ${id} nothing says what the answers in the column mean. Add ${orList(allowed, "or")}.`,
  "checked-missing": ({ id }: Values) =>
    `For ${id} nothing says which value means “ticked”. Add for example: checked: ["1", "Yes"].`,
  "spelling-with-two-meanings": ({ spelling, first, second }: Values) =>
    `“${spelling}” means both ${first} and ${second} here. Capitals, spaces and kinds of quotes make no difference. Leave one.`,
  "unknown-scale": ({ id, nearest, allowed }: Values) =>
    `The scale ${id} is not under scales.${nearest ? ` Did you mean ${nearest}?` : allowed ? ` Possible: ${allowed}.` : ""}`,
  "scale-not-used": ({ id }: Values) => `No question uses the scale ${id}. Take it away or use it.`,
  "range-outside-scale": ({ from, to, minimum, maximum }: Values) =>
    `From ${from} to ${to} does not fit the scale. Choose levels from ${minimum} to ${maximum}, the lowest first.`,
  "unknown-item": ({ id, nearest, allowed }: Values) =>
    `${id} is no item of this question.${nearest ? ` Did you mean ${nearest}?` : ` Possible: ${allowed}.`}`,
  "wrong-way-to-read": ({ id, way, allowed }: Values) =>
    `${id} cannot be read with ${way}.${allowed ? ` Use ${orList(allowed, "or")}.` : " Take that key away: the column with the number is enough."}`,
  "not-a-column": ({ given }: Values) =>
    `${given} is no column. Give the header above it, or { letter: AB }, or { column: "…", occurrence: 2 }.`,
  "not-a-meaning": ({ given }: Values) => `${given} is no answer. Give a level, the id of an option, or a state.`,
  "not-spellings": ({ given }: Values) => `${given} is neither a text nor a list of texts.`,
} satisfies typeof nl;

/** `a, b, c` → `a, b or c`. */
function orList(joined: string | number | undefined, or: string): string {
  const items = String(joined ?? "").split(", ");
  return items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} ${or} ${items.at(-1)}`;
}
