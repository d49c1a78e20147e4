/** Delen: wat `score --partial` wegschrijft en `merge` optelt. */
export const parts = {
  written: (organisations: number, texts: boolean) =>
    [
      organisations === 1
        ? "Deel met de tellingen van 1 organisatie."
        : `Deel met de tellingen van ${organisations} organisaties.`,
      texts
        ? "Het bevat geen ids van respondenten, wel toelichtingen en bewijsstukken met de rol erbij; met --no-texts blijven die weg."
        : "Het bevat geen ids van respondenten en geen toelichtingen of bewijsstukken.",
      "Behandel het als de antwoorden zelf: van één respondent zijn de tellingen de antwoorden.",
    ].join("\n"),
  adding: (done: number) => `Optellen: organisatie ${done}`,
  spread: (count: number) =>
    `${count === 1 ? "1 organisatie staat" : `${count} organisaties staan`} in meer dan één deel, en de tellingen zijn opgeteld. Een deel bevat geen ids: wie in twee delen antwoordde, telt dubbel en dat is niet te zien.`,
  merged: (entries: number, path: string) =>
    entries === 1 ? `1 organisatie opgeteld in ${path}.` : `${entries} organisaties en metingen opgeteld in ${path}.`,
};

type Values = Readonly<Record<string, string | number>>;

const again = "Maak het opnieuw met datapeil score … --partial.";

export const partErrors = {
  "only-with": ({ option, other }: Values) => `${option} hoort bij ${other}: geef dat mee, of laat ${option} weg.`,
  "no-parts": ({ paths }: Values) =>
    `In ${paths} staan geen delen. Een deel maak je met: datapeil score antwoorden/ --partial -o deel.ndjson`,
  "not-a-part": ({ path }: Values) =>
    `${path} is geen deel van score --partial. Een export van een bevraging lees je met --mapping.`,
  "part-later-version": ({ path }: Values) => `${path} is gemaakt met een nieuwere Datapeil. Gebruik die ook hier.`,
  "part-cut-off": ({ path }: Values) => `${path} is niet volledig: het einde ontbreekt. ${again}`,
  "part-broken": ({ path, line }: Values) => `${path}:${line} is niet te begrijpen. ${again}`,
  "part-out-of-order": ({ path }: Values) => `${path} staat niet in volgorde: het is met de hand aangepast. ${again}`,
  "part-twice": ({ organisation, one, other }: Values) =>
    `${organisation}: dezelfde tellingen staan in ${one} en in ${other}${one === other ? "" : ", misschien omdat een deel al is opgeteld in het andere"}. Laat er één weg, of tel ze allebei mee met --repeat.`,
  "parts-two-questionnaires": ({ path, one, other, two }: Values) =>
    `${path} telt ${one}, en ${other} telt ${two}${one === two ? " met een andere inhoud" : ""}. Alleen delen van dezelfde vragenlijst zijn op te tellen.`,
  "part-other-questionnaire": ({ path, one, here }: Values) =>
    `${path} telt ${one}, en dat is niet de vragenlijst ${here} van hier. Geef dezelfde met --questionnaire BESTAND, of gebruik dezelfde versie van Datapeil.`,
  "parts-drafts-differ": ({ path, other }: Values) =>
    `Van ${path} en ${other} telt er één ook antwoorden die nog niet ingediend zijn (--drafts). Maak ze op dezelfde manier.`,
  "parts-without-drafts": () =>
    "Deze delen tellen geen antwoorden die nog niet ingediend zijn. Maak ze opnieuw met score --partial --drafts.",
  "parts-without-names": () =>
    "In deze delen staan geen namen van trekkers. Maak ze opnieuw met score --partial --identify.",
  "partial-later": ({ flags }: Values) =>
    `Een deel bevat tellingen en nog geen uitkomst: geef ${flags} pas bij datapeil merge.`,
  "partial-two-questionnaires": ({ one, other }: Values) =>
    `Een deel telt één vragenlijst; hier staan antwoorden op ${one} en op ${other}. Maak er aparte delen van.`,
} satisfies Record<string, (values: Values) => string>;
