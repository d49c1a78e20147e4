/** The answers while they are being given, and the response file that they become (formats.md). No page, no clock. */
import type { InterviewState } from "../core/interview/interview.ts";
import { askedQuestions } from "../core/interview/interview.ts";
import type { Question, Questionnaire } from "../core/questionnaire/questionnaire.ts";
import type { Answer } from "../core/response/response.ts";
import { wholeNumber } from "../core/text/whole-number.ts";
import type { FormData } from "./form-data.ts";

/** As typed: what cannot be right yet is kept too, and named before one finishes. */
export interface Draft {
  readonly respondent: string;
  readonly organisationId: string;
  readonly organisationName: string;
  readonly inhabitants: string;
  /** `""` is the organisation as a whole; undefined: not chosen yet. */
  readonly role?: string | undefined;
  readonly started: string;
  readonly submitted?: string | undefined;
  readonly answers: Readonly<Record<string, Answer>>;
  /** Question → what was typed for a number and is none. */
  readonly typed: Readonly<Record<string, string>>;
  /** Moment of the last change, for people. */
  readonly saved?: string | undefined;
}

export function newDraft(respondent: string, started: string, data: FormData): Draft {
  return {
    respondent,
    organisationId: "",
    organisationName: "",
    inhabitants: "",
    role: data.role,
    started,
    answers: {},
    typed: {},
  };
}

/** The draft as the interview sees it, so that both ask the same questions and count them in the same way. */
export function stateOf(draft: Draft, questionnaire: Questionnaire, { form }: FormData): InterviewState {
  const role = draft.role === "" ? undefined : draft.role;
  return { questionnaire, role, form, answers: new Map(Object.entries(draft.answers)), at: { place: "review" } };
}

/** What keeps the draft from being finished. */
export type Problem =
  | { readonly kind: "missingId" | "missingName" | "missingRole" | "wrongInhabitants" }
  | { readonly kind: "wrongNumber" | "longEvidence"; readonly question: Question };

const longestLine = 500;
const mostLines = 50;

export function problemsOf(draft: Draft, questionnaire: Questionnaire, data: FormData): readonly Problem[] {
  const problems: Problem[] = [];
  if (draft.organisationId.trim() === "") problems.push({ kind: "missingId" });
  if (draft.organisationName.trim() === "") problems.push({ kind: "missingName" });
  if (draft.inhabitants.trim() !== "" && wholeNumber(draft.inhabitants) === undefined) {
    problems.push({ kind: "wrongInhabitants" });
  }
  if (draft.role === undefined && questionnaire.roles.length > 0) problems.push({ kind: "missingRole" });
  for (const question of askedQuestions(stateOf(draft, questionnaire, data))) {
    if (draft.typed[question.id] !== undefined) problems.push({ kind: "wrongNumber", question });
    const evidence = draft.answers[question.id]?.evidence ?? [];
    if (evidence.length > mostLines || evidence.some((line) => line.length > longestLine)) {
      problems.push({ kind: "longEvidence", question });
    }
  }
  return problems;
}

/** A response file, in the order of the questionnaire; without `submitted` it is a draft. */
export function toResponseFile(draft: Draft, data: FormData): Readonly<Record<string, unknown>> {
  const [questionnaire] = data.questionnaires;
  const { id, version } = questionnaire;
  const role = draft.role === "" ? undefined : draft.role;
  return {
    format: 1,
    questionnaire: { id, version },
    form: data.form === "core" ? "core" : undefined,
    organisation: {
      id: clean(draft.organisationId),
      name: clean(draft.organisationName) || undefined,
      inhabitants: wholeNumber(draft.inhabitants),
    },
    respondent: { id: draft.respondent, role },
    round: data.round,
    started: draft.started,
    submitted: draft.submitted,
    answers: Object.fromEntries(
      questionnaire.questions.flatMap((question) => {
        const answer = draft.answers[question.id];
        return answer ? [[question.id, written(answer)]] : [];
      }),
    ),
  };
}

function clean(text: string): string {
  return text.normalize("NFC").trim();
}

