/** An overlay holds the texts of a questionnaire in another language, by id. Weights and rules exist once. */
import * as z from "zod/mini";
import { idSchema, levelKeySchema } from "../issue/id-schema.ts";

const text = z.optional(z.string().check(z.trim(), z.minLength(1), z.maxLength(2000)));
/** `{ name: … }`, or just the name. */
const named = z.union([
  z.pipe(
    z.string().check(z.trim(), z.minLength(1)),
    z.transform((name: string) => ({ name })),
  ),
  z.strictObject({ name: text, plainName: text, description: text }),
]);

export const overlaySchema = z.strictObject({
  title: text,
  description: text,
  changes: z
    .optional(z.record(z.string().check(z.regex(/^\d+\.\d+\.\d+$/, "version")), text))
    .check(z.describe("Notes on versions, by version.")),
  scale: z.optional(
    z.strictObject({ levels: z.record(levelKeySchema, z.strictObject({ name: text, meaning: text })) }),
  ),
  areas: z.optional(z.record(idSchema, named)),
  dimensions: z.optional(z.record(idSchema, named)),
  roles: z.optional(z.record(idSchema, named)),
  audiences: z.optional(z.record(idSchema, named)),
  functions: z.optional(z.record(idSchema, named)),
  optionSets: z.optional(z.record(idSchema, z.record(idSchema, z.string()))),
  questions: z.optional(
    z.record(
      idSchema,
      z.strictObject({
        title: text,
        text,
        help: text,
        levels: z.optional(z.record(levelKeySchema, z.string())),
        options: z
          .optional(z.record(idSchema, z.string()))
          .check(z.describe("Texts of options or checklist items, by id.")),
        unit: z.optional(z.string()),
        evidence: z.optional(z.array(z.string())),
      }),
    ),
  ),
  actions: z.optional(
    z.record(
      idSchema,
      z.strictObject({
        title: text,
        description: text,
        steps: z.optional(z.array(z.string())),
        done: text,
        cycle: text,
      }),
    ),
  ),
});

export type Overlay = z.infer<typeof overlaySchema>;
