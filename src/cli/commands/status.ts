/** `datapeil status PATH…`: who answered and who still owes an answer; for who collects the answers of many. */
import { parseExpected } from "../../core/organisations/organisations-table.ts";
import type { OrganisationStatus, StatusFold } from "../../core/organisations/status.ts";
import { addToStatus, expectOrganisation, finishStatus, startStatus } from "../../core/organisations/status.ts";
import type { Questionnaire } from "../../core/questionnaire/questionnaire.ts";
import type { ExitCode } from "../../errors.ts";
import { exitCode, UserError } from "../../errors.ts";
import { csvFormOf } from "../../report/tables/csv-lines.ts";
import { readAnswers } from "../batch/assess-paths.ts";
import { takeOrganisationRows, takeOrganisations } from "../batch/batch.ts";
import type { Context } from "../context/context.ts";
import { asJson, deliver, deliverData } from "../deliver/deliver.ts";
import { askedForm } from "../flags/asked-form.ts";
import type { ReadMapping } from "../import/read-mapping.ts";
import type { RefusedInput } from "../show/refused.ts";
import { tellRefused } from "../show/refused.ts";
import type { StatusShown } from "../show/status.ts";
import { renderStatusCsv, showStatus } from "../show/status.ts";

export interface StatusOptions {
  readonly paths: readonly string[];
  readonly questionnaire?: string;
  /** File that says how to read the paths, which are exports of a survey then. */
  readonly mapping?: string;
  /** How many of each role are expected in every organisation: `mt=5,cbs=3`. */
  readonly expect?: string;
  readonly json?: boolean;
  readonly csv?: boolean;
  readonly excelNl?: boolean;
  /** Also whom to ask, as the table of organisations says. */
  readonly identify?: boolean;
  readonly output?: string;
  readonly force?: boolean;
}

export async function status(options: StatusOptions, context: Context): Promise<ExitCode> {
  const form = askedForm({ json: options.json, csv: options.csv ?? options.excelNl });
  const expect = expectedOf(options.expect);
  const refused: RefusedInput[] = [];
  const folds =
    options.mapping === undefined
      ? await foldFiles(options, refused, context)
      : await foldExport(options, refused, context);
  const rows = await takeOrganisationRows(options.paths, refused);
  const expected = new Map(rows.map(({ content }) => [content.file.organisation.id, content.expected]));
  const contacts = new Map(rows.map(({ content }) => [content.file.organisation.id, content.contact]));
  for (const { content } of rows) for (const { fold } of folds) expectOrganisation(fold, content.file.organisation);
  const shown = folds.map(({ questionnaire, fold }): StatusShown => {
    const found = finishStatus(fold, (organisation) => expected.get(organisation) ?? expect);
    return {
      statuses: options.identify ? found.map((one) => withContact(one, contacts)) : found,
      questionnaire,
      assumed: expect === undefined && [...expected.values()].every((one) => one === undefined),
    };
  });
  const statuses = shown.flatMap((one) => one.statuses);
  if (refused.length > 0) await tellRefused(refused, statuses.length, context);
  if (statuses.length === 0) {
    throw new UserError("nothing-to-score", { paths: options.paths.join(", ") }, exitCode.invalidInput);
  }
  if (form === "json") await deliverData(asJson(statuses), options, context);
  else if (form === "csv") await deliverData(renderStatusCsv(statuses, csvFormOf(options)), options, context);
  else await deliver(shown.map((one) => showStatus(one, context)).join("\n"), options, context);
  return refused.length > 0 ? exitCode.partlyRefused : exitCode.done;
}

function expectedOf(text: string | undefined) {
  const expected = text === undefined ? undefined : parseExpected(text);
  if (text !== undefined && expected === undefined) {
    throw new UserError("wrong-value", { option: "--expect", value: text, expected: "mt=5,cbs=3" });
  }
  return expected;
}

function withContact(
  status: OrganisationStatus,
  contacts: ReadonlyMap<string, string | undefined>,
): OrganisationStatus {
  const contact = contacts.get(status.organisation.id);
  return contact === undefined ? status : { ...status, contact };
}

interface Folded {
  readonly questionnaire: Questionnaire;
  readonly fold: StatusFold;
}

/** Drafts count as drafts, and what other commands would refuse for want of a date or for a double id counts too. */
async function foldFiles(options: StatusOptions, refused: RefusedInput[], context: Context): Promise<Folded[]> {
  const read = await readAnswers(options, context);
  const folded: Folded[] = [];
  for (const [loaded, responses] of read.byQuestionnaire) {
    const fold = startStatus(loaded.questionnaire);
    for (const { content } of responses) addToStatus(fold, content.response);
    const sources = { documents: read.organisations, paths: [] };
    for (const { content } of await takeOrganisations(sources, loaded, read.refused)) {
      expectOrganisation(fold, content.organisation);
    }
    folded.push({ questionnaire: loaded.questionnaire, fold });
  }
  refused.push(...read.refused);
  return folded;
}

async function foldExport(options: StatusOptions, refused: RefusedInput[], context: Context): Promise<Folded[]> {
  const { readMapping } = await import("../import/read-mapping.ts");
  const { knowOrganisations } = await import("../import/know-organisations.ts");
  const { prepareImport, runImport } = await import("../import/run-import.ts");
  const { importProgress } = await import("../import/show-progress.ts");
  const { tellRows } = await import("../import/tell-rows.ts");
  const { sortPaths } = await import("../../io/import/export-paths.ts");
  const read = await readMapping(options.mapping ?? "", options.questionnaire, context);
  const paths = await sortPaths(options.paths);
  const fold = startStatus(read.questionnaire);
  const progress = importProgress(context);
  const own = await foldBeside(paths.own, { read, fold, refused, questionnaire: options.questionnaire }, context);
  const knowing = await knowOrganisations(read, options.paths, own);
  const prepared = await prepareImport(knowing.read, paths.exports, { progress: progress.show });
  const imported = await runImport(prepared, {
    progress: progress.show,
    response: (response) => addToStatus(fold, response),
  });
  progress.end();
  await tellRows(imported, { drafts: true }, context);
  const doubtful = imported.doubts.filter(({ severity }) => severity !== "warning");
  refused.push(...doubtful.map((doubt) => ({ doubt })));
  return [{ questionnaire: read.questionnaire, fold }];
}

interface Folding {
  readonly read: ReadMapping;
  readonly fold: StatusFold;
  readonly refused: RefusedInput[];
  /** File of a questionnaire of one's own. */
  readonly questionnaire?: string | undefined;
}

/** Files of our own beside an export: who answered in one owes nothing either. @returns organisations with a file */
async function foldBeside(own: readonly string[], { read, fold, refused, questionnaire }: Folding, context: Context) {
  const answers = await readAnswers({ paths: own, ...(questionnaire === undefined ? {} : { questionnaire }) }, context);
  for (const responses of answers.byQuestionnaire.values()) {
    for (const { content } of responses) addToStatus(fold, content.response);
  }
  const sources = { documents: answers.organisations, paths: [] };
  const organisations = (await takeOrganisations(sources, read, answers.refused)).map(
    ({ content }) => content.organisation,
  );
  for (const organisation of organisations) expectOrganisation(fold, organisation);
  refused.push(...answers.refused);
  return organisations;
}
