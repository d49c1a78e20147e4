/** How respondents differ, how well they answered, and how firm the picture is. */
import type { voices as nl } from "../nl/voices.ts";

const some = (count: number, of: number) => (of === 1 ? "The only respondent" : `${count} of ${of} respondents`);

export const voices: typeof nl = {
  heading: "How the answers lie",
  columns: {
    part: "Area or dimension",
    n: "Answers",
    median: "Middle",
    ends: "From – to",
    agreement: "Agree",
    difference: "Difference",
  },
  ends: (low, high) => `${low} – ${high}`,
  key: "Averages over the questions: how many answers to a question, the middle one, the lowest and the highest. Agree: 1 if everybody answers the same, 0 if they are split between both ends.",
  gapKey:
    "Difference: the score of one role less that of the other; what explains it are questions that both were asked.",
  partKey: "Where a group is too small to be shown, these figures leave it out.",
  others: "other roles together",
  whole: "the organisation as a whole",
  because: (part, one, other, items) => `${part}: ${one} and ${other} differ most on ${items}`,
  becauseItem: (title, gap) => `${title} (${gap})`,
  notShown: (one, other) =>
    `${one} and ${other} cannot stand beside each other: one of these groups is too small, or was asked too few questions.`,
  explainGap: (one, other, gap) => `Difference between ${one} and ${other}: ${gap}`,
  explainAmong: (roles) => `Lowest, median, highest and agreement are those of: ${roles}.`,
  quality: {
    heading: "How carefully people answered",
    flagged: {
      straightLining: (count, of) =>
        `${some(count, of)} answered in the same place on nearly all questions, or on many in a row`,
      contradictory: (count, of) =>
        `${some(count, of)} contradicted themselves on questions that ask the same the other way round`,
      hasty: (count, of) => `${some(count, of)} finished sooner than reading takes`,
    },
    counted: "All responses count.",
    howToSee: "Which files these are: score … --explain answer-quality",
    names: { "straight-lining": "the same place everywhere", contradictory: "contradictory", hasty: "too fast" },
    none: "No file stands out.",
    onlyCounts:
      "Of a large export only counts are kept. Make response files of it first, with datapeil import, and give that folder.",
  },
  robustness: {
    heading: "How firm this picture is",
    weighting: {
      "equal-voices": "If every respondent counts the same instead of every role",
      "equal-roles": "If every role counts the same instead of every respondent",
    },
    leaveOneOut: (tried, of) =>
      tried === of
        ? `If any one of the ${of} respondents is left out`
        : `If any one respondent is left out (${tried} of ${of}; nothing may be told of the others)`,
    outcome: (names, actions) => {
      const levels = names === "" ? "no level changes" : `the level changes of ${names}`;
      if (actions === undefined) return levels;
      if (actions.length === 0) return `${levels}, and the first five actions stay the same`;
      return `${levels}, and no longer among the first five actions ${actions.length === 1 ? "is" : "are"}: ${actions.join("; ")}`;
    },
    overall: "all together",
  },
  report: {
    pair: (one, other) => `${one} and ${other}`,
    pairIntro: (one, other) =>
      `Where ${one} and ${other} are at least half a level apart. A plus: ${one} is more positive.`,
    pairBecause:
      "Behind it stand the questions that both were asked and that explain most, with the difference on that question.",
    pairAlike: (one, other) => `${one} and ${other} are nowhere half a level or more apart.`,
    subject: "Area or dimension",
    difference: "Difference",
    because: "Mostly because of",
    becauseItem: (title, gap) => `${title} (${gap})`,
    spread: "How the answers lie",
    spreadIntro:
      "Averages over the questions of each area and dimension. Agreement is 1 if everybody answers the same, and 0 if they are split between both ends. Groups that are too small to be shown are left out here.",
    columns: { n: "Answers a question", median: "Median", low: "Lowest", high: "Highest", agreement: "Agreement" },
    fromTo: (low, high) => (low === high ? String(low) : `${low} – ${high}`),
    agreed: (figure) => `agreement ${figure}`,
    median: (value) => `median ${value}`,
  },
};
