/** Hoe de respondenten verschillen, hoe goed ze antwoordden, en hoe stevig het beeld is. */
/** `2 van de 13 respondenten antwoordden …`. */
const some = (count: number, of: number, one: string, more: string) =>
  of === 1 ? `De enige respondent ${one}` : `${count} van de ${of} respondenten ${count === 1 ? one : more}`;

/** Wat aan hoeveel respondenten te zien is. */
const flagged = {
  straightLining: (count: number, of: number) =>
    `${some(count, of, "antwoordde", "antwoordden")} bijna overal, of op veel vragen na elkaar, op dezelfde plaats`,
  contradictory: (count: number, of: number) =>
    `${some(count, of, "antwoordde", "antwoordden")} tegenstrijdig op vragen die hetzelfde omgekeerd vragen`,
  hasty: (count: number, of: number) => `${some(count, of, "was", "waren")} sneller klaar dan het lezen duurt`,
};

export const voices = {
  heading: "Hoe de antwoorden liggen",
  columns: {
    part: "Gebied of dimensie",
    n: "Antw.",
    median: "Midden",
    ends: "Van – tot",
    agreement: "Eens",
    difference: "Verschil",
  },
  /** `3,2 – 4,0`. */
  ends: (low: string, high: string) => `${low} – ${high}`,
  key: "Gemiddeld over de vragen: hoeveel antwoorden per vraag, het middelste, het laagste en het hoogste. Eens: 1 als iedereen hetzelfde antwoordt, 0 bij een splitsing tussen de uitersten.",
  gapKey: "Verschil: de score van de ene rol min die van de andere; wat het uitlegt, zijn vragen die beide kregen.",
  partKey: "Waar een groep te klein is om te tonen, telt ze in deze cijfers niet mee.",
  others: "andere rollen samen",
  whole: "het bestuur als geheel",
  because: (part: string, one: string, other: string, items: string) =>
    `${part}: ${one} en ${other} verschillen vooral bij ${items}`,
  becauseItem: (title: string, gap: string) => `${title} (${gap})`,
  notShown: (one: string, other: string) =>
    `${one} en ${other} kunnen niet naast elkaar staan: een van beide groepen is te klein, of kreeg te weinig vragen.`,
  explainGap: (one: string, other: string, gap: string) => `Verschil tussen ${one} en ${other}: ${gap}`,
  explainAmong: (roles: string) => `Laagste, mediaan, hoogste en overeenstemming zijn die van: ${roles}.`,
  quality: {
    heading: "Hoe zorgvuldig er geantwoord is",
    flagged,
    counted: "Alle antwoorden tellen mee.",
    howToSee: "Welke bestanden het zijn: score … --explain answer-quality",
    names: { "straight-lining": "overal dezelfde plaats", contradictory: "tegenstrijdig", hasty: "te snel" },
    none: "Geen enkel bestand valt op.",
    onlyCounts:
      "Van een grote export zijn enkel tellingen bewaard. Maak er eerst antwoordbestanden van met datapeil import, en geef dan die map.",
  },
  robustness: {
    heading: "Hoe stevig dit beeld is",
    weighting: {
      "equal-voices": "Als elke respondent even zwaar telt in plaats van elke rol",
      "equal-roles": "Als elke rol even zwaar telt in plaats van elke respondent",
    },
    leaveOneOut: (tried: number, of: number) =>
      tried === of
        ? `Als telkens één van de ${of} respondenten wegvalt`
        : `Als telkens één respondent wegvalt (${tried} van de ${of}; over de andere mag dit niets vertellen)`,
    /** `names`: wat van niveau verandert; `actions`: wat uit de eerste vijf acties wegvalt, als dat bekeken is. */
    outcome: (names: string, actions: readonly string[] | undefined) => {
      const levels = names === "" ? "verandert geen enkel niveau" : `verandert het niveau van ${names}`;
      if (actions === undefined) return levels;
      if (actions.length === 0) return `${levels}, en blijven de eerste vijf acties dezelfde`;
      return `${levels}, en ${actions.length === 1 ? "hoort" : "horen"} niet meer bij de eerste vijf acties: ${actions.join("; ")}`;
    },
    overall: "alles samen",
  },
  report: {
    pair: (one: string, other: string) => `${one} en ${other}`,
    pairIntro: (one: string, other: string) =>
      `Waar ${one} en ${other} minstens een half niveau verschillen. Een plus: ${one} is positiever.`,
    pairBecause: "Erachter staan de vragen die beide kregen en die het meest uitleggen, met het verschil op die vraag.",
    pairAlike: (one: string, other: string) => `${one} en ${other} verschillen nergens een half niveau of meer.`,
    subject: "Gebied of dimensie",
    difference: "Verschil",
    because: "Vooral door",
    becauseItem: (title: string, gap: string) => `${title} (${gap})`,
    spread: "Hoe de antwoorden liggen",
    spreadIntro:
      "Gemiddeld over de vragen van elk gebied en elke dimensie. Overeenstemming is 1 als iedereen hetzelfde antwoordt, en 0 bij een splitsing tussen de uitersten. Groepen die te klein zijn om te tonen, tellen hier niet mee.",
    columns: {
      n: "Antwoorden per vraag",
      median: "Mediaan",
      low: "Laagste",
      high: "Hoogste",
      agreement: "Overeenstemming",
    },
    fromTo: (low: number, high: number) => (low === high ? String(low) : `${low} – ${high}`),
    agreed: (figure: string) => `overeenstemming ${figure}`,
    median: (value: string) => `mediaan ${value}`,
  },
};
