/** What was found out before, by what it was found out about. */
export type Remembering<T> = (about: string, find: () => T) => T;

/** Forgets everything when it knows so much: a batch of thousands of reports does not keep all that each of them says. */
export function remembering<T>(most: number): Remembering<T> {
  const known = new Map<string, T>();
  return (about, find) => {
    const before = known.get(about);
    if (before !== undefined) return before;
    if (known.size >= most) known.clear();
    const found = find();
    known.set(about, found);
    return found;
  };
}
