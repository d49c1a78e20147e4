/** What the conversation says as plain text, line by line. */
import type { plain as nl } from "../nl/plain.ts";

export const plain: typeof nl = {
  tooSmall:
    "This window is smaller than 80 columns by 24 rows: the questions come as plain text until it is larger again.",
  hints: (keys) => `At each question type a number or a letter, and press Enter. The letters are: ${keys}.`,
  textHints: "Type your answer and press Enter. /b goes back, /q stops.",
  linesHints:
    "Type a line and press Enter; an empty line ends. If something is there already, /2 with a text replaces line 2, /-2 removes line 2, and /- removes everything. /b leaves all as it was.",
  noLines: "Nothing is left.",
  keyLines: [
    ["Enter alone", "confirms what is chosen or was answered before"],
    ["d or w", "don't know; it does not count, and the report lists what nobody knew"],
    ["n", "not applicable; the question is not about your organisation"],
    ["s", "skip; the question stays open"],
    ["b or t", "back to the question before; your answer there stays"],
    ["m and e", "note and evidence (document, link); they come in the report without your name"],
    ["r or o", "review of what you answered so far, and the way to any question"],
    ["q", "stop; everything is saved, you can go on later"],
  ],
  checklistRule: "Type the numbers of everything that is true, with a space between them.",
  range: (lowest, highest) => `${lowest} to ${highest}`,
  prompt: {
    level: (range) => `Level (${range}):`,
    answer: (range) => `Answer (${range}):`,
    numbers: "Numbers:",
    key: "Key:",
    number: "Number:",
    line: (number) => `Line ${number}:`,
    choice: (range) => `Choice (${range}):`,
  },
  evidence: (number, count, item) => (count === 1 ? `Evidence: ${item}` : `Evidence ${number} of ${count}: ${item}`),
  earlier: (answer) => `Your answer was: ${answer}. Enter leaves it as it is.`,
  earlierText: (text) => `It says: ${text}. Enter leaves it as it is, /- makes it empty.`,
  chosen: (answer) => `Chosen: ${answer}. Enter confirms.`,
  taken: (answer) => `Chosen: ${answer}.`,
  wrong: (expected) => `That was not understood. Type ${expected}, or a letter.`,
  oneOf: (range) => `a number from ${range}`,
  numbers: (range) => `one or more numbers from ${range}`,
  aNumber: "a number, such as 12 or 12.5",
  moreHelp: "Type ? for help.",
  selectWrong: (range) => `Type a number from ${range}, b to go back, or q to stop.`,
};
