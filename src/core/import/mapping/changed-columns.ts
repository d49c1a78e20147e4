/** What changed since a mapping was made, where its lock says that something did. */
import type { Issue } from "../../issue/issue.ts";
import { issue } from "../../issue/issue.ts";
import { nearest } from "../../issue/nearest.ts";
import type { Columns } from "./columns.ts";
import { ignoredColumns, isPattern } from "./columns.ts";
import type { Mapping } from "./mapping-schema.ts";
import { normaliseSpelling } from "./plan.ts";

/** A renamed column is one that went where one came with a name that is close. */
export function changedColumns(mapping: Mapping, { columns, sha256 }: Columns): Issue | undefined {
  const lock = mapping.columns;
  if (!lock || (lock.sha256 === sha256 && lock.count === columns.length)) return undefined;
  const named = namedIn(mapping).map((name) => ({ name, spelling: normaliseSpelling(name) }));
  const known = new Set(named.map(({ spelling }) => spelling));
  const ignored = ignoredColumns(mapping.ignore ?? [], columns);
  const isKnown = (text: string | undefined) => text !== undefined && known.has(normaliseSpelling(text));
  const came = columns
    .filter(({ position, name, code, text }) => !ignored.has(position) && ![name, code, text].some(isKnown))
    .map(({ name }) => name);
  const there = new Set(
    columns.flatMap(({ name, code, text }) => [name, code ?? "", text ?? ""].map(normaliseSpelling)),
  );
  const went = named.filter(({ spelling }) => !there.has(spelling)).map(({ name }) => name);
  const renamed = went.flatMap((from) => {
    const to = nearest(from, came);
    return to === undefined ? [] : [{ from, to }];
  });
  const added = came.filter((name) => !renamed.some(({ to }) => to === name));
  const removed = went.filter((name) => !renamed.some(({ from }) => from === name));
  return issue("columns-changed", ["columns"], {
    count: columns.length,
    expected: lock.count,
    added: listed(added),
    removed: listed(removed),
    renamed: listed(renamed.map(({ from, to }) => `${from} → ${to}`)),
  });
}

const mostListed = 10;

function listed(names: readonly string[]): string {
  const more = names.length > mostListed ? ["…"] : [];
  return [...names.slice(0, mostListed), ...more].join("; ");
}

/** Every column that the mapping names; one that it gives by letter has no name to compare. */
function namedIn({ respondent, questions, ignore }: Mapping): string[] {
  const { organisation, organisationName, id, role, started, submitted, complete, exclude } = respondent;
  const { round } = respondent;
  const places = [
    typeof round === "string" ? undefined : round,
    organisation,
    organisationName,
    id,
    role,
    started,
    submitted,
    complete,
    ...(exclude ?? []),
  ];
  for (const mapped of Object.values(questions)) places.push(mapped, mapped.state, mapped.note, mapped.evidence);
  const items = Object.values(questions).flatMap(({ columns }) => Object.keys(columns ?? {}));
  const names = places.flatMap((place) => {
    if (place === undefined) return [];
    return (typeof place === "string" ? place : (place.column ?? place.title)) ?? [];
  });
  return [...new Set([...names, ...items, ...(ignore ?? []).filter((one) => !isPattern(one))])];
}
