/** Wat er op het scherm en in de agenda staat als een groep samen beslist. */
const questions = (count: number) => (count === 1 ? "1 vraag" : `${count} vragen`);
const answers = (count: number) => (count === 1 ? "1 antwoord" : `${count} antwoorden`);
const minutes = (count: number) => (count === 1 ? "1 minuut" : `${count} minuten`);

/** Hele minuten: `45 minuten`, `1 uur 10 minuten`. */
const duration = (count: number) => {
  const hours = Math.floor(count / 60);
  if (hours === 0) return minutes(count);
  return count % 60 === 0 ? `${hours} uur` : `${hours} uur ${minutes(count % 60)}`;
};

export const workshop = {
  duration,
  standing: { divided: "verdeeld", open: "onduidelijk", agreed: "eensgezind" },
  place: (position: number, total: number) => `Vraag ${position} van ${total}`,
  elapsed: (spent: number) => (spent < 1 ? "net begonnen" : `${duration(spent)} bezig`),
  rest: (left: number) => `nog ongeveer ${duration(left)}`,
  others: "andere rollen samen",
  whole: "voor het bestuur als geheel",
  hidden: (count: number) => `${answers(count)}, nog verborgen.`,
  nobody: "Niemand gaf op deze vraag een antwoord.",
  noneApplicable: "Wie antwoordde, vond deze vraag niet van toepassing.",
  tooFew: (count: number, minimum: number) =>
    `${answers(count)}: te weinig om te tonen hoe ze verdeeld zijn (minstens ${minimum}).`,
  unsafe: "Hoe de antwoorden verdeeld zijn, blijft verborgen: er zou iemand herkenbaar zijn.",
  among: (roles: string, hidden: number) =>
    `Dit zijn de antwoorden van: ${roles}. ${hidden === 1 ? "Dat van 1 ander staat" : `Die van ${hidden} anderen staan`} er niet bij, zodat niemand herkenbaar is.`,
  answersAt: (label: string, count: number) => `${label}: ${count}`,
  byRole: "Gemiddeld:",
  role: (name: string, mean: string, size: number) => `${name} ${mean} (${answers(size)})`,
  agreement: (figure: string, standing: string) => `Overeenstemming ${figure} op 1: ${standing}.`,
  unknown: (count: number) => (count === 1 ? "1 persoon wist het niet." : `${count} personen wisten het niet.`),
  notes: "Notities vooraf:",
  notesElsewhere: (count: number) =>
    `${count === 1 ? "1 notitie" : `${count} notities`} vooraf: druk op m om ze te lezen.`,
  moreNotes: (count: number) => `Notities vooraf (druk op m voor nog ${count}):`,
  evidence: "Bewijs vooraf:",
  lastTime: (round: string | undefined, answer: string) =>
    round === undefined ? `Vorige keer: ${answer}.` : `Vorige keer (${round}): ${answer}.`,
  lastReason: (reason: string) => `Reden toen: ${reason}`,
  restated: (answer: string, reason: string) => `Herzien: had ${answer} moeten zijn. ${reason}`,
  decided: (answer: string) => `Besloten: ${answer}.`,
  reason: (reason: string) => `Reden: ${reason}`,
  dissent: (dissent: string) => `Afwijkende mening: ${dissent}`,
  beforehand: (counts: string) => `vooraf ${counts}`,
  deciding: "wat beslissen jullie?",
  restating: "wat had het vorige keer moeten zijn?",
  keys: {
    reveal: ["enter", "toon de antwoorden"],
    decide: ["enter", "beslis"],
    redecide: ["enter", "wijzig"],
    back: ["t", "terug"],
    leaveOpen: ["s", "laat open"],
    next: ["s", "volgende"],
    notes: ["m", "notities"],
    restate: ["v", "vorige keer herzien"],
    overview: ["o", "overzicht"],
    help: ["?", "uitleg"],
    stop: ["q", "stop"],
  },
  askReason: "Waarom? (mag leeg)",
  askDissent: "Wie ziet het anders, en waarom? (mag leeg)",
  askRestateReason: "Waarom had het vorige keer anders moeten zijn?",
  reasonNeeded: "Schrijf kort waarom: zonder reden begrijpt later niemand het verschil.",
  tooLong: (maximum: number) => `Dat is te lang: ten hoogste ${maximum} tekens.`,
  help: {
    title: "Uitleg",
    evidence: "Voorbeelden van bewijs:",
    how: [
      "Lees de vraag samen en laat ieder voor zich kiezen. Toon dan pas wat iedereen vooraf antwoordde.",
      "Praat over het verschil, niet over wie wat antwoordde. Beslis dan: het hoogste niveau waarvan alles klopt.",
      "Schrijf de reden op, en wie het anders ziet. Laat een vraag gerust open: dan blijven de antwoorden van iedereen gelden.",
    ],
    back: "Druk op Enter om terug te gaan.",
  },
  begin: {
    title: (organisation: string) => `Samen beslissen: ${organisation}`,
    people: (count: number, roles: string) =>
      `${count === 1 ? "1 persoon antwoordde" : `${count} personen antwoordden`} vooraf: ${roles}.`,
    agenda: (count: number, time: string) => `Op de agenda: ${questions(count)}, ongeveer ${time}.`,
    outside: (count: number, time: string) =>
      `Buiten de tijd ${count === 1 ? "valt" : "vallen"} ${questions(count)}, ongeveer ${time}: die kan je in het overzicht toevoegen.`,
    file: (path: string) => `De besluiten komen in ${path}. Elk besluit wordt meteen bewaard.`,
    resumed: (path: string, count: number) =>
      `Je gaat verder in ${path}: ${questions(count)} ${count === 1 ? "is" : "zijn"} al beslist.`,
    earlier: (path: string) => `Het gezamenlijke antwoord van vorige keer staat ernaast: ${path}.`,
    howTo: "Wat iedereen vooraf antwoordde, blijft verborgen tot je het toont. Druk op ? voor uitleg.",
    start: "Druk op Enter om te beginnen.",
    nothingLeft: "Over alle vragen is al beslist. Je komt in het overzicht.",
  },
  choose: {
    organisation: "Over welke organisatie gaat het?",
    round: "Over welke meting gaat het?",
    noRound: "zonder naam",
    file: "Er is al een gezamenlijk antwoord. Wat wil je doen?",
    goOnDraft: (path: string) => `Ga verder met ${path} (nog niet afgerond)`,
    goOnSubmitted: (path: string, day: string) => `Wijzig ${path} (afgerond op ${day})`,
    anew: (path: string) => `Begin een nieuw bestand met dezelfde besluiten: ${path}`,
  },
  overview: {
    title: "Overzicht",
    decided: (count: number) => `${questions(count)} beslist`,
    leftOpen: (count: number) => `${questions(count)} opengelaten`,
    toDo: (count: number, time: string) => `nog ${questions(count)} te bespreken, ongeveer ${time}`,
    outside: (count: number) =>
      count === 1
        ? "1 vraag staat niet op de agenda: daar blijven de antwoorden van iedereen gelden."
        : `${count} vragen staan niet op de agenda: daar blijven de antwoorden van iedereen gelden.`,
    choose: "Wat wil je doen?",
    goOn: "Ga verder met de agenda",
    finish: "Afronden: de besluiten zijn klaar",
    finishOpen: (count: number) =>
      count === 1
        ? "Over 1 vraag is niet beslist: daar blijven de antwoorden van iedereen gelden. Afronden?"
        : `Over ${questions(count)} is niet beslist: daar blijven de antwoorden van iedereen gelden. Afronden?`,
    goTo: "Bekijk of wijzig een vraag",
    addRest: (count: number, time: string) => `Neem ook de andere ${questions(count)} op, ongeveer ${time}`,
    stop: "Stop nu en ga later verder",
    which: "Welke vraag?",
    toOverview: "Terug naar het overzicht",
    toDiscuss: "nog te bespreken",
    open: "opengelaten",
  },
  nothingDecided: "Er is nog niets beslist: afronden kan pas met minstens één besluit.",
  goOn: "Druk op Enter om verder te gaan.",
  notSaved: (reason: string) => `Niet bewaard (${reason}). Verhelp dat, en beslis opnieuw.`,
  stopped: (path: string, count: number) => `Gestopt. Alles is bewaard in ${path}: ${questions(count)} beslist.`,
  stoppedEarly: "Gestopt. Er was nog niets te bewaren.",
  goOnWith: "Ga verder met:",
  finished: (path: string, count: number) =>
    count === 1 ? `Klaar. 1 besluit staat in ${path}.` : `Klaar. ${count} besluiten staan in ${path}.`,
  fileName: (organisation: string, when: string) => `gezamenlijk-${organisation}-${when}`,
  agenda: {
    title: (organisation: string) => `Agenda om samen te beslissen: ${organisation}`,
    round: (round: string) => `Meting ${round}`,
    columns: {
      number: "nr",
      question: "vraag",
      id: "id",
      area: "gebied",
      standing: "stand",
      agreement: "eens",
      answers: "antwoorden",
      unknown: "weet niet",
      minutes: "minuten",
      until: "tot minuut",
      onAgenda: "op de agenda",
    },
    short: {
      question: "vraag",
      standing: "stand",
      agreement: "eens",
      answers: "antw.",
      unknown: "weet niet",
      until: "tot min.",
    },
    yes: "ja",
    no: "nee",
    total: (count: number, time: string) => `${questions(count)}, ongeveer ${time}.`,
    outsideHeading: "Buiten de tijd",
    outside: (count: number, time: string) =>
      `Nog ${questions(count)} ${count === 1 ? "past" : "passen"} niet in de tijd: ongeveer ${time}.`,
    assumption: (divided: string, open: string, agreed: string) =>
      `Gerekend met ${divided} minuten waar mensen het verschillend zien, ${open} waar het onduidelijk is en ${agreed} waar ze het eens zijn. Kies zelf met --minutes-per-question.`,
    scale:
      "Eens: 1 is allemaal hetzelfde, 0 is verdeeld over de twee uitersten. Onduidelijk: te weinig antwoorden, of te kleine groepen om te tonen.",
  },
};