function written({ kind: _kind, ...answer }: Answer): unknown {
  return answer;
}

export type ReadProblem = "not-json" | "not-a-response" | "other-questionnaire" | "other-form";

export type ReadDraft =
  | { readonly problem: ReadProblem }
  /** `ignored`: ids of answers that do not fit the questionnaire. */
  | { readonly draft: Draft; readonly ignored: readonly string[] };

/** The draft that a response file continues. */
export function fromResponseFile(text: string, data: FormData, now: Pick<Draft, "respondent" | "started">): ReadDraft {
  const file = parse(text);
  if (!isRecord(file)) return { problem: "not-json" };
  const { questionnaire, organisation, respondent, answers } = file;
  if (!isRecord(questionnaire) || !isRecord(answers)) return { problem: "not-a-response" };
  const [own] = data.questionnaires;
  if (questionnaire.id !== own.id || majorOf(questionnaire.version) !== majorOf(own.version)) {
    return { problem: "other-questionnaire" };
  }
  const role = textOf(respondent, "role") ?? "";
  if ((file.form ?? "full") !== data.form || (data.role !== undefined && role !== data.role)) {
    return { problem: "other-form" };
  }
  const read = new Map<string, Answer>();
  for (const [id, answer] of Object.entries(answers)) {
    const question = own.questions.find((known) => known.id === id);
    const fitting = question && answerFrom(answer, question, own);
    if (fitting) read.set(id, fitting);
  }
  const draft: Draft = {
    respondent: textOf(respondent, "id") ?? now.respondent,
    organisationId: textOf(organisation, "id") ?? "",
    organisationName: textOf(organisation, "name") ?? "",
    inhabitants:
      isRecord(organisation) && typeof organisation.inhabitants === "number" ? String(organisation.inhabitants) : "",
    role,
    started: textOf(file, "started") ?? now.started,
    answers: Object.fromEntries(read),
    typed: {},
  };
  return { draft, ignored: Object.keys(answers).filter((id) => !read.has(id)) };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function textOf(value: unknown, key: string): string | undefined {
  const found = isRecord(value) ? value[key] : undefined;
  return typeof found === "string" ? found : undefined;
}

function majorOf(version: unknown): string {
  return String(version).split(".")[0] ?? "";
}

/** An answer in any form that formats.md has for it; undefined where it does not fit the question. */
function answerFrom(value: unknown, question: Question, questionnaire: Questionnaire): Answer | undefined {
  if (typeof value === "number") return answerFrom({ level: value }, question, questionnaire);
  if (typeof value === "string") return answerFrom({ state: value }, question, questionnaire);
  if (!isRecord(value)) return undefined;
  const given = givenFrom(value, question, questionnaire);
  return given && { ...given, ...remarksFrom(value) };
}

function givenFrom(value: Record<string, unknown>, { form }: Question, { levels }: Questionnaire): Answer | undefined {
  const { level, option, checked, number, state } = value;
  if (state === "dont-know" || state === "not-applicable" || state === "unanswered") return { kind: "none", state };
  if (form.kind === "levels" && typeof level === "number" && levels.some((known) => known.value === level)) {
    return { kind: "level", level };
  }
  if (form.kind === "options" && typeof option === "string" && form.options.some(({ id }) => id === option)) {
    return { kind: "option", option };
  }
  if (form.kind === "number" && typeof number === "number" && Number.isFinite(number))
    return { kind: "number", number };
  if (form.kind !== "checklist" || !Array.isArray(checked)) return undefined;
  return checked.every((id) => form.items.some((item) => item.id === id)) ? { kind: "checked", checked } : undefined;
}

function remarksFrom({ note, evidence, reason, dissent }: Record<string, unknown>) {
  return {
    ...(typeof note === "string" ? { note } : {}),
    ...(Array.isArray(evidence) ? { evidence: evidence.filter((line) => typeof line === "string") } : {}),
    ...(typeof reason === "string" ? { reason } : {}),
    ...(typeof dissent === "string" ? { dissent } : {}),
  };
}
