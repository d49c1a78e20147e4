/** The report over all organisations together: on a terminal, on paper and as a web page. */
import type { region as nl, regionErrors as nlErrors } from "../nl/region.ts";

const organisations = (count: number) => (count === 1 ? "1 organisation" : `${count} organisations`);
const actions = (count: number) => (count === 1 ? "1 action" : `${count} actions`);
const days = (amount: string) => (amount === "1" ? "1 day" : `${amount} days`);
const questions = (count: number) => (count === 1 ? "1 question" : `${count} questions`);

export const region: typeof nl = {
  organisations,
  days,
  title: "The region",
  kicker: "Datapeil: all organisations together",
  subtitle: (count) => `What ${organisations(count)} have in common, and what they can do together`,
  subject: (questionnaire) => `What organisations have in common and can do together (${questionnaire})`,
  pageNumber: (page, pages) => `${page} of ${pages}`,
  contents: "Contents",
  colophon: (tool, questionnaire) => `Made with ${tool} and the questionnaire ${questionnaire}.`,
  fileName: "datapeil region",
  progress: (count) => `${organisations(count)} read`,
  facts: {
    organisations: "Organisations",
    measured: "Measured",
    questionnaire: "Questionnaire",
    planned: "With a plan",
  },
  period: (from, to) => (from === to ? `on ${from}` : `between ${from} and ${to}`),
  about: {
    names:
      "This report is for whoever keeps the assessments of all organisations. It says by name who plans what and who has what already. Share it no further than was agreed with those organisations.",
    inside:
      "This report is for whoever keeps the assessments of all organisations. It holds no names, but it does hold figures about a few organisations, in which somebody who knows them could recognise one. Make a report to hand out with --for outside.",
    outside: (minimum) =>
      `This report can be handed out. It holds no names, and each figure is about at least ${minimum} organisations.`,
  },
  summary: {
    heading: "In short",
    lead: (count, period) => `${organisations(count)}, measured ${period}.`,
    apart:
      "The first and the last assessment are more than a year apart: organisations that were measured early may have come further since.",
    strong: (names) => `Strongest: ${names}.`,
    weak: (names) => `Weakest: ${names}.`,
    median: (name, score) => `${name} (median ${score})`,
    weakMost: (title, below, count) => `Still below target in ${below} of the ${count} organisations: ${title}.`,
    unknown: (count) => `To ${questions(count)}, at least a third of the organisations do not know the answer.`,
    together: (count, alone, together, saved) =>
      `${actions(count)} to do together: that takes ${days(together)} instead of ${days(alone)}, or ${saved} fewer.`,
    nothingTogether: "There is no action that organisations can do together in the same quarter.",
    helped: (count) =>
      count === 1
        ? "For 1 action that organisations still have before them, there is one that has come so far already."
        : `For ${count} actions that organisations still have before them, there are some that have come so far already.`,
  },
  profile: {
    heading: "How the organisations stand",
    intro:
      "Each bar is a score, taller where more organisations stand. The band below is the middle half: a quarter of the organisations scores lower, a quarter higher.",
    columns: {
      dimension: "Dimension",
      area: "Area",
      n: "Number",
      low: "25%",
      median: "Median",
      high: "75%",
      reached: "On target",
    },
    overall: "All together",
    hidden: "too few organisations with a score",
    legend: { organisations: "organisations", median: "median", band: "middle half" },
    alt: (rows) => `How the scores lie for each dimension or area. ${rows}.`,
    altRow: (name, n, median, low, high) =>
      `${name}: ${organisations(n)}, median ${median}, middle half from ${low} to ${high}`,
    of: (count, n) => `${count} of ${n}`,
  },
  common: {
    heading: "What they have in common",
    strengths: "What most have reached",
    weaknesses: "What most have not reached yet",
    unknown: "What many organisations do not know",
    intro: "On these questions at least two thirds of the organisations are at their target or above.",
    introWeak: "On these questions at least two thirds of the organisations are below their target. The lowest first.",
    introUnknown:
      "To these questions at least a third of the organisations answered: I don't know. Whoever does know can tell the others.",
    dimensions: (names) => `Dimensions: ${names}.`,
    columns: { question: "Question", reached: "On target", below: "Below", median: "Median", unknown: "Don't know" },
    more: (count) => (count === 1 ? "There is 1 more." : `There are ${count} more.`),
  },
  together: {
    heading: "What they can do together",
    intro: (wait) =>
      wait === 0
        ? "Actions that more than one organisation starts in the same quarter, and that take less work together. The days are own days of all organisations that take part."
        : `Actions that more than one organisation starts about the same quarter, and that take less work together. They start when the last organisation is ready; nobody waits longer than ${quartersOf(wait)}. The days are own days of all organisations that take part.`,
    columns: {
      action: "Action",
      start: "Start",
      organisations: "Number",
      alone: "Each alone",
      together: "Together",
      saved: "Saved",
    },
    total: "All together",
    none: "There is no action that organisations can do together in the same quarter, and that takes less work that way.",
    noPlans: "No plan of any organisation is known. What they can do together follows from their plans.",
    withoutPlan: (count) => `No plan is known of ${organisations(count)}: these do not count here.`,
    more: (count, saved) =>
      count === 1
        ? `There is 1 more, which saves ${days(saved)}: --xlsx and --json have that too.`
        : `There are ${count} more, which together save ${days(saved)}: --xlsx and --json have those too.`,
    alt: (count, quarter, saved) =>
      `When each action runs together. Most of them in ${quarter}: ${actions(count)}. All together that saves ${days(saved)}.`,
    details: "Who takes part",
    value: (quarter, count) => `${quarter} · ${organisations(count)}`,
    members: (names) => `Take part: ${names}.`,
    waiting: (names, count) => (count === 1 ? `Waits for the others: ${names}.` : `Wait for the others: ${names}.`),
    each: (low, high) => (low === high ? `Saves each ${days(low)}.` : `Saves each ${low} to ${days(high)}.`),
    helpers: (names) => `Can tell how: ${names}.`,
    pin: (example) => `Keep an action in the common quarter with: ${example}`,
  },
  needs: {
    heading: "Who needs what",
    intro:
      "How many organisations have each action in their plan, how many have no room for it, and how many have reached what it brings. Whoever has come so far can tell the others how.",
    columns: {
      action: "Action",
      planned: "Planned",
      joined: "Together",
      running: "Running",
      left: "No room",
      reached: "Reached",
    },
    hidden: (minimum) => `An empty cell: fewer than ${minimum}.`,
    none: "No action is needed or reached.",
    help: "Who can help whom",
    helpIntro:
      "For each action: who has reached what it brings, and who still has it before them. In alphabetical order.",
    value: (helpers, seekers) => `${helpers} for ${seekers}`,
    helpers: (names, count) => `${count === 1 ? "Has" : "Have"} it already: ${names}.`,
    seekers: (names, count) => (count === 1 ? `Still has it ahead: ${names}.` : `Still have it ahead: ${names}.`),
    goesOn: "continued",
    more: (names, count) => `${names} and ${count} others`,
    noNames: "With --names the organisations stand here by name.",
  },
  members: {
    heading: "The organisations",
    intro: "In alphabetical order, with the day of their assessment.",
    item: (name, day) => `${name}: ${day}`,
  },
  method: {
    heading: "How this was computed",
    rules: (minimum, wait) => [
      "Of each organisation the latest assessment counts, and only assessments with the same questionnaire and version.",
      "Scores count to a tenth of a level. Where a quarter or half lies between two organisations, it is between them by proportion.",
      "A question is on target if its value reaches the target that the organisation has for its area. Most: at least two thirds of the organisations with an answer, where at least half of all organisations answered.",
      "Doing together is possible for actions of which the questionnaire gives a part (share): so much of one's own effort is left when organisations do them together.",
      "A group starts in the quarter in which most organisations can start; of equal numbers the earliest. Those left form a next group in the same way.",
      wait === 0
        ? "Nobody waits: only those that start in the same quarter take part (--wait 0)."
        : `An organisation waits at most ${quartersOf(wait)} for the others (--wait ${wait}), and never if it pinned the action to a quarter itself. Running actions do not count.`,
      "An organisation has reached an action if each question that it lifts and that concerns the organisation has that level already, or if the organisation noted the action as done.",
      "Waiting and doing together free days in each plan. What each organisation can do with those is not in this report: that follows from a new plan for each.",
      ...(minimum > 1
        ? [
            `Each figure is about at least ${minimum} organisations; what is about fewer is not told. Sensitive questions are not told and count in no figure: everything is computed without those answers.`,
          ]
        : []),
    ],
    example: "Computed again",
    formula: (action, quarter, count, alone, share, together, saved) =>
      `${action}, ${quarter}: ${organisations(count)} need ${days(alone)} for it, each alone. ${alone} × ${share} = ${together}, so ${days(saved)} fewer together.`,
    member: (name, alone, share, together) => `${name}: ${alone} × ${share} = ${together}`,
  },
  sheets: {
    scores: "Scores",
    questions: "Questions",
    together: "Together",
    members: "Who takes part",
    actions: "Actions",
    who: "Who stands where",
    columns: {
      id: "id",
      kind: "kind",
      organisation: "organisation",
      name: "name",
      level: (level) => `level ${level}`,
      asked: "asked",
      answered: "answered",
      end: "end",
      share: "share",
      waiting: "waits",
      planned: "planned in",
      standing: "stands",
    },
    kinds: { dimension: "dimension", area: "area", overall: "all together" },
    standings: { planned: "planned", running: "running", left: "no room", reached: "reached" },
  },
  older: (count) =>
    count === 1
      ? "1 earlier assessment of an organisation does not count: the latest does."
      : `${count} earlier assessments of organisations do not count: the latest of each does.`,
  others: (count, told, taken, names) =>
    `${organisations(count)} ${count === 1 ? "was" : "were"} measured with ${told} and not with ${taken}, and ${count === 1 ? "does" : "do"} not count: ${names}. Answers can be carried over with datapeil migrate.`,
  missing: (characters) => `Characters that the font lacks are question marks in the PDF: ${characters}`,
  attachment: "The figures of this report, for another program",
};

function quartersOf(count: number): string {
  return count === 1 ? "one quarter" : `${count} quarters`;
}

export const regionErrors: typeof nlErrors = {
  "region-too-few": ({ count, minimum }) =>
    `A report to hand out needs at least ${minimum} organisations; here are ${count}. Without --for outside you get a report for yourself.`,
  "region-names-outside": () => "--names shows names, and a report to hand out holds none. Choose one of the two.",
  "region-other-questionnaire": ({ measured, here }) =>
    `These assessments were made with ${measured}, and the questionnaire here is ${here}. Give the questionnaire they were made with as --questionnaire.`,
};
