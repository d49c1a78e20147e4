/** Exports of a survey → Assessments, straight through: no response is kept, and none is written. */

import type { Circumstances } from "../../core/assess/circumstances.ts";
import type { From, ResponseGroup } from "../../core/assess/group-responses.ts";
import { groupResponses } from "../../core/assess/group-responses.ts";
import type { TallyBook } from "../../core/assess/tally/book.ts";
import { eachTally, enterResponse, sizeOf } from "../../core/assess/tally/book.ts";
import type { Tally } from "../../core/assess/tally/tally.ts";
import type { Warning } from "../../core/assessment/assessment.ts";
import type { Issue } from "../../core/issue/issue.ts";
import { consensusRole } from "../../core/questionnaire/reserved-roles.ts";
import { parseResponse } from "../../core/response/parse-response.ts";
import type { Response } from "../../core/response/response.ts";
import type { OrganisationFile } from "../../core/response/response-schema.ts";
import { exitCode, UserError } from "../../errors.ts";
import { collectAlone } from "../../io/fast-csv/lone-collector.ts";
import type { PartThreads } from "../../io/fast-csv/part-threads.ts";
import { withPartThreads } from "../../io/fast-csv/part-threads.ts";
import { sortPaths } from "../../io/import/export-paths.ts";
import { readResponses } from "../../io/response/response-file.ts";
import { sha256OfText } from "../../io/sha256.ts";
import { locateAll } from "../../io/yaml/invalid-files.ts";
import type { Context } from "../context/context.ts";
import { ambitionOf } from "../flags/ambition-flags.ts";
import { rolePairOf } from "../flags/roles-flag.ts";
import type { Collected } from "../import/collected.ts";
import { knowOrganisations } from "../import/know-organisations.ts";
import type { ReadMapping } from "../import/read-mapping.ts";
import { readMapping } from "../import/read-mapping.ts";
import type { Rejects } from "../import/rejects.ts";
import type { TalliedExport } from "../import/tally-export.ts";
import { tallyExport } from "../import/tally-export.ts";
import { tellRows } from "../import/tell-rows.ts";
import type { RefusedInput } from "../show/refused.ts";
import { shownPath } from "../show/shown-path.ts";
import type { BatchOutcome, InputOptions, TakeAssessed } from "./batch.ts";
import { handOn, takeOrganisations } from "./batch.ts";
import { exportProgress } from "./export-progress.ts";

/** @throws UserError if nothing is left to assess, anything is in doubt that may not be, or the mapping cannot be used */
export async function assessExports(
  options: InputOptions,
  context: Context,
  take: TakeAssessed,
): Promise<BatchOutcome> {
  collectAlone();
  const counted = await withPartThreads(options.paths, (threads) => countExports(options, context, threads));
  const { read, beside, progress, book, imported, responses } = counted;
  if (options.strict && imported.doubts.length > 0) {
    await tellRows(imported, options, context);
    throw new UserError("strict-doubts", {}, exitCode.invalidInput);
  }
  enterGroups(book, beside.groups, read);
  const refused = [...beside.refused];
  const count = assessBook(book, { options, context, read, beside, refused, progress, take, responses });
  if (refused.length > 0) {
    const { tellRefused } = await import("../show/refused.ts");
    await tellRefused(refused, count, context);
  }
  const onlyCounts = !responses && !options.counts && !options.counting;
  await tellRows(imported, { ...options, onlyCounts }, context);
  if (count === 0) throw new UserError("nothing-left", {}, exitCode.invalidInput);
  const doubtful = imported.doubts.filter(({ severity }) => severity !== "warning");
  return { refused: [...refused, ...doubtful.map((doubt) => ({ doubt }))] };
}

interface CountedExports extends TalliedExport {
  readonly read: ReadMapping;
  readonly beside: Beside;
  readonly progress: ReturnType<typeof exportProgress>;
}

async function countExports(options: InputOptions, context: Context, threads: PartThreads): Promise<CountedExports> {
  const read = await readMapping(options.mapping ?? "", options.questionnaire, context);
  const paths = await sortPaths(options.paths);
  if (paths.exports.length === 0) {
    throw new UserError("no-exports", { paths: options.paths.join(", ") }, exitCode.invalidInput);
  }
  const progress = exportProgress(context);
  const beside = await readBeside(paths.own, read, options);
  options.counting?.organisations(beside.organisations.map(({ content }) => content));
  const own = beside.organisations.map(({ content }) => content.organisation);
  const knowing = await knowOrganisations(read, options.paths, own);
  const rejects = await rejectsOf(options, context);
  const tallied = await tallyExport(knowing.read, paths.exports, {
    drafts: options.drafts ?? false,
    onProgress: progress.read,
    threads,
    beside: beside.groups.flatMap(({ responses }) => responses.map(({ content }) => content)),
    onRefused: rejects?.add,
  });
  progress.end();
  rejects?.finish();
  return { ...tallied, read, beside, progress };
}

