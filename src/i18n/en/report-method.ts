/** How the report explains its figures, and the appendix with all answers. */
import type { reportMethod as nl } from "../nl/report-method.ts";

const questions = (count: number) => (count === 1 ? "1 question" : `${count} questions`);

export const reportMethod: typeof nl = {
  method: {
    heading: "How the figures came about",
    answering: "For each question the highest level of which everything is true counts.",
    many: {
      "equal-roles":
        "Where several people answered, the mean of the roles counts, and for each role the mean of its respondents: every role weighs the same.",
      "equal-voices": "Where several people answered, their mean counts: every voice weighs the same.",
    },
    consensus: "A joint answer replaces the separate answers.",
    score: "Score of a dimension = sum of (weight × value) ÷ sum of the weights, over its answered questions.",
    absent: (percent, minimum) =>
      `There is a score only if ${percent} of the weight was answered, and for a dimension also at least ${questions(minimum)} (or all, if there are fewer).`,
    notApplicable: {
      excluded: "What is not applicable does not count.",
      full: "What is not applicable counts as the highest level.",
      score: (score) => `What is not applicable counts as ${score}.`,
    },
    floor:
      "Floor = the highest level that every primary question reaches. Primary questions carry the largest weight in the dimension.",
    headline: { mean: "Gap = target less score.", floor: "Gap = target less floor." },
    range: "Range = the score if every missing answer were the lowest, or the highest level.",
    evidence: (from, below) =>
      `With evidence = the score if every answer at level ${from} or higher without evidence counts as level ${below}.`,
    area: "The score of an area follows the same formula, with the weights within that area.",
    rounding: "Figures are rounded only when shown: to one decimal, or to two where one would show the next level.",
    privacy: (inside) =>
      `Figures about a group are shown only from ${inside} respondents, unless somebody answers in an official function.`,
    roadmap:
      "The roadmap places each action as early as days and conditions allow, in the order that comes close to the targets soonest.",
    pair: "Difference between two roles = that of their scores on the questions that both were asked.",
    firmness: "How firm = everything computed again with the other weighting, and without each respondent in turn.",
    audiences: "Score of an audience = the weighted mean of the questions that have value for it.",
    years: "Difference with the earlier measurement = on the questions that were answered twice in the same way.",
    peers: "Median and middle half of other organisations = from counts per tenth of a level.",
    gain: "Gain = what an action adds to the scores of all dimensions, at its place in the plan. Quick win = at most as many days as the middle action, and at least as much gain.",
    planning:
      "In the plan and for audiences, a question without an answer counts as the lowest level: a score of now can be lower there than in the profile.",
    example: "An example with these answers",
    exampleIntro: (dimension) => `This is how the score of ${dimension} came about.`,
    columns: { question: "Question", weight: "Weight", value: "Value", product: "Weight × value" },
    sum: "Sum of what was answered",
    result: (products, weights, exact, shown) => `Score = ${products} ÷ ${weights} = ${exact}, shown as ${shown}.`,
    coverage: (answered, applicable, percent) =>
      `Of the weight, ${answered} of ${applicable} was answered: ${percent}.`,
    origin: "Provenance",
    questionnaire: "Questionnaire",
    checksum: "SHA-256 of the questionnaire",
    answersChecksum: "SHA-256 of the answers",
    answersUnhashed: "not given, since too few answers differ to keep them from being guessed",
    asked: "Settings asked for",
    attached: "This outcome is attached to the file; the command datapeil verify recomputes it.",
    attachment: "The outcome that this report was made from",
    tool: "Computed with",
    dateAsked: "Date asked for",
    date: "Newest answer",
    levels: "Scale",
  },

  appendix: {
    heading: "Appendix: all answers",
    intro:
      "The organisation's answer to every question, as a value on the scale, with notes (without names) and evidence.",
    plainIntro: "The organisation's answer to every question.",
    goesOn: "(continued)",
    states: {
      "not-applicable": "Not applicable",
      "dont-know": "Nobody knew",
      unanswered: "Not answered",
      "not-shown": "Not asked",
    },
    reached: (level, text) => `Level ${level}: ${text}`,
    voices: (n) => (n === 1 ? "1 respondent" : `${n} respondents`),
    spread: (low, high) => `${low}\u00a0to\u00a0${high}`,
    unknown: (count) => (count === 1 ? "1 did not know" : `${count} did not know`),
    consensus: "joint answer",
    note: "Note: ",
    notes: "Notes: ",
    quoted: (note) => `“${note}”`,
    evidence: "Evidence: ",
    reason: "Reason: ",
    dissent: "Seen otherwise: ",
  },
};
