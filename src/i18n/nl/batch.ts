/** Wat je ziet terwijl een export van een survey gescoord wordt. */
export interface ReadingProgress {
  readonly rows: string;
  readonly share: string | undefined;
  readonly perSecond: string;
  readonly secondsLeft: string | undefined;
}

export const batch = {
  reading: ({ rows, share, perSecond, secondsLeft }: ReadingProgress) =>
    [
      `${rows} rijen gelezen`,
      ...(share === undefined ? [] : [share]),
      `${perSecond} per seconde`,
      ...(secondsLeft === undefined ? [] : [`nog ${secondsLeft} s`]),
    ].join(", "),
  assessing: (done: string, total: string) => `Scores berekenen: organisatie ${done} van ${total}`,
  /** Boven wat er met de rijen gebeurde, op de foutuitvoer. */
  draftsLeftOut: (count: number) =>
    count === 1
      ? "1 daarvan is een klad zonder datum van indienen en telt niet mee; met --drafts wel."
      : `${count} daarvan zijn een klad zonder datum van indienen en tellen niet mee; met --drafts wel.`,
  onlyCounts: (most: string) =>
    `Van meer dan ${most} rijen blijven enkel tellingen over. Hoe zorgvuldig er geantwoord is, en of een niveau van één respondent afhangt, is daarom niet nagegaan. Wil je dat weten: maak met datapeil import run eerst antwoordbestanden, en geef die map.`,
};
