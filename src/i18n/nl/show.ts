/** Wat de terminal toont van scores en plan. */
import { changeLines } from "./changes.ts";

type Values = Readonly<Record<string, string | number>>;

export const show = {
  respondents: (count: number) => (count === 1 ? "1 respondent" : `${count} respondenten`),
  workshop: "met een gezamenlijk antwoord",
  questionnaire: (title: string, version: string) => `${title} (versie ${version})`,
  columns: {
    dimension: "Dimensie",
    area: "Gebied",
    score: "Score",
    level: "Niveau",
    floor: "Vloer",
    target: "Doel",
    gap: "Kloof",
  },
  hold: "op peil",
  overall: "Alles samen",
  tooLittle: (answered: number, applicable: number) =>
    `te weinig beantwoord: ${answered} van ${applicable} ${applicable === 1 ? "vraag" : "vragen"}`,
  nothingApplicable: "niet van toepassing",
  between: (name: string, score: string, low: string, high: string, missing: number) =>
    `${name}: ${score} (tussen ${low} en ${high}, want ${missing === 1 ? "1 antwoord ontbreekt" : `${missing} antwoorden ontbreken`})`,
  rangeHeading: "Wat de ontbrekende antwoorden nog kunnen veranderen",
  floorHeading: "Wat de vloer laag houdt",
  blocker: (dimension: string, level: number, questions: string) => `${dimension}, niveau ${level}: ${questions}`,
  claimedHeading: "Gezegd, maar niet aangetoond",
  claimed: (dimension: string, score: string, evidenced: string) =>
    `${dimension}: ${score} gezegd, ${evidenced} met bewijs`,
  unknownHeading: "Wat niemand kon zeggen",
  toTarget: (percent: string) => `Afgelegde weg naar de doelen: ${percent}`,
  firstActions: "Eerste acties",
  action: (title: string, start: string, days: string) => `${title} (${start}, ${days})`,
  days: (amount: string) => (amount === "1" ? "1\u00a0dag" : `${amount}\u00a0dagen`),
  seeReport: "Het hele verhaal: datapeil report … · het plan: datapeil roadmap …",
  warningsHeading: "Let op",
  warnings: {
    draft: ({ path }: Values) => `${path} is nog niet ingediend en telt niet mee. Neem het mee met --drafts.`,
    "older-consensus": ({ path }: Values) => `${path} telt niet mee: er is een later gezamenlijk antwoord.`,
    "owners-by-function": ({ count }: Values) =>
      `${count === 1 ? "1 trekker staat" : `${count} trekkers staan`} er met de functie uit de actielijst, want wat in het plan staat kan de naam van een persoon zijn. Toon de namen met --identify, of geef als trekker het id van een rol.`,
    "inhabitants-differ": ({ given, used }: Values) =>
      `De antwoorden noemen een verschillend aantal inwoners (${given}); gebruikt is ${used}.`,
    "other-version": ({ path, version, expectedVersion, ...changes }: Values) =>
      `${path} antwoordt op versie ${version} van de vragenlijst; gerekend is met ${expectedVersion}. ${changeLines(changes).join(" ")}`,
    "newer-version": ({ path, version, expectedVersion }: Values) =>
      `${path} antwoordt op versie ${version} van de vragenlijst, nieuwer dan ${expectedVersion}, waarmee gerekend is. Gebruik een nieuwere Datapeil.`,
    "removed-question": ({ path, id }: Values) =>
      `${path}: het antwoord op ${id} telt niet mee, want die vraag is weggevallen.`,
    "answer-not-shown": ({ path, id }: Values) =>
      `${path}: het antwoord op ${id} telt niet mee, want de voorwaarde van die vraag klopt niet.`,
  } as Record<string, ((values: Values) => string) | undefined>,
  refused: {
    "duplicate-respondent": ({ organisation }: Values) =>
      `${organisation}: twee antwoorden hebben hetzelfde respondent-id. Geef er één een ander id, of haal de dubbele weg.`,
    "only-drafts": ({ organisation, count }: Values) =>
      count === 1
        ? `${organisation}: het antwoord is nog niet ingediend. Rond het af, of neem het mee met --drafts.`
        : `${organisation}: de ${count} antwoorden zijn nog niet ingediend. Rond ze af, of neem ze mee met --drafts.`,
    "two-organisation-files": ({ organisation }: Values) =>
      `${organisation}: er zijn twee bestanden van deze organisatie. Hou er één.`,
    "own-differs": ({ organisation }: Values) =>
      `${organisation}: deze delen zeggen iets verschillends over de organisatie zelf (naam, inwoners, ambitie of plan). Maak ze opnieuw met hetzelfde bestand van de organisatie.`,
    "no-date": ({ organisation }: Values) =>
      `${organisation}: de antwoorden hebben geen datum. Vul submitted in, of geef --date JJJJ-MM-DD.`,
  } as Record<string, ((values: Values) => string) | undefined>,
  refusedSummary: (refused: number, taken: number) =>
    `${taken === 1 ? "1 organisatie" : `${taken} organisaties`} berekend, ${refused === 1 ? "1 ding" : `${refused} dingen`} geweigerd.`,
  states: {
    "not-applicable": "niet van toepassing",
    "dont-know": "niemand weet het",
    unanswered: "niet beantwoord",
    "not-shown": "niet gevraagd",
    level: "",
  },
  explain: {
    question: "Vraag",
    weight: "Gewicht",
    value: "Waarde",
    product: "Gewicht × waarde",
    sum: "Som",
    score: (products: string, weights: string, score: string) => `Score = ${products} ÷ ${weights} = ${score}`,
    coverage: (answered: string, applicable: string, percent: string) =>
      `Dekking = ${answered} ÷ ${applicable} = ${percent}`,
    range: (low: string, high: string) => `Bereik als het ontbrekende het laagste … het hoogste was: ${low} … ${high}`,
    floor: (level: string) => `Vloer = ${level}: het hoogste niveau dat elke hoofdvraag haalt`,
    blockedBy: (questions: string) => `Tegengehouden door: ${questions}`,
    notBlocked: "Het hoogste niveau van de schaal is bereikt.",
    evidenced: (score: string) => `Met bewijs: ${score}`,
    primary: "* hoofdvraag: weegt hier het zwaarst en telt voor de vloer",
    target: (target: string, gap: string) => `Doel ${target}, kloof ${gap}`,
    absent: "Er is geen score",
    respondents: (n: number) => (n === 1 ? "1 respondent gaf een waarde" : `${n} respondenten gaven een waarde`),
    unknown: (n: number) => (n === 1 ? "1 respondent wist het niet" : `${n} respondenten wisten het niet`),
    consensus: "Dit is het gezamenlijke antwoord; het vervangt de andere.",
    equalRoles: "Elke rol telt even zwaar: eerst het gemiddelde per rol, dan het gemiddelde van de rollen.",
    equalVoices: "Elke respondent telt even zwaar.",
    spread: (min: string, median: string, max: string, agreement: string) =>
      `Laagste ${min}, mediaan ${median}, hoogste ${max}, overeenstemming ${agreement}`,
    byRole: "Gemiddelde per rol",
    hiddenRoles: "Rollen met te weinig respondenten staan er niet bij.",
    countsIn: "Telt mee in",
    others: "andere rollen samen",
  },
  roadmap: {
    title: (organisation: string) => `Plan van ${organisation}`,
    basis: (days: string, start: string, quarters: number) => `${days} per jaar, ${quarters} kwartalen vanaf ${start}`,
    assumed: (size: string) =>
      `Aanname voor een ${size} bestuur. Kies zelf met --days-per-year, of in het bestand van de organisatie.`,
    sizes: { small: "klein", medium: "middelgroot", large: "groot" } as Record<string, string | undefined>,
    quarter: (name: string, days: string, capacity: string) => `${name}: ${days} van ${capacity}`,
    upkeep: (days: string) => `${days} voor opvolging van wat klaar is`,
    noActions: "geen actie",
    owner: "trekker",
    after: "na",
    part: (percent: string) => `${percent} van de actie`,
    status: { running: "loopt", planned: "gepland", done: "klaar" },
    projected: "Verwachte score",
    now: "Nu",
    atEnd: "Op het einde",
    done: "Al klaar",
    left: "Niet in dit plan",
    why: {
      capacity: () => "past niet in de beschikbare dagen",
      horizon: () => "past niet meer voor het einde van het plan",
      "yearly-cap": () => "er starten al genoeg acties in die jaren",
      prerequisite: (title: string) => `wacht op: ${title}`,
      excluded: (reason: string) => (reason ? `niet opgenomen: ${reason}` : "niet opgenomen, op eigen keuze"),
      "no-gain": () => "brengt de doelen niet dichterbij",
    },
    nothingNeeded: "Geen enkele actie is nodig: overal is het doel bereikt.",
    saved: (action: string, path: string) => `${action} vastgelegd in ${path}`,
    columns: {
      action: "actie",
      title: "titel",
      status: "status",
      start: "start",
      end: "einde",
      days: "dagen",
      owner: "trekker",
      after: "na",
      why: "waarom niet",
      done: "bewijs dat het klaar is",
    },
  },
  report: {
    making: (name: string) => `Rapport van ${name} …`,
    missing: (name: string, characters: string) =>
      `Rapport van ${name}: het lettertype heeft deze tekens niet, en toont er “?” voor: ${characters}`,
    written: (path: string, pages: number) => `${path} (${pages} bladzijden)`,
    progress: (done: number, total: number) => `${done} van ${total}`,
  },
  demo: {
    intro: "Dit is een voorbeeld: de gemeente en haar antwoorden zijn verzonnen.",
    report: (path: string) => `Het rapport staat in ${path}`,
    next: "Zelf beginnen: datapeil assess",
  },
  fileName: { full: "rapport", council: "rapport gemeenteraad", summary: "samenvatting", workshop: "werkboek" },
};
