/** A template of reports → what they are drawn with, in one language. */
import type { LocalText } from "../../core/template/local-text.ts";
import { textIn } from "../../core/template/local-text.ts";
import type { OutlineFile } from "../../core/template/outline-schema.ts";
import { paletteOf } from "../../core/template/palette.ts";
import type { Locale } from "../../i18n/locale.ts";
import { locales } from "../../i18n/locale.ts";
import { readFonts } from "../../io/package/fonts.ts";
import type { Outline, Variant } from "../../report/content/outline.ts";
import { chapterNames } from "../../report/content/outline.ts";
import type { FontFiles } from "../../report/pdf/fonts.ts";
import type { Theme } from "../../report/theme.ts";
import type { CheckedTheme } from "./check-template.ts";
import type { RenderSetting } from "./render-job.ts";

export interface Template {
  readonly theme?: CheckedTheme | undefined;
  readonly outlines: ReadonlyMap<string, OutlineFile>;
  /** Of all that reports are drawn with. */
  readonly hash: string;
}

export function lookOf(
  template: Template,
  variant: Variant,
  locale: Locale,
): Pick<RenderSetting, "theme" | "chapters"> {
  const outline = template.outlines.get(variant);
  return { theme: themeIn(template, locale), chapters: outline && chaptersIn(outline, locale) };
}

/** Undefined where the template only says which chapters there are. */
export function themeIn({ theme }: Template, locale: Locale): Theme | undefined {
  if (!theme) return undefined;
  const { colours, logo, fonts } = theme;
  return {
    palette: paletteOf(colours),
    ...(logo ? { logo: { ...logo, alternative: textInAny(logo.alternative, locale) } } : {}),
    ...(fonts ? { wider: fonts.wider } : {}),
    ...(fonts && fonts.family !== "" ? { fontFamily: fonts.family } : {}),
  };
}

/** Better in another language than not at all: for who does not see a logo. */
function textInAny(text: LocalText, locale: Locale): string {
  return [locale, ...locales].map((one) => textIn(text, one)).find((one) => one !== undefined) ?? "";
}

/** Texts that are only there in another language are left out: a report is in one. */
function chaptersIn({ chapters }: OutlineFile, locale: Locale): Outline["chapters"] {
  return chapters.flatMap((entry) => {
    const chapter = chapterNames.find((name) => name === entry.chapter);
    const [title, introduction] = [textIn(entry.title, locale), textIn(entry.introduction, locale)];
    const own = { ...(title === undefined ? {} : { title }), ...(introduction === undefined ? {} : { introduction }) };
    return chapter ? [{ chapter, ...own }] : [];
  });
}

/** The house's fonts, and ours for signs that they lack. */
export async function fontsOf(template: Template | undefined): Promise<FontFiles> {
  const own = await readFonts();
  const fonts = template?.theme?.fonts;
  return fonts ? { regular: fonts.regular, semibold: fonts.semibold, fallback: own } : own;
}
