/** Mapping × columns of one table → the plan by which its rows are read; or everything that does not fit. */
import type { Issue, IssuePath, Parsed } from "../../issue/issue.ts";
import { hasErrors, issue } from "../../issue/issue.ts";
import { nearest } from "../../issue/nearest.ts";
import type { Questionnaire } from "../../questionnaire/questionnaire.ts";
import { changedColumns } from "./changed-columns.ts";
import type { Columns, Finder } from "./columns.ts";
import { findColumn, ignoredColumns } from "./columns.ts";
import type { ColumnPlace, Mapping } from "./mapping-schema.ts";
import { noRole } from "./mapping-schema.ts";
import type { ImportPlan, PlannedMoment, PlannedQuestion, PlannedTest, PlannedText } from "./plan.ts";
import { normaliseSpelling } from "./plan.ts";
import { planReading } from "./plan-reading.ts";

/**
 * Paths of issues are those of the mapping. Columns that nobody uses are a warning.
 *
 * @param mapping One that `checkMapping` has no errors for.
 */
export function planImport(mapping: Mapping, columns: Columns, questionnaire: Questionnaire): Parsed<ImportPlan> {
  const changed = changedColumns(mapping, columns);
  if (changed) return { ok: false, issues: [changed] };
  const issues: Issue[] = [];
  const used = new Map<number, IssuePath>();
  const finder: Finder = {
    find: (place, path) => {
      const found = findColumn(place, columns.columns, path);
      if ("issue" in found) issues.push(found.issue);
      else used.set(found.at, path);
      return "issue" in found ? undefined : found.at;
    },
  };
  const respondent = planRespondent(mapping, columns, questionnaire, finder, issues);
  const questions = planQuestions(mapping, questionnaire, finder);
  issues.push(...unusedColumns(mapping, columns, used));
  if (hasErrors(issues) || !respondent) return { ok: false, issues };
  const plan: ImportPlan = {
    questionnaire: mapping.questionnaire,
    firstRow: columns.firstRow,
    columns: columns.columns.length,
    ...respondent,
    dateOrder: mapping.source?.dateOrder,
    takeAll: mapping.respondent.take === "all",
    duplicates: mapping.respondent.duplicates ?? "error",
    form: mapping.form ?? "full",
    nothing: mapping.answers?.nothing ?? "unanswered",
    codeAtEnd: (mapping.source?.platform ?? columns.platform) === "eusurvey",
    questions,
  };
  return { ok: true, value: plan, issues };
}

type RespondentPart = Pick<
  ImportPlan,
  | "organisation"
  | "organisationName"
  | "respondent"
  | "rowName"
  | "role"
  | "round"
  | "started"
  | "submitted"
  | "complete"
  | "exclude"
>;

function planRespondent(
  mapping: Mapping,
  columns: Columns,
  questionnaire: Questionnaire,
  finder: Finder,
  issues: Issue[],
): RespondentPart | undefined {
  const { respondent } = mapping;
  const at = (key: string) => ["respondent", key];
  const organisation = planOrganisation(respondent.organisation, columns, finder, issues);
  const role = respondent.role && planText(respondent.role, at("role"), finder);
  const exclude = (respondent.exclude ?? []).flatMap(
    (test, index) => planTest(test, [...at("exclude"), index], finder) ?? [],
  );
  const part = {
    organisationName:
      respondent.organisationName && planText(respondent.organisationName, at("organisationName"), finder),
    respondent: respondent.id === undefined ? undefined : planText(longForm(respondent.id), at("id"), finder),
    rowName: columns.rowName ?? "row-",
    role: role && withRoles(role, questionnaire),
    round: planRound(respondent.round, at("round"), finder),
    started: planMoment(respondent.started, at("started"), finder),
    submitted: planMoment(respondent.submitted, at("submitted"), finder),
    complete: respondent.complete && planTest(respondent.complete, at("complete"), finder),
    exclude,
  };
  return organisation && { organisation, ...part };
}

type WrittenText = ColumnPlace & {
  readonly constant?: string | undefined;
  readonly values?: Readonly<Record<string, string | null>> | undefined;
  readonly pad?: number | undefined;
};

function planText(written: WrittenText, path: IssuePath, finder: Finder): PlannedText | undefined {
  if (written.constant !== undefined) return { kind: "constant", text: written.constant };
  const column = finder.find(written, path);
  if (column === undefined) return undefined;
  const values = written.values && spelledTexts(written.values);
  return { kind: "column", column, values, pad: written.pad };
}

function spelledTexts(values: Readonly<Record<string, string | null>>): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(values).flatMap(([spelling, text]) => (text === null ? [] : [[normaliseSpelling(spelling), text]])),
  );
}

function longForm(written: string | ColumnPlace): ColumnPlace {
  return typeof written === "string" ? { column: written } : written;
}

