/** The languages of the tool. To add one: a folder beside `nl`, and its name here; the compiler finds what is missing. */
export const locales = ["nl", "en"] as const;

export type Locale = (typeof locales)[number];

export function isLocale(text: string): text is Locale {
  return (locales as readonly string[]).includes(text);
}

/** The messages of one part of the program, in every language. */
export type InEveryLanguage<T> = Readonly<Record<Locale, T>>;
