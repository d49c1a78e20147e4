/** Text as every form of the report shows it: what cannot be seen, and what turns the reading around, stays out. */

/** Control and format characters, soft hyphens, zero-width signs, marks that turn the direction of writing. */
const invisible = /(?!\n)[\p{Cc}\p{Cf}]|\p{Variation_Selector}/gu;

/** Composed characters, plain line feeds and spaces, nothing invisible; a percent sign stays with its number. */
export function tidy(text: string): string {
  return text
    .normalize("NFC")
    .replace(/\r\n?|\u2028|\u2029/g, "\n")
    .replace(/\t|\u3000|[\u2000-\u200a]/g, " ")
    .replace(invisible, "")
    .replace(/(\d) %/g, "$1\u00a0%");
}