/** In the name of the file, the organisation stands where the mapping has `{id}`. */
function planOrganisation(
  written: Mapping["respondent"]["organisation"],
  { fileName }: Columns,
  finder: Finder,
  issues: Issue[],
): PlannedText | undefined {
  const path = ["respondent", "organisation"];
  if (written.fileName === undefined) return planText(written, path, finder);
  const named = organisationIn(fileName, written.fileName);
  const known = written.values && spelledTexts(written.values);
  const text = named !== undefined && known ? known.get(normaliseSpelling(named)) : named;
  if (named !== undefined && text === undefined) {
    const params = { fileName, named, nearest: nearest(named, Object.keys(written.values ?? {})) ?? "" };
    issues.push(issue("file-organisation-unknown", [...path, "values"], params));
    return undefined;
  }
  if (text !== undefined) return { kind: "constant", text: text.padStart(written.pad ?? 0, "0") };
  issues.push(issue("file-without-organisation", [...path, "fileName"], { fileName, pattern: written.fileName }));
  return undefined;
}

/** What `{id}` stands for: what is between the text before it and the text after it, with `*` for anything. */
function organisationIn(fileName: string, pattern: string): string | undefined {
  const [before = "", after = ""] = pattern.split("{id}");
  const anything = (text: string) => text.replace(/[.+?^$()|[\]{}\\]/g, String.raw`\$&`).replaceAll(/\*+/g, "[^]*?");
  return new RegExp(`^${anything(before)}(.+?)${anything(after)}$`, "u").exec(fileName)?.[1];
}

/** Without a list of its own, a role is known by its id or its name in the questionnaire. */
function withRoles(role: PlannedText, questionnaire: Questionnaire): PlannedText {
  if (role.kind === "constant") return role;
  const known = questionnaire.roles.flatMap(({ id, name }) =>
    [id, name].map((one) => [normaliseSpelling(one), id] as const),
  );
  const own = [...(role.values ?? [])].map(([spelling, id]) => [spelling, id === noRole ? "" : id] as const);
  return { ...role, values: new Map([...known, ...own]) };
}

function planRound(written: Mapping["respondent"]["round"], path: IssuePath, finder: Finder): PlannedText | undefined {
  if (written === undefined) return undefined;
  return planText(typeof written === "string" ? { constant: written } : written, path, finder);
}

type WrittenMoment = Mapping["respondent"]["started"];

function planMoment(written: WrittenMoment, path: IssuePath, finder: Finder): PlannedMoment | undefined {
  if (written === undefined) return undefined;
  if (typeof written !== "string" && written.constant !== undefined)
    return { kind: "constant", text: written.constant };
  const column = finder.find(written, path);
  return column === undefined ? undefined : { kind: "column", column };
}

type WrittenTest = NonNullable<Mapping["respondent"]["complete"]>;

function planTest(written: WrittenTest, path: IssuePath, finder: Finder): PlannedTest | undefined {
  const column = finder.find(written, path);
  if (column === undefined) return undefined;
  if (written.equals === undefined) return { column, test: "not-blank" };
  return { column, test: "equals", spellings: new Set(written.equals.map(normaliseSpelling)) };
}

function planQuestions(mapping: Mapping, questionnaire: Questionnaire, finder: Finder): PlannedQuestion[] {
  return questionnaire.questions.flatMap((question) => {
    const mapped = mapping.questions[question.id];
    if (!mapped) return [];
    const path = ["questions", question.id];
    const reading = planReading(mapped, question, { mapping, questionnaire, finder, path });
    const note = mapped.note === undefined ? undefined : finder.find(mapped.note, [...path, "note"]);
    const evidence = mapped.evidence === undefined ? undefined : finder.find(mapped.evidence, [...path, "evidence"]);
    const state = mapped.state === undefined ? undefined : finder.find(mapped.state, [...path, "state"]);
    if (!reading) return [];
    const apart = state === undefined ? undefined : { column: state, meanings: reading.meanings };
    return [{ question: question.id, reading, state: apart, note, evidence }];
  });
}

/** Every column is used, known as something of the platform, or left aside on purpose. */
function unusedColumns(mapping: Mapping, { columns }: Columns, used: ReadonlyMap<number, IssuePath>): Issue[] {
  const ignored = ignoredColumns(mapping.ignore ?? [], columns);
  const left = columns.filter(
    ({ position, metadata, name }) => !used.has(position) && !ignored.has(position) && !metadata && name !== "",
  );
  if (left.length === 0) return [];
  const named = left.slice(0, 5).map(({ letter, name }) => `${name} (${letter})`);
  const params = { columns: named.join("; "), count: left.length, more: left.length - named.length };
  return [issue("columns-unused", [], params, "warning")];
}
