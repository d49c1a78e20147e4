/** Keys of all our files. All schemas are in zod's small dialect, which takes half the time to start. */
import * as z from "zod/mini";

export const idSchema = z
  .string()
  .check(z.maxLength(60), z.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, "id"))
  .register(z.globalRegistry, { description: "Kebab-case English; never changes meaning within a major version." });

/** A value of the scale used as a key: YAML writes `3:`, JavaScript reads "3". */
export const levelKeySchema = z.string().check(z.regex(/^-?\d+$/, "level"));
