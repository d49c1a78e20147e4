/** An overlay holds the texts of a questionnaire in another language, by id. Weights and rules exist once. */
import { z } from "zod";
import { idSchema, levelKeySchema } from "./id-schema.ts";

const text = z.string().trim().min(1).max(2000).optional();
/** `{ name: … }`, or just the name. */
const named = z.union([
  z
    .string()
    .trim()
    .min(1)
    .transform((name) => ({ name })),
  z.strictObject({ name: text, plainName: text, description: text }),
]);

export const overlaySchema = z.strictObject({
  title: text,
  description: text,
  scale: z.strictObject({ levels: z.record(levelKeySchema, z.strictObject({ name: text, meaning: text })) }).optional(),
  areas: z.record(idSchema, named).optional(),
  dimensions: z.record(idSchema, named).optional(),
  roles: z.record(idSchema, named).optional(),
  audiences: z.record(idSchema, named).optional(),
  functions: z.record(idSchema, named).optional(),
  optionSets: z.record(idSchema, z.record(idSchema, z.string())).optional(),
  questions: z
    .record(
      idSchema,
      z.strictObject({
        title: text,
        text,
        help: text,
        levels: z.record(levelKeySchema, z.string()).optional(),
        options: z.record(idSchema, z.string()).optional().describe("Texts of options or checklist items, by id."),
        unit: z.string().optional(),
        evidence: z.array(z.string()).optional(),
      }),
    )
    .optional(),
  actions: z
    .record(
      idSchema,
      z.strictObject({
        title: text,
        description: text,
        steps: z.array(z.string()).optional(),
        done: text,
        cycle: text,
      }),
    )
    .optional(),
});

export type Overlay = z.infer<typeof overlaySchema>;
