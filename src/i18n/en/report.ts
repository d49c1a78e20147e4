/** What the report says: headings and sentences. Figures come in already formatted. */
import type { report as nl } from "../nl/report.ts";
import { reportFindings } from "./report-findings.ts";
import { reportMethod } from "./report-method.ts";
import { reportVariants } from "./report-variants.ts";

const questions = (count: number) => (count === 1 ? "1 question" : `${count} questions`);
const days = (amount: string) => (amount === "1" ? "1 day" : `${amount} days`);
const actions = (count: number) => (count === 1 ? "1 action" : `${count} actions`);

export const report: typeof nl = {
  language: "en-GB",
  title: (organisation) => `Data maturity of ${organisation}`,
  subject: (questionnaire) => `Report based on “${questionnaire}”`,
  example: "Invented example",
  runningRight: (date) => `Data maturity · ${date}`,
  pageNumber: (page, pages) => `${page} / ${pages}`,
  and: (list, more) => (more === 1 ? `${list} and 1 other` : `${list} and ${more} others`),
  days,
  levelName: (level, name) => `${level} · ${name}`,
  fromNumber: (from, unit) => `From ${from} ${unit}`.trim(),
  pointsOf: (points, items) => `at least ${points === "1" ? "1 point" : `${points} points`} of ${items}`,
  questionsOf: (answered, applicable) => `${answered} of ${questions(applicable)}`,
  tooLittle: (answered, applicable) => `too little answered: ${answered} of ${questions(applicable)}`,
  nothingApplicable: "not applicable",
  roles: { organisation: "Whole organisation", consensus: "Joint answer", others: "Other roles together" },

  cover: {
    kicker: "Data maturity",
    subtitle: "Self-assessment and roadmap",
    subtitleWithoutRoadmap: "Self-assessment",
    example: "Invented example: this municipality does not exist, and its answers are made up.",
    date: "Date",
    round: "Round",
    inhabitants: "Inhabitants",
    respondents: "Answers from",
    respondent: (count) => (count === 1 ? "1 respondent" : `${count} respondents`),
    joint: "a joint answer",
    answered: "Answered",
    contents: "Contents",
    about:
      "This report shows where your organisation stands in working with data, and what keeps it from a higher level. The roadmap picks the steps that fit the days available. It is a self-assessment: the start of a conversation, neither an exam nor an audit.",
    aboutWithoutRoadmap:
      "This report shows where your organisation stands, and what keeps it from a higher level. It is a self-assessment: the start of a conversation, neither an exam nor an audit.",
    colophon: (tool, questionnaire) => `Made with ${tool}. Questionnaire: ${questionnaire}.`,
  },

  summary: {
    heading: "Summary",
    profile: "The profile",
    reached: (reached, scored) => {
      if (scored === 1) {
        return `The only dimension with a score ${reached === 1 ? "meets its target" : "does not meet its target yet"}.`;
      }
      if (reached === 0) return `None of the ${scored} dimensions with a score meets its target yet.`;
      if (reached === scored) return `All ${scored} dimensions with a score meet their target.`;
      return `Of the ${scored} dimensions with a score, ${reached === 1 ? "1 meets its target" : `${reached} meet their target`}.`;
    },
    spread: (low, high) => `Scores run from ${low} to ${high}.`,
    alike: (score) => `They all score ${score}.`,
    toTarget: (percent) => `Taken together, ${percent} of the way to the targets has been covered.`,
    noScores: "Too little was answered to give any dimension a score.",
    unscored: (count) =>
      `For ${count === 1 ? "1 dimension" : `${count} dimensions`} too little was answered to give a score.`,
    strongest: "Strongest",
    weakest: "Weakest",
    scoreItem: (score, level) => (level === "" ? score : `${score} (level ${level})`),
    onTarget: (target) => `target ${target} met`,
    offTarget: (gap, target) => `${gap} short of target ${target}`,
    floor: "What holds the floor down",
    floorIntro: (count, named) => {
      const held = `In ${count === 1 ? "1 dimension" : `${count} dimensions`} the floor lies lower than the score suggests, because a primary question lags behind`;
      if (count === 1) return `${held}:`;
      return `${held}. ${named === 1 ? "The question that holds back most" : "The questions that hold back most"}:`;
    },
    floorItem: (dimensions, value) =>
      `stands at ${value} and holds back ${dimensions === 1 ? "1 dimension" : `${dimensions} dimensions`}`,
    claimed: "Claimed and evidenced",
    claimedIntro: (count, from, falling) => {
      const bare = `For ${questions(count)}, answers at level ${from} or higher have no evidence.`;
      if (falling === 0) return bare;
      const scores = falling === 1 ? "this score falls most" : "these scores fall most";
      return `${bare} If only what is evidenced counts, ${scores}:`;
    },
    claimedItem: (score, evidenced) => `from ${score} to ${evidenced}`,
    proven: (from) => `Every answer at level ${from} or higher has evidence.`,
    disagree: "Where people disagree",
    disagreeItem: (low, high) => `answers from ${low} to ${high}`,
    rolesApart: (high, highScore, low, lowScore) => `${high} ${highScore}, ${low} ${lowScore}`,
    unknown: "What nobody knew",
    unknownIntro: (count, more) => `Nobody knew the answer to ${questions(count)}${more ? ", among them" : ""}:`,
    couldKnow: (roles) => `ask ${roles}`,
    first: "First actions",
    firstItem: (quarter, amount, owner) => `${quarter}, ${days(amount)}, owner: ${owner}`,
    noActions: "No action is needed: every target is met.",
    nothingPlanned: "No action fits in the days and quarters chosen.",
    reading: "How to read this",
    oneVoice: "One respondent answered. Read this as one view of the organisation, and put those of others beside it.",
    missing: (count, applicable) =>
      `${count} of ${questions(applicable)} ${count === 1 ? "has" : "have"} no answer. The range given for each dimension shows what difference that makes.`,
    overall: (score) => `The mean of the areas is ${score}. The profile says more than that one figure.`,
    overallRange: (score, low, high) =>
      `The mean of the areas is ${score} (between ${low} and ${high}). The profile says more than that one figure.`,
  },

  profile: {
    heading: "Profile",
    intro: "The dot is the score of a dimension, the ring its target.",
    introFloor: "The bar is the floor: the highest level that every primary question reaches.",
    introRange: "The line shows the range: where the score may lie once every question has an answer.",
    legend: { score: "score", floor: "floor", target: "target", range: "range" },
    columns: {
      dimension: "Dimension",
      area: "Area",
      score: "Score",
      level: "Level",
      floor: "Floor",
      target: "Target",
      gap: "Gap",
      range: "Range",
      evidenced: "With evidence",
    },
    range: (low, high) => `${low}\u00a0–\u00a0${high}`,
    onTarget: "met",
    absent: "none",
    altRow: (name, score, target) => `${name} ${score}, target ${target}`,
    altFloor: (floor) => `, floor ${floor}`,
    altFinding: (reached, scored) =>
      `${reached === 0 ? "None" : reached} of the ${scored} scores ${reached > 1 ? "reach their" : "reaches its"} target.`,
    altEnds: (high, highScore, low, lowScore) => `Highest is ${high} (${highScore}), lowest ${low} (${lowScore}).`,
    altIntro: (maximum) => `Dot plot of the scores, on a scale up to ${maximum}.`,
  },

  areas: {
    heading: "Areas",
    intro: "The same answers, now by area. Each question belongs to one area.",
  },

  dimensions: {
    heading: "Dimension by dimension",
    noScore: "No score",
    onTarget: (target) => `The target is ${target}: met.`,
    gap: (target, gap) => `The target is ${target}; the gap is ${gap}.`,
    absent: (answered, applicable) => `Too little answered for a score: ${answered} of ${questions(applicable)}.`,
    nothingApplicable: "No question of this dimension applies to your organisation.",
    range: (low, high, missing) =>
      `The score lies between ${low} and ${high}, because ${missing === 1 ? "1 answer is missing" : `${missing} answers are missing`}.`,
    evidenced: (evidenced) => `If only what is evidenced counts, the score is ${evidenced}.`,
    next: (floor, above, level, count) =>
      `The floor is ${floor}${above ? ", above the score: questions that are not primary lag behind" : ""}. For level ${level}, ${count === 1 ? "this" : "all of this"} must be true as well:`,
    lagging: (floor, count) =>
      `The floor is ${floor}, which is enough for the target. ${count === 1 ? "This question keeps" : "These questions keep"} the score lower:`,
    now: (value) => ` (now ${value})`,
    more: (titles) => `And also: ${titles}.`,
    top: "Every primary question stands at the highest level of the scale.",
    alt: (name, score, target, floor) => `${name}: score ${score}, target ${target}${floor}.`,
    altFloor: (floor) => `, floor ${floor}`,
  },

  roadmap: {
    heading: "Roadmap",
    intro: (from, until, planned, total) =>
      `From ${from} to ${until}: ${actions(planned)}, ${days(total)} of work in all.`,
    introOne: (quarter, planned, total) => `In ${quarter}: ${actions(planned)}, ${days(total)} of work in all.`,
    basis: (amount, starts) =>
      `The plan counts on ${days(amount)} a year from everyone together, and on at most ${starts === 1 ? "1 action" : `${starts} actions`} starting each year.`,
    assumed: (what, size, sizeAssumed) => {
      const subject = { both: "That is", days: "The number of days is", starts: "The number of actions is" }[what];
      const reason = sizeAssumed ? ", since the number of inhabitants is not known" : "";
      return `${subject} an assumption for a ${size} municipality${reason}; your own choice replaces it.`;
    },
    sizes: { small: "small", medium: "medium-sized", large: "large" },
    shared: "Actions that can be done with other municipalities were counted as shared work.",
    count: actions,
    shortQuarter: (number) => `Q${number}`,
    projected: "What it yields",
    projectedIntro: "Expected score after each quarter, if every action succeeds. Bold: the target is met.",
    projectedLower: "No answer counts as the lowest level.",
    now: "Now",
    altRow: (title, start, end) => (start === end ? `${title}: ${start}` : `${title}: ${start} to ${end}`),
    done: "Already done",
    left: "Not in this roadmap",
    why: {
      capacity: "Does not fit in the days available",
      horizon: "Does not fit before the end of the roadmap",
      "yearly-cap": "Enough actions start in those years",
      excluded: "Left out by choice",
      "no-gain": "Brings the targets no closer",
    },
    waiting: "Waiting for it",
    waitsFor: (title) => (title === "" ? "Waits for another action" : `Waits for “${title}”`),
    nothingNeeded: "No action is needed: every target is met.",
    nothingFits:
      "No action fits in the days and quarters chosen. More days a year, or working with other municipalities, would make room.",
  },

  sheets: {
    heading: "Action sheets",
    intro:
      "A sheet for every action that starts in the first four quarters, to hand to whoever carries it out; after that, the later actions in brief.",
    introAll: "A sheet for every action, in order of start, to hand to whoever carries it out.",
    later: "Later",
    period: (start, end) => `${start} to ${end}`,
    owner: (name) => `owner: ${name}`,
    canShare: "can be done with other municipalities",
    isShared: "with other municipalities",
    running: "already running",
    pinned: (quarter) => `fixed for ${quarter} by choice`,
    moment: (moment) => `good moment: ${moment}`,
    why: "Why: ",
    because: (items) => `${items}.`,
    whyItem: (question, from, to) => `${question} (from ${from} to ${to})`,
    opens: (numbers, count) => `Clears the way for ${count === 1 ? "action" : "actions"} ${numbers}.`,
    after: (numbers, count) => `Comes after ${count === 1 ? "action" : "actions"} ${numbers}.`,
    moves: (items) => `Raises: ${items}.`,
    move: (dimension, rise) => `${dimension} (+${rise})`,
    done: "Done when there is: ",
  },

  ...reportFindings,
  ...reportMethod,
  ...reportVariants,
};
