/** What the values in a question's columns mean, as far as they are the questionnaire's own words. */
import type { Question, Questionnaire } from "../../questionnaire/questionnaire.ts";
import { normaliseSpelling } from "../mapping/plan.ts";
import type { DraftInput, DraftNote } from "./draft-input.ts";
import { noteKey } from "./draft-input.ts";
import { placeIn } from "./draft-place.ts";
import type { DraftedAnswers } from "./draft-scales.ts";
import type { ColumnProfile } from "./profile.ts";

interface Drafting {
  readonly input: DraftInput;
  readonly notes: Map<string, DraftNote>;
}

export function draftAnswers(
  question: Question,
  profiles: readonly ColumnProfile[],
  { input, notes }: Drafting,
): DraftedAnswers {
  const all = input.columns.columns;
  const path = ["questions", question.id];
  const [profile] = profiles;
  if (!profile) return {};
  if (profiles.length > 1) return draftItems(question, profiles, { input, notes });
  const place = placeIn(profile.column, all);
  if (question.form.kind === "number") return { ...place };
  const known = knownTexts(question, input);
  const key = question.form.kind === "checklist" ? "options" : "values";
  const values = [...profile.values].map(([value, count]) => {
    const { meaning, note } = meaningIn(known, value, count);
    notes.set(noteKey([...path, key, value]), note);
    return [value, meaning] as const;
  });
  const unseen = unseenTexts(known, [...profile.values.keys()]);
  for (const [text] of unseen) notes.set(noteKey([...path, key, text]), { kind: "count", count: 0 });
  // Not by assignment: a value can be `__proto__`.
  return {
    ...place,
    ...(key === "options" ? { join: separatorIn(profile) } : {}),
    [key]: Object.fromEntries([...values, ...unseen]),
  };
}

/** Other files may hold what this one does not: the rest of each list of which a text was seen, written the same way. */
function unseenTexts({ lists }: Known, seen: readonly string[]): Texts {
  const spellings = new Set(seen.map(normaliseSpelling));
  const used = lists.filter((list) => list.some(([text]) => spellings.has(normaliseSpelling(text))));
  return used.flat().filter(([text]) => text !== "" && !spellings.has(normaliseSpelling(text)));
}

interface MeaningIn {
  readonly meaning: string | number | null;
  readonly note: DraftNote;
}

function meaningIn(known: Known, value: string, count: number): MeaningIn {
  const spelling = normaliseSpelling(value);
  const own = known.own.get(spelling);
  if (own !== undefined) return { meaning: own, note: { kind: "count", count } };
  const word = known.words.get(spelling);
  if (word !== undefined) return { meaning: word, note: { kind: "check", why: "word" } };
  return { meaning: null, note: { kind: "fill-in", count } };
}

/** What joins the choices in one cell: the platforms write a semicolon, a comma or a space. */
function separatorIn({ values }: ColumnProfile): string {
  const texts = [...values.keys()];
  return [";", ","].find((sign) => texts.some((text) => text.includes(sign))) ?? ";";
}

function draftItems(question: Question, profiles: readonly ColumnProfile[], { input, notes }: Drafting) {
  const { own } = knownTexts(question, input);
  const path = ["questions", question.id];
  const columns = profiles.map(({ column }) => {
    const item = own.get(normaliseSpelling(column.item ?? ""));
    if (item === undefined) notes.set(noteKey([...path, "columns", column.name]), { kind: "fill-in" });
    return [column.name, item ?? null] as const;
  });
  const checked = new Set(profiles.flatMap(({ values }) => [...values.keys()]));
  notes.set(noteKey([...path, "checked"]), { kind: "check", why: "word" });
  return { columns: Object.fromEntries(columns), checked: [...checked].slice(0, 10) };
}

type Texts = readonly (readonly [text: string, meaning: string | number])[];

interface Known {
  /** The questionnaire's own words. */
  readonly own: ReadonlyMap<string, string | number>;
  /** The same as they are written: a list for each language and way of writing. */
  readonly lists: readonly Texts[];
  /** Words that usually mean a state: to be checked. */
  readonly words: ReadonlyMap<string, string>;
}

function knownTexts({ id }: Question, { questionnaires, stateWords }: DraftInput): Known {
  const lists = questionnaires.flatMap((questionnaire) => listsOf(id, questionnaire));
  const own = new Map(lists.flat().map(([text, meaning]) => [normaliseSpelling(text), meaning] as const));
  const words = new Map(
    Object.entries({ ...usualWords }).flatMap(([state, spellings]) =>
      [...spellings, ...(stateWords[state as keyof typeof stateWords] ?? [])].map(
        (spelling) => [normaliseSpelling(spelling), state] as const,
      ),
    ),
  );
  return { own, lists, words };
}

/** With the value before it too, as forms of ours write a level. */
function listsOf(id: string, { questions, levels }: Questionnaire): readonly Texts[] {
  const form = questions.find((one) => one.id === id)?.form;
  if (form?.kind === "options") return [form.options.map((option) => [option.text, option.id] as const)];
  if (form?.kind === "checklist") return [form.items.map((item) => [item.text, item.id] as const)];
  if (form?.kind !== "levels") return [];
  const { texts } = form;
  const ways: readonly ((value: number, name: string) => string)[] = [
    (_, name) => name,
    (value, name) => `${value}. ${name}`,
    (value) => texts[String(value)] ?? "",
    (value) => `${value}. ${texts[String(value)] ?? ""}`,
  ];
  return ways.map((write) => levels.map(({ value, name }) => [write(value, name), value] as const));
}

const usualWords = {
  "dont-know": [
    "weet niet",
    "ik weet het niet",
    "geen idee",
    "don't know",
    "i don't know",
    "je ne sais pas",
    "weiß nicht",
  ],
  "not-applicable": ["nvt", "n.v.t.", "niet van toepassing", "not applicable", "sans objet", "nicht zutreffend"],
} as const;
