/** Many responses → those that make one Assessment together: one organisation, one round (scoring.md §2). */

import type { Warning } from "../assessment/assessment.ts";
import { consensusRole } from "../questionnaire/reserved-roles.ts";
import type { Response } from "../response/response.ts";
import type { OrganisationFile } from "../response/response-schema.ts";
import { compareText } from "../text/compare-text.ts";
import { compareWorkshops } from "./tally/workshop.ts";

/** Something read, and where from: a path, or a row of a table. */
export interface From<T> {
  readonly source: string;
  readonly content: T;
}

export interface ResponseGroup {
  readonly organisation: string;
  readonly round?: string | undefined;
  readonly responses: readonly From<Response>[];
  readonly own?: From<OrganisationFile> | undefined;
  readonly warnings: readonly Warning[];
}

/** Why an organisation, or one response of it, cannot be taken. */
export interface Refusal {
  readonly code: "duplicate-respondent" | "only-drafts" | "two-organisation-files" | "no-date" | "own-differs";
  readonly organisation: string;
  readonly sources: readonly string[];
  readonly params: Readonly<Record<string, string | number>>;
}

export interface GroupedResponses {
  /** Sorted by organisation id, then round. */
  readonly groups: readonly ResponseGroup[];
  readonly refused: readonly Refusal[];
}

/** @param drafts Also take responses that were not submitted. */
export function groupResponses(
  responses: readonly From<Response>[],
  organisations: readonly From<OrganisationFile>[],
  drafts: boolean,
): GroupedResponses {
  const groups: ResponseGroup[] = [];
  const refused: Refusal[] = [];
  for (const together of byOrganisationAndRound(bySource(responses))) {
    const first = together[0];
    if (!first) continue;
    const organisation = first.content.organisation.id;
    const own = bySource(organisations).filter((file) => file.content.organisation.id === organisation);
    const left = together.filter(({ content }) => content.submitted === undefined && !drafts);
    const taken = together.filter((response) => !left.includes(response));
    const problem =
      twoFiles(organisation, own) ?? duplicates(organisation, taken) ?? noneLeft(organisation, together, taken);
    if (problem) {
      refused.push(problem);
      continue;
    }
    const { kept, superseded } = latestConsensus(taken);
    groups.push({
      organisation,
      round: first.content.round,
      responses: kept,
      own: own[0],
      warnings: [
        ...left.map(({ source }) => ({ code: "draft", path: source, params: {} })),
        ...superseded.map(({ source }) => ({ code: "older-consensus", path: source, params: {} })),
      ],
    });
  }
  return { groups, refused };
}

/** In whatever order things were read, the same comes out of them. */
function bySource<T>(read: readonly From<T>[]): From<T>[] {
  return [...read].sort((a, b) => compareText(a.source, b.source));
}

function byOrganisationAndRound(responses: readonly From<Response>[]): From<Response>[][] {
  const groups = new Map<string, From<Response>[]>();
  for (const response of responses) {
    const key = JSON.stringify([response.content.organisation.id, response.content.round ?? ""]);
    const group = groups.get(key) ?? [];
    group.push(response);
    groups.set(key, group);
  }
  return [...groups].sort(([a], [b]) => compareText(a, b)).map(([, group]) => group);
}

function twoFiles(organisation: string, own: readonly From<OrganisationFile>[]): Refusal | undefined {
  if (own.length < 2) return undefined;
  return { code: "two-organisation-files", organisation, sources: own.map(({ source }) => source), params: {} };
}

/** Two responses with the same respondent id: an error that names both. */
function duplicates(organisation: string, responses: readonly From<Response>[]): Refusal | undefined {
  const seen = new Map<string, string>();
  for (const { source, content } of responses) {
    const respondent = content.respondent.id;
    const earlier = seen.get(respondent);
    if (earlier !== undefined) {
      return { code: "duplicate-respondent", organisation, sources: [earlier, source], params: {} };
    }
    seen.set(respondent, source);
  }
  return undefined;
}

function noneLeft(
  organisation: string,
  all: readonly From<Response>[],
  taken: readonly From<Response>[],
): Refusal | undefined {
  if (taken.length > 0) return undefined;
  return { code: "only-drafts", organisation, sources: all.map(({ source }) => source), params: { count: all.length } };
}

/** Of several workshops the latest submitted decides. */
function latestConsensus(responses: readonly From<Response>[]): {
  kept: From<Response>[];
  superseded: From<Response>[];
} {
  const workshops = responses
    .filter(({ content }) => content.respondent.role === consensusRole)
    .sort((a, b) => compareWorkshops(a.content, b.content));
  const superseded = workshops.slice(1);
  return { kept: responses.filter((response) => !superseded.includes(response)), superseded };
}
