/** Wat het interview op het scherm zet. */
import { plain } from "./plain.ts";

type Many = (count: number) => string;

const questions: Many = (count) => (count === 1 ? "1 vraag" : `${count} vragen`);

export const interview = {
  questions,
  plain,
  place: (area: string, position: number, total: number) => `${area} · vraag ${position} van ${total}`,
  saved: "bewaard",
  minutesLeft: (minutes: number) => (minutes <= 1 ? "nog ongeveer 1 minuut" : `nog ongeveer ${minutes} minuten`),
  rule: {
    levels: "Kies het hoogste niveau waarvan alles klopt.",
    options: "Kies het antwoord dat het best past.",
    checklist: "Vink alles aan wat klopt.",
    number: "Typ een getal.",
    numberIn: (unit: string) => `Typ een getal (${unit}).`,
  },
  choice: "Je keuze:",
  confirm: "Enter bevestigt",
  state: {
    "dont-know": "weet niet",
    "not-applicable": "niet van toepassing",
    unanswered: "sla over",
  },
  noneOfThese: "Niets hiervan.",
  ticked: (count: number) => `${count} aangevinkt`,
  keys: {
    level: "niveau",
    option: "antwoord",
    tick: "aan of uit",
    dontKnow: ["w", "weet niet"],
    notApplicable: ["n", "niet van toepassing"],
    skip: ["s", "sla over"],
    back: ["t", "terug"],
    note: ["m", "notitie"],
    evidence: ["e", "bewijs"],
    overview: ["o", "overzicht"],
    help: ["?", "uitleg"],
    stop: ["q", "stop"],
  },
  allKeys: "alle toetsen: ?",
  notice: {
    chooseFirst: "Kies eerst een antwoord, of s om over te slaan.",
    numberFirst: "Typ eerst een getal, of s om over te slaan.",
    notANumber: (typed: string) => `"${typed}" is geen getal.`,
    firstQuestion: "Dit is de eerste vraag.",
    unknownKey: (key: string) => `De toets ${key} doet hier niets. Druk op ? voor uitleg.`,
    notSaved: (reason: string) => `Niet bewaard (${reason}). Je keuze staat er nog: Enter probeert opnieuw.`,
    remarkNotSaved: (reason: string) => `Niet bewaard (${reason}). Wat je schreef, gaat mee met het volgende antwoord.`,
  },
  note: (note: string) => `Notitie: ${note}`,
  evidence: (count: number, first: string) => (count === 1 ? `Bewijs: ${first}` : `Bewijs (${count}): ${first}`),
  askNote: "Notitie",
  askEvidence: "Bewijs: een document, pad of link per regel",
  lines: {
    hints: [
      "Enter: volgende regel; Enter op een lege regel: klaar. Esc: laat alles zoals het was.",
      "Pijlen: naar een andere regel; maak ze leeg om ze weg te halen.",
    ] as readonly string[],
    editor: "Ctrl-O: verder in je eigen editor.",
    editorFailed: (program: string, why: string) =>
      `Je editor ${program} ${why === "ENOENT" ? "is niet gevonden" : `gaf een fout (${why})`}. Schrijf hier verder: wat er stond, staat er nog.`,
  },
  tooLong: (maximum: number) => `Dat is te lang: ten hoogste ${maximum} tekens.`,
  tooMany: (maximum: number) => `Dat is te veel: ten hoogste ${maximum}.`,
  help: {
    title: "Uitleg",
    none: "Bij deze vraag hoort geen verdere uitleg.",
    evidence: "Voorbeelden van bewijs:",
    keys: "Toetsen:",
    keyLines: [
      ["pijlen", "op en neer: kies; rechts: verder zonder iets te wijzigen"],
      ["t of b", "terug, zoals links of Esc; wat je antwoordde, blijft staan"],
      ["w of d", "weet niet: telt niet mee; het rapport noemt wat niemand wist"],
      ["n", "niet van toepassing: de vraag gaat niet over je bestuur"],
      ["s", "sla over: de vraag blijft open"],
      ["o of r", "overzicht: wat je al beantwoordde, en de weg naar elke vraag"],
      ["m en e", "notitie en bewijs (document, link): komen zonder je naam in het rapport"],
      ["q", "stop: alles is bewaard, je kan later verdergaan"],
    ] as readonly (readonly [string, string])[],
    back: "Druk op Enter om terug te gaan naar de vraag.",
  },
  who: {
    name: "Naam van je bestuur",
    id: "NIS-code van je gemeente, of een eigen code",
    inhabitants: "Aantal inwoners (leeg als je het niet weet)",
    role: "In welke rol antwoord je?",
    whole: "Voor het bestuur als geheel (alle vragen)",
    consensus: "Als uitkomst van gezamenlijk overleg (vervangt de antwoorden van iedereen)",
    required: "Vul iets in.",
    wholeNumber: "Typ een geheel getal, bijvoorbeeld 30000.",
    official:
      "Je antwoordt in functie: binnen je bestuur kan je antwoord herkenbaar zijn, ook als je de enige bent met deze rol.",
    group: (minimum: number) =>
      `Antwoorden van een groep van minder dan ${minimum} personen worden nooit apart getoond.`,
  },
  begin: {
    title: (title: string, count: number) => `${title}: ${questions(count)}.`,
    file: (path: string) => `Je antwoorden komen in ${path}. Elk antwoord wordt meteen bewaard.`,
    keys: "Druk op ? voor uitleg bij een vraag, q om te stoppen en later verder te gaan.",
    resumed: (path: string, done: number, total: number) =>
      `Je gaat verder in ${path}: ${done} van ${questions(total)} ${done === 1 ? "is" : "zijn"} al beantwoord of overgeslagen.`,
    exists: (path: string) => `Er is al een bestand ${path} voor deze organisatie en rol.`,
    start: "Druk op Enter om te beginnen.",
    goOn: "Ga verder met dat bestand",
    anew: (path: string) => `Begin een nieuw bestand voor iemand anders: ${path}`,
  },
  review: {
    title: "Overzicht",
    columns: ["beantwoord", "weet niet", "n.v.t.", "overgeslagen", "nog open"],
    choose: "Wat wil je doen?",
    finish: "Afronden: mijn antwoorden zijn klaar",
    goOn: (count: number) => `Ga verder met de open vragen (nog ${count})`,
    firstSkipped: (count: number) => `Ga naar de eerste overgeslagen vraag (nog ${count})`,
    goTo: "Bekijk of wijzig een vraag",
    stop: "Stop nu en ga later verder",
    which: "Welke vraag?",
    toReview: "Terug naar het overzicht",
    status: {
      answered: "beantwoord",
      "dont-know": "weet niet",
      "not-applicable": "niet van toepassing",
      skipped: "overgeslagen",
      open: "nog open",
    },
  },
  select: { move: "kiezen", confirm: "bevestigen", back: "terug" },
  finished: (path: string) => `Klaar. Je antwoorden staan in ${path}.`,
  askReport: "Wil je ook het rapport als PDF?",
  yes: "Ja",
  no: "Nee",
  stopped: (path: string, done: number, total: number) =>
    `Gestopt. Alles is bewaard in ${path}: ${done} van ${questions(total)}.`,
  stoppedEarly: "Gestopt. Er was nog niets te bewaren.",
  goOnWith: "Ga verder met:",
  fileName: (organisation: string, role: string) => `antwoorden-${organisation}-${role}`,
  wholeInFileName: "bestuur",
  gitBash:
    "In Git Bash kan Datapeil geen schermen tonen. Voeg --plain toe voor vragen als gewone tekst, zet winpty vóór de opdracht, of gebruik Windows Terminal.",
  errors: {
    "other-respondent": (path: string, flag: string, found: string) =>
      `${path} bevat antwoorden met ${flag} ${found}. Kies een ander bestand, of laat ${flag} weg om verder te gaan.`,
    "unknown-role": (role: string, known: string) =>
      `De rol ${role} bestaat niet. Kies uit: ${known}, consensus, none.`,
    inhabitants: (given: string) => `--inhabitants ${given} is geen geheel getal.`,
    text: (flag: string, longest: number) => `${flag} moet 1 tot ${longest} tekens tellen.`,
    "not-a-response": (path: string) =>
      `${path} is geen geldig antwoordbestand van deze vragenlijst en blijft onaangeroerd. Wat eraan schort, zegt: datapeil check ${path}`,
    format: (path: string) => `${path} moet eindigen op .yaml, .yml of .json.`,
  },
};
