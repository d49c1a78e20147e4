/** A response to an earlier version → one to the present, without losing or inventing anything. */
import type { Questionnaire } from "../../questionnaire/questionnaire.ts";
import { changesSince } from "../../questionnaire/versions/version-changes.ts";
import { isOpen } from "../open-question.ts";
import type { Answer, Response } from "../response.ts";
import { shownQuestions } from "../shown.ts";
import type { CarriedQuestion, LeftAnswer } from "./carry-question.ts";
import { carryQuestion } from "./carry-question.ts";

export interface Versions {
  readonly newer: Questionnaire;
  /** Known: whether a question that kept its id still means the same is looked at, and not taken on trust. */
  readonly older?: Questionnaire | undefined;
  /** What was answered then, as a note for whoever is asked again. */
  readonly noteOf: (left: LeftAnswer) => string;
}

export interface AskedAgain {
  readonly id: string;
  /** `open`: new, or left open then; nothing says which. */
  readonly why: "new" | "open" | "does-not-fit" | "incomplete" | "meaning-changed";
}

export interface Migration {
  readonly response: Response;
  /** How many questions have an answer from then. */
  readonly carried: number;
  /** What this respondent must still be asked because of the new version, in its order. */
  readonly asked: readonly AskedAgain[];
  /** Questions of then whose answers have no place any more: kept under `migrated.left`. */
  readonly left: readonly string[];
}

/** To the same version: nothing changes. A response that has something to be asked becomes a draft. */
export function migrate(response: Response, versions: Versions): Migration {
  const { newer } = versions;
  const { version } = response.questionnaire;
  if (version === newer.version) return { response, carried: response.answers.size, asked: [], left: [] };
  const questions = newer.questions.map((question) => carryQuestion(question, response, versions));
  const answers = new Map(questions.flatMap(({ id, answer }) => (answer ? [[id, answer] as const] : [])));
  const asked = askedAgain(questions, { ...response, answers }, versions);
  const left = leftOver(response, questions);
  const { submitted, migrated, ...rest } = response;
  const kept = new Map([...(migrated?.left ?? []), ...left]);
  return {
    response: {
      ...rest,
      questionnaire: { id: newer.id, version: newer.version },
      ...(submitted !== undefined && asked.length === 0 ? { submitted } : {}),
      answers,
      migrated: { from: version, ...(kept.size > 0 ? { left: kept } : {}) },
    },
    carried: questions.filter(({ isCarried }) => isCarried).length,
    asked,
    left: [...left.keys()],
  };
}

function askedAgain(questions: readonly CarriedQuestion[], carried: Response, versions: Versions): AskedAgain[] {
  const { newer } = versions;
  const shown = shownQuestions(newer, carried.respondent.role, carried.form, carried.answers);
  const whyOpen = whyOpenSince(carried.questionnaire.version, versions);
  return questions.flatMap(({ id, answer, trouble }): AskedAgain[] => {
    if (shown.get(id) !== "shown" || !isOpen(answer)) return [];
    const why = trouble ?? whyOpen(id);
    return why ? [{ id, why }] : [];
  });
}

/** What somebody left open then is not asked again; where nothing says what is new, everything open is. */
function whyOpenSince(version: string, { newer, older }: Versions): (id: string) => "new" | "open" | undefined {
  const { added } = changesSince(version, newer);
  const isTold = newer.changes.some((change) => change.version === newer.version);
  return (id) => {
    if (added.includes(id)) return "new";
    // What is given may be later than what was answered.
    if (older) return older.questions.some((question) => question.id === id) ? undefined : "new";
    return isTold ? undefined : "open";
  };
}

/** Answers that went nowhere, or not everywhere that they should have gone; a bare skip says nothing to keep. */
function leftOver(response: Response, questions: readonly CarriedQuestion[]): Map<string, Answer> {
  const taken = new Set(questions.flatMap(({ taken: ids }) => ids));
  const missed = new Set(questions.flatMap(({ missed: ids }) => ids));
  const left = [...response.answers].filter(
    ([id, answer]) => missed.has(id) || (!taken.has(id) && saysSomething(answer)),
  );
  return new Map(left);
}

function saysSomething(answer: Answer): boolean {
  const isBare = Object.keys(answer).length === 2;
  return answer.kind !== "none" || !isBare || (answer.state !== "unanswered" && answer.state !== "not-shown");
}
