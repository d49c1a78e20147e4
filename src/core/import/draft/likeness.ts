/** How much two sentences are about the same: the share of their longer words that both have, 0…1. */
export function likeness(one: string, other: string): number {
  const [first, second] = [wordsIn(one), wordsIn(other)];
  if (first.size === 0 || second.size === 0) return 0;
  const shared = [...first].filter((word) => second.has(word)).length;
  return shared / Math.max(first.size, second.size);
}

/** Words of fewer letters join sentences and say nothing themselves. */
const shortest = 4;
const mostWords = 100;

function wordsIn(text: string): ReadonlySet<string> {
  const words =
    text
      .slice(0, 2000)
      .toLowerCase()
      .match(/\p{Letter}+/gu) ?? [];
  return new Set(words.filter((word) => word.length >= shortest).slice(0, mostWords));
}
