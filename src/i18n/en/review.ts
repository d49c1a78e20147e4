/** What the review says beyond its counts: what an answer holds back, what no longer counts, what finishing does. */
import type { review as nl } from "../nl/review.ts";

const answers = (count: number) => (count === 1 ? "1 answer" : `${count} answers`);
const dimensions = (count: number) => (count === 1 ? "1 dimension" : `${count} dimensions`);

export const review: typeof nl = {
  whichArea: "In which area?",
  holds: (count) => `holds back ${dimensions(count)}`,
  level: (level) => `level ${level}`,
  floors: {
    menu: (count) => `See which answers hold a floor back (${dimensions(count)})`,
    intro:
      "The floor of a dimension is the highest level that all of its main questions reach. Choose a dimension to see which answers hold it back.",
    dimension: (name, level, count) => `${name} · floor ${level}, by ${answers(count)}`,
    questions: (name, level, next, count) =>
      `${name} · floor ${level}. Level ${next} takes a higher answer ${count === 1 ? "here" : "to each of these"}:`,
  },
  hidden: {
    menu: (count) => `See ${answers(count)} that ${count === 1 ? "does" : "do"} not count`,
    intro: (count) =>
      count === 1
        ? "This answer is kept, but its question is not asked, so it does not count:"
        : "These answers are kept, but their questions are not asked, so they do not count:",
    item: (title, because, level) => `${title}: counts only if "${because}" is at level ${level} or above`,
    goTo: (title) => `Go to "${title}"`,
    hiddenNow: (count, because) =>
      count === 1
        ? `Because of your answer to "${because}", 1 question is no longer asked. Your answer to it is kept, but no longer counts:`
        : `Because of your answer to "${because}", ${count} questions are no longer asked. Your answers to them are kept, but no longer count:`,
    undo: "Change that answer back, and they count again, as they were.",
    restored: (count) => (count === 1 ? "This earlier answer counts again:" : "These earlier answers count again:"),
    goOn: "Press Enter to go on.",
  },
  finishing: {
    left: (open, skipped) => {
      const parts = [open > 0 ? `${open} still open` : "", skipped > 0 ? `${skipped} skipped` : ""];
      return `Questions without an answer: ${parts.filter((part) => part !== "").join(", ")}.`;
    },
    alone: "Counting your answers alone:",
    overall: (percent, low, high) =>
      `In all, ${percent} is answered. The score can then still be anywhere between ${low} and ${high}.`,
    area: (name, percent, low, high) => `${name}: ${percent} answered, between ${low} and ${high}.`,
    noOverall: "There is no overall score then.",
    noScore: (names) => `Without a score: ${names}.`,
    sure: "Finish anyway?",
  },
};
