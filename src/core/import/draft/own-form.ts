/** The mapping of an export of a form of our own: its columns carry our codes, so that nothing has to be guessed. */
import type { GivenAnswer } from "../../interview/interview.ts";
import type { Question, Questionnaire } from "../../questionnaire/questionnaire.ts";
import { consensusRole } from "../../questionnaire/reserved-roles.ts";
import type { ColumnMeaning } from "../forms/column-meanings.ts";
import { columnMeanings } from "../forms/column-meanings.ts";
import type { CodedForm, FormCodes, FormField } from "../forms/form-codes.ts";
import { codedForms, formCodes, itemSeparator, respondentFields } from "../forms/form-codes.ts";
import { noRole } from "../mapping/mapping-schema.ts";
import { normaliseSpelling } from "../mapping/plan.ts";
import type { Column } from "../platform/header.ts";
import type { DraftInput, DraftNote } from "./draft-input.ts";
import { placeIn, shortPlaceIn } from "./draft-place.ts";
import type { ColumnProfile } from "./profile.ts";

export interface OwnForm {
  readonly before: Readonly<Record<string, unknown>>;
  readonly content: Readonly<Record<string, unknown>>;
  readonly notes: ReadonlyMap<string, DraftNote>;
}

interface Recognised {
  readonly codes: FormCodes;
  readonly fields: ReadonlyMap<FormField, ColumnProfile>;
  /** Question → its columns. */
  readonly questions: ReadonlyMap<
    string,
    readonly { readonly meaning: ColumnMeaning; readonly profile: ColumnProfile }[]
  >;
  /** Columns that mean anything in this form. */
  readonly known: number;
}

/** Undefined where this is no export of a form of ours. */
export function draftOfOwnForm(input: DraftInput): OwnForm | undefined {
  const [questionnaire] = input.questionnaires;
  const forms = codedForms.map((target) => recognise(input, questionnaire, target));
  // Forms have the codes of most questions in common: the one that explains most columns is meant.
  const form = forms.sort((a, b) => b.known - a.known)[0];
  const free = input.profiles.filter(({ column }) => !column.metadata && column.name !== "").length;
  if (!form || form.questions.size === 0 || !form.fields.has("organisationId") || form.known * 2 < free)
    return undefined;
  const questions = Object.fromEntries(
    questionnaire.questions.flatMap((question) => {
      const drafted = draftQuestion(question, form, input);
      return drafted ? [[question.id, drafted]] : [];
    }),
  );
  const skip = questionnaire.questions.filter(({ id }) => !(id in questions)).map(({ id }) => id);
  const used = new Set([...form.questions.values()].flat().map(({ profile }) => profile.column.position));
  const known = new Set([...form.fields.values()].map(({ column }) => column.position));
  const about = respondentFields.flatMap((field) => {
    const profile = form.fields.get(field);
    return profile && (profile.filled > 0 || neededFields.includes(field)) ? [profile.column.position] : [];
  });
  const ignore = input.profiles
    .filter(({ column }) => !used.has(column.position) && !column.metadata && column.name !== "")
    .filter(({ column }) => !known.has(column.position) || !about.includes(column.position))
    .map(({ column }) => column.name);
  return {
    before: isShortForm(form, questionnaire, skip) ? { form: "core" } : {},
    content: {
      respondent: respondentOf(form, input),
      answers: statesOf(form.codes, input),
      ...scaleOf(form.codes, questionnaire),
      questions,
      ...(skip.length > 0 ? { skip } : {}),
      ...(ignore.length > 0 ? { ignore: [...new Set(ignore)] } : {}),
    },
    notes: new Map(),
  };
}

/** The form says so itself; a table to fill in does not, and has the questions of the short form and no others. */
function isShortForm({ fields }: Recognised, { questions }: Questionnaire, skip: readonly string[]): boolean {
  const said = fields.get("questionnaireForm");
  if (said) return [...said.values.keys()].join() === "core";
  return skip.length > 0 && questions.every(({ id, core }) => core || skip.includes(id));
}

