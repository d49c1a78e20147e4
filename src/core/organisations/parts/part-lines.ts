/** An entry of a part ↔ the plain data of its line: nothing that is zero or empty is written. */
import type { OpenCounts } from "../../assess/tally/counts.ts";
import { addCount } from "../../assess/tally/counts.ts";
import type { QuestionTally, RoleCounts, Tally } from "../../assess/tally/tally.ts";
import { emptyQuestionTally, plainByRole } from "../../assess/tally/tally.ts";
import type { Workshop } from "../../assess/tally/workshop.ts";
import { asWorkshop } from "../../assess/tally/workshop.ts";
import type { Questionnaire } from "../../questionnaire/questionnaire.ts";
import { consensusRole } from "../../questionnaire/reserved-roles.ts";
import { parseResponse } from "../../response/parse-response.ts";
import { responseToFile } from "../../response/response-to-file.ts";
import { compareText } from "../../text/compare-text.ts";
import type { PartEntry } from "./part.ts";
import { partEntrySchema } from "./part-schema.ts";

type Plain = Readonly<Record<string, unknown>>;

export function entryToPlain({ tally, own, warnings, workshopFrom, from }: PartEntry): Plain {
  const { organisation, round, respondents, newest, said, questions, workshop } = tally;
  return {
    organisation,
    ...filled({ round, respondents, newest, said, own, workshopFrom, from: [...from].sort(compareText) }),
    ...filled({ warnings: inOrder(warnings) }),
    ...filled({
      questions: Object.fromEntries([...questions].map(([id, one]) => [id, plainQuestion(one)])),
    }),
    ...(workshop ? { workshop: plainWorkshop(workshop) } : {}),
  };
}

/** Who led the workshop is nobody's business, and what it answered to an earlier version counts no more. */
function plainWorkshop(workshop: Workshop): Plain {
  const { migrated: _migrated, ...rest } = workshop;
  const respondent = { id: consensusRole, role: consensusRole };
  return responseToFile({ ...rest, respondent, answers: new Map(Object.entries(workshop.answers)) });
}

function plainQuestion({ values, proven, without, hidden, answers, remarks }: QuestionTally): Plain {
  return filled({
    values: plainByRole(values),
    proven: plainByRole(proven),
    without: counted(without),
    hidden: counted(hidden),
    answers: answers === 0 ? undefined : answers,
    remarks: inOrder(remarks),
  });
}

/** In whatever order things were read or parts were merged, the same line comes out. */
function inOrder<T>(items: readonly T[]): T[] {
  return [...items].sort((a, b) => compareText(JSON.stringify(a), JSON.stringify(b)));
}

function counted(counts: Readonly<Record<string, number>>): Plain {
  return Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0));
}

function filled(all: Plain): Plain {
  const isEmpty = (value: unknown) =>
    value === undefined || (typeof value === "object" && value !== null && Object.keys(value).length === 0);
  return Object.fromEntries(Object.entries(all).filter(([, value]) => !isEmpty(value)));
}

/** @returns undefined if this is no entry of a part about this questionnaire. */
export function parseEntry(data: unknown, questionnaire: Questionnaire): PartEntry | undefined {
  const parsed = partEntrySchema.safeParse(data);
  if (!parsed.success) return undefined;
  const { organisation, round, respondents = {}, newest, said = {}, questions = {}, ...rest } = parsed.data;
  const workshop = rest.workshop && parseResponse(rest.workshop, questionnaire);
  const known = new Set(questionnaire.questions.map(({ id }) => id));
  if (workshop?.ok === false || Object.keys(questions).some((id) => !known.has(id))) return undefined;
  const tally: Tally = {
    organisation,
    ...(round === undefined ? {} : { round }),
    respondents,
    ...(newest === undefined ? {} : { newest }),
    said,
    questions: new Map(Object.entries(questions).map(([id, one]) => [id, fullQuestion(one)])),
    ...(workshop ? { workshop: asWorkshop(workshop.value) } : {}),
  };
  const { own, workshopFrom, warnings = [], from = [] } = rest;
  return { tally, own, warnings, workshopFrom, from };
}

type PlainQuestion = NonNullable<ReturnType<typeof partEntrySchema.parse>["questions"]>[string];

function fullQuestion(plain: PlainQuestion): QuestionTally {
  const empty = emptyQuestionTally();
  return {
    values: fullCounts(plain.values),
    proven: fullCounts(plain.proven),
    without: withCounts(empty.without, plain.without),
    hidden: withCounts(empty.hidden, plain.hidden),
    answers: plain.answers ?? 0,
    remarks: (plain.remarks ?? []).map(({ role, note, evidence }) => ({
      role,
      ...(note === undefined ? {} : { note }),
      ...(evidence === undefined ? {} : { evidence }),
    })),
  };
}

function fullCounts(plain: PlainQuestion["values"]): RoleCounts {
  return Object.fromEntries(
    Object.entries(plain ?? {}).map(([role, ofRole]) => {
      const counts: OpenCounts = [];
      for (const [value, count] of Object.entries(ofRole)) addCount(counts, Number(value), count);
      return [role, counts];
    }),
  );
}

function withCounts<T extends Readonly<Record<string, number>>>(zeros: T, given: Plain | undefined): T {
  return Object.fromEntries(Object.keys(zeros).map((key) => [key, given?.[key] ?? 0])) as unknown as T;
}
