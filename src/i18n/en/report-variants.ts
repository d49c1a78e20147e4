/** What stands in some variants of the report only: for outside, on one page, or to discuss. */
import type { reportVariants as nl } from "../nl/report-variants.ts";

const questions = (count: number) => (count === 1 ? "1 question" : `${count} questions`);
const sensitive = (count: number) => (count === 1 ? "1 sensitive question" : `${count} sensitive questions`);

export const reportVariants: typeof nl = {
  outside: {
    subtitle: "Self-assessment and roadmap, fit to be made public",
    subtitleWithoutRoadmap: "Self-assessment, fit to be made public",
    about:
      "This report shows where the municipality stands in working with data, and what holds it back from a higher level. It may be made public: it holds no names, notes or pieces of evidence, and small groups are not shown apart. It is a self-assessment: the start of a conversation, not an exam and not an inspection.",
    withheldAbout: (count) =>
      `${sensitive(count)} ${count === 1 ? "stays inside and counts" : "stay inside and count"} in no figure.`,
    without: (count) => `without ${sensitive(count)}`,
    left: (count) => `${sensitive(count)} ${count === 1 ? "does" : "do"} not count in this report.`,
    withoutSentence: (count) => `This score was computed without ${sensitive(count)}.`,
    roadmap: (count) =>
      `Actions that follow only from the sensitive ${count === 1 ? "question" : "questions"} are not in this roadmap and take no days in it: in the municipality's own planning, actions may come later.`,
    withheld: (count, titles) =>
      `${count === 1 ? "1 question is" : `${questions(count)} are`} sensitive and not in this report: ${titles}. An answer can be worked out from a score or a plan; so everything here was computed without those answers, and a figure may differ from the one in the report for the municipality itself.`,
    privacy: (outside) =>
      `Figures about a group of respondents are shown only from ${outside} respondents, also for those who answer in an official function. What anybody wrote is left out.`,
    answersUnhashed: "not given in a report that may become public, since answers could be tried on it",
  },

  reasons: {
    heading: "Why these actions",
    intro:
      "With each action stand the answers that call for it, from which level to which they go, and what shows that it is done.",
  },

  audiences: {
    heading: "Who gains from it",
    intro:
      "Each question says for whom it has value. The score is the mean of those questions; what the roadmap makes possible is told in the words of the level that is reached.",
    most: (audience, before, after) => `The largest step is that for “${audience}”: from ${before} to ${after}.`,
    who: "For whom",
    now: "Now",
    after: "After the roadmap",
    gains: "What becomes possible",
    today: "What there is today",
    by: (numbers, count) => (count === 1 ? `(action\u00a0${numbers})` : `(actions\u00a0${numbers})`),
    more: (count) => (count === 1 ? "And 1 more question that moves up." : `And ${count} more questions that move up.`),
    nothing: "The roadmap brings no new level here. What there is already:",
  },

  onePage: {
    lowest: (shown, all) => `These are the ${shown} dimensions furthest from their target; there are ${all} in all.`,
  },

  workbook: {
    subtitle: "Workbook for a conversation",
    subtitleWithoutRoadmap: "Workbook for a conversation",
    about:
      "This workbook brings together what is most worth talking about: where people disagree, what nobody knows, what was said but not shown, and what holds back a higher level. Print it and write in it. Who answered what is not in it.",
    agenda: "What we talk about",
    agendaIntro: (count) =>
      count === 1
        ? "This is the question most worth talking about. Take a quarter of an hour for it."
        : `These ${count} questions are the ones most worth talking about. Count on some ten minutes for each, and begin at the top.`,
    how: [
      "Read the question together, and let everyone choose alone first.",
      "Talk about what can be shown, not about who answered what.",
      "Choose the highest level of which everything is true, write it down with the reason, and note who sees it otherwise.",
    ],
    nothing:
      "Nowhere do answers lie far apart, every question has an answer, and every target is met: there is nothing that has to be discussed first.",
    number: "No.",
    question: "Question",
    why: "Why",
    now: "Now",
    today: "now",
    none: "No answer",
    reasons: {
      divided: "answers lie far apart",
      unknown: "few or nobody knows",
      claimed: "said, not shown",
      holding: "holds back a higher level",
    },
    discussion: "The questions",
    discussionIntro:
      "With each question stand the level that is reached now and what must be true for the next. The figure is the mean of those who answered, or the joint answer.",
    divided: (low, high) => `The answers go from ${low} to ${high}.`,
    nobody: "Nobody knew the answer.",
    few: (unknown, asked) => `${unknown} of ${asked} did not know.`,
    ask: (roles) => `To be asked of ${roles}.`,
    claimed: (examples) =>
      examples.length === 0
        ? "Not every answer has evidence."
        : `Not every answer has evidence. What may count: ${examples.join("; ")}.`,
    holding: (dimensions) => `Holds back a higher level in ${dimensions}.`,
    see: "What we find:",
    choose: "Our level, and who sees it otherwise:",
    decisions: "What we agree",
    decisionsIntro: "One agreement a row: what will be done, who leads it, and by when.",
    decisionsProposed: (count) =>
      `One agreement a row: what will be done, who leads it, and by when. ${count === 1 ? "The first row is" : `The first ${count} rows are`} a proposal from the roadmap: confirm it, or cross it out and replace it.`,
    what: "What",
    who: "Who",
    when: "By when",
    next: "When we come back to this:",
  },
};
