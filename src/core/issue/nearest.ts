/** The known word closest to what was written, for "did you mean"; undefined if none is close. */
export function nearest(written: string, known: readonly string[]): string | undefined {
  const sought = letters(written);
  let best: string | undefined;
  let bestDistance = mostWrong(sought.length) + 1;
  for (const word of known) {
    const distance = editDistance(sought, letters(word));
    if (distance < bestDistance) {
      best = word;
      bestDistance = distance;
    }
  }
  return best;
}

/** Two letters wrong in a word of three is another word, and so is another letter. */
function mostWrong(length: number): number {
  if (length <= 1) return 0;
  return length <= 3 ? 1 : Math.max(2, Math.ceil(length / 3));
}

/** `dataQuality`, `data_quality` and `Data-Quality` are the same word to whoever wrote it. */
function letters(word: string): string {
  return word
    .slice(0, 100)
    .toLowerCase()
    .replace(/[\s_-]/g, "");
}

/** Levenshtein distance: insertions, deletions and substitutions. */
function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const substitution = (previous[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1);
      current.push(Math.min(substitution, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[b.length] ?? 0;
}
