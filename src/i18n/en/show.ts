/** What the terminal shows of scores and plan. */
import type { show as nl } from "../nl/show.ts";
import { changeLines } from "./changes.ts";

export const show: typeof nl = {
  respondents: (count) => (count === 1 ? "1 respondent" : `${count} respondents`),
  workshop: "with a joint answer",
  questionnaire: (title, version) => `${title} (version ${version})`,
  columns: {
    dimension: "Dimension",
    area: "Area",
    score: "Score",
    level: "Level",
    floor: "Floor",
    target: "Target",
    gap: "Gap",
  },
  hold: "met",
  overall: "All together",
  tooLittle: (answered, applicable) =>
    `too little answered: ${answered} of ${applicable} ${applicable === 1 ? "question" : "questions"}`,
  nothingApplicable: "not applicable",
  between: (name, score, low, high, missing) =>
    `${name}: ${score} (between ${low} and ${high}, because ${missing === 1 ? "1 answer is missing" : `${missing} answers are missing`})`,
  rangeHeading: "What the missing answers can still change",
  floorHeading: "What holds the floor down",
  blocker: (dimension, level, questions) => `${dimension}, level ${level}: ${questions}`,
  claimedHeading: "Claimed, but not evidenced",
  claimed: (dimension, score, evidenced) => `${dimension}: ${score} claimed, ${evidenced} with evidence`,
  unknownHeading: "What nobody could tell",
  toTarget: (percent) => `Distance covered towards the targets: ${percent}`,
  firstActions: "First actions",
  action: (title, start, days) => `${title} (${start}, ${days})`,
  days: (amount) => (amount === "1" ? "1\u00a0day" : `${amount}\u00a0days`),
  seeReport: "The whole story: datapeil report … · the plan: datapeil roadmap …",
  warningsHeading: "Please note",
  warnings: {
    draft: ({ path }) => `${path} was not submitted yet and does not count. Take it in with --drafts.`,
    "older-consensus": ({ path }) => `${path} does not count: there is a later joint answer.`,
    "owners-by-function": ({ count }) =>
      `${count === 1 ? "1 owner is" : `${count} owners are`} shown by the function of the catalogue, since what the plan says may be the name of a person. Show the names with --identify, or give the id of a role as owner.`,
    "inhabitants-differ": ({ given, used }) =>
      `The answers give different numbers of inhabitants (${given}); ${used} was used.`,
    "other-version": ({ path, version, expectedVersion, ...changes }) =>
      `${path} answers version ${version} of the questionnaire; ${expectedVersion} was used. ${changeLines(changes).join(" ")}`,
    "newer-version": ({ path, version, expectedVersion }) =>
      `${path} answers version ${version} of the questionnaire, newer than ${expectedVersion}, which was used. Use a newer Datapeil.`,
    "removed-question": ({ path, id }) =>
      `${path}: the answer to ${id} does not count, because that question was removed.`,
    "answer-not-shown": ({ path, id }) =>
      `${path}: the answer to ${id} does not count, because the condition of that question does not hold.`,
  },
  refused: {
    "duplicate-respondent": ({ organisation }) =>
      `${organisation}: two answers have the same respondent id. Give one of them another id, or remove the duplicate.`,
    "only-drafts": ({ organisation, count }) =>
      count === 1
        ? `${organisation}: the answer was not submitted yet. Finish it, or take it in with --drafts.`
        : `${organisation}: the ${count} answers were not submitted yet. Finish them, or take them in with --drafts.`,
    "two-organisation-files": ({ organisation }) =>
      `${organisation}: there are two files of this organisation. Keep one.`,
    "own-differs": ({ organisation }) =>
      `${organisation}: these parts disagree about the organisation itself (name, inhabitants, ambition or plan). Make them again with the same organisation file.`,
    "no-date": ({ organisation }) =>
      `${organisation}: the answers have no date. Fill in submitted, or give --date YYYY-MM-DD.`,
  },
  refusedSummary: (refused, taken) =>
    `${taken === 1 ? "1 organisation" : `${taken} organisations`} computed, ${refused === 1 ? "1 thing" : `${refused} things`} refused.`,
  states: {
    "not-applicable": "not applicable",
    "dont-know": "nobody knows",
    unanswered: "not answered",
    "not-shown": "not asked",
    level: "",
  },
  explain: {
    question: "Question",
    weight: "Weight",
    value: "Value",
    product: "Weight × value",
    sum: "Sum",
    score: (products, weights, score) => `Score = ${products} ÷ ${weights} = ${score}`,
    coverage: (answered, applicable, percent) => `Coverage = ${answered} ÷ ${applicable} = ${percent}`,
    range: (low, high) => `Range if what is missing were the lowest … the highest: ${low} … ${high}`,
    floor: (level) => `Floor = ${level}: the highest level that every primary question reaches`,
    blockedBy: (questions) => `Held down by: ${questions}`,
    notBlocked: "The highest level of the scale is reached.",
    evidenced: (score) => `With evidence: ${score}`,
    primary: "* primary question: weighs most here and counts for the floor",
    target: (target, gap) => `Target ${target}, gap ${gap}`,
    absent: "There is no score",
    respondents: (n) => (n === 1 ? "1 respondent gave a value" : `${n} respondents gave a value`),
    unknown: (n) => (n === 1 ? "1 respondent did not know" : `${n} respondents did not know`),
    consensus: "This is the joint answer; it replaces the others.",
    equalRoles: "Every role counts the same: first the mean within each role, then the mean of the roles.",
    equalVoices: "Every respondent counts the same.",
    spread: (min, median, max, agreement) => `Lowest ${min}, median ${median}, highest ${max}, agreement ${agreement}`,
    byRole: "Mean per role",
    hiddenRoles: "Roles with too few respondents are left out.",
    countsIn: "Counts in",
    others: "other roles together",
  },
  roadmap: {
    title: (organisation) => `Plan of ${organisation}`,
    basis: (days, start, quarters) => `${days} a year, ${quarters} quarters from ${start}`,
    assumed: (size) =>
      `Assumed for a ${size} organisation. Choose your own with --days-per-year, or in the organisation's file.`,
    sizes: { small: "small", medium: "medium-sized", large: "large" },
    quarter: (name, days, capacity) => `${name}: ${days} of ${capacity}`,
    upkeep: (days) => `${days} for keeping up what is done`,
    noActions: "no action",
    owner: "owner",
    after: "after",
    part: (percent) => `${percent} of the action`,
    status: { running: "running", planned: "planned", done: "done" },
    projected: "Projected score",
    now: "Now",
    atEnd: "At the end",
    done: "Done already",
    left: "Not in this plan",
    why: {
      capacity: () => "does not fit in the days available",
      horizon: () => "does not fit before the end of the plan",
      "yearly-cap": () => "enough actions start in those years already",
      prerequisite: (title) => `waits for: ${title}`,
      excluded: (reason) => (reason ? `left out: ${reason}` : "left out by choice"),
      "no-gain": () => "brings no target nearer",
    },
    nothingNeeded: "No action is needed: every target is reached.",
    saved: (action, path) => `${action} recorded in ${path}`,
    columns: {
      action: "action",
      title: "title",
      status: "status",
      start: "start",
      end: "end",
      days: "days",
      owner: "owner",
      after: "after",
      why: "why not",
      done: "evidence that it is done",
    },
  },
  report: {
    making: (name) => `Report of ${name} …`,
    missing: (name, characters) =>
      `Report of ${name}: the font lacks these characters, and shows “?” for them: ${characters}`,
    written: (path, pages) => `${path} (${pages} pages)`,
    progress: (done, total) => `${done} of ${total}`,
  },
  demo: {
    intro: "This is an example: the municipality and its answers are invented.",
    report: (path) => `The report is in ${path}`,
    next: "To start your own: datapeil assess",
  },
  fileName: { full: "report", council: "council report", summary: "summary", workshop: "workbook" },
};
