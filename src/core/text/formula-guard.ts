/**
 * Text that a spreadsheet would run as a formula, made harmless by an apostrophe before it (OWASP, CWE-1236), and back.
 * A text that looks guarded already gets one more, so that what was written always comes back unchanged.
 */
const risky = /^'*[=+\-@\t\r\0＝＋－＠]/u;

export function guardFormula(text: string): string {
  return risky.test(text) ? `'${text}` : text;
}

/** Takes away what `guardFormula` put before a text, and nothing else. */
export function unguardFormula(text: string): string {
  return text.startsWith("'") && risky.test(text.slice(1)) ? text.slice(1) : text;
}
