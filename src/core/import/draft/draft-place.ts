/** How a mapping names a column. */

import type { ColumnPlace } from "../mapping/mapping-schema.ts";
import { normaliseSpelling } from "../mapping/plan.ts";
import type { Column } from "../platform/header.ts";

/** By its header, with the count where several have it; by its letter where it has none. */
export function placeIn({ name, letter, position }: Column, all: readonly Column[]): ColumnPlace {
  if (name === "") return { letter };
  const spelling = normaliseSpelling(name);
  const exact = all.filter((other) => other.name === name);
  const alike = exact.length > 0 ? exact : all.filter((other) => normaliseSpelling(other.name) === spelling);
  if (alike.length < 2) return { column: name };
  return { column: name, occurrence: alike.findIndex((other) => other.position === position) + 1 };
}

/** The same, and only the header where that is enough. */
export function shortPlaceIn(column: Column, all: readonly Column[]): string | ColumnPlace {
  const place = placeIn(column, all);
  return place.occurrence === undefined && place.column !== undefined ? place.column : place;
}
