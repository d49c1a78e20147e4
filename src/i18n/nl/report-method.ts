/** Hoe het rapport zijn cijfers uitlegt, en de bijlage met alle antwoorden. */

const questions = (count: number) => (count === 1 ? "1 vraag" : `${count} vragen`);

export const reportMethod = {
  method: {
    heading: "Hoe de cijfers tot stand komen",
    answering: "Bij elke vraag geldt het hoogste niveau waarvan alles klopt.",
    many: {
      "equal-roles":
        "Antwoordden meerdere mensen, dan telt het gemiddelde van de rollen, en per rol het gemiddelde van haar respondenten: elke rol weegt even zwaar.",
      "equal-voices": "Antwoordden meerdere mensen, dan telt hun gemiddelde: elke stem weegt even zwaar.",
    },
    consensus: "Een gezamenlijk antwoord vervangt de afzonderlijke antwoorden.",
    score: "Score van een dimensie = som van (gewicht × waarde) ÷ som van de gewichten, over haar beantwoorde vragen.",
    absent: (percent: string, minimum: number) =>
      `Een score komt er pas als ${percent} van het gewicht beantwoord is, en bij een dimensie ook minstens ${questions(minimum)} (of alle, als het er minder zijn).`,
    notApplicable: {
      excluded: "Wat niet van toepassing is, telt niet mee.",
      full: "Wat niet van toepassing is, telt als het hoogste niveau.",
      score: (score: string) => `Wat niet van toepassing is, telt als ${score}.`,
    },
    floor:
      "Vloer = het hoogste niveau dat elke hoofdvraag haalt. Hoofdvragen zijn die met het grootste gewicht in de dimensie.",
    headline: { mean: "Kloof = doel min score.", floor: "Kloof = doel min vloer." },
    range: "Bereik = de score als elk ontbrekend antwoord het laagste, of het hoogste niveau was.",
    evidence: (from: string, below: string) =>
      `Met bewijs = de score als elk antwoord vanaf niveau ${from} zonder bewijs telt als niveau ${below}.`,
    area: "De score van een gebied volgt dezelfde formule, met de gewichten binnen dat gebied.",
    rounding:
      "Afronden gebeurt enkel bij het tonen: op één decimaal, of op twee waar één decimaal het volgende niveau zou tonen.",
    privacy: (inside: number) =>
      `Cijfers over een groep staan er enkel vanaf ${inside} respondenten, tenzij iemand in functie antwoordt.`,
    roadmap:
      "De routekaart plaatst elke actie zo vroeg als dagen en voorwaarden toelaten, in de volgorde die het snelst dicht bij de doelen komt.",
    pair: "Verschil tussen twee rollen = dat van hun scores over de vragen die ze allebei kregen.",
    firmness: "Hoe stevig = alles opnieuw berekend met de andere weging, en telkens zonder één respondent.",
    audiences: "Score van een doelgroep = het gewogen gemiddelde van de vragen die voor haar waarde hebben.",
    years: "Verschil met de vorige meting = over de vragen die twee keer op dezelfde manier beantwoord zijn.",
    peers: "Mediaan en middelste helft van andere besturen = uit aantallen per tiende van een niveau.",
    gain: "Winst = wat een actie op haar plaats in de planning bij alle dimensies samen aan score toevoegt. Snelle winst = hoogstens zoveel dagen als de middelste actie, en minstens zoveel winst.",
    planning:
      "In de planning en bij de doelgroepen telt een vraag zonder antwoord als het laagste niveau: een score van nu kan er lager zijn dan in het profiel.",
    example: "Een voorbeeld met deze antwoorden",
    exampleIntro: (dimension: string) => `Zo komt de score van ${dimension} tot stand.`,
    columns: { question: "Vraag", weight: "Gewicht", value: "Waarde", product: "Gewicht × waarde" },
    sum: "Som van wat beantwoord is",
    result: (products: string, weights: string, exact: string, shown: string) =>
      `Score = ${products} ÷ ${weights} = ${exact}, getoond als ${shown}.`,
    coverage: (answered: string, applicable: string, percent: string) =>
      `Van het gewicht is ${answered} van ${applicable} beantwoord: ${percent}.`,
    origin: "Herkomst",
    questionnaire: "Vragenlijst",
    checksum: "SHA-256 van de vragenlijst",
    answersChecksum: "SHA-256 van de antwoorden",
    answersUnhashed: "niet vermeld, omdat er te weinig uiteenlopende antwoorden zijn om ze niet te kunnen raden",
    asked: "Gevraagde instellingen",
    attached: "Deze uitkomst zit als bijlage in het bestand; de opdracht datapeil verify rekent ze na.",
    attachment: "De uitkomst waaruit dit rapport gemaakt is",
    tool: "Berekend met",
    dateAsked: "Opgegeven datum",
    date: "Nieuwste antwoord",
    levels: "Schaal",
  },

  appendix: {
    heading: "Bijlage: alle antwoorden",
    intro:
      "Het antwoord van het bestuur op elke vraag, als waarde op de schaal, met notities (zonder namen) en bewijs.",
    plainIntro: "Het antwoord van het bestuur op elke vraag.",
    goesOn: "(vervolg)",
    states: {
      "not-applicable": "Niet van toepassing",
      "dont-know": "Niemand wist het",
      unanswered: "Niet beantwoord",
      "not-shown": "Niet gevraagd",
    },
    reached: (level: string, text: string) => `Niveau ${level}: ${text}`,
    voices: (n: number) => (n === 1 ? "1 respondent" : `${n} respondenten`),
    spread: (low: string, high: string) => `${low}\u00a0tot\u00a0${high}`,
    unknown: (count: number) => (count === 1 ? "1 wist het niet" : `${count} wisten het niet`),
    consensus: "gezamenlijk antwoord",
    note: "Notitie: ",
    notes: "Notities: ",
    quoted: (note: string) => `“${note}”`,
    evidence: "Bewijs: ",
    reason: "Reden: ",
    dissent: "Anders gezien: ",
  },
};
