/** Wat er veranderde tussen twee metingen: op het scherm, en in het rapport. */
const vragen = (count: number) => (count === 1 ? "1 vraag" : `${count} vragen`);

export const compare = {
  /** In de volgorde waarin ze getoond worden. */
  left: {
    "no-answer-later": "nu zonder antwoord",
    "no-answer-earlier": "toen zonder antwoord",
    "other-roles": "beantwoord door andere rollen dan toen",
    "roles-unknown": "waarvan niet bekend is welke rollen antwoordden",
    "one-workshop": "maar één keer samen beslist",
    withheld: "met een gevoelig antwoord, dat niet in een rapport voor buiten staat",
    "not-applicable": "één keer niet van toepassing",
    "not-shown": "één keer niet gesteld",
    added: "nieuw in de vragenlijst",
    removed: "weggevallen uit de vragenlijst",
    changed: "van betekenis veranderd",
  },
  status: { done: "klaar", running: "loopt", planned: "niet gestart", excluded: "uit het plan gehaald" },
  kept: { reached: "ja", partly: "deels", not: "nee" },
  columns: {
    dimension: "Dimensie",
    area: "Gebied",
    earlier: "Toen",
    later: "Nu",
    change: "Verschil",
    promised: "Beloofd",
    kept: "Gehaald?",
  },
  overall: "Alles samen",
  /** Van de ene dag naar de andere. */
  period: (earlier: string, later: string) => `${earlier} → ${later}`,
  respondents: (earlier: number, later: number) =>
    `${earlier} → ${later} ${later === 1 ? "respondent" : "respondenten"}`,
  questionnaire: (title: string, versions: string) => `${title} (${versions})`,
  versions: (earlier: string, later: string) =>
    earlier === later ? `versie ${later}` : `versie ${earlier} → ${later}`,
  merged: (names: string) =>
    `De vorige meting is die van ${names}, samengeteld naar aantal inwoners. Rollen en het plan van toen tellen daarin niet mee.`,
  /** `which`: welke van de twee metingen. */
  outside: (which: "earlier" | "later" | "both") =>
    which === "both"
      ? "Beide metingen komen uit een rapport voor buiten. Gevoelige vragen en kleine groepen staan daar niet in."
      : `De ${which === "earlier" ? "vorige" : "nieuwe"} meting komt uit een rapport voor buiten. Gevoelige vragen en kleine groepen staan daar niet in, en daardoor is minder te vergelijken.`,
  tooLittle: (compared: number, applicable: number) => `${compared} van ${vragen(applicable)} vergelijkbaar`,
  compared: (compared: number, all: number) =>
    compared === all
      ? `${compared === 1 ? "De enige vraag is" : `Alle ${compared} vragen zijn`} vergeleken: elke score steunt twee keer op dezelfde vragen.`
      : `${compared} van de ${vragen(all)} ${compared === 1 ? "is" : "zijn"} vergeleken: elke score steunt twee keer op dezelfde vragen, en kan daardoor afwijken van die in het rapport.`,
  overRoles: (count: number) =>
    `Bij ${vragen(count)} telt enkel wat de rollen zeiden die twee keer getoond mogen worden.`,
  unlike: (count: number) =>
    `Bij ${vragen(count)} antwoordden andere rollen dan toen, of besliste maar één keer een workshop: lees dat verschil voorzichtig.`,
  allHint: "Neem ze toch mee met --all.",
  nothing: "Er is geen enkele vraag die twee keer op dezelfde manier beantwoord is.",
  same: "Geen enkel antwoord veranderde.",
  becauseHeading: "Waardoor het meest veranderde",
  because: (name: string, change: string, causes: string) => `${name} ${change}: ${causes}`,
  cause: (title: string, change: string) => `${title} (${change})`,
  upHeading: "Vragen die stegen",
  downHeading: "Vragen die daalden",
  moved: (title: string, earlier: string, later: string) => `${title}: ${earlier} → ${later}`,
  more: (count: number) => `en nog ${vragen(count)}`,
  restatedHeading: "Toen anders geantwoord dan de groep het nu ziet",
  restated: (title: string, told: string, restated: string, reason: string) =>
    `${title}: ${told === "" ? "" : `toen ${told}, `}achteraf gezien ${restated}. ${reason}`,
  roadmapHeading: (quarter: string) => `Wat het plan beloofde tegen het einde van het ${quarter}`,
  action: (title: string, status: string, shown: string) => `${title}: ${status}${shown}`,
  finished: (status: string, when: string) => `${status} (${when})`,
  early: (status: string) => `${status}, eerder dan gepland`,
  shown: (lifted: number, lifts: number) => {
    if (lifts === 0) return "";
    if (lifted === 0) return "; de antwoorden tonen het nog niet";
    if (lifted === lifts) return "; de antwoorden tonen het";
    return `; bij ${lifted} van ${vragen(lifts)} tonen de antwoorden het`;
  },
  besides: (title: string, status: string) => `${title}: ${status}, buiten het plan`,
  rolesHeading: "Wat per rol het meest veranderde",
  byRole: (role: string, name: string, earlier: string, later: string) => `${role}: ${name} ${earlier} → ${later}`,
  leftHeading: "Niet vergeleken",
  leftItem: (count: number, why: string, titles: string) => `${vragen(count)} ${why}: ${titles}`,
  unpaired: {
    "no-earlier": (name: string) => `${name} staat niet in de eerste meting.`,
    "predecessor-missing": (name: string, about: string) =>
      `${name}: in de eerste meting ontbreekt een van de gemeenten waaruit ze ontstond (${about}).`,
    "predecessor-inhabitants": (name: string, about: string) =>
      `${name}: van ${about} is het aantal inwoners niet bekend, dus is er geen gemiddelde te maken. Vul inhabitants in, in het bestand van die organisatie.`,
    "other-questionnaire": (name: string, about: string) =>
      `${name}: de metingen zijn met een andere vragenlijst gedaan (${about}).`,
    "other-major": (name: string, about: string) =>
      `${name}: de vragenlijst kreeg een andere betekenis tussen de metingen (${about}), dus zijn ze niet te vergelijken.`,
    "no-later": (count: number) =>
      count === 1
        ? "1 organisatie uit de eerste meting staat niet in de tweede."
        : `${count} organisaties uit de eerste meting staan niet in de tweede.`,
  },
  turned: (name: string, earlier: string, later: string) =>
    `${name}: de eerste meting (${earlier}) is niet ouder dan de tweede (${later}). Geef de oudste eerst.`,
  round: (name: string, rounds: string) => `${name}: van meer metingen is de nieuwste genomen (${rounds}).`,
};
