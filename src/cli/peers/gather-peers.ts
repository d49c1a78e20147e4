/** Whatever holds outcomes → one for each organisation: answers, parts and exports are scored on the way. */
import { isOutside, withheldQuestions } from "../../core/assess/outside.ts";
import type { Assessment } from "../../core/assessment/assessment.ts";
import type { PeerSource } from "../../core/organisations/peers/fold.ts";
import type { PeerFile } from "../../core/organisations/peers/peer-file.ts";
import type { Questionnaire } from "../../core/questionnaire/questionnaire.ts";
import type { Organisation } from "../../core/response/response-schema.ts";
import { exitCode, UserError } from "../../errors.ts";
import { listOrganisationsTables } from "../../io/list-files.ts";
import { sortOutcomes } from "../../io/outcome/peer-file.ts";
import { loadQuestionnaire } from "../../io/questionnaire/questionnaire-file.ts";
import type { InputOptions } from "../batch/assess-paths.ts";
import { assessEach } from "../batch/assess-paths.ts";
import { takeOrganisationRows } from "../batch/batch.ts";
import type { Context } from "../context/context.ts";
import type { RefusedInput } from "../show/refused.ts";
import { tellRefused } from "../show/refused.ts";

export interface GatheredPeers {
  readonly questionnaire: Questionnaire;
  readonly sha256: string;
  readonly files: readonly { readonly path: string; readonly file: PeerFile }[];
  /** One for each organisation: the latest. */
  readonly sources: readonly { readonly assessment: PeerSource; readonly about: Partial<Organisation> }[];
  /** How many were left aside for a later one of the same organisation. */
  readonly older: number;
  readonly refused: boolean;
}

type Options = Omit<InputOptions, "force">;

/** @throws UserError if nothing was found, or what was found does not go together. */
export async function gatherPeers(options: Options, context: Context): Promise<GatheredPeers> {
  const { assessments, peers, others } =
    options.mapping === undefined ? sortOutcomes(options.paths) : { assessments: [], peers: [], others: options.paths };
  const latest = new Map<string, Assessment | PeerSource>();
  const references: References = new Map();
  let older = 0;
  let outside: string | undefined;
  const take = (assessment: Assessment) => {
    if (isOutside(assessment)) outside ??= assessment.organisation.name ?? assessment.organisation.id;
    references.set(assessment.questionnaire.sha256, assessment.questionnaire);
    const known = latest.get(assessment.organisation.id);
    if (known) older++;
    if (!known || known.date <= assessment.date) latest.set(assessment.organisation.id, slim(assessment));
  };
  assessments.forEach(take);
  for (const { file } of peers) references.set(file.questionnaire.sha256, file.questionnaire);
  const refused = await takeOthers(others, latest.size + peers.length === 0, { options, context, take });
  const { sha256, id } = theOneOf(references, options);
  const choice = options.questionnaire === undefined ? { builtin: id } : { file: options.questionnaire };
  const { questionnaire } = await loadQuestionnaire(choice, context.locale);
  if (outside !== undefined && withheldQuestions(questionnaire).size > 0)
    throw new UserError("peers-from-outside", { organisation: outside }, exitCode.invalidInput);
  const about = await rowsIn(options.paths, context);
  const sources = [...latest.values()].map((assessment) => ({
    assessment,
    about: about.get(assessment.organisation.id) ?? {},
  }));
  return { questionnaire, sha256, files: peers, sources, older, refused };
}

/** Hash of a questionnaire → which one it is. */
type References = Map<string, { readonly id: string; readonly version: string }>;

/** @throws UserError if there is none, or more than one */
function theOneOf(references: References, { paths }: Options): { readonly sha256: string; readonly id: string } {
  const [[sha256 = "", told] = [], another] = [...references];
  if (!told) throw new UserError("nothing-to-score", { paths: paths.join(", ") }, exitCode.invalidInput);
  if (!another) return { sha256, id: told.id };
  const [one, two] = [told, another[1]].map(({ id, version }) => `${id} ${version}`);
  throw new UserError("peers-two-questionnaires", { one: one ?? "", two: two ?? "" }, exitCode.invalidInput);
}

interface Taking {
  readonly options: Options;
  readonly context: Context;
  readonly take: (assessment: Assessment) => void;
}

/** @param nothingYet Then something must come of them. @returns whether something was refused */
async function takeOthers(
  paths: readonly string[],
  nothingYet: boolean,
  { options, context, take }: Taking,
): Promise<boolean> {
  const tables = new Set(listOrganisationsTables(paths).map(({ path }) => path));
  if (paths.every((path) => tables.has(path)) && !nothingYet) return false;
  const outcome = await assessEach({ ...options, paths, withoutPlan: true, counts: true }, context, ({ assessment }) =>
    take(assessment),
  );
  return outcome.refused.length > 0;
}

/** All that peers need, so that the rest need not be kept. */
function slim({ organisation, date, overall, areas, dimensions }: Assessment): PeerSource {
  const scored = <T extends PeerSource["areas"][number]>({ id, score }: T): PeerSource["areas"][number] =>
    score === undefined ? { id } : { id, score };
  return {
    organisation,
    date,
    overall: overall.score === undefined ? {} : { score: overall.score },
    areas: areas.map(scored),
    dimensions: dimensions.map(scored),
  };
}

async function rowsIn(paths: readonly string[], context: Context): Promise<Map<string, Partial<Organisation>>> {
  const refused: RefusedInput[] = [];
  const rows = await takeOrganisationRows(paths, refused);
  if (refused.length > 0) await tellRefused(refused, rows.length, context);
  return new Map(rows.map(({ content }) => [content.file.organisation.id, content.file.organisation]));
}
