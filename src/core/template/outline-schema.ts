/** An outline: which chapters a report has, in which order, each with a title and an introduction of one's own. */
import * as z from "zod/mini";
import type { LocalText } from "./local-text.ts";
import { localTextSchema } from "./local-text.ts";

/** What the schema lets through. */
export interface OutlineFile {
  readonly chapters: readonly OutlineEntry[];
}

export interface OutlineEntry {
  readonly chapter: string;
  readonly title?: LocalText | undefined;
  readonly introduction?: LocalText | undefined;
}

/** @param chapters Names of all chapters that there are. */
export function outlineSchema(chapters: readonly string[]) {
  const name = z.enum(chapters);
  const entry = z.union(
    [
      z.pipe(
        name,
        z.transform((chapter: string) => ({ chapter })),
      ),
      z.strictObject({
        chapter: name,
        title: z.optional(localTextSchema(80)),
        introduction: z.optional(localTextSchema(2000)).check(z.describe("A paragraph under the title.")),
      }),
    ],
    "not-a-chapter",
  );
  return z.strictObject({
    format: z.optional(z.literal(1)),
    chapters: z.array(entry).check(z.minLength(1)),
  });
}
