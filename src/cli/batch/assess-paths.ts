/** Files and folders → Assessments: what `score`, `report` and `roadmap` have in common. */

import type { Circumstances } from "../../core/assess/circumstances.ts";
import type { From, Refusal, ResponseGroup } from "../../core/assess/group-responses.ts";
import { groupResponses } from "../../core/assess/group-responses.ts";
import { tallyOf } from "../../core/assess/tally/add.ts";
import type { Warning } from "../../core/assessment/assessment.ts";
import type { Issue } from "../../core/issue/issue.ts";
import { consensusRole } from "../../core/questionnaire/reserved-roles.ts";
import { parseResponse } from "../../core/response/parse-response.ts";
import type { Response } from "../../core/response/response.ts";
import type { ExitCode } from "../../errors.ts";
import { exitCode, UserError } from "../../errors.ts";
import { isPartName } from "../../io/list-files.ts";
import type { LoadedQuestionnaire } from "../../io/questionnaire/questionnaire-file.ts";
import { loadQuestionnaire } from "../../io/questionnaire/questionnaire-file.ts";
import { readResponses } from "../../io/response/response-file.ts";
import { sha256OfText } from "../../io/sha256.ts";
import { locateAll } from "../../io/yaml/invalid-files.ts";
import type { YamlDocument } from "../../io/yaml/yaml-file.ts";
import type { Context } from "../context/context.ts";
import { ambitionOf } from "../flags/ambition-flags.ts";
import { rolePairOf } from "../flags/roles-flag.ts";
import type { RefusedInput } from "../show/refused.ts";
import { shownPath } from "../show/shown-path.ts";
import { withMigrateCommand } from "../versions/migrate-command.ts";
import type { Assessed, Batch, BatchOutcome, CountedGroup, InputOptions, TakeAssessed } from "./batch.ts";
import { handOn, takeOrganisations } from "./batch.ts";

export type { Assessed, Batch, InputOptions } from "./batch.ts";

/** What was refused is told at once; it stops nothing else (exit code 4). */
export function exitCodeOf(batch: BatchOutcome): ExitCode {
  return batch.refused.length > 0 ? exitCode.partlyRefused : exitCode.done;
}

/** @throws UserError if nothing is left to assess. */
export async function assessPaths(options: InputOptions, context: Context): Promise<Batch> {
  const assessed: Assessed[] = [];
  const outcome = await assessEach(options, context, (one) => assessed.push(one));
  return { assessed, ...outcome };
}

/** The same, one by one. @throws UserError if nothing is left to assess. */
export async function assessEach(options: InputOptions, context: Context, take: TakeAssessed): Promise<BatchOutcome> {
  checkDate(options.date);
  if (options.mapping !== undefined) return (await import("./assess-exports.ts")).assessExports(options, context, take);
  if (options.paths.some(isPartName)) return (await import("./assess-parts.ts")).assessParts(options, context, take);
  const { byQuestionnaire, organisations, refused } = await readAnswers(options, context);
  let count = 0;
  for (const [loaded, responses] of byQuestionnaire) {
    const own = await takeOrganisations({ documents: organisations, paths: options.paths }, loaded, refused);
    options.counting?.organisations(own.map(({ content }) => content));
    const warnings = new Map(responses.map(({ source, content }) => [source, content.warnings]));
    const grouped = groupResponses(
      responses.map(({ source, content }) => ({ source, content: content.response })),
      own,
      options.drafts ?? false,
    );
    refused.push(...grouped.refused);
    options.expecting?.(grouped.groups.length);
    for (const group of grouped.groups) {
      const priorities = options.priorities ?? grouped.groups.length === 1;
      const counted = countGroup(group, loaded, { ...options, priorities }, warnings, context);
      if (handOn(counted, options, take)) count++;
      else refused.push(noDate(group));
    }
  }
  if (byQuestionnaire.size === 0 && refused.length === 0) {
    throw new UserError("nothing-to-score", { paths: options.paths.join(", ") }, exitCode.invalidInput);
  }
  if (refused.length > 0) {
    const { tellRefused } = await import("../show/refused.ts");
    await tellRefused(refused, count, context);
  }
  if (count === 0) throw new UserError("nothing-left", {}, exitCode.invalidInput);
  return { refused };
}

/** A response that its questionnaire accepts, and what was noticed about it. */
export interface ParsedResponse {
  readonly response: Response;
  readonly warnings: readonly Issue[];
}

export interface ReadAnswers {
  readonly byQuestionnaire: ReadonlyMap<LoadedQuestionnaire, readonly From<ParsedResponse>[]>;
  /** Files about organisations, still to be checked against a questionnaire. */
  readonly organisations: readonly YamlDocument[];
  /** Whoever goes on checking adds to it. */
  readonly refused: RefusedInput[];
}

