/** As a shell wants it: a name with a space in quotes. */
export function quoted(path: string): string {
  return /^[\w./\\:-]+$/.test(path) ? path : `"${path}"`;
}
