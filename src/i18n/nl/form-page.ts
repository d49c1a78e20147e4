/** Wat in het HTML-formulier staat, naast de vragenlijst zelf. */
const questions = (count: number) => (count === 1 ? "1 vraag" : `${count} vragen`);

export const formPage = {
  noScript: "Dit formulier werkt alleen met JavaScript. Zet dat aan in je browser, of vraag een andere vorm.",
  language: "Taal",
  skipLink: "Naar de vragen",
  how: "Je kan stoppen en later op deze computer verdergaan. Niets wordt verstuurd: op het einde bewaar je een antwoordbestand, en dat bezorg je aan wie het je vroeg.",
  optional: 'Weet je iets niet, kies dan "Weet ik niet": dat telt niet mee. Een vraag openlaten mag ook.',
  notes: "Notities en bewijs komen zonder je naam in het rapport.",
  drafts: {
    title: "Op deze computer staan al antwoorden",
    intro: "Ga verder met je eigen antwoorden, of begin opnieuw.",
    one: (organisation: string, role: string, saved: string) => `${organisation} · ${role} · bewaard ${saved}`,
    unnamed: "nog geen bestuur ingevuld",
    goOn: "Ga verder",
    remove: "Wis",
    anew: "Begin nieuwe antwoorden",
  },
  open: {
    label: "Verdergaan met een antwoordbestand (.json)",
    opened: (name: string, count: number) =>
      `${name} is geopend: ${count === 1 ? "1 antwoord" : `${count} antwoorden`}.`,
    ignored: (ids: string) => `Niet overgenomen, want deze antwoorden passen niet bij de vragenlijst: ${ids}.`,
    problem: {
      "not-json": (name: string) =>
        `${name} is geen antwoordbestand dat dit formulier kan lezen. Kies een .json-bestand dat dit formulier bewaarde.`,
      "not-a-response": (name: string) => `${name} bevat geen antwoorden.`,
      "other-questionnaire": (name: string) => `${name} hoort bij een andere vragenlijst of een oudere uitgave ervan.`,
      "other-form": (name: string) =>
        `${name} hoort bij een andere vorm van de vragenlijst (kort of volledig, of een andere rol).`,
    },
  },
  saved: {
    at: (time: string) => `Bewaard op deze computer om ${time}`,
    nothing: "Nog niets te bewaren",
    failed: "Deze browser kan niet bewaren. Bewaar je antwoorden als bestand voor je dit venster sluit.",
    clear: "Wis mijn antwoorden van deze computer",
    confirm: "Zeker? Wat je niet als bestand bewaarde, is dan weg.",
    yes: "Ja, wis ze",
    no: "Nee, behoud ze",
    cleared: "Je antwoorden zijn van deze computer gewist.",
    shared: "Een gedeelde computer? Wis je antwoorden als je klaar bent.",
  },
  who: {
    title: "Wie antwoordt",
    choose: "Kies een rol",
    id: "NIS-code van je gemeente, of de code die je kreeg",
    idHint: "Bijvoorbeeld 44021. Elke collega van je bestuur vult dezelfde code in.",
    inhabitants: "Aantal inwoners (niet verplicht)",
  },
  progress: {
    title: "Voortgang",
    open: (count: number, total: number) => `nog ${count} van ${questions(total)} open`,
    done: (total: number) => `${questions(total)}, niets meer open`,
  },
  question: {
    place: (position: number, total: number) => `Vraag ${position} van ${total}`,
    help: "Uitleg",
    examples: "Voorbeelden van bewijs:",
    remarks: "Notitie en bewijs",
    remarksGiven: "Notitie en bewijs (ingevuld)",
    note: "Notitie (niet verplicht)",
    evidence: "Bewijs: document, besluit of link, één per regel (niet verplicht)",
    states: "Of:",
    clear: "Wis dit antwoord",
    skip: "Sla over",
    number: "Je antwoord",
    notANumber: "Typ een getal, bijvoorbeeld 35 of 12,5.",
  },
  review: {
    title: "Nakijken en afronden",
    todo: "Dit moet nog in orde:",
    missingId: "Vul de code van je bestuur in.",
    missingName: "Vul de naam van je bestuur in.",
    missingRole: "Kies in welke rol je antwoordt.",
    wrongInhabitants: "Het aantal inwoners moet een geheel getal zijn, bijvoorbeeld 30000.",
    wrongNumber: (title: string) => `${title}: typ een getal.`,
    longEvidence: (title: string) =>
      `${title}: een regel bewijs telt ten hoogste 500 tekens, en er zijn er ten hoogste 50.`,
    open: (count: number) => `Nog open: ${questions(count)}`,
    skipped: (count: number) => `Overgeslagen: ${questions(count)}`,
    unknown: (count: number) => `Weet ik niet: ${questions(count)}`,
    complete: "Alle vragen zijn bekeken.",
    finish: "Afronden en antwoordbestand bewaren",
    anyway: (count: number) => `Afronden met ${count === 1 ? "1 open vraag" : `${count} open vragen`}`,
    stillOpen: (count: number) =>
      `Er ${count === 1 ? "is" : "zijn"} nog ${questions(count)} open. Je kan ze nog beantwoorden, of zo afronden.`,
    draft: "Tussentijds bewaren als bestand",
    finished: (name: string) =>
      `Klaar. ${name} staat bij je downloads. Bezorg dat bestand aan wie je dit formulier stuurde.`,
    draftSaved: (name: string) => `${name} staat bij je downloads. Het is een ontwerp: rond later af.`,
    reopened: "Je hebt iets gewijzigd na het afronden. Rond opnieuw af om een nieuw antwoordbestand te bewaren.",
  },
  madeWith: (version: string) => `Vragenlijst ${version}. Dit formulier gebruikt geen netwerk.`,
};