/** All responses in files and folders, each checked against the questionnaire that it names, or the one given. */
export async function readAnswers(
  { paths, questionnaire }: Pick<InputOptions, "paths" | "questionnaire">,
  context: Context,
): Promise<ReadAnswers> {
  const read = await readResponses(paths);
  const refused: RefusedInput[] = [...read.refused];
  const questionnaireOf = questionnaireFinder(questionnaire, context);
  const byQuestionnaire = new Map<LoadedQuestionnaire, From<ParsedResponse>[]>();
  for (const document of read.responses) {
    const taken = await takeResponse(document, questionnaireOf, refused);
    if (taken) byQuestionnaire.set(taken.loaded, [...(byQuestionnaire.get(taken.loaded) ?? []), taken.response]);
  }
  return { byQuestionnaire, organisations: read.organisations, refused };
}

function countGroup(
  group: ResponseGroup,
  loaded: LoadedQuestionnaire,
  options: InputOptions,
  warnings: ReadonlyMap<string, readonly Issue[]>,
  context: Context,
): CountedGroup {
  const noticed = group.responses.flatMap(({ source }) =>
    (warnings.get(source) ?? []).map(({ code, params }): Warning => ({ code, path: source, params })),
  );
  const all = [...group.warnings, ...noticed];
  const { responses } = group;
  const workshop = responses.find(({ content }) => content.respondent.role === consensusRole);
  const circumstances: Circumstances = {
    questionnaire: loaded.questionnaire,
    sha256: loaded.sha256,
    tool: { name: "datapeil", version: context.version },
    organisation: group.own?.content,
    ambition: options.ambition ?? ambitionOf(options, loaded.questionnaire),
    date: options.date,
    drafts: options.drafts,
    identify: options.identify,
    roles: rolePairOf(options.roles, loaded.questionnaire),
    priorities: options.priorities,
    hash: sha256OfText,
    warnings: all.map((warning) => ({ ...warning, path: shownPath(warning.path, options.paths) })),
  };
  const workshopFrom = workshop && shownPath(workshop.source, options.paths);
  const contents = responses.map(({ content }) => content);
  return { tally: tallyOf(loaded.questionnaire, contents), circumstances, workshopFrom, responses };
}

async function takeResponse(
  document: YamlDocument,
  questionnaireOf: QuestionnaireOf,
  refused: RefusedInput[],
): Promise<{ loaded: LoadedQuestionnaire; response: From<ParsedResponse> } | undefined> {
  try {
    const loaded = await questionnaireOf(document);
    const parsed = parseResponse(document.data, loaded.questionnaire);
    if (parsed.ok) {
      const content = { response: parsed.value, warnings: parsed.issues };
      return { loaded, response: { source: document.path, content } };
    }
    const errors = withMigrateCommand(parsed.issues, document.path, loaded.file).filter(
      ({ severity }) => severity === "error",
    );
    refused.push({ path: document.path, issues: await locateAll(document, errors) });
  } catch (error) {
    // A questionnaire of one's own that cannot be read stops everything: every response hangs on it.
    if (!(error instanceof UserError) || error.key !== "unknown-questionnaire") throw error;
    refused.push({ path: document.path, issues: [], error });
  }
  return undefined;
}

type QuestionnaireOf = (document: YamlDocument) => Promise<LoadedQuestionnaire>;

/** The questionnaire that a response names, or the one given for all; each is read once. */
function questionnaireFinder(file: string | undefined, context: Context): QuestionnaireOf {
  const loaded = new Map<string, Promise<LoadedQuestionnaire>>();
  return (document) => {
    const id = file ?? namedIn(document.data);
    const loading =
      loaded.get(id) ?? loadQuestionnaire(file === undefined ? { builtin: id } : { file }, context.locale);
    loaded.set(id, loading);
    return loading;
  };
}

const usualQuestionnaire = "local-government";

/** The id that a response names; a response that names none is checked against the usual one, which says so. */
function namedIn(data: unknown): string {
  const reference = (data as { questionnaire?: { id?: unknown } } | null)?.questionnaire;
  return typeof reference?.id === "string" ? reference.id : usualQuestionnaire;
}

function checkDate(date: string | undefined): void {
  if (date === undefined || (/^\d{4}-\d{2}-\d{2}$/.test(date) && !Number.isNaN(Date.parse(date)))) return;
  throw new UserError("wrong-value", { option: "--date", value: date, expected: "2026-11-24" });
}

function noDate(group: ResponseGroup): Refusal {
  return {
    code: "no-date",
    organisation: group.organisation,
    sources: group.responses.map(({ source }) => source),
    params: {},
  };
}
