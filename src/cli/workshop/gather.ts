/** Everything that a session is made from: the answers of one organisation and round, and the consensus before it. */
import type { From } from "../../core/assess/group-responses.ts";
import { groupResponses } from "../../core/assess/group-responses.ts";
import type { Revealed } from "../../core/interview/revealed.ts";
import { revealAll } from "../../core/interview/revealed.ts";
import type { Questionnaire } from "../../core/questionnaire/questionnaire.ts";
import { consensusRole } from "../../core/questionnaire/reserved-roles.ts";
import type { Response } from "../../core/response/response.ts";
import type { Organisation, OrganisationFile } from "../../core/response/response-schema.ts";
import { compareText } from "../../core/text/compare-text.ts";
import { exitCode, UserError } from "../../errors.ts";
import type { LoadedQuestionnaire } from "../../io/questionnaire/questionnaire-file.ts";
import type { ParsedResponse, ReadAnswers } from "../batch/assess-paths.ts";
import { readAnswers } from "../batch/assess-paths.ts";
import { takeOrganisations } from "../batch/batch.ts";
import type { Context } from "../context/context.ts";
import type { RefusedInput } from "../show/refused.ts";
import { tellRefused } from "../show/refused.ts";
import { tellEach } from "../show/warnings.ts";

export interface GatherOptions {
  readonly folder: string;
  /** File of a questionnaire of one's own. */
  readonly questionnaire?: string;
  readonly organisation?: string;
  readonly round?: string;
  /** File or folder with the consensus of the round before. */
  readonly earlier?: string;
  /** Individual answers that were not submitted count too. */
  readonly drafts?: boolean;
}

export interface Gathered {
  readonly whole: Questionnaire;
  /** Of the short form only the core questions, where everybody answered that. */
  readonly questionnaire: Questionnaire;
  readonly form: "full" | "core";
  readonly organisation: Organisation;
  readonly round: string | undefined;
  /** At least one. */
  readonly individuals: readonly From<Response>[];
  readonly own: From<OrganisationFile> | undefined;
  readonly revealed: ReadonlyMap<string, Revealed>;
  /** What groups decided in this round, the newest first; drafts before what was submitted. */
  readonly consensus: readonly From<Response>[];
  /** What the group decided in the round before. */
  readonly earlier: From<Response> | undefined;
  /** How many inputs could not be taken. */
  readonly refused: number;
}

/** Picks one of several; whoever cannot ask throws an error that names the flag. */
export type Choose = (what: "organisation" | "round", known: readonly string[]) => Promise<string>;

/** The responses that could make one session. */
interface Candidate {
  readonly loaded: LoadedQuestionnaire;
  readonly organisation: string;
  readonly round: string | undefined;
  readonly responses: readonly From<ParsedResponse>[];
}

/** What was refused, or taken with a remark, is told at once; it stops nothing else. */
export async function gather(options: GatherOptions, choose: Choose, context: Context): Promise<Gathered> {
  const read = await readAnswers({ ...options, paths: [options.folder] }, context);
  const candidates = candidatesIn(read);
  const candidate = await pick(candidates, options, choose, read.refused, context);
  const { loaded, round } = candidate;
  const files = await takeOrganisations(
    { documents: read.organisations, paths: [options.folder] },
    loaded,
    read.refused,
  );
  const all = plain(candidate.responses);
  const grouped = groupResponses(all.filter(isIndividual), files, options.drafts ?? false);
  const refused: RefusedInput[] = [...read.refused, ...grouped.refused];
  const group = grouped.groups[0];
  if (refused.length > 0) await tellRefused(refused, group ? 1 : 0, context);
  if (!group) throw new UserError("nothing-left", {}, exitCode.invalidInput);
  tellEach([...group.warnings, ...warningsOf(candidate.responses)], context);
  const individuals = group.responses;
  const form = individuals.every(({ content }) => content.form === "core") ? "core" : "full";
  const questionnaire = inForm(loaded.questionnaire, form);
  return {
    whole: loaded.questionnaire,
    questionnaire,
    form,
    organisation: organisationOf(individuals, group.own),
    round,
    individuals,
    own: group.own,
    revealed: revealAll(
      questionnaire,
      individuals.map(({ content }) => content),
    ),
    consensus: newestFirst(all.filter((one) => !isIndividual(one))),
    earlier: await earlierConsensus(candidate, candidates, options, context),
    refused: refused.length,
  };
}

function candidatesIn({ byQuestionnaire }: ReadAnswers): Candidate[] {
  const found = new Map<string, Candidate>();
  for (const [loaded, responses] of byQuestionnaire) {
    for (const response of responses) {
      const { organisation, round } = response.content.response;
      const key = JSON.stringify([organisation.id, round ?? "", loaded.questionnaire.id]);
      const before = found.get(key)?.responses ?? [];
      found.set(key, { loaded, organisation: organisation.id, round, responses: [...before, response] });
    }
  }
  return [...found].sort(([a], [b]) => compareText(a, b)).map(([, candidate]) => candidate);
}

