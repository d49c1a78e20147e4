/** Whole words of a name that is longer than a title should be, without a bracket that nothing closes. */
export function shortened(name: string, length: number): string {
  if (name.length <= length) return name;
  const cut = name.slice(0, length - 2);
  const space = cut.lastIndexOf(" ");
  const words = (space > length / 2 ? cut.slice(0, space) : cut).trimEnd();
  return `${words.replace(/\s+\([^)]*$/u, "")} …`;
}
