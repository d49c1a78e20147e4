/** Why the system would not read or write: its code → words. The one place where such a code is shown. */
import { reasons as en } from "./en/reasons.ts";
import type { InEveryLanguage, Locale } from "./locale.ts";
import { reasons as nl } from "./nl/reasons.ts";

const reasonMessages: InEveryLanguage<typeof nl> = { nl, en };

/**
 * "de schijf is vol, ENOSPC": in words, with the code for whoever has to look it up. What is no code is a sentence of
 * some library, in its own language, and is not shown.
 */
export function reasonInWords(locale: Locale, reason: string): string {
  const say = reasonMessages[locale];
  const words = say.codes[reason];
  const isOfSystem = /^[A-Z][A-Z0-9_]+$/u.test(reason);
  if (words !== undefined) return isOfSystem ? `${words}, ${reason}` : words;
  return isOfSystem ? say.code(reason) : say.unknown;
}