/** Read even where nobody filled them in yet. */
const neededFields: readonly FormField[] = ["organisationId", "respondentRole"];

function recognise({ profiles }: DraftInput, questionnaire: Questionnaire, target: CodedForm): Recognised {
  const codes = formCodes(questionnaire, target);
  const meanings = new Map(
    [...columnMeanings(codes, questionnaire)].map(([header, meaning]) => [header.toLowerCase(), meaning]),
  );
  const fields = new Map<FormField, ColumnProfile>();
  const questions = new Map<string, { meaning: ColumnMeaning; profile: ColumnProfile }[]>();
  for (const profile of profiles) {
    const { code, name } = profile.column;
    const meaning = meanings.get((code ?? name).toLowerCase()) ?? meanings.get(name.toLowerCase());
    if (!meaning) continue;
    if (meaning.kind === "field") fields.set(meaning.field, profile);
    else questions.set(meaning.question, [...(questions.get(meaning.question) ?? []), { meaning, profile }]);
  }
  const known = fields.size + [...questions.values()].flat().length;
  return { codes, fields, questions, known };
}

function respondentOf({ codes, fields }: Recognised, input: DraftInput): Readonly<Record<string, unknown>> {
  const all = input.columns.columns;
  const own = (field: FormField) => fields.get(field)?.column;
  const filled = (field: FormField) => ((fields.get(field)?.filled ?? 0) > 0 ? own(field) : undefined);
  const metadata = (name: Column["metadata"]) =>
    input.profiles.find(({ column, filled: count }) => column.metadata === name && count > 0)?.column;
  const place = (column: Column | undefined) => (column ? placeIn(column, all) : undefined);
  const short = (column: Column | undefined) => (column ? shortPlaceIn(column, all) : undefined);
  const submitted = filled("submitted") ?? metadata("submitted");
  const role = own("respondentRole");
  const limeSurvey = input.detected.platform === "limesurvey" && submitted !== undefined;
  return present({
    organisation: place(own("organisationId")),
    organisationName: place(filled("organisationName")),
    id: short(filled("respondentId") ?? metadata("respondent-id")),
    role: role && { ...placeIn(role, all), values: roleValues(codes, input) },
    round: place(filled("round")),
    started: short(filled("started") ?? metadata("started")),
    submitted: short(submitted) ?? { constant: input.today },
    complete: limeSurvey ? { ...placeIn(submitted, all), notBlank: true } : undefined,
  });
}

/** Codes; names of roles are known anyway, and who leaves the role open answers for all. */
function roleValues({ roles }: FormCodes, input: DraftInput): Readonly<Record<string, string>> {
  const codes = [...roles].map(([id, code]) => [code, id === "" ? noRole : id] as const);
  const whole = input.wholeWords.map((word) => [word, noRole] as const);
  const consensus = input.consensusWords.map((word) => [word, consensusRole] as const);
  return Object.fromEntries([...codes, ...whole, ...consensus, ["", noRole]]);
}

function statesOf({ states }: FormCodes, { stateWords, detected, profiles }: DraftInput): object {
  const spellings = (state: "dont-know" | "not-applicable") => [...new Set([states[state], ...stateWords[state]])];
  const limeSurvey = detected.platform === "limesurvey";
  // Where a file has empty texts as well, nothing at all means that the question was never shown.
  const apart = limeSurvey && profiles.some(({ emptyTexts }) => emptyTexts > 0);
  return {
    dontKnow: spellings("dont-know"),
    notApplicable: spellings("not-applicable"),
    ...(limeSurvey ? { notShown: ["N/A"] } : {}),
    ...(apart ? { nothing: "not-shown" } : {}),
  };
}

const levelScale = "levels";