async function rejectsOf({ rejects, force }: InputOptions, context: Context): Promise<Rejects | undefined> {
  if (rejects === undefined) return undefined;
  const { openRejects } = await import("../import/rejects.ts");
  return openRejects(rejects, force ?? false, context);
}

/** Files of our own that stand beside an export. */
interface Beside {
  readonly organisations: readonly From<OrganisationFile>[];
  readonly groups: readonly ResponseGroup[];
  readonly warnings: readonly Warning[];
  readonly refused: readonly RefusedInput[];
}

async function readBeside(own: readonly string[], read: ReadMapping, options: InputOptions): Promise<Beside> {
  const files = await readResponses(own);
  const refused: RefusedInput[] = [...files.refused];
  const sources = { documents: files.organisations, paths: options.paths };
  const organisations = await takeOrganisations(sources, read, refused);
  const responses: From<Response>[] = [];
  const warnings: Warning[] = [];
  for (const document of files.responses) {
    const parsed = parseResponse(document.data, read.questionnaire);
    const issues = parsed.issues.filter(({ severity }) => parsed.ok || severity === "error");
    if (parsed.ok) responses.push({ source: document.path, content: parsed.value });
    else refused.push({ path: document.path, issues: await locateAll(document, issues) });
    if (parsed.ok) warnings.push(...issues.map(asWarning(document.path)));
  }
  const grouped = groupResponses(responses, organisations, options.drafts ?? false);
  return { organisations, groups: grouped.groups, warnings, refused: [...refused, ...grouped.refused] };
}

function asWarning(path: string): (found: Issue) => Warning {
  return ({ code, params }) => ({ code, path, params });
}

function enterGroups(book: TallyBook, groups: readonly ResponseGroup[], { questionnaire }: ReadMapping): void {
  for (const { responses } of groups) {
    for (const { content } of responses) enterResponse(book, questionnaire, content);
  }
}

interface Assessing {
  readonly options: InputOptions;
  readonly context: Context;
  readonly read: ReadMapping;
  readonly beside: Beside;
  readonly refused: RefusedInput[];
  readonly progress: ReturnType<typeof exportProgress>;
  readonly take: TakeAssessed;
  /** Of a small export. */
  readonly responses: Collected | undefined;
}

/** @returns how many could be assessed */
function assessBook(book: TallyBook, assessing: Assessing): number {
  const total = sizeOf(book);
  assessing.options.expecting?.(total);
  const common = commonCircumstances(assessing, total);
  let done = 0;
  let count = 0;
  for (const tally of eachTally(book)) {
    assessing.progress.assess(done++, total);
    if (assessOne(tally, common, assessing)) count++;
  }
  assessing.progress.end();
  return count;
}

/** Those of all organisations. */
function commonCircumstances({ options, context, read }: Assessing, organisations: number): Circumstances {
  return {
    questionnaire: read.questionnaire,
    sha256: read.sha256,
    tool: { name: "datapeil", version: context.version },
    ambition: options.ambition ?? ambitionOf(options, read.questionnaire),
    date: options.date,
    drafts: options.drafts,
    identify: options.identify,
    roles: rolePairOf(options.roles, read.questionnaire),
    priorities: options.priorities ?? organisations === 1,
    hash: sha256OfText,
  };
}

/** @returns false for what was refused */
function assessOne(tally: Tally, common: Circumstances, assessing: Assessing): boolean {
  const { options, beside, refused } = assessing;
  const { organisation, round } = tally;
  const own = beside.organisations.filter(({ content }) => content.organisation.id === organisation);
  if (own.length > 1) {
    const sources = own.map(({ source }) => source);
    // Where responses stand beside it, that was told already.
    if (!beside.refused.some((one) => "code" in one && one.organisation === organisation)) {
      refused.push({ code: "two-organisation-files", organisation, sources, params: {} });
    }
    return false;
  }
  const group = beside.groups.find((one) => one.organisation === organisation && one.round === round);
  const sources = new Set(group?.responses.map(({ source }) => source));
  const warnings = [...(group?.warnings ?? []), ...beside.warnings.filter(({ path }) => sources.has(path))];
  const circumstances: Circumstances = {
    ...common,
    organisation: own[0]?.content,
    warnings: warnings.map((warning) => ({ ...warning, path: shownPath(warning.path, options.paths) })),
  };
  const responses = assessing.responses && [
    ...assessing.responses.of(organisation, round),
    ...(group?.responses ?? []),
  ];
  const workshop = group?.responses.find(({ content }) => content.respondent.role === consensusRole);
  const workshopFrom = workshop && shownPath(workshop.source, options.paths);
  const made = handOn({ tally, circumstances, workshopFrom, responses }, options, assessing.take);
  if (!made) refused.push({ code: "no-date", organisation, sources: [...options.paths], params: {} });
  return made;
}
