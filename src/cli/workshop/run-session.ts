/** A session from the opening page to the file with the decisions, or to where the group stopped. */
import type { AgendaItem } from "../../core/interview/agenda.ts";
import type { InterviewState } from "../../core/interview/interview.ts";
import { startInterview } from "../../core/interview/interview.ts";
import { isOpen } from "../../core/response/open-question.ts";
import type { Response } from "../../core/response/response.ts";
import type { ExitCode } from "../../errors.ts";
import { exitCode } from "../../errors.ts";
import { keepingMessages } from "../../i18n/keeping.ts";
import { workshopMessages } from "../../i18n/workshop.ts";
import type { Asker } from "../ask/asker.ts";
import { tellUnsaved } from "../ask/closing.ts";
import { isInterruption } from "../ask/interruption.ts";
import type { AnswerKeeper, Closed } from "../ask/keep-answers.ts";
import { keepAnswers } from "../ask/keep-answers.ts";
import { localDay } from "../ask/local-day.ts";
import { paragraphs } from "../ask/paragraphs.ts";
import type { Context } from "../context/context.ts";
import { tell } from "../context/context.ts";
import { languageOf } from "../context/language.ts";
import { shellWord } from "../terminal/shell-word.ts";
import type { DecisionFile } from "./choose-file.ts";
import { chooseFile } from "./choose-file.ts";
import type { Gathered } from "./gather.ts";
import { openingLines } from "./opening.ts";
import type { WorkshopOptions } from "./options.ts";
import { fitting } from "./options.ts";
import { holdWorkshop } from "./session.ts";
import type { LastTime } from "./view.ts";
import { isDecided } from "./view.ts";
import type { Workshop } from "./workshop.ts";
import { withQuestions } from "./workshop.ts";

export interface SessionPlan {
  readonly gathered: Gathered;
  readonly options: WorkshopOptions;
  /** All questions, in order. */
  readonly agenda: readonly AgendaItem[];
  /** How long it may take; absent: as long as it takes. */
  readonly minutes: number | undefined;
  /** Shows the scores of these files, once the group has finished. */
  readonly showScores: (paths: readonly string[]) => Promise<ExitCode>;
}

export async function runSession(plan: SessionPlan, asker: Asker, context: Context): Promise<ExitCode> {
  const { gathered, options } = plan;
  const words = workshopMessages[context.locale];
  const file = await chooseFile(gathered, options, words, asker, context);
  const keeping = await keepAnswers({ ...file, questionnaire: gathered.whole }, asker, context);
  if (keeping.kind === "elsewhere") {
    return runSession({ ...plan, options: { ...options, file: keeping.path } }, asker, context);
  }
  if (keeping.kind === "stopped") return exitCode.interrupted;
  const { keeper } = keeping;
  let outcome: "finished" | "stopped" = "stopped";
  let closed: Closed;
  try {
    outcome = await sessionIn(keeper, file, plan, asker, context);
  } finally {
    closed = await keeper.close();
    tellUnsaved(closed, context);
  }
  if (outcome === "finished") return showResult(keeper, plan, asker, context);
  tell(context, paragraphs(closingWords(keeper, closed, options, context), asker).join("\n"));
  return closed.unsaved === undefined ? exitCode.interrupted : exitCode.failed;
}

async function sessionIn(
  keeper: AnswerKeeper,
  file: DecisionFile,
  plan: SessionPlan,
  asker: Asker,
  context: Context,
): Promise<"finished" | "stopped"> {
  const { answers } = keeper.response();
  const toDo = plan.agenda.filter(({ question }) => isOpen(answers.get(question)));
  const today = plan.minutes === undefined ? toDo : fitting(toDo, plan.minutes);
  try {
    // A folder that cannot be written to is better found before the questions than after the first.
    if (file.isNew && (await keeper.save(answers)).kind !== "saved") return "stopped";
    const lines = openingLines({ ...plan, file, path: keeper.path(), answers, today, toDo }, context);
    const workshop = workshopOf(keeper, plan, asker, context);
    await asker.page(paragraphs(lines, asker), workshop.words.begin.start);
    const outcome = await holdWorkshop(startOf(keeper.response(), today, plan), workshop);
    if (outcome === "stopped") return "stopped";
    const saved = await keeper.save(keeper.response().answers, { submitted: localDay(context.now()) });
    return saved.kind === "saved" ? "finished" : "stopped";
  } catch (error) {
    if (!isInterruption(error)) throw error;
    return "stopped";
  }
}

