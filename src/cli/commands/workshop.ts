/** `datapeil workshop FOLDER`: a group decides together, beginning with what its people differ on. */
import type { AgendaItem } from "../../core/interview/agenda.ts";
import { agendaOf } from "../../core/interview/agenda.ts";
import type { ExitCode } from "../../errors.ts";
import { exitCode, UserError } from "../../errors.ts";
import { workshopMessages } from "../../i18n/workshop.ts";
import type { AgendaSource } from "../../report/tables/workshop-agenda.ts";
import type { Asker } from "../ask/asker.ts";
import { isInterruption } from "../ask/interruption.ts";
import { canAsk, createAsker } from "../ask/prompts.ts";
import { stoppedBySignals } from "../ask/stop-signals.ts";
import type { Context } from "../context/context.ts";
import { tell } from "../context/context.ts";
import { deliver } from "../deliver/deliver.ts";
import { askedForm } from "../flags/asked-form.ts";
import type { Choose, Gathered } from "../workshop/gather.ts";
import { gather } from "../workshop/gather.ts";
import type { Time, WorkshopOptions } from "../workshop/options.ts";
import { fitting, timeOf } from "../workshop/options.ts";

export async function workshop(options: WorkshopOptions, context: Context): Promise<ExitCode> {
  const { agenda, output } = options;
  const form = askedForm({ json: options.json, csv: options.csv, markdown: options.markdown });
  const time = timeOf(options);
  if (agenda || form !== undefined || output !== undefined) return giveAgenda(options, form, context);
  if (!canAsk(context, options)) throw new UserError("workshop-no-terminal");
  // Ctrl-D can end the process without another line of ours being run: only the end of the session says 0.
  process.exitCode = exitCode.interrupted;
  const { asker, done } = stoppedBySignals(createAsker(context, options), context.streams);
  try {
    const gathered = await gather(options, choosing(asker, context), context);
    const { runSession } = await import("../workshop/run-session.ts");
    const plan = { gathered, options, agenda: allItems(gathered, time), minutes: time.all };
    return await runSession({ ...plan, showScores: (paths) => showScores(paths, options, context) }, asker, context);
  } catch (error) {
    if (!isInterruption(error)) throw error;
    tell(context, workshopMessages[context.locale].stoppedEarly);
    return exitCode.interrupted;
  } finally {
    done();
  }
}

async function showScores(
  paths: readonly string[],
  { questionnaire, drafts }: WorkshopOptions,
  context: Context,
): Promise<ExitCode> {
  const { score } = await import("./score.ts");
  return score(
    { paths, ...(questionnaire === undefined ? {} : { questionnaire }), ...(drafts ? { drafts } : {}) },
    context,
  );
}

function allItems({ questionnaire, revealed }: Gathered, { each }: Time): readonly AgendaItem[] {
  return agendaOf(questionnaire, revealed, each);
}

/** On a terminal, or as a file: only what may be shown inside the organisation. */
async function giveAgenda(options: WorkshopOptions, form: AgendaForm | undefined, context: Context): Promise<ExitCode> {
  const time = timeOf(options);
  const gathered = await gather(options, orName, context);
  const all = allItems(gathered, time);
  const items = time.all === undefined ? all : fitting(all, time.all);
  const { organisation, round, questionnaire, refused } = gathered;
  const outside = all.slice(items.length);
  const source = { organisation, round, questionnaire, items, outside, minutesAssumed: time.each === undefined };
  const text = form ? await renderAgenda(source, form, context) : await agendaOnScreen(source, context);
  await deliver(text, options, context);
  return refused > 0 ? exitCode.partlyRefused : exitCode.done;
}

type AgendaForm = "json" | "csv" | "markdown";

async function renderAgenda(source: AgendaSource, form: AgendaForm, { locale }: Context): Promise<string> {
  const { renderAgendaCsv, renderAgendaJson, renderAgendaMarkdown } = await import(
    "../../report/tables/workshop-agenda.ts"
  );
  if (form === "json") return renderAgendaJson(source);
  return form === "csv" ? renderAgendaCsv(source, locale) : renderAgendaMarkdown(source, locale);
}

async function agendaOnScreen(source: AgendaSource, context: Context): Promise<string> {
  const { showAgenda } = await import("../workshop/show-agenda.ts");
  return `${showAgenda(source, context)}\n`;
}

/** Nobody is asked: the flag has to say it. */
const orName: Choose = (what, known) => {
  throw new UserError("workshop-several", { what: `--${what}`, known: known.map((one) => one || '""').join(", ") });
};

function choosing(asker: Asker, context: Context): Choose {
  const { choose } = workshopMessages[context.locale];
  return async (what, known) => {
    // The last round is the one that a session is about.
    const values = what === "round" ? [...known].reverse() : known;
    const choices = values.map((value) => ({ name: value === "" ? choose.noRound : value, value }));
    return (await asker.select({ message: choose[what], choices })) ?? values[0] ?? "";
  };
}
