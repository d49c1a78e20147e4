/** What is wrong in a template of reports, and how to mend it. One sentence a code. */
import type { checkTemplate as nl } from "../nl/check-template.ts";

/** What a colour stands on. */
const grounds: Readonly<Record<string, string>> = {
  paper: "on white",
  tint: "with the other colour at tint (light grounds with text on them)",
  onBand: "with the text on the band of the cover, white or ink",
  shade: "with ink on a ground of 40 % accent, on paper or on a dark screen",
};

export const checkTemplate: typeof nl = {
  "contrast-too-low": ({ given, role, ground, contrast, least, nearest }) =>
    `${given} (${role}) has a contrast of ${contrast} to 1 ${grounds[String(ground)] ?? ""}; it needs ${least}.${nearest ? ` The nearest colour that passes is "${nearest}".` : " Change the other colour first."}${role === "accent" && ground === "paper" ? " For the band of the cover it will do: put it at band." : ""}`,
  "file-outside-template": ({ file }) =>
    `${file} lies outside the folder of this template. Put the file into the folder, and give its name alone.`,
  "template-file-missing": ({ file }) =>
    `${file} is not in the folder of this template. Check its name, capitals included.`,
  "template-file-too-large": ({ file, size, most }) =>
    `${file} is ${size} kB large; ${most} kB is the most, since it goes into every report. Save it smaller.`,
  "logo-not-a-picture": ({ file }) =>
    `${file} is neither PNG nor JPEG. Save the logo as PNG, also if you have it as SVG.`,
  "logo-broken": ({ file }) => `${file} is damaged or incomplete. Save the logo anew as PNG.`,
  "logo-too-many-pixels": ({ file, width, height, most }) =>
    `${file} is ${width} × ${height} pixels. Make the logo at most ${most} pixels wide and high.`,
  "logo-interlaced": ({ file }) =>
    `${file} is a PNG that appears in steps (interlaced). Save the logo anew without that option.`,
  "logo-for-print": ({ file }) =>
    `${file} has colours for the printing press (CMYK). Save the logo in RGB, preferably as PNG.`,
  "font-not-a-font": ({ file }) =>
    `${file} cannot be read as a font. Give a TTF or OTF; WOFF and TTC are not possible.`,
  "font-variable": ({ file }) =>
    `${file} holds all weights in one (a variable font). Give a file for each weight, such as Regular and SemiBold.`,
  "font-not-embeddable": ({ file }) =>
    `The maker of ${file} does not allow parts of the font to go into a PDF. Ask for that licence, or choose another font.`,
  "font-without-letters": ({ file, letters }) =>
    `${file} lacks letters that a report needs: ${letters}. Choose a font with all letters of Western Europe.`,
  "fonts-of-one-name": ({ file, name }) =>
    `${file} has the same name inside as the regular font (${name}): a PDF then takes them for one. Take files that each have a name of their own.`,
  "not-a-chapter": ({ given, nearest }) =>
    `${given} is no chapter.${nearest ? ` Did you mean ${nearest}?` : " The names stand in the full.yaml that datapeil init FOLDER --template writes."}`,
  "chapter-twice": ({ chapter }) => `The chapter ${chapter} stands here already. Remove one.`,
  "chapter-of-other-variant": ({ chapter, variant, allowed }) =>
    `The chapter ${chapter} does not belong in the variant ${variant}: what it leaves out, a template cannot put back. Possible: ${allowed}.`,
  "outline-of-no-variant": ({ name, nearest, allowed }) =>
    `This file is named after no variant of the report (${name}), so it is never used.${nearest ? ` Did you mean ${nearest}.yaml?` : ""} Possible names: ${allowed}.`,
};
