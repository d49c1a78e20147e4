/** Between the questions and at the end: what is decided, what is not, and where to go from here. */
import type { Pace } from "../../core/interview/agenda.ts";
import { minutesLeft } from "../../core/interview/agenda.ts";
import type { InterviewState } from "../../core/interview/interview.ts";
import { apply, askedQuestions } from "../../core/interview/interview.ts";
import type { Question } from "../../core/questionnaire/questionnaire.ts";
import type { SelectQuestion } from "../ask/asker.ts";
import { pendingOf } from "../ask/pending-choice.ts";
import { choiceInWords, widthOf } from "../ask/question-screen.ts";
import { sanitizeForTerminal } from "../terminal/terminal-text.ts";
import { shorten } from "../terminal/text-width.ts";
import { isDecided } from "./view.ts";
import type { Workshop } from "./workshop.ts";
import { itemsOutside, itemsToDo, roughly, withQuestions } from "./workshop.ts";

type Way = "go-on" | "finish" | "go-to" | "add-rest" | "stop";

export async function askOverview(
  state: InterviewState,
  paces: readonly Pace[],
  workshop: Workshop,
): Promise<InterviewState | "stopped"> {
  const way = await workshop.asker.select(overview(state, paces, workshop));
  switch (way) {
    case undefined:
      return apply(state, { kind: "back" });
    case "stop":
      return "stopped";
    case "go-on":
      return apply(state, { kind: "continue" });
    case "go-to": {
      const question = await askWhich(state, workshop);
      return question === undefined ? state : apply(state, { kind: "go-to", question });
    }
    case "add-rest":
      return withRest(state, workshop);
    case "finish":
      return (await mayFinish(state, workshop)) ? apply(state, { kind: "finish" }) : state;
  }
}

function overview(state: InterviewState, paces: readonly Pace[], workshop: Workshop): SelectQuestion<Way> {
  const { words } = workshop;
  const say = words.overview;
  const { decided, leftOpen } = countsOf(state);
  const toDo = itemsToDo(state, workshop);
  const outside = itemsOutside(state, workshop);
  const time = (items: typeof toDo) => words.duration(Math.max(1, roughly(minutesLeft(items, paces))));
  const counts = [say.decided(decided)];
  if (leftOpen > 0) counts.push(say.leftOpen(leftOpen));
  if (toDo.length > 0) counts.push(say.toDo(toDo.length, time(toDo)));
  const choices: { name: string; value: Way }[] = [];
  if (toDo.length > 0) choices.push({ name: say.goOn, value: "go-on" });
  choices.push({ name: say.finish, value: "finish" }, { name: say.goTo, value: "go-to" });
  if (outside.length > 0) choices.push({ name: say.addRest(outside.length, time(outside)), value: "add-rest" });
  choices.push({ name: say.stop, value: "stop" });
  const beside = outside.length > 0 ? [say.outside(outside.length)] : [];
  return { message: [say.title, "", counts.join(" · "), ...beside, "", say.choose].join("\n"), choices };
}

function countsOf(state: InterviewState): { decided: number; leftOpen: number } {
  const given = askedQuestions(state).flatMap(({ id }) => state.answers.get(id) ?? []);
  const decided = given.filter(isDecided).length;
  return { decided, leftOpen: given.length - decided };
}

/** All other questions too, and on with the first that is open. */
function withRest(state: InterviewState, { questionnaire, agenda }: Workshop): InterviewState {
  const all = withQuestions(questionnaire, agenda, new Set(agenda.map(({ question }) => question)));
  return apply({ ...state, questionnaire: all }, { kind: "continue" });
}

/** Without a single decision there is no consensus; with some missing the group must know what that means. */
async function mayFinish(state: InterviewState, { asker, words }: Workshop): Promise<boolean> {
  const { decided } = countsOf(state);
  if (decided === 0) {
    await asker.page([words.nothingDecided], words.goOn);
    return false;
  }
  const without = askedQuestions(state).length - decided;
  if (without === 0) return true;
  const { say } = asker.look();
  const choices = [
    { name: say.no, value: false },
    { name: say.yes, value: true },
  ];
  return (await asker.select({ message: words.overview.finishOpen(without), choices })) ?? false;
}

async function askWhich(state: InterviewState, workshop: Workshop): Promise<string | undefined> {
  const { asker, words } = workshop;
  const room = widthOf(asker.look()) - 8;
  const choices: { name: string; value: string | undefined }[] = askedQuestions(state).map((question) => ({
    name: shorten(`${sanitizeForTerminal(question.title)} · ${outcomeOf(state, question, workshop)}`, room),
    value: question.id,
  }));
  choices.push({ name: words.overview.toOverview, value: undefined });
  return asker.select({ message: words.overview.which, choices });
}

function outcomeOf(
  state: InterviewState,
  question: Question,
  { asker, words, locale, questionnaire }: Workshop,
): string {
  const answer = state.answers.get(question.id);
  if (!answer) return words.overview.toDiscuss;
  if (!isDecided(answer)) return words.overview.open;
  const view = { question, questionnaire, place: "", saved: undefined };
  return sanitizeForTerminal(choiceInWords(view, pendingOf(answer, locale), asker.look().say));
}
