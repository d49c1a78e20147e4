/** Hoe heet wat er in een bestand hoort te staan, en wat er misschien bedoeld is. */
export type Values = Readonly<Record<string, string | number>>;
export type Sentence = (values: Values) => string;

/** Soorten waarden zoals een schrijver van een bestand ze noemt. */
const kinds: Readonly<Record<string, string>> = {
  string: "tekst",
  number: "een getal",
  int: "een geheel getal",
  boolean: "true of false",
  array: "een lijst",
  tuple: "een lijst van twee getallen",
  object: "sleutels met waarden",
  record: "sleutels met waarden",
  null: "niets",
  undefined: "niets",
};

/** Manieren om te antwoorden. */
const answers: Readonly<Record<string, string>> = {
  level: "een niveau, zoals 2",
  option: "een optie, zoals { option: ja }",
  checked: "wat aangevinkt is, zoals { checked: [a, b] }",
  number: "een getal, zoals { number: 35 }",
};

const formats: Readonly<Record<string, string>> = {
  expected: "per rol een aantal, zoals mt=5, cbs=3",
  date: "een datum als 2026-11-24",
  datetime: "een datum als 2026-11-24, eventueel met een uur",
  quarter: "een kwartaal als 2027-Q1",
  version: "een versie als 1.0.0",
  language: "een taal als nl of fr-BE",
  id: "een id: kleine letters, cijfers en koppeltekens, zoals open-data",
  level: "een heel getal, zoals 3",
  "answer-key": "een niveau, zoals 3, of het id van een optie",
  letter: "de letter van een kolom, zoals B of AB",
  sha256: "een reeks van 64 tekens, zoals datapeil import init die schrijft",
  colour: 'een kleur als "#0a5a8c", tussen aanhalingstekens',
  url: "een webadres dat met https:// begint",
};

export const kindOf = (word: string | number | undefined) => kinds[String(word)] ?? String(word);
export const answerOf = (word: string | number | undefined) => answers[String(word)] ?? String(word);
export const formatOf = (word: string | number | undefined) => formats[String(word)] ?? String(word);
/** De rest van de zin als er een woord is dat erop lijkt. */
export const meant = ({ nearest }: Values) => (nearest ? ` Bedoelde je ${nearest}?` : "");
export const choice = ({ nearest, allowed }: Values) =>
  nearest ? ` Bedoelde je ${nearest}?` : allowed ? ` Mogelijk: ${allowed}.` : "";
