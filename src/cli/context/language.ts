import type { Locale } from "../../i18n/locale.ts";
import { isLocale } from "../../i18n/locale.ts";

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The language of the screen: by flag, then environment, then the system, then Dutch. `C` and `POSIX` name no language,
 * and one that the tool does not speak is passed over.
 *
 * @param system The system's own locale, where that does not come from the environment.
 */
export function languageOf(argv: readonly string[], env: Environment, system?: string): Locale {
  const { DATAPEIL_LANG, LC_ALL, LC_MESSAGES, LANG, LANGUAGE = "" } = env;
  const wanted = [flagOf(argv), DATAPEIL_LANG, LC_ALL, LC_MESSAGES, LANG, ...LANGUAGE.split(":"), system];
  for (const one of wanted) {
    // "nl_BE.UTF-8", "nl-BE", "nl@euro": the language comes first.
    const language = one?.split(/[^a-z]/iu, 1)[0]?.toLowerCase() ?? "";
    if (isLocale(language)) return language;
  }
  return "nl";
}

/** Windows and macOS know a language without any variable; elsewhere Node would only repeat `LANG`, or say English. */
export function systemLocale(platform: string): string | undefined {
  if (platform !== "win32" && platform !== "darwin") return undefined;
  return new Intl.DateTimeFormat().resolvedOptions().locale;
}

function flagOf(argv: readonly string[]): string | undefined {
  const position = argv.findIndex((word) => word === "--lang" || word.startsWith("--lang="));
  const word = argv[position];
  return word === "--lang" ? argv[position + 1] : word?.slice("--lang=".length);
}
