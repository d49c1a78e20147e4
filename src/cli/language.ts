import type { Locale } from "../i18n/locale.ts";
import { isLocale } from "../i18n/locale.ts";

/** The language of the screen: by flag, then environment, then the system's locale, then Dutch. */
export function languageOf(argv: readonly string[], env: Readonly<Record<string, string | undefined>>): Locale {
  const wanted = [flagOf(argv), env.DATAPEIL_LANG, env.LC_ALL, env.LC_MESSAGES, env.LANG, env.LANGUAGE];
  for (const one of wanted) {
    const language = one?.slice(0, 2).toLowerCase() ?? "";
    if (isLocale(language)) return language;
  }
  return "nl";
}

function flagOf(argv: readonly string[]): string | undefined {
  const position = argv.findIndex((word) => word === "--lang" || word.startsWith("--lang="));
  const word = argv[position];
  return word === "--lang" ? argv[position + 1] : word?.slice("--lang=".length);
}
