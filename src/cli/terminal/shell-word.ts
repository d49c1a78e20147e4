/** A word of a command that is shown to be pasted: in quotes where a shell would take it for something else. */
export function shellWord(word: string): string {
  return /[\s"'&()]/u.test(word) ? `"${word}"` : word;
}
