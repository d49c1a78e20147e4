/** Rules about texts in another language: none missing, none for something that is not there, each one translated. */
import type { Issue, IssuePath } from "../../issue/issue.ts";
import { nearest } from "../../issue/nearest.ts";
import type { Overlay } from "../overlay-schema.ts";
import type { ActionsFile, QuestionnaireFile } from "../questionnaire-schema.ts";
import { broken } from "./rule.ts";

/** A text, the texts of a list, or what lies under a key. */
type Texts = string | readonly string[] | { readonly [key: string]: Texts | undefined };

/** @param actions Absent: the questionnaire has none, or they cannot be read; nothing is said about them then. */
export function translationRules(
  overlay: Overlay,
  language: string,
  file: QuestionnaireFile,
  actions: ActionsFile | undefined,
): Issue[] {
  if (language === file.language) return [broken("overlay-of-own-language", [], { language })];
  const { functions: _functions, actions: _actions, ...rest } = overlay;
  return compare(actions ? overlay : rest, textsOf(file, actions), []);
}

function compare(given: Texts | undefined, source: Texts, path: IssuePath): Issue[] {
  if (given === undefined) return [];
  if (typeof source === "string") return typeof given === "string" ? identical(given, source, path) : [];
  if (isList(source)) return isList(given) ? compareLists(given, source, path) : [];
  if (typeof given === "string" || isList(given)) return [];
  const known = Object.keys(source);
  const issues: Issue[] = [];
  for (const [key, value] of Object.entries(given)) {
    const below = source[key];
    if (value === undefined) continue;
    if (below !== undefined) issues.push(...compare(value, below, [...path, key]));
    else issues.push(unknownText(key, path, known));
  }
  const missing = known.filter((key) => given[key] === undefined);
  return missing.length > 0 ? [...issues, missingTexts(missing, path)] : issues;
}

function unknownText(key: string, path: IssuePath, known: readonly string[]): Issue {
  const id = [...path, key].join(".");
  return broken("text-unknown", [...path, key], { id, key, nearest: nearest(key, known) ?? "" });
}

/** So many are named in one sentence. */
const namedMost = 5;

function missingTexts(missing: readonly string[], path: IssuePath): Issue {
  const named = missing.slice(0, namedMost).map((key) => [...path, key].join("."));
  return broken("text-missing", path, { what: named.join(", "), more: missing.length - named.length });
}

function compareLists(given: readonly string[], source: readonly string[], path: IssuePath): Issue[] {
  const issues = given.flatMap((text, index) => identical(text, source[index] ?? "", [...path, index]));
  if (given.length === source.length) return issues;
  return [...issues, broken("list-length", path, { count: given.length, expected: source.length })];
}

/** Names such as DPO, Metadata and Ad hoc are the same in many languages; a sentence is not. */
function identical(given: string, source: string, path: IssuePath): Issue[] {
  const words = given.trim().split(/\s+/).length;
  return given === source && (words > 2 || given.length > 25) ? [broken("text-identical", path)] : [];
}

function isList(texts: Texts): texts is readonly string[] {
  return Array.isArray(texts);
}

/** Every text of the questionnaire and its actions, in the shape of an overlay. */
function textsOf(file: QuestionnaireFile, actions: ActionsFile | undefined): Texts {
  return present({
    title: file.title,
    description: file.description,
    changes: notesOf(file),
    scale: { levels: byKey(file.scale.levels, (level) => String(level.value), nameTexts) },
    areas: byId(file.areas, nameTexts),
    dimensions: byId(file.dimensions, nameTexts),
    roles: byId(file.roles, nameTexts),
    audiences: byId(file.audiences, nameTexts),
    optionSets: byId(file.optionSets, (set) => byId(set.options, (option) => option.text)),
    questions: byId(file.questions, questionTexts),
    functions: byId(actions?.functions, nameTexts),
    actions: byId(actions?.actions, ({ title, description, steps, done, cycle }) =>
      present({ title, description, steps, done, cycle }),
    ),
  });
}

function notesOf({ changes = [] }: QuestionnaireFile): Texts | undefined {
  const noted = changes.filter(({ note }) => note !== undefined);
  if (noted.length === 0) return undefined;
  return byKey(
    noted,
    ({ version }) => version,
    ({ note }) => note,
  );
}

type QuestionInFile = QuestionnaireFile["questions"][number];

function questionTexts(question: QuestionInFile): Texts {
  const { title, text, help, levels, evidence, number } = question;
  const items = question.options ?? question.checklist?.items;
  // A unit of one sign, such as %, is the same in every language.
  const unit = number?.unit && number.unit.length > 1 ? number.unit : undefined;
  return present({ title, text, help, levels, options: byId(items, (item) => item.text), unit, evidence });
}

interface NameTexts {
  readonly name: string;
  readonly plainName?: string | undefined;
  readonly description?: string | undefined;
  readonly meaning?: string | undefined;
}

function nameTexts({ name, plainName, description, meaning }: NameTexts): Texts {
  return present({ name, plainName, description, meaning });
}

function byId<T extends { readonly id: string }>(
  items: readonly T[] | undefined,
  texts: (item: T) => Texts | undefined,
) {
  return items && items.length > 0 ? byKey(items, (item) => item.id, texts) : undefined;
}

function byKey<T>(items: readonly T[], key: (item: T) => string, texts: (item: T) => Texts | undefined): Texts {
  return present(Object.fromEntries(items.map((item) => [key(item), texts(item)])));
}

function present(texts: Readonly<Record<string, Texts | undefined>>): Texts {
  return Object.fromEntries(
    Object.entries(texts).filter(([, text]) => text !== undefined && !(isList(text) && text.length === 0)),
  );
}
