/** What the screens of a session are drawn from. */
import type { Standing } from "../../core/interview/agenda.ts";
import type { Revealed } from "../../core/interview/revealed.ts";
import type { Question, Questionnaire } from "../../core/questionnaire/questionnaire.ts";
import type { Answer, Restatement } from "../../core/response/response.ts";
import type { Locale } from "../../i18n/locale.ts";
import type { WorkshopMessages } from "../../i18n/workshop.ts";
import { pendingOf } from "../ask/pending-choice.ts";
import type { Look } from "../ask/question-screen.ts";
import { choiceInWords } from "../ask/question-screen.ts";
import { sanitizeForTerminal } from "../terminal/terminal-text.ts";

/** What the group decided in the round before. */
export interface LastTime {
  /** Absent: a round without a name. */
  readonly round: string | undefined;
  readonly answer: Answer;
}

export interface WorkshopView {
  readonly question: Question;
  readonly questionnaire: Questionnaire;
  /** "Vraag 3 van 12". */
  readonly where: string;
  /** The same with the time: "Vraag 3 van 12 · 14 minuten bezig · nog ongeveer 45 minuten". */
  readonly place: string;
  readonly standing: Standing;
  readonly revealed: Revealed | undefined;
  /** What stands in the file of this group. */
  readonly saved: Answer | undefined;
  readonly lastTime: LastTime | undefined;
  readonly words: WorkshopMessages;
  readonly locale: Locale;
}

/** An answer of one's own kind in words: `2 · Herhaalbaar`, `niet van toepassing`. */
export function inWords(answer: Answer | Restatement, view: WorkshopView, look: Look): string {
  const { question, questionnaire, locale } = view;
  const shown = { question, questionnaire, place: "", saved: undefined };
  return sanitizeForTerminal(choiceInWords(shown, pendingOf(answer, locale), look.say));
}

/** Whether the group has decided: a question that was left open, or only has a remark, is not. */
export function isDecided(answer: Answer | undefined): answer is Answer {
  if (answer?.kind !== "none") return answer !== undefined;
  return answer.state === "dont-know" || answer.state === "not-applicable";
}

/** The name of a role, of those who have none, or of several that are told as one. */
export function roleName(
  role: string,
  { questionnaire, words }: Pick<WorkshopView, "questionnaire" | "words">,
): string {
  const known = questionnaire.roles.find(({ id }) => id === role);
  return known?.name ?? { others: words.others, organisation: words.whole }[role] ?? role;
}