/** The codes of the levels are the same for every question. */
function scaleOf({ questions }: FormCodes, questionnaire: Questionnaire): object {
  const first = questionnaire.questions.find(({ form }) => form.kind === "levels");
  if (!first) return {};
  const entries = (questions.get(first.id)?.choices ?? []).flatMap(({ answer, code }) =>
    answer.kind === "level" ? [[String(answer.level), [...new Set([code, String(answer.level)])]] as const] : [],
  );
  return { scales: { [levelScale]: Object.fromEntries(entries) } };
}

function draftQuestion(question: Question, form: Recognised, input: DraftInput): object | undefined {
  const all = input.columns.columns;
  const columns = form.questions.get(question.id) ?? [];
  const at = (kind: ColumnMeaning["kind"]) => columns.find(({ meaning }) => meaning.kind === kind)?.profile.column;
  const short = (column: Column | undefined) => (column ? shortPlaceIn(column, all) : undefined);
  const remarks = { state: short(at("state")), note: short(at("note")), evidence: short(at("evidence")) };
  const items = columns.filter(({ meaning }) => meaning.kind === "item");
  const answer = at("answer");
  if (question.form.kind === "checklist") {
    const none = { values: spelledNone(form.codes, input) };
    const values = { ...unticked, ...none.values };
    if (items.length > 0) return present({ ...itemColumns(items), ...ticks, values, ...remarks });
    if (!answer) return undefined;
    return present({
      ...placeIn(answer, all),
      join: itemSeparator,
      options: spellings(question, form, input),
      ...none,
      ...remarks,
    });
  }
  if (!answer) return undefined;
  const place = placeIn(answer, all);
  if (question.form.kind === "number") return present({ ...place, ...remarks });
  const scale = question.form.kind === "levels" ? { scale: levelScale } : {};
  return present({ ...place, ...scale, values: spellings(question, form, input), ...remarks });
}

const ticks = { checked: ["1", "Y", "Yes", "Ja", "true"] };

/** Nothing ticked is no answer by itself: the column beside says whether it was meant. */
const unticked = Object.fromEntries(["0", "N", "No", "Nee", "false"].map((spelling) => [spelling, "unanswered"]));

function itemColumns(items: readonly { readonly meaning: ColumnMeaning; readonly profile: ColumnProfile }[]) {
  return {
    columns: Object.fromEntries(
      items.flatMap(({ meaning, profile }) => (meaning.kind === "item" ? [[profile.column.name, meaning.item]] : [])),
    ),
  };
}

function spelledNone({ states }: FormCodes, { stateWords }: DraftInput): Readonly<Record<string, string>> {
  const words = [states["none-of-these"], ...stateWords["none-of-these"]];
  return Object.fromEntries(words.map((word) => [word, "none-of-these"]));
}

/** The codes of the choices, and their labels in every language where the export has any of these. */
function spellings(question: Question, { codes, questions }: Recognised, input: DraftInput): object | undefined {
  const values = (questions.get(question.id) ?? []).flatMap(({ meaning, profile }) =>
    meaning.kind === "answer" ? [...profile.values.keys()] : [],
  );
  const labels = input.questionnaires.flatMap(
    (one) => formCodes(one, codes.target).questions.get(question.id)?.choices ?? [],
  );
  const known = new Set(labels.map(({ label }) => normaliseSpelling(label)));
  const withLabels = values.some((value) => known.has(normaliseSpelling(value)));
  const entries = labels.flatMap(({ code, label, answer }) => {
    const meaning = answerId(answer);
    const ofScale = answer.kind === "level";
    return [...(ofScale ? [] : [[code, meaning] as const]), ...(withLabels ? [[label, meaning] as const] : [])];
  });
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

function answerId(answer: GivenAnswer): string | number {
  switch (answer.kind) {
    case "level":
      return answer.level;
    case "option":
      return answer.option;
    case "checked":
      return answer.checked[0] ?? "";
    case "number":
      return answer.number;
  }
}

function present(values: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}
