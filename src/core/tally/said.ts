/**
 * What respondents said about their organisation beside their answers. Where they differ, the first of them by id
 * counts (a choice that no order of files can change), so only the first to say each thing is kept.
 */
import { compareText } from "../compare-text.ts";
import type { Response } from "../response.ts";
import type { Ambition } from "../response-schema.ts";

interface By<T> {
  /** Id of the respondent. */
  readonly by: string;
  readonly value: T;
}

type Own = keyof Omit<Ambition, "targets">;

export interface Said {
  name?: By<string> | undefined;
  /** Each number that was given. */
  readonly inhabitants: By<number>[];
  readonly ambition: { -readonly [K in Own]?: By<NonNullable<Ambition[K]>> };
  readonly targets: Record<string, By<number | "next">>;
}

export function nothingSaid(): Said {
  return { inhabitants: [], ambition: {}, targets: {} };
}

export function saidIn(response: Pick<Response, "organisation" | "respondent" | "ambition">): Said {
  const { organisation, ambition } = response;
  const by = response.respondent.id;
  const said = <T>(value: T): By<T> => ({ by, value });
  const { targets, ...own } = ambition ?? {};
  const present = <T>(all: Readonly<Record<string, T | undefined>>) =>
    Object.fromEntries(
      Object.entries(all).flatMap(([key, value]) => (value === undefined ? [] : [[key, said(value)]])),
    );
  return {
    ...(organisation.name === undefined ? {} : { name: said(organisation.name) }),
    inhabitants: organisation.inhabitants === undefined ? [] : [said(organisation.inhabitants)],
    ambition: present<string | number | boolean>(own) as Said["ambition"],
    targets: present(targets ?? {}),
  };
}

/** Adds what others said to `said`, in place. */
export function addSaid(said: Said, other: Said): void {
  said.name = first(said.name, other.name);
  for (const given of other.inhabitants) {
    const at = said.inhabitants.findIndex(({ value }) => value === given.value);
    if (at < 0) said.inhabitants.push(given);
    else said.inhabitants[at] = first(said.inhabitants[at], given) ?? given;
  }
  addFirsts(said.ambition, other.ambition);
  addFirsts(said.targets, other.targets);
}

function addFirsts(said: object, other: object): void {
  const known = said as Record<string, By<unknown>>;
  for (const [key, given] of Object.entries(other)) known[key] = first(known[key], given as By<unknown>) as By<unknown>;
}

/** By id; two of the same id by what they said, so that even those do not depend on who came first. */
function first<T>(a: By<T> | undefined, b: By<T> | undefined): By<T> | undefined {
  if (!a || !b) return a ?? b;
  return (compareText(a.by, b.by) || compareText(JSON.stringify(a.value), JSON.stringify(b.value))) <= 0 ? a : b;
}

export function ambitionSaid(said: Said): Ambition {
  const values = (all: object) =>
    Object.fromEntries(Object.entries(all).map(([key, { value }]: [string, By<unknown>]) => [key, value]));
  return { ...values(said.ambition), targets: values(said.targets) as Ambition["targets"] };
}

/** In the order of who said it. */
export function inhabitantsSaid(said: Said): number[] {
  return [...said.inhabitants].sort((a, b) => compareText(a.by, b.by) || a.value - b.value).map(({ value }) => value);
}
