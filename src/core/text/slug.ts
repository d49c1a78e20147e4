/** A part of a file name that is safe on every system. */

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
