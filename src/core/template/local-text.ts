/** A text of a template: the same in every language, or one for each. */
import * as z from "zod/mini";

export function localTextSchema(most: number) {
  const text = z.string().check(z.trim(), z.minLength(1), z.maxLength(most));
  return z
    .union([text, z.strictObject({ nl: z.optional(text), en: z.optional(text) })])
    .check(z.describe("One text, or a text for each language: { nl: …, en: … }."));
}

export type LocalText = string | { readonly nl?: string | undefined; readonly en?: string | undefined };

/** In the language asked for; undefined if the text is only there in another. */
export function textIn(text: LocalText | undefined, language: "nl" | "en"): string | undefined {
  return typeof text === "object" ? text[language] : text;
}
