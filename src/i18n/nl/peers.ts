/** Vergelijken met andere besturen: `peers`, `score --peers` en het hoofdstuk in het rapport. */
const organisations = (count: number) => (count === 1 ? "1 bestuur" : `${count} besturen`);

export const peers = {
  fields: {
    size: "per grootteklasse",
    province: "per provincie",
    group: "per groep",
    none: "alle besturen samen",
  },
  heading: (by: string) => `Besturen vergeleken, ${by}`,
  questionnaire: (title: string, version: string) => `${title} ${version}`,
  period: (from: string, to: string) => (from === to ? `metingen van ${from}` : `metingen van ${from} tot ${to}`),
  group: (name: string, count: number) => `${name.charAt(0).toUpperCase()}${name.slice(1)}: ${organisations(count)}`,
  /** Naam van een groep die geen naam van zichzelf heeft. */
  groups: { others: "kleinere groepen samen", unknown: "niet bekend", all: "alle samen" },
  inhabitants: (from: string | undefined, below: string | undefined) => {
    if (from === undefined) return below === undefined ? "elk aantal inwoners" : `minder dan ${below} inwoners`;
    return below === undefined ? `${from} inwoners of meer` : `${from} tot ${below} inwoners`;
  },
  columns: {
    figure: "Dimensie of gebied",
    n: "Aantal",
    median: "Mediaan",
    level: (value: number) => `N${value}`,
  },
  overall: "Alles samen",
  explained:
    "25\u00a0%, mediaan en 75\u00a0%: een kwart, de helft en driekwart van de besturen scoort hoogstens zoveel, op een tiende van een niveau. N0, N1 …: hoeveel besturen op dat niveau staan.",
  hidden: (minimum: number) =>
    `Een cijfer staat er enkel als minstens ${minimum} besturen het hebben. Wat daaronder blijft, is verborgen, en soms een groep daarnaast, zodat niets uit het totaal te berekenen is.`,
  tooFew: (minimum: number) => `Te weinig besturen om iets te tonen: er zijn er minstens ${minimum} nodig.`,
  noFigures: (minimum: number) => `Geen enkel cijfer is er van minstens ${minimum} besturen.`,
  ranking: (name: string) => `Met naam, de hoogste score eerst: ${name}`,
  /** Op de foutuitvoer. */
  older: (count: number) =>
    count === 1
      ? "1 vroegere meting van een bestuur telt niet mee: de jongste telt."
      : `${count} vroegere metingen van besturen tellen niet mee: per bestuur telt de jongste.`,
  added: (count: number) =>
    `${count} bestanden opgeteld. Staat een bestuur in twee ervan, dan telt het dubbel: zonder namen is dat niet te zien.`,
  exchange: (minimum: number) =>
    `Dit bestand dient om op te tellen en bevat ook groepen van minder dan ${minimum} besturen. Geef het niet aan besturen; maak daarvoor een bestand zonder --for exchange.`,
  /** Naast de eigen cijfers. */
  own: {
    heading: "Naast andere besturen",
    about: (count: number, group: string, period: string) =>
      `Vergeleken met ${organisations(count)} (${group}), ${period}. Alleen aantallen per score zijn bekend, geen namen.`,
    groupHidden: (minimum: number) =>
      `Van je eigen groep zijn er geen ${minimum} besturen die getoond mogen worden: daarom staat hier de vergelijking met allemaal.`,
    nobody: (minimum: number) => `Er zijn te weinig besturen om mee te vergelijken: minstens ${minimum} zijn er nodig.`,
    columns: {
      figure: "Dimensie of gebied",
      score: "Hier",
      median: "Mediaan",
      band: "Middelste helft",
      place: "Hoger dan",
    },
    band: (low: string, high: string) => (low === high ? low : `${low} – ${high}`),
    strong: (names: string) => `Bij het hoogste kwart van de groep: ${names}.`,
    weak: (names: string) => `Bij het laagste kwart van de groep: ${names}.`,
    andMore: (names: string, more: number) => `${names} en ${more} andere`,
    middle: "Nergens bij het hoogste of het laagste kwart van de groep.",
    overall: (score: string, median: string, lower: number, same: number, higher: number) =>
      `Alles samen: ${score} tegenover een mediaan van ${median}. ${placeWords(lower, same, higher)}`,
    alt: (rows: string) =>
      `Eigen score, mediaan en middelste helft van de andere besturen per dimensie en gebied. ${rows}.`,
    altRow: (name: string, score: string, median: string, low: string, high: string) =>
      `${name}: hier ${score}, mediaan ${median}, middelste helft van ${low} tot ${high}`,
    noScore: "geen score",
    legend: { score: "hier", median: "mediaan", band: "middelste helft" },
    reading:
      "Middelste helft: een kwart van de besturen scoort lager, een kwart hoger. Hoger dan: het deel van de besturen dat lager scoort, met de gelijke voor de helft. Alles op een tiende van een niveau.",
    withheld:
      "Wat gevoelige vragen bevat, staat er niet bij: in dit rapport tellen die niet mee, en in de cijfers van de andere besturen wel.",
    included: "Zit je eigen meting in het bestand, dan telt ze bij de groep mee.",
  },
};

function placeWords(lower: number, same: number, higher: number): string {
  const scores = (count: number) => (count === 1 ? "scoort er 1" : `scoren er ${count}`);
  return `Van de ${lower + same + higher} besturen ${scores(lower)} lager, ${same} ongeveer gelijk en ${higher} hoger.`;
}

type Values = Readonly<Record<string, string | number>>;

export const peerErrors = {
  "not-a-peer-file": ({ path }: Values) =>
    `${path} is geen bestand van datapeil peers. Maak er een met: datapeil peers PADEN -o peers.json`,
  "peers-two-questionnaires": ({ one, two }: Values) =>
    `Hier staan metingen met ${one} en met ${two}. Alleen metingen met dezelfde vragenlijst zijn te vergelijken.`,
  "peers-grouped-otherwise": ({ path, by, told }: Values) =>
    `${path} is gegroepeerd met --by ${told}, en niet met --by ${by}. Laat --by weg, of maak het bestand opnieuw.`,
  "peers-not-for-exchange": ({ path }: Values) =>
    `${path} is gemaakt om uit te delen: kleine groepen zijn erin verborgen, dus een som zou niet kloppen. Vraag het bestand dat gemaakt is met --for exchange.`,
  "peers-from-outside": ({ organisation }: Values) =>
    `De uitkomst van ${organisation} is gemaakt om naar buiten te gaan: gevoelige vragen tellen er niet in mee, dus is ze niet te vergelijken. Geef de uitkomst van score --json, of de antwoorden.`,
  "peers-no-names": ({ path }: Values) =>
    `${path} bevat geen namen. Een rangschikking kan alleen van de metingen zelf.`,
  "peers-rank-exchange": () => "--rank toont namen, en een bestand om op te tellen bevat er geen. Kies één van beide.",
  "peers-other-questionnaire": ({ path, one, two }: Values) =>
    `${path} vergelijkt ${one}, en deze meting is met ${two}. Vraag een bestand met dezelfde vragenlijst.`,
  "peers-only-text": ({ form }: Values) =>
    `--peers hoort bij de tekst op het scherm en bij het rapport, niet bij ${form}.`,
} satisfies Record<string, (values: Values) => string>;
