/** Wat het gesprek zegt als gewone tekst, regel na regel. */
export const plain = {
  tooSmall:
    "Dit venster is kleiner dan 80 kolommen bij 24 rijen: de vragen komen als gewone tekst tot het weer groter is.",
  hints: (keys: string) => `Typ bij elke vraag een getal of een letter, en druk op Enter. De letters zijn: ${keys}.`,
  textHints: "Typ je antwoord en druk op Enter. Met /t ga je terug, met /q stop je.",
  checklistRule: "Typ de nummers van alles wat klopt, met een spatie ertussen.",
  range: (lowest: number, highest: number) => `${lowest} tot ${highest}`,
  prompt: {
    level: (range: string) => `Niveau (${range}):`,
    answer: (range: string) => `Antwoord (${range}):`,
    numbers: "Nummers:",
    number: "Getal:",
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
