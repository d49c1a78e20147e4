/** Keys of all our files. */
import { z } from "zod";

export const idSchema = z
  .string()
  .max(60)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, "id")
  .describe("Kebab-case English; never changes meaning within a major version.");

/** A value of the scale used as a key: YAML writes `3:`, JavaScript reads "3". */
export const levelKeySchema = z.string().regex(/^-?\d+$/, "level");
