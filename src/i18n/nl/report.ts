/** Wat in het rapport staat: opschriften en zinnen. De cijfers komen er opgemaakt in. */
import { reportFindings } from "./report-findings.ts";
import { reportMethod } from "./report-method.ts";
import { reportVariants } from "./report-variants.ts";

const questions = (count: number) => (count === 1 ? "1 vraag" : `${count} vragen`);
const days = (amount: string) => (amount === "1" ? "1 dag" : `${amount} dagen`);
const actions = (count: number) => (count === 1 ? "1 actie" : `${count} acties`);

export const report = {
  language: "nl-BE",
  title: (organisation: string) => `Datamaturiteit van ${organisation}`,
  subject: (questionnaire: string) => `Rapport op basis van “${questionnaire}”`,
  example: "Verzonnen voorbeeld",
  runningRight: (date: string) => `Datamaturiteit · ${date}`,
  pageNumber: (page: number, pages: number) => `${page} / ${pages}`,
  and: (list: string, more: number) => `${list} en ${more} andere`,
  days,
  levelName: (level: string, name: string) => `${level} · ${name}`,
  fromNumber: (from: string, unit: string) => `Vanaf ${from} ${unit}`.trim(),
  pointsOf: (points: string, items: string) =>
    `minstens ${points === "1" ? "1 punt" : `${points} punten`} van ${items}`,
  questionsOf: (answered: number, applicable: number) => `${answered} van ${questions(applicable)}`,
  tooLittle: (answered: number, applicable: number) => `te weinig beantwoord: ${answered} van ${questions(applicable)}`,
  nothingApplicable: "niet van toepassing",
  roles: { organisation: "Hele bestuur", consensus: "Gezamenlijk antwoord", others: "Andere rollen samen" },

  cover: {
    kicker: "Datamaturiteit",
    subtitle: "Zelfevaluatie en routekaart",
    subtitleWithoutRoadmap: "Zelfevaluatie",
    example: "Verzonnen voorbeeld: dit bestuur bestaat niet, en de antwoorden zijn bedacht.",
    date: "Datum",
    round: "Meting",
    inhabitants: "Inwoners",
    respondents: "Antwoorden van",
    respondent: (count: number) => (count === 1 ? "1 respondent" : `${count} respondenten`),
    joint: "een gezamenlijk antwoord",
    answered: "Beantwoord",
    contents: "Inhoud",
    about:
      "Dit rapport toont waar je bestuur staat in het werken met data, en wat een hoger niveau tegenhoudt. De routekaart kiest de stappen die haalbaar zijn met de dagen die er zijn. Het is een zelfevaluatie: het begin van een gesprek, geen examen en geen controle.",
    aboutWithoutRoadmap:
      "Dit rapport toont waar je bestuur staat, en wat een hoger niveau tegenhoudt. Het is een zelfevaluatie: het begin van een gesprek, geen examen en geen controle.",
    colophon: (tool: string, questionnaire: string) => `Gemaakt met ${tool}. Vragenlijst: ${questionnaire}.`,
  },

  summary: {
    heading: "Samenvatting",
    profile: "Het profiel",
    reached: (reached: number, scored: number) => {
      if (scored === 1) return `De enige dimensie met een score haalt haar doel${reached === 1 ? "" : " nog niet"}.`;
      if (reached === 0) return `Geen van de ${scored} dimensies met een score haalt al haar doel.`;
      if (reached === scored) return `Alle ${scored} dimensies met een score halen hun doel.`;
      return `Van de ${scored} dimensies met een score ${reached === 1 ? "haalt er 1 haar doel" : `halen er ${reached} hun doel`}.`;
    },
    spread: (low: string, high: string) => `De scores lopen van ${low} tot ${high}.`,
    alike: (score: string) => `Ze scoren allemaal ${score}.`,
    toTarget: (percent: string) => `Alles samen is ${percent} van de weg naar de doelen afgelegd.`,
    noScores: "Er is te weinig beantwoord om een dimensie een score te geven.",
    unscored: (count: number) =>
      `Voor ${count === 1 ? "1 dimensie" : `${count} dimensies`} is te weinig beantwoord om een score te geven.`,
    strongest: "Het sterkst",
    weakest: "Het zwakst",
    scoreItem: (score: string, level: string) => (level === "" ? score : `${score} (niveau ${level})`),
    onTarget: (target: string) => `doel ${target} gehaald`,
    offTarget: (gap: string, target: string) => `nog ${gap} tot doel ${target}`,
    floor: "Wat de vloer laag houdt",
    floorIntro: (count: number, named: number) => {
      const held = `Bij ${count === 1 ? "1 dimensie" : `${count} dimensies`} ligt de vloer lager dan de score doet denken, omdat een hoofdvraag achterblijft`;
      if (count === 1) return `${held}:`;
      return `${held}. ${named === 1 ? "De vraag die het meest tegenhoudt" : "De vragen die het meest tegenhouden"}:`;
    },
    floorItem: (dimensions: number, value: string) =>
      `staat op ${value} en houdt ${dimensions === 1 ? "1 dimensie" : `${dimensions} dimensies`} tegen`,
    claimed: "Gezegd en aangetoond",
    claimedIntro: (count: number, from: string, falling: number) => {
      const bare = `Bij ${questions(count)} ontbreekt bewijs voor antwoorden vanaf niveau ${from}.`;
      if (falling === 0) return bare;
      const scores = falling === 1 ? "daalt deze score het meest" : "dalen deze scores het meest";
      return `${bare} Telt alleen wat aangetoond is, dan ${scores}:`;
    },
    claimedItem: (score: string, evidenced: string) => `van ${score} naar ${evidenced}`,
    proven: (from: string) => `Bij elk antwoord vanaf niveau ${from} hoort een bewijs.`,
    disagree: "Waar men het oneens is",
    disagreeItem: (low: string, high: string) => `antwoorden van ${low} tot ${high}`,
    rolesApart: (high: string, highScore: string, low: string, lowScore: string) =>
      `${high} ${highScore}, ${low} ${lowScore}`,
    unknown: "Wat niemand wist",
    unknownIntro: (count: number, more: boolean) =>
      `Op ${questions(count)} wist niemand een antwoord${more ? ", onder meer" : ""}:`,
    couldKnow: (roles: string) => `na te vragen bij ${roles}`,
    first: "De eerste acties",
    firstItem: (quarter: string, amount: string, owner: string) => `${quarter}, ${days(amount)}, trekker: ${owner}`,
    noActions: "Er is geen actie nodig: overal is het doel bereikt.",
    nothingPlanned: "Binnen de gekozen dagen en kwartalen past geen enkele actie.",
    reading: "Hoe dit te lezen",
    oneVoice: "Eén respondent antwoordde. Lees dit als één blik op het bestuur, en leg er die van anderen naast.",
    missing: (count: number, applicable: number) =>
      `Op ${count} van ${questions(applicable)} is er geen antwoord. Het bereik bij elke dimensie toont wat dat uitmaakt.`,
    overall: (score: string) => `Het gemiddelde van de gebieden is ${score}. Het profiel zegt meer dan dat ene cijfer.`,
    overallRange: (score: string, low: string, high: string) =>
      `Het gemiddelde van de gebieden is ${score} (tussen ${low} en ${high}). Het profiel zegt meer dan dat ene cijfer.`,
  },

  profile: {
    heading: "Profiel",
    intro: "De stip is de score van een dimensie, de ring haar doel.",
    introFloor: "Het streepje is de vloer: het hoogste niveau dat elke hoofdvraag haalt.",
    introRange: "De lijn toont het bereik: waar de score kan liggen zodra elke vraag een antwoord heeft.",
    legend: { score: "score", floor: "vloer", target: "doel", range: "bereik" },
    columns: {
      dimension: "Dimensie",
      area: "Gebied",
      score: "Score",
      level: "Niveau",
      floor: "Vloer",
      target: "Doel",
      gap: "Kloof",
      range: "Bereik",
      evidenced: "Met bewijs",
    },
    range: (low: string, high: string) => `${low}\u00a0–\u00a0${high}`,
    onTarget: "op peil",
    absent: "geen",
    altRow: (name: string, score: string, target: string) => `${name} ${score}, doel ${target}`,
    altFloor: (floor: string) => `, vloer ${floor}`,
    /** Hoeveel van de scores hun doel halen. */
    altFinding: (reached: number, scored: number) =>
      `${reached === 0 ? "Geen" : reached} van de ${scored} ${reached > 1 ? "scores halen" : "scores haalt"} het doel.`,
    altEnds: (high: string, highScore: string, low: string, lowScore: string) =>
      `Het hoogst staat ${high} (${highScore}), het laagst ${low} (${lowScore}).`,
    altIntro: (maximum: string) => `Stippendiagram van de scores, op een schaal tot ${maximum}.`,
  },

  areas: {
    heading: "Gebieden",
    intro: "Dezelfde antwoorden, nu geordend per gebied. Elke vraag hoort bij één gebied.",
  },

  dimensions: {
    heading: "Dimensie per dimensie",
    noScore: "Geen score",
    onTarget: (target: string) => `Het doel is ${target}: gehaald.`,
    gap: (target: string, gap: string) => `Het doel is ${target}; de kloof is ${gap}.`,
    absent: (answered: number, applicable: number) =>
      `Te weinig beantwoord voor een score: ${answered} van ${questions(applicable)}.`,
    nothingApplicable: "Geen enkele vraag van deze dimensie is op je bestuur van toepassing.",
    range: (low: string, high: string, missing: number) =>
      `De score ligt tussen ${low} en ${high}, want ${missing === 1 ? "1 antwoord ontbreekt" : `${missing} antwoorden ontbreken`}.`,
    evidenced: (evidenced: string) => `Telt alleen wat aangetoond is, dan is de score ${evidenced}.`,
    next: (floor: string, above: boolean, level: string, count: number) =>
      `De vloer is ${floor}${above ? ", hoger dan de score: andere dan hoofdvragen blijven achter" : ""}. Voor niveau ${level} moet ook ${count === 1 ? "dit" : "dit alles"} kloppen:`,
    lagging: (floor: string, count: number) =>
      `De vloer is ${floor}, en dat volstaat voor het doel. ${count === 1 ? "Deze vraag houdt" : "Deze vragen houden"} de score lager:`,
    now: (value: string) => ` (nu ${value})`,
    more: (titles: string) => `Ook nog: ${titles}.`,
    top: "Elke hoofdvraag staat op het hoogste niveau van de schaal.",
    alt: (name: string, score: string, target: string, floor: string) =>
      `${name}: score ${score}, doel ${target}${floor}.`,
    altFloor: (floor: string) => `, vloer ${floor}`,
  },

  roadmap: {
    heading: "Routekaart",
    intro: (from: string, until: string, planned: number, total: string) =>
      `Van het ${from} tot en met het ${until}: ${actions(planned)}, samen ${days(total)} werk.`,
    introOne: (quarter: string, planned: number, total: string) =>
      `In het ${quarter}: ${actions(planned)}, samen ${days(total)} werk.`,
    basis: (amount: string, starts: number) =>
      `Er is gerekend met ${days(amount)} per jaar van iedereen samen, en met hoogstens ${starts === 1 ? "1 actie die per jaar start" : `${starts} acties die per jaar starten`}.`,
    assumed: (what: "both" | "days" | "starts", size: string, sizeAssumed: boolean) => {
      const subject = { both: "Dat is", days: "Het aantal dagen is", starts: "Het aantal acties is" }[what];
      const reason = sizeAssumed ? ", want het aantal inwoners is niet bekend" : "";
      return `${subject} een aanname voor een ${size} bestuur${reason}; een eigen keuze vervangt ze.`;
    },
    sizes: { small: "klein", medium: "middelgroot", large: "groot" } as Readonly<Record<string, string | undefined>>,
    shared: "Acties die samen met andere besturen kunnen, zijn gerekend als gedeeld werk.",
    count: actions,
    shortQuarter: (number: string) => `K${number}`,
    projected: "Wat het oplevert",
    projectedIntro: "Verwachte score na elk kwartaal, als elke actie lukt. Vet: het doel is bereikt.",
    projectedLower: "Geen antwoord telt als het laagste niveau.",
    now: "Nu",
    altRow: (title: string, start: string, end: string) =>
      start === end ? `${title}: ${start}` : `${title}: ${start} tot en met ${end}`,
    done: "Al klaar",
    left: "Niet in deze routekaart",
    why: {
      capacity: "Past niet in de beschikbare dagen",
      horizon: "Past niet meer voor het einde van de routekaart",
      "yearly-cap": "Er starten al genoeg acties in die jaren",
      excluded: "Niet opgenomen, op eigen keuze",
      "no-gain": "Brengt de doelen niet dichterbij",
    },
    waiting: "Daarop wachten",
    waitsFor: (title: string) => (title === "" ? "Wacht op een andere actie" : `Wacht op “${title}”`),
    nothingNeeded: "Geen enkele actie is nodig: overal is het doel bereikt.",
    nothingFits:
      "Binnen de gekozen dagen en kwartalen past geen enkele actie. Meer dagen per jaar, of samenwerken met andere besturen, maakt er plaats voor.",
  },

  sheets: {
    heading: "Actiefiches",
    intro:
      "Een fiche voor elke actie die in de eerste vier kwartalen start, om door te geven aan wie ze trekt; daarna de latere acties in het kort.",
    introAll: "Een fiche voor elke actie, in volgorde van start, om door te geven aan wie ze trekt.",
    later: "Later",
    period: (start: string, end: string) => `${start} tot en met ${end}`,
    owner: (name: string) => `trekker: ${name}`,
    canShare: "kan samen met andere besturen",
    isShared: "samen met andere besturen",
    running: "loopt al",
    pinned: (quarter: string) => `zelf vastgelegd op ${quarter}`,
    moment: (moment: string) => `goed moment: ${moment}`,
    why: "Waarom: ",
    because: (items: string) => `${items}.`,
    whyItem: (question: string, from: string, to: string) => `${question} (van ${from} naar ${to})`,
    opens: (numbers: string, count: number) => `Maakt de weg vrij voor ${count === 1 ? "actie" : "acties"} ${numbers}.`,
    after: (numbers: string, count: number) => `Komt na ${count === 1 ? "actie" : "acties"} ${numbers}.`,
    moves: (items: string) => `Brengt vooruit: ${items}.`,
    move: (dimension: string, rise: string) => `${dimension} (+${rise})`,
    done: "Klaar als er dit is: ",
  },

  ...reportFindings,
  ...reportMethod,
  ...reportVariants,
};
