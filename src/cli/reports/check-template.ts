/** What is wrong with the files of a template of reports, and what is left of them. */
import { basename, extname } from "node:path";
import type { Issue, IssuePath } from "../../core/issue/issue.ts";
import { parseWithSchema, withFurther } from "../../core/issue/schema-parse.ts";
import type { LocalText } from "../../core/template/local-text.ts";
import type { Variants } from "../../core/template/outline-rules.ts";
import { checkOutline } from "../../core/template/outline-rules.ts";
import type { OutlineFile } from "../../core/template/outline-schema.ts";
import { outlineSchema } from "../../core/template/outline-schema.ts";
import type { Colours } from "../../core/template/palette.ts";
import { brokenTemplate } from "../../core/template/rule.ts";
import { checkTheme } from "../../core/template/theme-rules.ts";
import type { ThemeFile } from "../../core/template/theme-schema.ts";
import { themeSchema } from "../../core/template/theme-schema.ts";
import { readPicture } from "../../io/template/picture.ts";
import type { Picture } from "../../io/template/picture-form.ts";
import { readTemplateFile } from "../../io/template/template-file.ts";
import type { YamlDocument } from "../../io/yaml/yaml-file.ts";
import { chapterNames, outlines } from "../../report/content/outline.ts";
import type { FontPair } from "../../report/pdf/fonts.ts";

/** Variant → the chapters that an outline for it may choose from. */
export const variants: Variants = Object.fromEntries(
  Object.entries(outlines).map(([variant, { chapters }]) => [variant, chapters.map(({ chapter }) => chapter)]),
);

export interface CheckedTheme {
  readonly colours: Colours;
  readonly logo?: Picture & { readonly alternative: LocalText };
  readonly fonts?: FontPair & { readonly family: string; readonly wider: number };
}

export interface Checked<T> {
  /** Without errors: what the file holds. */
  readonly value?: T | undefined;
  readonly issues: readonly Issue[];
}

const mostLogoBytes = 500_000;
const mostFontBytes = 4_000_000;

export function checkOutlineFile({ path, data }: YamlDocument): Checked<OutlineFile> {
  const parsed = parseWithSchema<OutlineFile>(outlineSchema(chapterNames), data);
  const further = parsed.value ? checkOutline(parsed.value, basename(path, extname(path)), variants) : [];
  const issues = withFurther(parsed.issues, further);
  return parsed.value && issues.length === 0 ? { value: parsed.value, issues } : { issues };
}

export async function checkThemeFile({ path, data }: YamlDocument): Promise<Checked<CheckedTheme>> {
  const parsed = parseWithSchema(themeSchema, data);
  if (!parsed.value) return { issues: parsed.issues };
  const logo = logoOf(parsed.value, path);
  const fonts = await fontsOf(parsed.value, path);
  const further = [...checkTheme(parsed.value), ...logo.issues, ...fonts.issues];
  const issues = withFurther(parsed.issues, further);
  if (issues.length > 0) return { issues };
  const value = {
    colours: parsed.value.colours ?? {},
    ...(logo.value ? { logo: logo.value } : {}),
    ...(fonts.value ? { fonts: fonts.value } : {}),
  };
  return { value, issues };
}

function logoOf({ logo }: ThemeFile, theme: string): Checked<NonNullable<CheckedTheme["logo"]>> {
  if (!logo) return { issues: [] };
  const path = ["logo", "file"];
  const read = readTemplateFile(theme, logo.file, mostLogoBytes);
  const picture = "fault" in read ? read : readPicture(read.bytes);
  if ("fault" in picture) return { issues: [faultAt(path, logo.file, picture)] };
  return { value: { ...picture, alternative: logo.alternative }, issues: [] };
}

async function fontsOf({ fonts }: ThemeFile, theme: string): Promise<Checked<NonNullable<CheckedTheme["fonts"]>>> {
  if (!fonts) return { issues: [] };
  const { checkFont, ownWidth } = await import("../../report/pdf/font-check.ts");
  const issues: Issue[] = [];
  const read = (weight: "regular" | "semibold") => {
    const name = fonts[weight];
    const file = readTemplateFile(theme, name, mostFontBytes);
    const checked = "fault" in file ? file : checkFont(file.bytes);
    if ("fault" in file || "fault" in checked) {
      if ("fault" in checked) issues.push(faultAt(["fonts", weight], name, checked));
      return undefined;
    }
    return { bytes: file.bytes, ...checked };
  };
  const [regular, semibold] = [read("regular"), read("semibold")];
  if (!regular || !semibold) return { issues };
  // Who has one weight only may give it twice.
  if (regular.name === semibold.name && !Buffer.from(regular.bytes).equals(semibold.bytes)) {
    const fault = { fault: "fonts-of-one-name", params: { name: regular.name } } as const;
    return { issues: [faultAt(["fonts", "semibold"], fonts.semibold, fault)] };
  }
  const wider = Math.max(1, (regular.width + semibold.width) / (ownWidth.regular + ownWidth.semibold));
  return { value: { regular: regular.bytes, semibold: semibold.bytes, family: regular.family, wider }, issues };
}

interface Fault {
  readonly fault: Parameters<typeof brokenTemplate>[0];
  readonly params?: Issue["params"];
}

function faultAt(path: IssuePath, file: string, { fault, params }: Fault): Issue {
  return brokenTemplate(fault, path, { file, ...params });
}
