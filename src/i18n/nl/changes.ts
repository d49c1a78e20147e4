/** Wat er veranderde tussen twee versies van een vragenlijst; de waarden noemen vragen bij hun titel. */
export function changeLines(values: Readonly<Record<string, string | number>>): string[] {
  const { added, reworded, removed, reweighted, notes } = values;
  const lines = [
    ...(added ? [`Nieuw: ${added}.`] : []),
    ...(reworded ? [`Anders verwoord: ${reworded}.`] : []),
    ...(removed ? [`Weggevallen: ${removed}.`] : []),
    ...(reweighted ? [`Telt anders mee: ${reweighted}.`] : []),
    ...(notes ? [String(notes)] : []),
  ];
  return lines.length > 0 ? lines : ["Wat er veranderde, zegt de vragenlijst niet."];
}
