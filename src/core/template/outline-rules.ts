/** What the schema cannot say about an outline: chapters that stand twice, or that its variant keeps out. */
import type { Issue } from "../issue/issue.ts";
import { nearest } from "../issue/nearest.ts";
import type { OutlineFile } from "./outline-schema.ts";
import { brokenTemplate } from "./rule.ts";

/** Variant → the chapters that it may have. */
export type Variants = Readonly<Record<string, readonly string[]>>;

/**
 * Paths are those of the outline.
 * @param variant Name of the file, which is that of the variant that it shapes.
 */
export function checkOutline(outline: OutlineFile, variant: string, variants: Variants): Issue[] {
  const allowed = variants[variant];
  if (!allowed) {
    const known = Object.keys(variants);
    const params = { name: variant, nearest: nearest(variant, known) ?? "", allowed: known.join(", ") };
    return [brokenTemplate("outline-of-no-variant", [], params)];
  }
  const names = outline.chapters.map(({ chapter }) => chapter);
  return names.flatMap((chapter, index) => {
    const path = ["chapters", index];
    if (names.indexOf(chapter) < index) return [brokenTemplate("chapter-twice", path, { chapter })];
    // What a variant keeps out, it keeps out for a reason: names, notes and small groups stay inside.
    if (allowed.includes(chapter)) return [];
    return [brokenTemplate("chapter-of-other-variant", path, { chapter, variant, allowed: allowed.join(", ") })];
  });
}
