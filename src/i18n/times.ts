/** "1 vraag", "2 vragen": a count and what is counted, in languages with one plural. */
export function times(count: string | number | undefined, one: string, many: string): string {
  return `${count} ${Number(count) === 1 ? one : many}`;
}
