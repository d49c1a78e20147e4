/** theme.yaml: the house style of a report. What is not said looks as ours. */
import * as z from "zod/mini";
import { localTextSchema } from "./local-text.ts";

const colour = (meaning: string) =>
  z.optional(z.string().check(z.regex(/^#[0-9A-Fa-f]{6}$/, "colour"))).check(z.describe(meaning));
const file = z.string().check(z.trim(), z.minLength(1), z.maxLength(200));

export const themeSchema = z.strictObject({
  format: z.optional(z.literal(1)),
  colours: z.optional(
    z.strictObject({
      accent: colour("Headings, figures and marks; text on white, so at least 4.5 to 1."),
      band: colour("The band on the cover; the accent if it is absent."),
      ink: colour("Text."),
      muted: colour("Explanations and axes; text too."),
      target: colour("Targets, in text and as marks."),
      floor: colour("The mark of the floor; the ink if it is absent."),
      axis: colour("Lines that mean something; at least 3 to 1."),
      grid: colour("Lines that only guide the eye."),
      tint: colour("Light grounds with text on them."),
      gauge: colour("The marks at the edge of the band."),
    }),
  ),
  logo: z.optional(
    z.strictObject({
      file: file.check(z.describe("PNG or JPEG in the folder of this file; at least twice as large as in print.")),
      alternative: localTextSchema(200).check(z.describe("What somebody hears who does not see it.")),
    }),
  ),
  fonts: z.optional(
    z.strictObject({
      regular: file.check(z.describe("TTF or OTF in the folder of this file.")),
      semibold: file.check(z.describe("The same for headings and figures: semibold or bold.")),
    }),
  ),
});

export type ThemeFile = z.infer<typeof themeSchema>;
