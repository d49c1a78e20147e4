/** File names from names of organisations: safe on every system, and unique in one run. */
import { slugOf } from "../../core/text/slug.ts";

/** A namer that never gives the same name twice; systems that fold case included, since slugs have none. */
export function uniqueNames(): (name: string) => string {
  const given = new Set<string>();
  return (name) => {
    const slug = slugOf(name);
    let unique = slug;
    for (let count = 2; given.has(unique); count++) unique = `${slug}-${count}`;
    given.add(unique);
    return unique;
  };
}
