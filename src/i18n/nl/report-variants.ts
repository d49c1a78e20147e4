/** Wat alleen in sommige varianten van het rapport staat: openbaar, op één bladzijde, of om te bespreken. */

const questions = (count: number) => (count === 1 ? "1 vraag" : `${count} vragen`);
const sensitive = (count: number) => (count === 1 ? "1 gevoelige vraag" : `${count} gevoelige vragen`);

export const reportVariants = {
  outside: {
    subtitle: "Zelfevaluatie en routekaart, om openbaar te maken",
    subtitleWithoutRoadmap: "Zelfevaluatie, om openbaar te maken",
    about:
      "Dit rapport toont waar het bestuur staat in het werken met data, en wat een hoger niveau tegenhoudt. Het kan openbaar worden: er staan geen namen, notities of bewijsstukken in, en kleine groepen worden niet apart getoond. Het is een zelfevaluatie: het begin van een gesprek, geen examen en geen controle.",
    withheldAbout: (count: number) =>
      `${sensitive(count)} ${count === 1 ? "blijft binnenshuis en telt" : "blijven binnenshuis en tellen"} in geen enkel cijfer mee.`,
    without: (count: number) => `zonder ${sensitive(count)}`,
    left: (count: number) => `${sensitive(count)} ${count === 1 ? "telt" : "tellen"} in dit rapport niet mee.`,
    withoutSentence: (count: number) => `Deze score is berekend zonder ${sensitive(count)}.`,
    roadmap: (count: number) =>
      `Acties die alleen uit ${count === 1 ? "de gevoelige vraag" : "de gevoelige vragen"} volgen, staan niet in deze routekaart, en nemen er ook geen dagen in: in de eigen planning van het bestuur kunnen acties later vallen.`,
    withheld: (count: number, titles: string) =>
      `${count === 1 ? "1 vraag is" : `${questions(count)} zijn`} gevoelig en ${count === 1 ? "staat" : "staan"} niet in dit rapport: ${titles}. Uit een score of een planning kan iemand een antwoord terugrekenen; daarom is alles hier berekend zonder die antwoorden, en kan een cijfer verschillen van dat in het rapport voor het bestuur zelf.`,
    privacy: (outside: number) =>
      `Cijfers over een groep respondenten staan er alleen vanaf ${outside} respondenten, ook voor wie in functie antwoordt. Wat iemand schreef, staat er niet in.`,
    answersUnhashed:
      "niet vermeld in een rapport dat openbaar kan worden, omdat antwoorden erop uitgeprobeerd kunnen worden",
  },

  reasons: {
    heading: "Waarom deze acties",
    intro:
      "Bij elke actie staan de antwoorden die erom vragen, van welk niveau naar welk ze gaan, en wanneer ze klaar is.",
  },

  audiences: {
    heading: "Voor wie het iets oplevert",
    intro:
      "Elke vraag zegt voor wie ze waarde heeft. De score is het gemiddelde van die vragen; wat de routekaart mogelijk maakt, staat in de woorden van het niveau dat bereikt wordt.",
    most: (audience: string, before: string, after: string) =>
      `De grootste stap is die voor “${audience}”: van ${before} naar ${after}.`,
    who: "Voor wie",
    now: "Nu",
    after: "Na de routekaart",
    gains: "Wat er mogelijk wordt",
    today: "Wat er vandaag is",
    by: (numbers: string, count: number) => (count === 1 ? `(actie\u00a0${numbers})` : `(acties\u00a0${numbers})`),
    more: (count: number) =>
      count === 1 ? "En nog 1 vraag die vooruitgaat." : `En nog ${count} vragen die vooruitgaan.`,
    nothing: "De routekaart brengt hier geen nieuw niveau. Wat er al is:",
  },

  onePage: {
    lowest: (shown: number, all: number) =>
      `Hier staan de ${shown} dimensies die het verst van hun doel liggen; in totaal zijn er ${all}.`,
  },

  workbook: {
    subtitle: "Werkboek voor een gesprek",
    subtitleWithoutRoadmap: "Werkboek voor een gesprek",
    about:
      "Dit werkboek brengt samen waarover praten het meest oplevert: waar men het oneens is, wat niemand weet, wat gezegd is maar niet aangetoond, en wat een hoger niveau tegenhoudt. Druk het af en schrijf erin. Wie wat antwoordde, staat er niet in.",
    agenda: "Waarover we praten",
    agendaIntro: (count: number) =>
      count === 1
        ? "Over deze vraag levert praten het meest op. Neem er een kwartier voor."
        : `Over deze ${count} vragen levert praten het meest op. Reken op zo'n tien minuten per vraag, en begin bovenaan.`,
    how: [
      "Lees de vraag samen, en laat ieder eerst voor zich kiezen.",
      "Praat over wat te tonen is, niet over wie wat antwoordde.",
      "Kies het hoogste niveau waarvan alles klopt, schrijf het op met de reden, en noteer wie het anders ziet.",
    ],
    nothing:
      "Nergens liggen de antwoorden ver uit elkaar, overal is er een antwoord, en elk doel is bereikt: er is niets dat eerst besproken moet worden.",
    number: "Nr.",
    question: "Vraag",
    why: "Waarom",
    now: "Nu",
    today: "nu",
    none: "Geen antwoord",
    reasons: {
      divided: "antwoorden liggen ver uit elkaar",
      unknown: "weinig of niemand weet het",
      claimed: "gezegd, niet aangetoond",
      holding: "houdt een hoger niveau tegen",
    },
    discussion: "De vragen",
    discussionIntro:
      "Bij elke vraag staat het niveau dat nu bereikt is en wat er voor het volgende moet kloppen. Het cijfer is het gemiddelde van wie antwoordde, of het gezamenlijke antwoord.",
    divided: (low: string, high: string) => `De antwoorden gaan van ${low} tot ${high}.`,
    nobody: "Niemand wist het antwoord.",
    few: (unknown: number, asked: number) => `${unknown} van de ${asked} wisten het niet.`,
    ask: (roles: string) => `Na te vragen bij ${roles}.`,
    claimed: (examples: readonly string[]) =>
      examples.length === 0
        ? "Niet voor elk antwoord is er bewijs."
        : `Niet voor elk antwoord is er bewijs. Wat kan tellen: ${examples.join("; ")}.`,
    holding: (dimensions: string) => `Houdt een hoger niveau tegen bij ${dimensions}.`,
    see: "Wat we vaststellen:",
    choose: "Ons niveau, en wie het anders ziet:",
    decisions: "Wat we afspreken",
    decisionsIntro: "Eén afspraak per rij: wat er gebeurt, wie het trekt en tegen wanneer.",
    decisionsProposed: (count: number) =>
      `Eén afspraak per rij: wat er gebeurt, wie het trekt en tegen wanneer. ${count === 1 ? "De eerste rij is" : `De eerste ${count} rijen zijn`} een voorstel uit de routekaart: bevestig het, of schrap en vervang.`,
    what: "Wat",
    who: "Wie",
    when: "Tegen wanneer",
    next: "Wanneer we hierop terugkomen:",
  },
};
