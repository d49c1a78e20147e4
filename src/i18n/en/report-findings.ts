/** What the figures and tables of the report tell: groups, certainty, planning and yield. */
import type { reportFindings as nl } from "../nl/report-findings.ts";

const questions = (count: number) => (count === 1 ? "1 question" : `${count} questions`);
const days = (amount: string) => (amount === "1" ? "1 day" : `${amount} days`);

export const reportFindings: typeof nl = {
  groups: {
    heading: "How each group sees it",
    intro:
      "Mean score of each group: the higher, the fuller the colour. Where a group is too small or was not asked the questions, there is no figure.",
    subject: "Area or dimension",
    difference: "Difference",
    none: "no figure",
    widest: (subject, high, highScore, low, lowScore) =>
      `They differ most on ${subject}: ${high} ${highScore}, ${low} ${lowScore}.`,
    alike: "Nowhere are two groups half a level or more apart.",
  },

  certainty: {
    heading: "How certain this picture is",
    claimed: "Said, not shown",
    claimedIntro: (count, from) =>
      `For ${questions(count)}, answers at level ${from} or higher have no evidence. What could serve as evidence stands beside each.`,
    claimedScores: (value, evidenced) => `${value} claimed, ${evidenced} with evidence`,
    claimedItem: (value, evidence) => (evidence === "" ? value : `${value}; for example ${evidence}`),
    unknown: {
      heading: "What nobody knew",
      few: (count) => `Nobody knew the answer to ${questions(count)}. Whom you can ask stands beside each.`,
      many: (count) => `Nobody knew the answer to ${questions(count)}. They stand with whom to ask first.`,
    },
    open: {
      heading: "Not answered",
      few: (count) => `No answer came to ${questions(count)}. Whom you can ask stands beside each.`,
      many: (count) => `No answer came to ${questions(count)}. They stand with whom to ask first.`,
    },
    anyone: "Anyone",
    partly: "What few people know",
    partlyIntro: "Here at least half of those asked did not know the answer.",
    partlyItem: (unknown, asked) => `${unknown} of ${asked} did not know`,
    divided: "Where people disagree",
    dividedIntro: (count) =>
      `${count === 1 ? "1 question on which" : `${count} questions on which`} the answers lie far apart. Discuss these first; their mean says little.`,
    dividedItem: (low, high, count) => `from ${low} to ${high}, ${count} answers`,
  },

  plan: {
    timeline: "When",
    timelineIntro: "The bar shows when an action runs; the small ring shows when what it waits for is ready.",
    action: "Action",
    days: "Days",
    runs: "Runs",
    period: (start, end) => `${start} – ${end}`,
    after: "After",
    owner: "Owner",
    timelineAlt: (actions, quarter, starts) => `Timeline of ${actions}. In ${quarter}, ${starts}.`,
    start: (count) => (count === 1 ? "1 starts" : `${count} start`),
    waiting: (count) => (count === 1 ? "1 action waits for another." : `${count} actions wait for another.`),
    workload: "Days per quarter",
    workloadIntro:
      "The bar is the work on actions, the upright line what is possible after the upkeep of actions that are done.",
    quarter: "Quarter",
    planned: "Planned",
    available: "Available",
    upkeep: "Upkeep",
    workloadAlt: (full, all, busiest, amount) =>
      `Bar chart of the work per quarter: ${full === 0 ? "no quarter is" : full === 1 ? "1 quarter is" : `${full} quarters are`} full, of ${all}. The busiest is ${busiest}, with ${days(amount)}.`,

    choice: "What first, and what it costs",
    gainIntro: "Gain is what an action adds to the scores.",
    quickIntro: "A quick win takes few days and brings a lot.",
    gain: "Gain",
    quick: "Quick win",
    isQuick: "yes",
    legendQuick: "quick win",
    legendOther: "other action",
    axisDays: "Days",
    axisGain: "Gain",
    choiceAlt: (count, titles) =>
      count === 0
        ? "Scatter plot of days and gain: no action takes little and brings much."
        : `Scatter plot of days and gain. ${count === 1 ? "1 action takes few days and brings much" : `${count} actions take few days and bring much`}: ${titles}.`,
    choiceMost: (title, gain, amount) => `The greatest gain comes from ${title}: ${gain}, for ${days(amount)}.`,

    courseAlt: (reached, all, until) =>
      `Lines of the expected score of each dimension, up to ${until}. ${reached === 0 ? "None meets its target" : reached === 1 ? "1 meets its target" : `${reached} meet their target`} by then, of ${all}.`,
    courseRow: (name, from, to, target) => `${name} from ${from} to ${to}, target ${target}`,
    outlook: (actions, amount, until, reached, all) =>
      `${actions}, ${days(amount)} in all. If everything goes as planned, ${reached === 0 ? "no dimension meets its target yet" : reached === 1 ? `1 of the ${all} dimensions meets its target` : `${reached} of the ${all} dimensions meet their target`} by the end of ${until}.`,
  },
};
