/** Texts that would not fit their place: a screen of 80×24, a column of a table, a line of the report. */
import type { Issue, IssuePath } from "../../issue/issue.ts";
import type { Overlay } from "../overlay-schema.ts";
import type { ActionsFile, QuestionnaireFile } from "../questionnaire-schema.ts";
import { broken } from "./rule.ts";

/** Characters. A question with six levels of this length fits 80×24 with its title and keys. */
export const textLimits = {
  title: 80,
  description: 400,
  levelName: 20,
  levelMeaning: 150,
  name: 60,
  plainName: 45,
  questionTitle: 60,
  questionText: 140,
  level: 150,
  option: 150,
  help: 400,
  evidence: 120,
  actionTitle: 80,
  step: 160,
  done: 320,
  cycle: 120,
} as const;

type Limit = keyof typeof textLimits;
type Texts = readonly (readonly [text: string | undefined, limit: Limit, path: IssuePath])[];

export function questionnaireTextRules(file: QuestionnaireFile): Issue[] {
  return tooLong([
    [file.title, "title", ["title"]],
    [file.description, "description", ["description"]],
    ...file.scale.levels.flatMap(({ name, meaning }, index): Texts => {
      const at = ["scale", "levels", index];
      return [
        [name, "levelName", [...at, "name"]],
        [meaning, "levelMeaning", [...at, "meaning"]],
      ];
    }),
    ...(["areas", "dimensions", "roles", "audiences"] as const).flatMap((key) =>
      (file[key] ?? []).flatMap((named, index) => nameTexts(named, [key, index])),
    ),
    ...(file.optionSets ?? []).flatMap((set, index) => listTexts(set.options, ["optionSets", index, "options"])),
    ...file.questions.flatMap((question, index): Texts => {
      const at = ["questions", index];
      return [
        ...questionTexts(question, at),
        ...listTexts(question.options ?? [], [...at, "options"]),
        ...listTexts(question.checklist?.items ?? [], [...at, "checklist", "items"]),
      ];
    }),
  ]);
}

export function actionTextRules(file: ActionsFile): Issue[] {
  return tooLong([
    ...(file.functions ?? []).flatMap((named, index) => nameTexts(named, ["functions", index])),
    ...file.actions.flatMap((action, index) => actionTexts(action, ["actions", index])),
  ]);
}

export function overlayTextRules(overlay: Overlay): Issue[] {
  const named = (["areas", "dimensions", "roles", "audiences", "functions"] as const).flatMap((key) =>
    Object.entries(overlay[key] ?? {}).flatMap(([id, texts]) => nameTexts(texts, [key, id])),
  );
  const sets = Object.entries(overlay.optionSets ?? {}).flatMap(([id, texts]) => keyedTexts(texts, ["optionSets", id]));
  const questions = Object.entries(overlay.questions ?? {}).flatMap(([id, texts]): Texts => {
    const at = ["questions", id];
    return [...questionTexts(texts, at), ...keyedTexts(texts.options, [...at, "options"])];
  });
  const actions = Object.entries(overlay.actions ?? {}).flatMap(([id, texts]) => actionTexts(texts, ["actions", id]));
  const levels = Object.entries(overlay.scale?.levels ?? {}).flatMap(([value, texts]): Texts => {
    const at = ["scale", "levels", value];
    return [
      [texts.name, "levelName", [...at, "name"]],
      [texts.meaning, "levelMeaning", [...at, "meaning"]],
    ];
  });
  return tooLong([
    [overlay.title, "title", ["title"]],
    [overlay.description, "description", ["description"]],
    ...levels,
    ...named,
    ...sets,
    ...questions,
    ...actions,
  ]);
}

function tooLong(texts: Texts): Issue[] {
  return texts.flatMap(([text, limit, path]) => {
    const most = textLimits[limit];
    const length = [...(text ?? "")].length;
    return length > most ? [broken("text-too-long", path, { length, most })] : [];
  });
}

interface NameTexts {
  readonly name?: string | undefined;
  readonly plainName?: string | undefined;
  readonly description?: string | undefined;
}

function nameTexts({ name, plainName, description }: NameTexts, at: IssuePath): Texts {
  return [
    [name, "name", [...at, "name"]],
    [plainName, "plainName", [...at, "plainName"]],
    [description, "description", [...at, "description"]],
  ];
}

interface QuestionTexts {
  readonly title?: string | undefined;
  readonly text?: string | undefined;
  readonly help?: string | undefined;
  readonly levels?: Readonly<Record<string, string>> | undefined;
  readonly evidence?: readonly string[] | undefined;
}

function questionTexts({ title, text, help, levels, evidence }: QuestionTexts, at: IssuePath): Texts {
  return [
    [title, "questionTitle", [...at, "title"]],
    [text, "questionText", [...at, "text"]],
    [help, "help", [...at, "help"]],
    ...Object.entries(levels ?? {}).map(([level, one]) => [one, "level", [...at, "levels", level]] as const),
    ...(evidence ?? []).map((one, index) => [one, "evidence", [...at, "evidence", index]] as const),
  ];
}

interface ActionTexts {
  readonly title?: string | undefined;
  readonly description?: string | undefined;
  readonly steps?: readonly string[] | undefined;
  readonly done?: string | undefined;
  readonly cycle?: string | undefined;
}

function actionTexts({ title, description, steps, done, cycle }: ActionTexts, at: IssuePath): Texts {
  return [
    [title, "actionTitle", [...at, "title"]],
    [description, "description", [...at, "description"]],
    ...(steps ?? []).map((step, index) => [step, "step", [...at, "steps", index]] as const),
    [done, "done", [...at, "done"]],
    [cycle, "cycle", [...at, "cycle"]],
  ];
}

function listTexts(items: readonly { readonly text: string }[], at: IssuePath): Texts {
  return items.map(({ text }, index) => [text, "option", [...at, index, "text"]] as const);
}

function keyedTexts(texts: Readonly<Record<string, string>> | undefined, at: IssuePath): Texts {
  return Object.entries(texts ?? {}).map(([id, text]) => [text, "option", [...at, id]] as const);
}
