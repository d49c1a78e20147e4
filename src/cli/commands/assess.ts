/** `datapeil assess [FILE]`: asks, saves every answer at once, and goes on where one stopped. */
import type { InterviewState } from "../../core/interview.ts";
import { startInterview } from "../../core/interview.ts";
import { progress } from "../../core/interview-progress.ts";
import type { Questionnaire } from "../../core/questionnaire.ts";
import type { Answer, Response } from "../../core/response.ts";
import type { ExitCode } from "../../errors.ts";
import { exitCode, UserError } from "../../errors.ts";
import type { InterviewMessages } from "../../i18n/interview.ts";
import { interviewMessages } from "../../i18n/interview.ts";
import { saveDurably, sweepStale } from "../../io/output-file.ts";
import { responseToYaml } from "../../io/response-yaml.ts";
import { parseDocument } from "../../io/yaml-file.ts";
import { holdInterview, reasonOf } from "../ask/interview-loop.ts";
import { localDay } from "../ask/local-day.ts";
import type { AssessOptions } from "../ask/prepare.ts";
import { prepare, Refusal } from "../ask/prepare.ts";
import type { Asker } from "../ask/prompts.ts";
import { canAsk, createAsker, isInterruption } from "../ask/prompts.ts";
import { cleanerFor, widthOf } from "../ask/question-screen.ts";
import type { Context } from "../context.ts";
import { tell } from "../context.ts";
import { languageOf } from "../language.ts";
import { paintFor } from "../paint.ts";
import { sanitizeForTerminal, wrapText } from "../terminal-text.ts";

export async function assess(options: AssessOptions, context: Context): Promise<ExitCode> {
  const say = interviewMessages[context.locale];
  if (!canAsk(context, options)) {
    // The window of Git Bash is no terminal to Windows programs.
    if (options.input !== false && context.env.MSYSTEM) tell(context, say.gitBash);
    throw new UserError("assess-no-terminal", { file: options.file ?? "" });
  }
  // Ctrl-D can end the process without another line of ours being run: only the end of the interview says 0.
  process.exitCode = exitCode.interrupted;
  const asker = createAsker(context, options);
  try {
    return await assessWith(options, asker, context);
  } catch (error) {
    if (isInterruption(error)) {
      tell(context, say.stoppedEarly);
      return exitCode.interrupted;
    }
    if (!(error instanceof Refusal)) throw error;
    const lines = wrapText(sanitizeForTerminal(error.message), widthOf(asker.look()));
    tell(context, paintFor(context, "stderr").red(lines.join("\n")));
    return error.exitCode;
  }
}

async function assessWith(options: AssessOptions, asker: Asker, context: Context): Promise<ExitCode> {
  const { say } = asker.look();
  const { questionnaire, path, response, earlier, notices } = await prepare(options, asker, context);
  const start = startInterview(questionnaire, earlier ? response : undefined, {
    role: response.respondent.role,
    form: response.form,
  });
  const save = async (answers: ReadonlyMap<string, Answer>, changes: Partial<Response> = {}) => {
    const written = { ...response, ...changes, answers: inOrder(answers, questionnaire) };
    saveDurably(path, await textFor(path, written));
  };
  sweepStale(path, context.now().getTime());
  // A folder that cannot be written to is better found before the questions than after the first. A file that is
  // there stays as it was written until there is something to change.
  if (!earlier) await saveFirst(path, context, () => save(start.answers));
  // A page of its own: the first question fills the window, and would push these lines out of it.
  const about = opening(start, earlier, path, say);
  await asker.page(paragraphs([...about, ...notices, say.begin.keys], asker), say.begin.start);

  const clock = () => context.now().getTime();
  const end = await holdInterview(start, { asker, locale: context.locale, save, clock });
  if (end.how === "stopped") {
    tellParagraphs(closing(end.state, path, options, context), asker, context);
    return exitCode.interrupted;
  }
  await save(end.state.answers, { submitted: localDay(context.now()) });
  process.exitCode = exitCode.done;
  tellParagraphs([say.finished(path)], asker, context);
  tell(context, "");
  return showResult(path, options, asker, context);
}

async function saveFirst(path: string, { locale }: Context, save: () => Promise<void>): Promise<void> {
  try {
    await save();
  } catch (error) {
    throw new Refusal(interviewMessages[locale].errors.save(path, reasonOf(error, locale)), exitCode.failed);
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

/** A file in JSON stays one. */
async function textFor(path: string, response: Response): Promise<string> {
  const yaml = await responseToYaml(response);
  if (!/\.json$/iu.test(path)) return yaml;
  const { data } = await parseDocument("response.yaml", yaml);
  return `${JSON.stringify(data, undefined, 2)}\n`;
}

/** Where it is saved, and the exact command to go on. */
function closing(state: InterviewState, path: string, options: AssessOptions, context: Context): string[] {
  const say = interviewMessages[context.locale];
  const { total, open } = progress(state);
  const words = ["datapeil", "assess", path];
  if (languageOf([], context.env) !== context.locale) words.push("--lang", context.locale);
  if (options.questionnaire !== undefined) words.push("--questionnaire", options.questionnaire);
  if (options.plain) words.push("--plain");
  const command = words.map((word) => (/[\s"'&()]/u.test(word) ? `"${word}"` : word)).join(" ");
  return [say.stopped(path, total - open, total), `${say.goOnWith} ${command}`];
}

function tellParagraphs(texts: readonly string[], asker: Asker, context: Context): void {
  tell(context, paragraphs(texts, asker).join("\n"));
}

function paragraphs(texts: readonly string[], asker: Asker): string[] {
  const width = widthOf(asker.look());
  const clean = cleanerFor(asker.look());
  // A command stays on one line, so that it can be copied.
  return texts.flatMap((text) => (text.includes("datapeil ") ? [clean(text)] : wrapText(clean(text), width)));
}

/** In the order of the questionnaire, whatever the order of answering. */
function inOrder(answers: ReadonlyMap<string, Answer>, questionnaire: Questionnaire): ReadonlyMap<string, Answer> {
  const ordered = new Map<string, Answer>();
  for (const { id } of questionnaire.questions) {
    const answer = answers.get(id);
    if (answer) ordered.set(id, answer);
  }
  return ordered;
}
