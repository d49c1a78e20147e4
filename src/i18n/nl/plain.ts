/** Wat het gesprek zegt als gewone tekst, regel na regel. */
export const plain = {
  tooSmall:
    "Dit venster is kleiner dan 80 kolommen bij 24 rijen: de vragen komen als gewone tekst tot het weer groter is.",
  hints: (keys: string) => `Typ bij elke vraag een getal of een letter, en druk op Enter. De letters zijn: ${keys}.`,
  textHints: "Typ je antwoord en druk op Enter. Met /t ga je terug, met /q stop je.",
  linesHints:
    "Typ een regel en druk op Enter; een lege regel sluit af. Staat er al iets, dan vervangt /2 met een tekst regel 2, haalt /-2 regel 2 weg, en haalt /- alles weg. Met /t laat je alles zoals het was.",
  noLines: "Er staat niets meer.",
  keyLines: [
    ["Enter alleen", "bevestigt wat gekozen is of al geantwoord was"],
    ["w of d", "weet niet; het telt niet mee, en het rapport noemt wat niemand wist"],
    ["n", "niet van toepassing; de vraag gaat niet over je bestuur"],
    ["s", "sla over; de vraag blijft open"],
    ["t of b", "terug naar de vorige vraag; je antwoord daar blijft staan"],
    ["m en e", "notitie en bewijs (document, link); ze komen zonder je naam in het rapport"],
    ["o of r", "overzicht van wat je al beantwoordde, en de weg naar elke vraag"],
    ["q", "stop; alles is bewaard, je kan later verdergaan"],
  ] as readonly (readonly [string, string])[],
  checklistRule: "Typ de nummers van alles wat klopt, met een spatie ertussen.",
  range: (lowest: number, highest: number) => `${lowest} tot ${highest}`,
  prompt: {
    level: (range: string) => `Niveau (${range}):`,
    answer: (range: string) => `Antwoord (${range}):`,
    numbers: "Nummers:",
    key: "Toets:",
    number: "Getal:",
    line: (number: number) => `Regel ${number}:`,
    choice: (range: string) => `Keuze (${range}):`,
  },
  evidence: (number: number, count: number, item: string) =>
    count === 1 ? `Bewijs: ${item}` : `Bewijs ${number} van ${count}: ${item}`,
  earlier: (answer: string) => `Je antwoord was: ${answer}. Enter laat het staan.`,
  earlierText: (text: string) => `Er staat: ${text}. Enter laat het staan, /- maakt het leeg.`,
  chosen: (answer: string) => `Gekozen: ${answer}. Enter bevestigt.`,
  taken: (answer: string) => `Gekozen: ${answer}.`,
  wrong: (expected: string) => `Dat is niet begrepen. Typ ${expected}, of een letter.`,
  oneOf: (range: string) => `een getal van ${range}`,
  numbers: (range: string) => `een of meer getallen van ${range}`,
  aNumber: "een getal, zoals 12 of 12,5",
  moreHelp: "Met ? krijg je uitleg.",
  selectWrong: (range: string) => `Typ een getal van ${range}, t om terug te gaan, of q om te stoppen.`,
};
