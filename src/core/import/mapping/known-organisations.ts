/** A mapping that knows which organisations there are, and takes no others. */
import type { Mapping } from "./mapping-schema.ts";
import { normaliseSpelling } from "./plan.ts";

export interface KnownOrganisation {
  readonly id: string;
  readonly name?: string | undefined;
}

/** Where the mapping lists no organisations itself, those known are listed: each by its id and its name. */
export function withKnownOrganisations(mapping: Mapping, known: readonly KnownOrganisation[]): Mapping {
  const { respondent } = mapping;
  const { organisation } = respondent;
  if (organisation.values || organisation.constant !== undefined || known.length === 0) return mapping;
  const values = Object.fromEntries([...namesOf(known), ...idsOf(known, organisation.pad)]);
  return { ...mapping, respondent: { ...respondent, organisation: { ...organisation, values } } };
}

/** A name that two of them have says nothing. */
function namesOf(known: readonly KnownOrganisation[]): (readonly [string, string])[] {
  const named = known.flatMap(({ id, name }) => (name === undefined ? [] : [[name, id] as const]));
  const bearers = new Map<string, Set<string>>();
  for (const [name, id] of named) {
    const spelling = normaliseSpelling(name);
    bearers.set(spelling, (bearers.get(spelling) ?? new Set()).add(id));
  }
  return named.filter(([name]) => bearers.get(normaliseSpelling(name))?.size === 1);
}

function idsOf(known: readonly KnownOrganisation[], pad: number | undefined): (readonly [string, string])[] {
  return known.flatMap(({ id }) => {
    const spellings = pad === undefined ? [id] : [id.replace(/^0+(?=\d)/u, ""), id];
    return spellings.map((spelling) => [spelling, id] as const);
  });
}