/** What is decided already is on the table too, so that one can go back to it. */
function startOf(response: Response, today: readonly AgendaItem[], { gathered, agenda }: SessionPlan): InterviewState {
  const on = new Set([...response.answers.keys(), ...today.map(({ question }) => question)]);
  return startInterview(withQuestions(gathered.questionnaire, agenda, on), response);
}

function workshopOf(keeper: AnswerKeeper, plan: SessionPlan, asker: Asker, context: Context): Workshop {
  const { gathered, agenda } = plan;
  const { questionnaire, revealed } = gathered;
  return {
    asker,
    locale: context.locale,
    words: workshopMessages[context.locale],
    questionnaire,
    agenda,
    revealed,
    lastTime: lastTimeOf(gathered),
    save: (answers) => keeper.save(answers),
    clock: () => context.now().getTime(),
  };
}

function lastTimeOf({ earlier }: Gathered): ReadonlyMap<string, LastTime> {
  const answers = [...(earlier?.content.answers ?? [])].filter(([, answer]) => isDecided(answer));
  return new Map(answers.map(([id, answer]) => [id, { round: earlier?.content.round, answer }]));
}

function decidedIn(keeper: AnswerKeeper): number {
  return [...keeper.response().answers.values()].filter(isDecided).length;
}

/** The scores of everybody's answers with what the group decided, on standard output. */
async function showResult(keeper: AnswerKeeper, plan: SessionPlan, asker: Asker, context: Context): Promise<ExitCode> {
  const words = workshopMessages[context.locale];
  process.exitCode = exitCode.done;
  tell(context, paragraphs([words.finished(keeper.path(), decidedIn(keeper))], asker).join("\n"));
  tell(context, "");
  const { individuals, own } = plan.gathered;
  return plan.showScores([...individuals.map(({ source }) => source), ...(own ? [own.source] : []), keeper.path()]);
}

function closingWords(keeper: AnswerKeeper, closed: Closed, options: WorkshopOptions, context: Context): string[] {
  const words = workshopMessages[context.locale];
  const path = keeper.path();
  const goOn = `${words.goOnWith} ${commandFor(options, context)}`;
  if (closed.unsaved !== undefined) {
    const { failed } = keepingMessages[context.locale];
    return closed.onDisk === undefined ? [] : [failed.onDisk(path, closed.onDisk), goOn];
  }
  if (closed.onDisk === undefined) return [words.stoppedEarly];
  return [words.stopped(path, decidedIn(keeper)), goOn];
}

/** Without `--minutes`: how much time there will be next time is not known. */
function commandFor(options: WorkshopOptions, context: Context): string {
  const flags: [string, string | undefined][] = [
    ["--organisation", options.organisation],
    ["--round", options.round],
    ["--earlier", options.earlier],
    ["--minutes-per-question", options.minutesPerQuestion],
    ["--file", options.file],
    ["--questionnaire", options.questionnaire],
    ["--lang", languageOf([], context.env) === context.locale ? undefined : context.locale],
  ];
  const given = flags.flatMap(([flag, value]) => (value === undefined ? [] : [flag, value]));
  const switches = [...(options.drafts ? ["--drafts"] : []), ...(options.plain ? ["--plain"] : [])];
  return ["datapeil", "workshop", options.folder, ...given, ...switches].map(shellWord).join(" ");
}
