/** File names from names of organisations: safe on every system, and unique in one run. */

/** Names that Windows keeps for devices, whatever the extension. */
const reserved = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])$/;

/** `Sint-Niklaas (Oost)` → `sint-niklaas-oost`: a…z, 0…9 and hyphens, at most 80 characters, never empty. */
export function slugOf(name: string): string {
  const slug = name
    .normalize("NFKD")
    .replace(/\p{Mark}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 80)
    .replace(/^-+|-+$/g, "");
  return slug === "" || reserved.test(slug) ? `x-${slug}`.replace(/-$/, "") : slug;
}

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
