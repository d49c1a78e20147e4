/** The part of a drafted mapping that says who answered, when, and which rows count. */
import type { Questionnaire } from "../../questionnaire/questionnaire.ts";
import { normaliseSpelling } from "../mapping/plan.ts";
import type { Column } from "../platform/header.ts";
import { isHiddenDate, readDate } from "../rows/read-date.ts";
import type { DraftInput, DraftNote } from "./draft-input.ts";
import { noteKey } from "./draft-input.ts";
import { placeIn } from "./draft-place.ts";
import { isOfQuestion } from "./draft-questions.ts";
import type { ColumnProfile } from "./profile.ts";

export interface DraftedRespondent {
  readonly content: Readonly<Record<string, unknown>>;
  readonly source: Readonly<Record<string, unknown>>;
  /** Positions of the columns that it reads. */
  readonly used: ReadonlySet<number>;
}

type Notes = Map<string, DraftNote>;

const organisationHeader = /gemeente|bestuur|organisati|municipality|commune|organi[sz]ation|\bnis\b|instelling/iu;
const roleHeader = /\b(?:rol|functie|role|function|fonction|rôle)\b/iu;

export function draftRespondent(input: DraftInput, notes: Notes): DraftedRespondent {
  const { profiles } = input;
  const all = input.columns.columns;
  const used = new Set<number>();
  const content: Record<string, unknown> = {};
  const take = (profile: ColumnProfile | undefined) => {
    if (profile) used.add(profile.column.position);
    return profile && placeIn(profile.column, all);
  };
  const withMetadata = (metadata: Column["metadata"]) =>
    profiles.find(({ column, filled }) => column.metadata === metadata && filled > 0);
  const withHeader = (pattern: RegExp) =>
    profiles.find(
      (profile) =>
        !profile.column.metadata &&
        profile.filled > 0 &&
        pattern.test(shortHeader(profile.column)) &&
        !isOfQuestion(input.questionnaires, profile),
    );
  const guessed = (key: string) => notes.set(noteKey(["respondent", key]), { kind: "check", why: "header" });

  const organisation = take(withHeader(organisationHeader));
  content.organisation = organisation ?? {};
  notes.set(
    noteKey(["respondent", "organisation"]),
    organisation ? { kind: "check", why: "header" } : { kind: "fill-in" },
  );
  const known = withMetadata("respondent-id");
  const id = take(known ?? profiles.find(looksLikeId));
  if (id) content.id = id;
  if (id && !known) guessed("id");
  const role = withHeader(roleHeader);
  if (role && !role.many) {
    content.role = { ...take(role), values: roleValues(role, input.questionnaires, notes) };
    guessed("role");
  }
  const started = take(withMetadata("started"));
  if (started) content.started = started;
  const stamped = withMetadata("submitted");
  const dated = stamped ?? profiles.find((profile) => !used.has(profile.column.position) && looksLikeDates(profile));
  const submitted = take(dated);
  const hidden = dated !== undefined && [...dated.values.keys()].every(isHiddenDate);
  content.submitted = submitted && !hidden ? submitted : { constant: input.today };
  if (submitted && !stamped) guessed("submitted");
  if (!submitted || hidden) notes.set(noteKey(["respondent", "submitted"]), { kind: "check", why: "today" });
  Object.assign(content, rowsThatCount(input, submitted));
  return { content, source: dateOrder(dated, notes), used };
}

/** A whole question is not what a column about the respondent is called. */
const longestHeader = 60;

function shortHeader({ text, name }: Column): string {
  const header = text ?? name;
  return header.length > longestHeader ? "" : header;
}

const idHeader = /^(?:id|nr|nummer|number|respondent.*|response.?id)$/iu;

/** Called an id, and different in nearly every row. */
function looksLikeId({ column, filled, values, many }: ColumnProfile): boolean {
  return !column.metadata && idHeader.test(column.name) && filled > 0 && (many || values.size * 10 >= filled * 8);
}

function looksLikeDates({ column, filled, values }: ColumnProfile): boolean {
  if (column.metadata || filled === 0) return false;
  return [...values.keys()].every((text) => readDate(text).kind !== "no-date");
}

/** Which rows are complete and which are previews, where the platform says so. */
function rowsThatCount({ profiles, columns, detected }: DraftInput, submitted: object | undefined): object {
  const all = columns.columns;
  const named = (metadata: Column["metadata"]) =>
    profiles.find(({ column, filled }) => column.metadata === metadata && filled > 0)?.column;
  const complete = named("complete");
  const status = named("status");
  if (detected.platform === "limesurvey" && submitted) return { complete: { ...submitted, notBlank: true } };
  if (detected.platform !== "qualtrics") return {};
  return {
    ...(complete ? { complete: { ...placeIn(complete, all), equals: ["1", "True"] } } : {}),
    ...(status ? { exclude: [{ ...placeIn(status, all), equals: ["1", "Survey Preview", "preview"] }] } : {}),
  };
}

function roleValues(
  { values }: ColumnProfile,
  questionnaires: readonly Questionnaire[],
  notes: Notes,
): Readonly<Record<string, string | null>> {
  const known = new Map(
    questionnaires.flatMap(({ roles }) =>
      roles.flatMap(({ id, name }) => [id, name].map((one) => [normaliseSpelling(one), id] as const)),
    ),
  );
  return Object.fromEntries(
    [...values].map(([value, count]) => {
      const id = known.get(normaliseSpelling(value)) ?? null;
      const note = id === null ? ({ kind: "fill-in", count } as const) : ({ kind: "count", count } as const);
      notes.set(noteKey(["respondent", "role", "values", value]), note);
      return [value, id];
    }),
  );
}

/**
 * By the dates that can be read in one way only, also where this file holds no others: the next one may. Where there is
 * none, day before month, to be checked.
 */
function dateOrder(dated: ColumnProfile | undefined, notes: Notes): Readonly<Record<string, unknown>> {
  const texts = [...(dated?.values.keys() ?? [])];
  const ambiguous = texts.some((text) => readDate(text).kind === "ambiguous");
  const same = (order: "dmy" | "mdy") => texts.every((text) => readDate(text, order).kind === "date");
  const [dmy, mdy] = [same("dmy"), same("mdy")];
  if (!ambiguous && dmy === mdy) return {};
  if (dmy === mdy) notes.set(noteKey(["source", "dateOrder"]), { kind: "check", why: "order" });
  return { dateOrder: mdy && !dmy ? "mdy" : "dmy" };
}
