/** What goes into a batch of Assessments and what comes out of it, whether from answer files or from exports. */
import { assessTally } from "../../core/assess/assess.ts";
import type { From } from "../../core/assess/group-responses.ts";
import type { Assessment } from "../../core/assessment/assessment.ts";
import type { Comparison } from "../../core/compare/comparison-schema.ts";
import type { OrganisationRow } from "../../core/organisations/organisations-table.ts";
import type { Counted } from "../../core/organisations/parts/part.ts";
import type { Questionnaire } from "../../core/questionnaire/questionnaire.ts";
import { parseOrganisation } from "../../core/response/parse-response.ts";
import type { Response } from "../../core/response/response.ts";
import type { Ambition, OrganisationFile } from "../../core/response/response-schema.ts";
import { listOrganisationsTables } from "../../io/list-files.ts";
import { locateAll } from "../../io/yaml/invalid-files.ts";
import type { YamlDocument } from "../../io/yaml/yaml-file.ts";
import type { AmbitionFlags } from "../flags/ambition-flags.ts";
import type { RefusedInput } from "../show/refused.ts";
import { shownPath } from "../show/shown-path.ts";

export interface InputOptions extends AmbitionFlags {
  readonly paths: readonly string[];
  /** File of a questionnaire of one's own. */
  readonly questionnaire?: string;
  readonly drafts?: boolean;
  readonly date?: string;
  /** Instead of flags: the wishes that another run wrote down. */
  readonly ambition?: Ambition;
  /** Owners of actions by name. */
  readonly identify?: boolean;
  /** Also what of each organisation may go outside. */
  readonly outside?: boolean;
  /** Two roles to put beside each other: `mt,cbs`. */
  readonly roles?: string;
  /** File that says how to read the paths, which are exports of a survey then. */
  readonly mapping?: string;
  /** Any doubt about an export makes the outcome a failure. */
  readonly strict?: boolean;
  /** File for the rows of an export that were refused. */
  readonly rejects?: string;
  readonly force?: boolean | undefined;
  /** Whether the first actions of a plan would stay the same; absent: where there is one organisation, since it takes time. */
  readonly priorities?: boolean;
  /** Nothing but what follows from counts, as from parts. */
  readonly counts?: boolean;
  /** Scores only: the plan takes the most time. */
  readonly withoutPlan?: boolean;
  /** The same counts in two parts are meant. */
  readonly repeat?: boolean;
  /** Takes what was counted, instead of its being assessed. */
  readonly counting?: CountTaker;
  /** Told how many organisations there are before the first of them is assessed; once more for each questionnaire. */
  readonly expecting?: (organisations: number) => void;
  /** The responses are wanted beside the Assessments. */
  readonly keepResponses?: boolean;
}

export interface CountTaker {
  /** All that is known of organisations, whether they answered or not. */
  readonly organisations: (known: readonly OrganisationFile[]) => void;
  readonly take: (counted: Counted) => void;
}

/** One organisation's Assessment, with the questionnaire in the language of the screen. */
export interface Assessed {
  readonly assessment: Assessment;
  readonly questionnaire: Questionnaire;
  /** What of it may go outside, where that was asked for. */
  readonly outside?: Assessment;
  /** What it was made from, where that was asked to be kept. */
  readonly responses?: readonly From<Response>[];
  /** What changed since an earlier measurement, where one was given. */
  readonly comparison?: Comparison | undefined;
}

/** Where they are wanted and known, by the place that a person would look in. */
export function keptResponses(
  responses: readonly From<Response>[] | undefined,
  { keepResponses, paths }: Pick<InputOptions, "keepResponses" | "paths">,
): Pick<Assessed, "responses"> {
  if (!keepResponses || !responses) return {};
  return { responses: responses.map(({ source, content }) => ({ source: shownPath(source, paths), content })) };
}

/** Gets each Assessment as soon as it is made: where it keeps none, those of many organisations take no memory. */
export type TakeAssessed = (one: Assessed) => void;

/** What makes an Assessment, with the responses that were counted where they are still there. */
export interface CountedGroup extends Counted {
  readonly responses?: readonly From<Response>[] | undefined;
}

/** Hands on what was counted, or else its Assessment. @returns false where no day is known, so that there is none */
export function handOn(counted: CountedGroup, options: InputOptions, take: TakeAssessed): boolean {
  if (options.counting) {
    options.counting.take(counted);
    return true;
  }
  const { tally, responses } = counted;
  const circumstances = { ...counted.circumstances, withoutPlan: options.withoutPlan };
  const contents = options.counts ? undefined : responses?.map(({ content }) => content);
  const assessFor = (audience?: "outside") => assessTally(tally, { ...circumstances, audience }, contents);
  const assessment = assessFor();
  if (!assessment) return false;
  const outside = options.outside ? assessFor("outside") : undefined;
  const { questionnaire } = circumstances;
  take({ assessment, questionnaire, ...(outside ? { outside } : {}), ...keptResponses(responses, options) });
  return true;
}

/** What there is to tell of a batch beside its Assessments. */
export interface BatchOutcome {
  readonly refused: readonly RefusedInput[];
}

export interface Batch extends BatchOutcome {
  readonly assessed: readonly Assessed[];
}

/** What says something about organisations: their own files, and paths in which `organisations.csv` may stand. */
export interface OrganisationSources {
  readonly documents: readonly YamlDocument[];
  readonly paths: readonly string[];
}

/**
 * One file for each organisation: its own, with what a table of organisations adds. What breaks the rules is added to
 * `refused`.
 */
export async function takeOrganisations(
  { documents, paths }: OrganisationSources,
  { questionnaire }: { readonly questionnaire: Questionnaire },
  refused: RefusedInput[],
): Promise<From<OrganisationFile>[]> {
  const taken: From<OrganisationFile>[] = [];
  for (const document of documents) {
    const parsed = parseOrganisation(document.data, questionnaire);
    if (parsed.ok) taken.push({ source: document.path, content: parsed.value });
    else refused.push({ path: document.path, issues: await locateAll(document, parsed.issues) });
  }
  const rows = await takeOrganisationRows(paths, refused);
  if (rows.length === 0) return taken;
  const { withRows } = await import("../../core/organisations/organisations-table.ts");
  return withRows(
    taken,
    rows.map(({ content, ...from }) => ({ ...from, content: content.file })),
  );
}

/** The rows of all tables of organisations in these paths. Most batches have none, and load nothing for them. */
export async function takeOrganisationRows(
  paths: readonly string[],
  refused: RefusedInput[],
): Promise<From<OrganisationRow>[]> {
  const tables = listOrganisationsTables(paths);
  if (tables.length === 0) return [];
  const { readOrganisations } = await import("../../io/response/organisations-file.ts");
  const rows: From<OrganisationRow>[] = [];
  for (const { path } of tables) {
    const { organisations, issues } = await readOrganisations(path);
    if (issues.length > 0) refused.push({ path, issues });
    rows.push(...organisations.map((content) => ({ source: `${path}:${content.row}`, content })));
  }
  return rows;
}
