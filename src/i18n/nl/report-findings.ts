/** Wat de figuren en tabellen van het rapport vertellen: groepen, zekerheid, planning en opbrengst. */

const questions = (count: number) => (count === 1 ? "1 vraag" : `${count} vragen`);
const days = (amount: string) => (amount === "1" ? "1 dag" : `${amount} dagen`);

export const reportFindings = {
  groups: {
    heading: "Hoe elke groep het ziet",
    intro:
      "Gemiddelde score per groep: hoe hoger, hoe voller de kleur. Waar een groep te klein is of de vragen niet kreeg, is er geen cijfer.",
    subject: "Gebied of dimensie",
    difference: "Verschil",
    none: "geen cijfer",
    widest: (subject: string, high: string, highScore: string, low: string, lowScore: string) =>
      `Het verschil is het grootst bij ${subject}: ${high} ${highScore}, ${low} ${lowScore}.`,
    alike: "Nergens liggen twee groepen een half niveau of meer uit elkaar.",
  },

  certainty: {
    heading: "Hoe zeker dit beeld is",
    claimed: "Gezegd, niet aangetoond",
    claimedIntro: (count: number, from: string) =>
      `Bij ${questions(count)} ontbreekt bewijs voor antwoorden vanaf niveau ${from}. Wat als bewijs kan dienen, staat erbij.`,
    claimedScores: (value: string, evidenced: string) => `${value} gezegd, ${evidenced} met bewijs`,
    claimedItem: (value: string, evidence: string) => (evidence === "" ? value : `${value}; bijvoorbeeld ${evidence}`),
    unknown: {
      heading: "Wat niemand wist",
      few: (count: number) =>
        `Op ${questions(count)} wist niemand een antwoord. Bij wie je het kan navragen, staat erbij.`,
      many: (count: number) =>
        `Op ${questions(count)} wist niemand een antwoord. Hier staan ze bij wie je het eerst kan navragen.`,
    },
    open: {
      heading: "Niet beantwoord",
      few: (count: number) => `Op ${questions(count)} kwam geen antwoord. Bij wie je het kan navragen, staat erbij.`,
      many: (count: number) =>
        `Op ${questions(count)} kwam geen antwoord. Hier staan ze bij wie je het eerst kan navragen.`,
    },
    anyone: "Bij iedereen",
    partly: "Wat weinigen weten",
    partlyIntro: "Hier wist minstens de helft van wie de vraag kreeg het antwoord niet.",
    partlyItem: (unknown: number, asked: number) => `${unknown} van ${asked} wisten het niet`,
    divided: "Waar men het oneens is",
    dividedIntro: (count: number) =>
      `${count === 1 ? "1 vraag waarop" : `${count} vragen waarop`} de antwoorden ver uit elkaar liggen. Bespreek ze eerst; het gemiddelde zegt er weinig.`,
    dividedItem: (low: string, high: string, count: number) => `van ${low} tot ${high}, ${count} antwoorden`,
  },

  plan: {
    timeline: "Wanneer",
    timelineIntro: "De balk toont wanneer een actie loopt; het ringetje toont wanneer klaar is wat eraan voorafgaat.",
    action: "Actie",
    days: "Dagen",
    runs: "Loopt",
    period: (start: string, end: string) => `${start} – ${end}`,
    after: "Na",
    owner: "Trekker",
    timelineAlt: (actions: string, quarter: string, starts: string) =>
      `Tijdlijn van ${actions}. In het ${quarter} ${starts}.`,
    start: (count: number) => (count === 1 ? "start er 1" : `starten er ${count}`),
    waiting: (count: number) =>
      count === 1 ? "1 actie wacht op een andere." : `${count} acties wachten op een andere.`,
    workload: "Dagen per kwartaal",
    workloadIntro:
      "De balk is het werk aan de acties, het streepje wat er kan na de opvolging van acties die al klaar zijn.",
    quarter: "Kwartaal",
    planned: "Gepland",
    available: "Beschikbaar",
    upkeep: "Opvolging",
    workloadAlt: (full: number, all: number, busiest: string, amount: string) =>
      `Staafdiagram van het werk per kwartaal: ${full === 0 ? "geen enkel kwartaal zit" : full === 1 ? "1 kwartaal zit" : `${full} kwartalen zitten`} vol, van de ${all}. Het drukste is het ${busiest}, met ${days(amount)}.`,

    choice: "Wat eerst, en wat het kost",
    gainIntro: "Winst is wat een actie aan de scores toevoegt.",
    quickIntro: "Een snelle winst vraagt weinig dagen en brengt veel op.",
    gain: "Winst",
    quick: "Snelle winst",
    isQuick: "ja",
    legendQuick: "snelle winst",
    legendOther: "andere actie",
    axisDays: "Dagen",
    axisGain: "Winst",
    choiceAlt: (count: number, titles: string) =>
      count === 0
        ? "Spreidingsdiagram van dagen en winst: geen enkele actie vraagt weinig en brengt veel op."
        : `Spreidingsdiagram van dagen en winst. ${count === 1 ? "1 actie vraagt weinig dagen en brengt veel op" : `${count} acties vragen weinig dagen en brengen veel op`}: ${titles}.`,
    choiceMost: (title: string, gain: string, amount: string) =>
      `De meeste winst geeft ${title}: ${gain}, voor ${days(amount)}.`,

    courseAlt: (reached: number, all: number, until: string) =>
      `Lijnen van de verwachte score van elke dimensie tot en met het ${until}. ${reached === 0 ? "Geen enkele haalt" : reached === 1 ? "1 haalt" : `${reached} halen`} dan ${reached > 1 ? "hun" : "haar"} doel, van de ${all}.`,
    courseRow: (name: string, from: string, to: string, target: string) =>
      `${name} van ${from} naar ${to}, doel ${target}`,
    outlook: (actions: string, amount: string, until: string, reached: number, all: number) =>
      `${actions}, samen ${days(amount)}. Loopt alles zoals gepland, dan ${reached === 0 ? "haalt nog geen enkele dimensie haar doel" : reached === 1 ? `haalt 1 van de ${all} dimensies haar doel` : `halen ${reached} van de ${all} dimensies hun doel`} tegen het einde van het ${until}.`,
  },
};
