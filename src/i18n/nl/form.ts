/** Wat in een formulier staat, op welk platform ook. */
export const form = {
  about: "Wie antwoordt",
  fields: {
    organisationId: "NIS-code van je gemeente, of de code die je kreeg",
    organisationName: "Naam van je bestuur",
    respondentRole: "In welke rol antwoord je?",
  },
  state: {
    "dont-know": "Weet ik niet",
    "not-applicable": "Niet van toepassing",
    "none-of-these": "Niets hiervan",
  },
  /** Bij vinkjes en getallen, als er niets is ingevuld. */
  stateQuestion: (title: string) => `${title}: niets ingevuld?`,
  note: (title: string) => `Notitie bij "${title}" (niet verplicht)`,
  evidence: (title: string) => `Bewijs bij "${title}": document, besluit of link, één per regel (niet verplicht)`,
  examples: (examples: readonly string[]) => `Voorbeelden van bewijs: ${examples.join("; ")}.`,
  privacy: (minimum: number) =>
    `Antwoorden van een groep van minder dan ${minimum} personen worden nooit apart getoond. Wie in functie antwoordt, zoals de functionaris voor gegevensbescherming (DPO), kan binnen het bestuur herkenbaar zijn. Notities en bewijs komen zonder je naam in het rapport.`,
  optional: 'Weet je iets niet, kies dan "Weet ik niet": dat telt niet mee. Een vraag openlaten mag ook.',
  thanks: "Bedankt. Je antwoorden zijn ingediend.",
  codebook: {
    columns: ["kolom", "wat", "vraag of waarde", "betekenis"],
    field: "gegeven",
    question: "vraag",
    level: "niveau",
    choice: "antwoord",
    item: "item",
    state: "in plaats van een antwoord",
    note: "notitie",
    evidence: "bewijs",
    condition: (parent: string, atLeast: number) => `Alleen als ${parent} minstens waarde ${atLeast} heeft.`,
    items: "Zet de codes van wat klopt achter elkaar, met een spatie ertussen.",
    number: "Een getal.",
    meanings: {
      organisationId: "NIS-code of eigen code van de organisatie; verplicht",
      organisationName: "naam van de organisatie",
      respondentId: "code van wie antwoordt, zonder naam: mt-1; verplicht",
      respondentRole: "rol van wie antwoordt",
      round: "meting, zoals 2026",
      started: "begonnen op, als JJJJ-MM-DD",
      submitted: "ingediend op, als JJJJ-MM-DD; leeg is een ontwerp",
      noteOf: "vrije tekst, niet verplicht",
      evidenceOf: "document, besluit of link, één per regel, niet verplicht",
    },
  },
  fileName: { form: "formulier", codebook: "codeboek", core: "kort" },
  unreachable: (ids: string) => `Niet in dit formulier, want de vraag waarvan ze afhangen staat er niet in: ${ids}.`,
  noQuestions: "In dit formulier zou geen enkele vraag staan. Kies een andere rol, of laat --core weg.",
  expected: {
    round: "ten hoogste 40 letters, cijfers, spaties en koppeltekens",
    output: "een bestand of een map, want een xlsx-bestand is geen tekst",
  },
  next: {
    html: `Mail het bestand, of zet het op een gedeelde map. Wie antwoordt, opent het in
een browser en bezorgt je een antwoordbestand. Zet die samen in een map:
  datapeil score MAP`,
    csv: "Vul één rij per persoon in. Het codeboek zegt wat er in elke kolom kan staan.",
    xlsform: `KoboToolbox: Nieuw, XLSForm uploaden. ODK Central: een nieuw formulier.`,
    surveyjs: "SurveyJS Creator: plak de inhoud in de JSON-editor.",
    limesurvey: `LimeSurvey: Vragenlijst maken, Importeren. Exporteer de antwoorden met vraagcodes
als kolomkoppen.`,
    back: `Wat terugkomt, lees je zonder iets te koppelen:
  datapeil import init EXPORT`,
  },
};
