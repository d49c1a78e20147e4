/** `datapeil assess [FILE]`: asks, saves every answer at once, and goes on where one stopped. */
import type { InterviewState } from "../../core/interview/interview.ts";
import { startInterview } from "../../core/interview/interview.ts";
import { progress } from "../../core/interview/progress.ts";
import type { ExitCode } from "../../errors.ts";
import { exitCode, UserError } from "../../errors.ts";
import type { InterviewMessages } from "../../i18n/interview.ts";
import { interviewMessages } from "../../i18n/interview.ts";
import type { Asker } from "../ask/asker.ts";
import type { AssessOptions, Prepared } from "../ask/assess-options.ts";
import { closingWords, tellUnsaved } from "../ask/closing.ts";
import { isInterruption } from "../ask/interruption.ts";
import type { InterviewEnd } from "../ask/interview-loop.ts";
import { holdInterview } from "../ask/interview-loop.ts";
import type { AnswerKeeper, Closed } from "../ask/keep-answers.ts";
import { keepAnswers } from "../ask/keep-answers.ts";
import { localDay } from "../ask/local-day.ts";
import { paragraphs } from "../ask/paragraphs.ts";
import { prepare } from "../ask/prepare.ts";
import { canAsk, createAsker } from "../ask/prompts.ts";
import { Refusal } from "../ask/refusal.ts";
import { stoppedBySignals } from "../ask/stop-signals.ts";
import type { Context } from "../context/context.ts";
import { tell } from "../context/context.ts";
import { paintFor } from "../terminal/paint.ts";

export async function assess(options: AssessOptions, context: Context): Promise<ExitCode> {
  const say = interviewMessages[context.locale];
  if (!canAsk(context, options)) {
    // The window of Git Bash is no terminal to Windows programs.
    if (options.input !== false && context.env.MSYSTEM) tell(context, say.gitBash);
    throw new UserError("assess-no-terminal", { file: options.file ?? "" });
  }
  // Ctrl-D can end the process without another line of ours being run: only the end of the interview says 0.
  process.exitCode = exitCode.interrupted;
  const { asker, done } = stoppedBySignals(createAsker(context, options), context.streams);
  try {
    return await assessWith(options, asker, context);
  } catch (error) {
    if (isInterruption(error)) {
      tell(context, say.stoppedEarly);
      return exitCode.interrupted;
    }
    if (!(error instanceof Refusal)) throw error;
    tell(context, paintFor(context, "stderr").red(paragraphs([error.message], asker).join("\n")));
    return error.exitCode;
  } finally {
    done();
  }
}

async function assessWith(options: AssessOptions, asker: Asker, context: Context): Promise<ExitCode> {
  const prepared = await prepare(options, asker, context);
  const keeping = await keepAnswers(prepared, asker, context);
  if (keeping.kind === "elsewhere") return assessWith({ ...options, file: keeping.path }, asker, context);
  if (keeping.kind === "stopped") return exitCode.interrupted;
  const { keeper } = keeping;
  let end: InterviewEnd;
  let closed: Closed;
  try {
    end = await interviewIn(keeper, prepared, asker, context);
  } finally {
    closed = await keeper.close();
    tellUnsaved(closed, context);
  }
  const path = keeper.path();
  if (end.how === "stopped") {
    tellParagraphs(closingWords({ state: end.state, path, closed, options }, context), asker, context);
    return closed.unsaved === undefined ? exitCode.interrupted : exitCode.failed;
  }
  process.exitCode = exitCode.done;
  tellParagraphs([asker.look().say.finished(path)], asker, context);
  tell(context, "");
  return showResult(path, options, asker, context);
}

/** From the opening page to the submitted file, or to where the respondent stopped. */
async function interviewIn(
  keeper: AnswerKeeper,
  prepared: Prepared,
  asker: Asker,
  context: Context,
): Promise<InterviewEnd> {
  const { questionnaire, earlier, notices } = prepared;
  const { say } = asker.look();
  const response = keeper.response();
  const { form, respondent } = response;
  let state = startInterview(questionnaire, earlier ? response : undefined, { role: respondent.role, form });
  try {
    // A folder that cannot be written to is better found before the questions than after the first. A file that is
    // there stays as it was written until there is something to change.
    if (!earlier && (await keeper.save(state.answers)).kind !== "saved") return { state, how: "stopped" };
    // A page of its own: the first question fills the window, and would push these lines out of it.
    const about = [...opening(state, earlier, keeper.path(), say), ...notices, say.begin.keys];
    await asker.page(paragraphs(about, asker), say.begin.start);
    const clock = () => context.now().getTime();
    const end = await holdInterview(state, { asker, locale: context.locale, save: keeper.save, clock });
    state = end.state;
    if (end.how === "stopped") return end;
    const saved = await keeper.save(state.answers, { submitted: localDay(context.now()) });
    return { state, how: saved.kind === "saved" ? "finished" : "stopped" };
  } catch (error) {
    if (!isInterruption(error)) throw error;
    return { state, how: "stopped" };
  }
}

/** The score on standard output, and the report if it is wanted. */
async function showResult(path: string, options: AssessOptions, asker: Asker, context: Context): Promise<ExitCode> {
  const { say } = asker.look();
  const { questionnaire } = options;
  const input = { paths: [path], ...(questionnaire === undefined ? {} : { questionnaire }) };
  const { score } = await import("./score.ts");
  const outcome = await score({ ...input, ...(options.json ? { json: true } : {}) }, context);
  tell(context, "");
  try {
    const choices = [
      { name: say.yes, value: true },
      { name: say.no, value: false },
    ];
    if (!(await asker.select({ message: say.askReport, choices }))) return outcome;
  } catch (error) {
    if (isInterruption(error)) return outcome;
    throw error;
  }
  const { report } = await import("./report.ts");
  return report(input, options.json ? withoutOutput(context) : context);
}

/** Standard output is the JSON and nothing but that: what else is said goes to the screen. */
function withoutOutput(context: Context): Context {
  const { stderr } = context.streams;
  return { ...context, streams: { ...context.streams, stdout: stderr } };
}

function opening(state: InterviewState, earlier: boolean, path: string, say: InterviewMessages): string[] {
  const { total, open } = progress(state);
  const file = earlier ? say.begin.resumed(path, total - open, total) : say.begin.file(path);
  return [say.begin.title(state.questionnaire.title, total), file];
}

function tellParagraphs(texts: readonly string[], asker: Asker, context: Context): void {
  tell(context, paragraphs(texts, asker).join("\n"));
}
