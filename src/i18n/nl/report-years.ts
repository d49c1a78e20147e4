/** Het hoofdstuk over wat er sinds de vorige meting veranderde. */
const vragen = (count: number) => (count === 1 ? "1 vraag" : `${count} vragen`);

export const reportYears = {
  heading: "Sinds de vorige meting",
  overall: (earlier: string, later: string) => `Alles samen ging de score van ${earlier} naar ${later}.`,
  overallSame: (score: string) => `Alles samen bleef de score ${score}.`,
  rose: (count: number) => (count === 1 ? "steeg er 1" : `stegen er ${count}`),
  fell: (count: number) => (count === 1 ? "daalde er 1" : `daalden er ${count}`),
  stayed: (count: number) => (count === 1 ? "bleef er 1 gelijk" : `bleven er ${count} gelijk`),
  counts: (all: number, parts: string) => `Van de ${all} vergeleken dimensies ${parts}.`,
  promises: (count: number, quarter: string, parts: string) =>
    `Het plan beloofde tegen het einde van het ${quarter} vooruitgang op ${count === 1 ? "1 dimensie" : `${count} dimensies`}: ${parts}.`,
  kept: {
    reached: (count: number) => `${count} gehaald`,
    partly: (count: number) => `${count} deels`,
    not: (count: number) => `${count} niet gehaald`,
  },
  actions: (done: number, due: number) => {
    if (due === 1) return `De ene actie die nu klaar moest zijn, is ${done === 1 ? "klaar" : "dat niet"}.`;
    if (done === due) return `Alle ${due} acties die nu klaar moesten zijn, zijn dat ook.`;
    const count = done === 0 ? "is er nog geen" : done === 1 ? "is er 1" : `zijn er ${done}`;
    return `Van de ${due} acties die nu klaar moesten zijn, ${count} klaar.`;
  },
  basis: (date: string, compared: number, all: number) =>
    `Vergeleken met de meting van ${date}, op ${compared} van de ${vragen(all)}: enkel wat twee keer op dezelfde manier beantwoord is, twee keer met de gewichten van nu. De scores kunnen daardoor afwijken van die in de andere hoofdstukken.`,
  legend: { earlier: "toen", later: "nu", promised: "beloofd" },
  altIntro: (maximum: string) => `Score toen en nu op een schaal tot ${maximum}.`,
  altRow: (name: string, earlier: string, later: string, promised: string) =>
    `${name} van ${earlier} naar ${later}${promised === "" ? "" : `, beloofd ${promised}`}`,
  altAbsent: (name: string) => `${name} niet te vergelijken`,
  because: "Waardoor het veranderde",
  becauseItem: (change: string, causes: string) => ` ${change}: ${causes}.`,
  questions: "Vragen die het meest veranderden",
  rising: "Gestegen",
  falling: "Gedaald",
  restated: "Toen anders geantwoord dan de groep het nu ziet",
  restatedIntro:
    "Wie meer leert, antwoordt soms lager. De groep herzag deze antwoorden van toen; de vergelijking steunt op het herziene antwoord.",
  plan: "Wat er van het plan kwam",
  planColumns: { action: "Actie", end: "Gepland tegen", status: "Stand", shown: "In de antwoorden" },
  shownAll: "ja",
  shownNone: "nog niet",
  shownSome: (lifted: number, lifts: number) => `bij ${lifted} van ${lifts}`,
  besides: "buiten het plan",
  roles: "Per rol",
  rolesIntro:
    "Waar een rol een half niveau of meer anders antwoordt dan toen. Rollen met te weinig respondenten staan er niet bij.",
  left: "Niet vergeleken",
  attachment: "De vergelijking met de vorige meting waaruit dit rapport gemaakt is",
};
