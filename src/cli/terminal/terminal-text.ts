/** Text that does no harm on a terminal; how much room it takes is a matter of `text-width`, which data has no need of. */

// C0 and C1 without tab and newline, delete, and the signs that turn the direction of writing.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this removes.
const harmful = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
// Whole escape sequences first, so that no "[31m" or window title is left as text.
const escapes =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences start with one.
  /(?:\u001b\[|\u009b)[0-?]*[ -/]*[@-~]|(?:\u001b[\]PX^_]|[\u009d\u0090\u0098\u009e\u009f])[^\u0007\u001b\u009c]*(?:\u0007|\u001b\\|\u009c)?|\u001b[ -/]*[0-~]/gu;

/**
 * Text from a file or a person without anything that steers a terminal: escape sequences, control characters,
 * bidirectional overrides. `stripVTControlCharacters` of Node leaves several of these.
 */
export function sanitizeForTerminal(text: string): string {
  return text.replace(/\r\n?/gu, "\n").replace(escapes, "").replace(harmful, "");
}