async function pick(
  candidates: readonly Candidate[],
  options: GatherOptions,
  choose: Choose,
  refused: readonly RefusedInput[],
  context: Context,
): Promise<Candidate> {
  // A round of which only the outcome is there is one to look back at, not one to decide on.
  const open = candidates.filter(({ responses }) => plain(responses).some(isIndividual));
  if (open.length === 0) {
    if (refused.length > 0) await tellRefused(refused, 0, context);
    throw new UserError("workshop-no-answers", { path: options.folder }, exitCode.invalidInput);
  }
  const ofOrganisation = await narrow("organisation", ({ organisation }) => organisation, open, options, choose);
  const ofRound = await narrow("round", ({ round }) => round ?? "", ofOrganisation, options, choose);
  const [candidate, other] = ofRound;
  if (!candidate || other) throw new UserError("workshop-two-questionnaires", { path: options.folder });
  return candidate;
}

async function narrow(
  what: "organisation" | "round",
  read: (candidate: Candidate) => string,
  candidates: readonly Candidate[],
  options: GatherOptions,
  choose: Choose,
): Promise<readonly Candidate[]> {
  const known = [...new Set(candidates.map(read))];
  const wanted = options[what] ?? (known.length > 1 ? await choose(what, known) : known[0]);
  const found = candidates.filter((candidate) => read(candidate) === wanted);
  if (found.length > 0) return found;
  throw new UserError("workshop-unknown", { option: `--${what}`, value: wanted ?? "", known: known.join(", ") });
}

/** The one that was given; else the last one in the folder of another round, finished before these people answered. */
async function earlierConsensus(
  { loaded, organisation, round, responses }: Candidate,
  candidates: readonly Candidate[],
  { earlier: path, questionnaire }: GatherOptions,
  context: Context,
): Promise<From<Response> | undefined> {
  const finished = (some: readonly Candidate[]) => {
    const same = some.filter((one) => one.organisation === organisation && isSameQuestionnaire(one.loaded, loaded));
    const all = same.flatMap((one) => plain(one.responses));
    return newestFirst(all.filter((one) => !isIndividual(one) && one.content.submitted !== undefined));
  };
  if (path === undefined) {
    const answered = plain(responses)
      .filter(isIndividual)
      .map(({ content }) => content.submitted ?? "");
    const newest = answered.sort(compareText).at(-1) ?? "";
    const others = candidates.filter((one) => one.round !== round);
    return finished(others).find(({ content }) => compareText(content.submitted ?? "", newest) < 0);
  }
  const read = await readAnswers({ paths: [path], ...(questionnaire === undefined ? {} : { questionnaire }) }, context);
  if (read.refused.length > 0) await tellRefused(read.refused, 0, context);
  const found = finished(candidatesIn(read))[0];
  if (!found) throw new UserError("workshop-no-earlier", { path, organisation }, exitCode.invalidInput);
  return found;
}

/** Loaded anew it is another object. */
function isSameQuestionnaire(one: LoadedQuestionnaire, other: LoadedQuestionnaire): boolean {
  return one.questionnaire.id === other.questionnaire.id;
}

/** As its own file names it, else as most is known of it. */
function organisationOf(individuals: readonly From<Response>[], own: From<OrganisationFile> | undefined): Organisation {
  const told = [...(own ? [own.content] : []), ...individuals.map(({ content }) => content)];
  const all = told.map(({ organisation }) => organisation);
  const name = all.find((one) => one.name !== undefined)?.name;
  const inhabitants = all.find((one) => one.inhabitants !== undefined)?.inhabitants;
  return {
    id: all[0]?.id ?? "",
    ...(name === undefined ? {} : { name }),
    ...(inhabitants === undefined ? {} : { inhabitants }),
  };
}

function isIndividual({ content }: From<Response>): boolean {
  return content.respondent.role !== consensusRole;
}

function plain(responses: readonly From<ParsedResponse>[]): From<Response>[] {
  return responses.map(({ source, content }) => ({ source, content: content.response }));
}

function warningsOf(responses: readonly From<ParsedResponse>[]) {
  return responses.flatMap(({ source, content }) =>
    content.warnings.map(({ code, params }) => ({ code, path: source, params })),
  );
}

/** A draft is what the group is busy with; of those that are done the last one counts. */
function newestFirst(consensus: readonly From<Response>[]): From<Response>[] {
  const moment = ({ content }: From<Response>) => content.submitted ?? `~${content.started ?? ""}`;
  return [...consensus].sort((a, b) => compareText(moment(b), moment(a)) || compareText(a.source, b.source));
}

function inForm(questionnaire: Questionnaire, form: "full" | "core"): Questionnaire {
  if (form === "full") return questionnaire;
  return { ...questionnaire, questions: questionnaire.questions.filter(({ core }) => core) };
}
