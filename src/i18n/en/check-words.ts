/** What is to stand in a file, in words, and what may have been meant. */
export type Values = Readonly<Record<string, string | number>>;
export type Sentence = (values: Values) => string;

/** Kinds of values as the writer of a file would call them. */
const kinds: Readonly<Record<string, string>> = {
  string: "text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  tuple: "a list of two numbers",
  object: "keys with values",
  record: "keys with values",
};

/** Ways to answer. */
const answers: Readonly<Record<string, string>> = {
  level: "a level, such as 2",
  option: "an option, such as { option: yes-fully }",
  checked: "what is ticked, such as { checked: [a, b] }",
  number: "a number, such as { number: 35 }",
};

const formats: Readonly<Record<string, string>> = {
  expected: "a number for each role, such as mt=5, cbs=3",
  date: "a date such as 2026-11-24",
  datetime: "a date such as 2026-11-24, with a time if you like",
  quarter: "a quarter such as 2027-Q1",
  version: "a version such as 1.0.0",
  language: "a language such as nl or fr-BE",
  id: "an id: small letters, digits and hyphens, such as open-data",
  level: "a whole number, such as 3",
  "answer-key": "a level, such as 3, or the id of an option",
  letter: "the letter of a column, such as B or AB",
  sha256: "64 signs, as datapeil import init writes them",
  colour: 'a colour such as "#0a5a8c", in quotation marks',
  url: "a web address that starts with https://",
};

export const kindOf = (word: string | number | undefined) => kinds[String(word)] ?? String(word);
export const answerOf = (word: string | number | undefined) => answers[String(word)] ?? String(word);
export const formatOf = (word: string | number | undefined) => formats[String(word)] ?? String(word);
/** The rest of the sentence if there is a word like it. */
export const meant = ({ nearest }: Values) => (nearest ? ` Did you mean ${nearest}?` : "");
export const choice = ({ nearest, allowed }: Values) =>
  nearest ? ` Did you mean ${nearest}?` : allowed ? ` Possible: ${allowed}.` : "";
