/** Het rapport over alle besturen samen: op het scherm, op papier en als webpagina. */
const organisations = (count: number) => (count === 1 ? "1 bestuur" : `${count} besturen`);
const actions = (count: number) => (count === 1 ? "1 actie" : `${count} acties`);
const days = (amount: string) => (amount === "1" ? "1 dag" : `${amount} dagen`);
const questions = (count: number) => (count === 1 ? "1 vraag" : `${count} vragen`);

export const region = {
  organisations,
  days,
  title: "De regio",
  kicker: "Datapeil: alle besturen samen",
  subtitle: (count: number) => `Wat ${organisations(count)} gemeen hebben, en wat ze samen kunnen doen`,
  subject: (questionnaire: string) => `Wat besturen gemeen hebben en samen kunnen doen (${questionnaire})`,
  pageNumber: (page: number, pages: number) => `${page} van ${pages}`,
  contents: "Inhoud",
  colophon: (tool: string, questionnaire: string) => `Gemaakt met ${tool} en de vragenlijst ${questionnaire}.`,
  fileName: "datapeil regio",
  progress: (count: number) => `${organisations(count)} gelezen`,
  facts: {
    organisations: "Besturen",
    measured: "Gemeten",
    questionnaire: "Vragenlijst",
    planned: "Met een plan",
  },
  period: (from: string, to: string) => (from === to ? `op ${from}` : `tussen ${from} en ${to}`),
  about: {
    names:
      "Dit rapport is voor wie de metingen van alle besturen bewaart. Er staat met naam in wie wat plant en wie wat al heeft. Deel het niet verder dan met die besturen is afgesproken.",
    inside:
      "Dit rapport is voor wie de metingen van alle besturen bewaart. Er staan geen namen in, maar wel cijfers over enkele besturen, waarin kenners er een kunnen herkennen. Maak met --for outside een rapport dat je kunt uitdelen.",
    outside: (minimum: number) =>
      `Dit rapport kan worden uitgedeeld. Er staan geen namen in, en elk cijfer gaat over minstens ${minimum} besturen.`,
  },
  summary: {
    heading: "In het kort",
    lead: (count: number, period: string) => `${organisations(count)}, gemeten ${period}.`,
    apart:
      "Tussen de eerste en de laatste meting ligt meer dan een jaar: besturen die vroeg gemeten zijn, staan intussen misschien verder.",
    strong: (names: string) => `Het sterkst: ${names}.`,
    weak: (names: string) => `Het zwakst: ${names}.`,
    median: (name: string, score: string) => `${name} (mediaan ${score})`,
    weakMost: (title: string, below: number, count: number) =>
      `Bij ${below} van de ${count} besturen nog onder het doel: ${title}.`,
    unknown: (count: number) => `Bij ${questions(count)} weet minstens een derde van de besturen het antwoord niet.`,
    together: (count: number, alone: string, together: string, saved: string) =>
      `${actions(count)} om samen te doen: dat kost ${days(together)} in plaats van ${days(alone)}, of ${saved} minder.`,
    nothingTogether: "Er is geen actie die besturen in hetzelfde kwartaal samen kunnen doen.",
    helped: (count: number) =>
      count === 1
        ? "Voor 1 actie die besturen nog voor zich hebben, is er een bestuur dat al zover is."
        : `Voor ${count} acties die besturen nog voor zich hebben, zijn er besturen die al zover zijn.`,
  },
  profile: {
    heading: "Hoe de besturen staan",
    intro:
      "Elk streepje is een score, hoger waar er meer besturen staan. De band eronder is de middelste helft: een kwart van de besturen scoort lager, een kwart hoger.",
    columns: {
      dimension: "Dimensie",
      area: "Gebied",
      n: "Besturen",
      low: "25\u00a0%",
      median: "Mediaan",
      high: "75\u00a0%",
      reached: "Doel bereikt",
    },
    overall: "Alles samen",
    hidden: "te weinig besturen met een score",
    legend: { organisations: "besturen", median: "mediaan", band: "middelste helft" },
    alt: (rows: string) => `Verdeling van de scores per dimensie of gebied. ${rows}.`,
    altRow: (name: string, n: number, median: string, low: string, high: string) =>
      `${name}: ${organisations(n)}, mediaan ${median}, middelste helft van ${low} tot ${high}`,
    of: (count: number, n: number) => `${count} van ${n}`,
  },
  common: {
    heading: "Wat ze gemeen hebben",
    strengths: "Wat de meeste hebben bereikt",
    weaknesses: "Wat de meeste nog niet hebben bereikt",
    unknown: "Wat veel besturen niet weten",
    intro: "Op deze vragen staat minstens twee derde van de besturen op het doel of erboven.",
    introWeak: "Op deze vragen staat minstens twee derde van de besturen onder het doel. De laagste eerst.",
    introUnknown:
      "Op deze vragen antwoordde minstens een derde van de besturen: weet ik niet. Wie het wel weet, kan het de andere vertellen.",
    dimensions: (names: string) => `Dimensies: ${names}.`,
    columns: {
      question: "Vraag",
      reached: "Op doel",
      below: "Onder doel",
      median: "Mediaan",
      unknown: "Weet het niet",
    },
    more: (count: number) => (count === 1 ? "Er is er nog 1." : `Er zijn er nog ${count}.`),
  },
  together: {
    heading: "Wat ze samen kunnen doen",
    intro: (wait: number) =>
      wait === 0
        ? "Acties die meer dan één bestuur in hetzelfde kwartaal begint, en die samen minder werk vragen. De dagen zijn eigen dagen van alle deelnemende besturen."
        : `Acties die meer dan één bestuur rond hetzelfde kwartaal begint, en die samen minder werk vragen. Ze beginnen wanneer het laatste bestuur eraan toe is; niemand wacht langer dan ${quartersOf(wait)}. De dagen zijn eigen dagen van alle deelnemende besturen.`,
    columns: {
      action: "Actie",
      start: "Begin",
      organisations: "Besturen",
      alone: "Elk apart",
      together: "Samen",
      saved: "Minder",
    },
    total: "Alles samen",
    none: "Er is geen actie die besturen in hetzelfde kwartaal samen kunnen doen, en die daardoor minder werk vraagt.",
    noPlans: "Van geen enkel bestuur is een plan bekend. Wat ze samen kunnen doen, volgt uit hun plannen.",
    withoutPlan: (count: number) => `Van ${organisations(count)} is geen plan bekend: zij tellen hier niet mee.`,
    more: (count: number, saved: string) =>
      count === 1
        ? `Er is er nog 1, die samen ${days(saved)} minder vraagt: met --xlsx of --json staat die er ook bij.`
        : `Er zijn er nog ${count}, die samen ${days(saved)} minder vragen: met --xlsx of --json staan die er ook bij.`,
    alt: (count: number, quarter: string, saved: string) =>
      `Wanneer elke actie samen loopt. Het meest in het ${quarter}: ${actions(count)}. Alles samen ${days(saved)} minder.`,
    details: "Wie doet mee",
    value: (quarter: string, count: number) => `${quarter} · ${organisations(count)}`,
    members: (names: string) => `Doen mee: ${names}.`,
    waiting: (names: string, count: number) =>
      count === 1 ? `Wacht op de andere: ${names}.` : `Wachten op de andere: ${names}.`,
    each: (low: string, high: string) =>
      low === high ? `Elk ${days(low)} minder.` : `Elk ${low} tot ${days(high)} minder.`,
    helpers: (names: string, count: number) => `${count === 1 ? "Kan" : "Kunnen"} vertellen hoe: ${names}.`,
    pin: (example: string) => `Zet een actie vast in het gezamenlijke kwartaal met: ${example}`,
  },
  needs: {
    heading: "Wie wat nodig heeft",
    intro:
      "Hoeveel besturen elke actie in hun plan hebben, hoeveel er geen plaats voor hebben, en hoeveel al hebben bereikt wat de actie oplevert. Wie zover is, kan de andere vertellen hoe.",
    columns: {
      action: "Actie",
      planned: "Gepland",
      joined: "Samen",
      running: "Loopt",
      left: "Geen plaats",
      reached: "Bereikt",
    },
    hidden: (minimum: number) => `Een leeg vak: dat zijn er geen ${minimum}.`,
    none: "Geen enkele actie is nodig of bereikt.",
    help: "Wie kan wie helpen",
    helpIntro:
      "Per actie: wie al heeft bereikt wat ze oplevert, en wie ze nog voor zich heeft. In alfabetische volgorde.",
    value: (helpers: number, seekers: number) => `${helpers} voor ${seekers}`,
    helpers: (names: string, count: number) => `${count === 1 ? "Heeft" : "Hebben"} het al: ${names}.`,
    seekers: (names: string, count: number) => `${count === 1 ? "Heeft" : "Hebben"} het nog voor zich: ${names}.`,
    goesOn: "vervolg",
    more: (names: string, count: number) => `${names} en ${count} andere`,
    noNames: "Met --names staan de besturen er met naam bij.",
  },
  members: {
    heading: "De besturen",
    intro: "In alfabetische volgorde, met de dag van hun meting.",
    item: (name: string, day: string) => `${name}: ${day}`,
  },
  method: {
    heading: "Hoe dit is berekend",
    rules: (minimum: number, wait: number) => [
      "Per bestuur telt de jongste meting, en alleen metingen met dezelfde vragenlijst en versie.",
      "Scores tellen op een tiende van een niveau. Ligt een kwart of de helft tussen twee besturen, dan is het er naar verhouding tussenin.",
      "Een vraag is op doel als haar waarde het doel haalt dat het bestuur voor haar gebied heeft. De meeste: minstens twee derde van de besturen met een antwoord, en minstens de helft van alle besturen antwoordde.",
      "Samen doen kan met acties waarvoor de vragenlijst een deel (share) noemt: zoveel van de eigen inspanning blijft over wanneer besturen ze samen doen.",
      "Een groep begint in het kwartaal waarin de meeste besturen kunnen beginnen; bij gelijk aantal het vroegste. Wat overblijft, vormt op dezelfde manier een volgende groep.",
      wait === 0
        ? "Niemand wacht: alleen wie in hetzelfde kwartaal begint, doet samen mee (--wait 0)."
        : `Een bestuur wacht hoogstens ${quartersOf(wait)} op de andere (--wait ${wait}), en nooit als het de actie zelf in een kwartaal heeft vastgezet. Lopende acties tellen niet mee.`,
      "Een bestuur heeft een actie bereikt als elke vraag die ze verhoogt en die het bestuur aangaat, dat niveau al heeft, of als het de actie zelf als klaar heeft genoteerd.",
      "Wachten en samen doen maken in elk plan dagen vrij. Wat elk bestuur daarmee kan, zegt dit rapport niet: dat volgt uit een nieuw plan per bestuur.",
      ...(minimum > 1
        ? [
            `Elk cijfer gaat over minstens ${minimum} besturen; wat over minder gaat, staat er niet. Gevoelige vragen staan er niet in en tellen in geen enkel cijfer mee: alles is berekend zonder die antwoorden.`,
          ]
        : []),
    ],
    example: "Nagerekend",
    /** Alle dagen opgeteld × deel. */
    formula: (
      action: string,
      quarter: string,
      count: number,
      alone: string,
      share: string,
      together: string,
      saved: string,
    ) =>
      `${action}, ${quarter}: ${organisations(count)} hebben er elk apart ${days(alone)} voor nodig. ${alone} × ${share} = ${together}, dus samen ${days(saved)} minder.`,
    member: (name: string, alone: string, share: string, together: string) =>
      `${name}: ${alone} × ${share} = ${together}`,
  },
  sheets: {
    scores: "Scores",
    questions: "Vragen",
    together: "Samen",
    members: "Wie doet mee",
    actions: "Acties",
    who: "Wie staat waar",
    columns: {
      id: "id",
      kind: "soort",
      organisation: "bestuur",
      name: "naam",
      level: (level: string) => `niveau ${level}`,
      asked: "gevraagd",
      answered: "antwoord",
      end: "einde",
      share: "deel",
      waiting: "wacht",
      planned: "gepland in",
      standing: "staat",
    },
    kinds: { dimension: "dimensie", area: "gebied", overall: "alles samen" },
    standings: { planned: "gepland", running: "loopt", left: "geen plaats", reached: "bereikt" },
  },
  older: (count: number) =>
    count === 1
      ? "1 vroegere meting van een bestuur telt niet mee: de jongste telt."
      : `${count} vroegere metingen van besturen tellen niet mee: per bestuur telt de jongste.`,
  others: (count: number, told: string, taken: string, names: string) =>
    `${organisations(count)} ${count === 1 ? "is" : "zijn"} gemeten met ${told} en niet met ${taken}, en ${count === 1 ? "telt" : "tellen"} dus niet mee: ${names}. Antwoorden zijn over te zetten met datapeil migrate.`,
  missing: (characters: string) =>
    `Tekens die het lettertype niet heeft, staan in de pdf als een vraagteken: ${characters}`,
  attachment: "De cijfers van dit rapport, voor een ander programma",
};

function quartersOf(count: number): string {
  return count === 1 ? "één kwartaal" : `${count} kwartalen`;
}

type Values = Readonly<Record<string, string | number>>;

export const regionErrors = {
  "region-too-few": ({ count, minimum }: Values) =>
    `Een rapport om uit te delen heeft minstens ${minimum} besturen nodig; hier zijn er ${count}. Zonder --for outside komt er een rapport voor jezelf.`,
  "region-names-outside": () =>
    "--names toont namen, en een rapport om uit te delen bevat er geen. Kies één van beide.",
  "region-other-questionnaire": ({ measured, here }: Values) =>
    `Deze metingen zijn gemaakt met ${measured}, en de vragenlijst hier is ${here}. Geef met --questionnaire de vragenlijst waarmee gemeten is.`,
} satisfies Record<string, (values: Values) => string>;
