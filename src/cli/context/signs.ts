/** Signs outside ASCII, and what stands in their place where a terminal lacks them or a screen reader spells them out. */
import { isAccessible } from "./appearance.ts";

const plainSigns: Readonly<Record<string, string>> = {
  "·": "-",
  "›": ">",
  "…": "...",
  "–": "-",
  "—": "-",
  "‘": "'",
  "’": "'",
  "“": '"',
  "”": '"',
  "•": "*",
  "✓": "x",
  "□": "[ ]",
  "■": "[x]",
  "↑": "^",
  "↓": "v",
  "≥": ">=",
  "≤": "<=",
  "→": "->",
  "−": "-",
};

/** Whether signs outside ASCII can be relied on. Letters with accents are left alone either way. */
export function hasUnicode(env: Readonly<Record<string, string | undefined>>, platform: string): boolean {
  if (env.DATAPEIL_ASCII !== undefined && env.DATAPEIL_ASCII !== "") return false;
  if (env.TERM === "linux") return false;
  if (platform === "win32") {
    return env.WT_SESSION !== undefined || env.TERM_PROGRAM !== undefined || (env.TERM ?? "").startsWith("xterm");
  }
  const locale = env.LC_ALL || env.LC_CTYPE || env.LANG || "";
  return locale === "" || /utf-?8/iu.test(locale);
}

/** The same text with signs that every terminal has. */
export function withPlainSigns(text: string): string {
  return text.replace(/[·›…–—‘’“”•✓□■↑↓≥≤→−]/gu, (sign) => plainSigns[sign] ?? sign);
}

/** The same text without the signs that a screen reader spells out: commas, quotes and hyphens in their place. */
export function withoutSigns(text: string): string {
  return withPlainSigns(text.replace(/ · /gu, ", ").replace(/[›•✓□■↑↓] ?/gu, ""));
}

/** The signs for whoever reads along: spoken, plain, or as they are. */
export function signsFor(env: Readonly<Record<string, string | undefined>>): (text: string) => string {
  if (isAccessible(env)) return withoutSigns;
  return hasUnicode(env, process.platform) ? (text) => text : withPlainSigns;
}
