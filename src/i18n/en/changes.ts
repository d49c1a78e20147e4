/** What changed between two versions of a questionnaire; the values name questions by their titles. */
export function changeLines(values: Readonly<Record<string, string | number>>): string[] {
  const { added, reworded, removed, reweighted, notes } = values;
  const lines = [
    ...(added ? [`New: ${added}.`] : []),
    ...(reworded ? [`Reworded: ${reworded}.`] : []),
    ...(removed ? [`Removed: ${removed}.`] : []),
    ...(reweighted ? [`Counts differently: ${reweighted}.`] : []),
    ...(notes ? [String(notes)] : []),
  ];
  return lines.length > 0 ? lines : ["The questionnaire does not say what changed."];
}
