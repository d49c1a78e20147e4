/** What stands on the screen and in the agenda when a group decides together. */
import type { workshop as nl } from "../nl/workshop.ts";

const questions = (count: number) => (count === 1 ? "1 question" : `${count} questions`);
const answers = (count: number) => (count === 1 ? "1 answer" : `${count} answers`);
const minutes = (count: number) => (count === 1 ? "1 minute" : `${count} minutes`);

/** Whole minutes: `45 minutes`, `1 hour 10 minutes`. */
const duration = (count: number) => {
  const hours = Math.floor(count / 60);
  if (hours === 0) return minutes(count);
  const inHours = hours === 1 ? "1 hour" : `${hours} hours`;
  return count % 60 === 0 ? inHours : `${inHours} ${minutes(count % 60)}`;
};

export const workshop: typeof nl = {
  duration,
  standing: { divided: "divided", open: "unclear", agreed: "agreed" },
  place: (position, total) => `Question ${position} of ${total}`,
  elapsed: (spent) => (spent < 1 ? "just begun" : `${duration(spent)} so far`),
  rest: (left) => `about ${duration(left)} to go`,
  others: "other roles together",
  whole: "for the organisation as a whole",
  hidden: (count) => `${answers(count)}, still hidden.`,
  nobody: "Nobody answered this question.",
  noneApplicable: "Those who answered found this question not applicable.",
  tooFew: (count, minimum) => `${answers(count)}: too few to show how they are spread (${minimum} at least).`,
  unsafe: "How the answers are spread stays hidden: somebody could be recognised.",
  among: (roles, hidden) =>
    `These are the answers of: ${roles}. ${hidden === 1 ? "That of 1 other is" : `Those of ${hidden} others are`} not among them, so that nobody can be recognised.`,
  answersAt: (label, count) => `${label}: ${count}`,
  byRole: "On average:",
  role: (name, mean, size) => `${name} ${mean} (${answers(size)})`,
  agreement: (figure, standing) => `Agreement ${figure} out of 1: ${standing}.`,
  unknown: (count) => (count === 1 ? "1 person did not know." : `${count} people did not know.`),
  notes: "Notes made beforehand:",
  notesElsewhere: (count) =>
    `${count === 1 ? "1 note" : `${count} notes`} made beforehand: press m to read ${count === 1 ? "it" : "them"}.`,
  moreNotes: (count) => `Notes made beforehand (press m for ${count} more):`,
  evidence: "Evidence named beforehand:",
  lastTime: (round, answer) => (round === undefined ? `Last time: ${answer}.` : `Last time (${round}): ${answer}.`),
  lastReason: (reason) => `Reason then: ${reason}`,
  restated: (answer, reason) => `Restated: should have been ${answer}. ${reason}`,
  decided: (answer) => `Decided: ${answer}.`,
  reason: (reason) => `Reason: ${reason}`,
  dissent: (dissent) => `Dissent: ${dissent}`,
  beforehand: (counts) => `beforehand ${counts}`,
  deciding: "what do you decide?",
  restating: "what should it have been last time?",
  keys: {
    reveal: ["enter", "show the answers"],
    decide: ["enter", "decide"],
    redecide: ["enter", "change"],
    back: ["b", "back"],
    leaveOpen: ["s", "leave open"],
    next: ["s", "next"],
    notes: ["m", "notes"],
    restate: ["l", "restate last time"],
    overview: ["r", "review"],
    help: ["?", "help"],
    stop: ["q", "stop"],
  },
  askReason: "Why? (may be empty)",
  askDissent: "Who sees it differently, and why? (may be empty)",
  askRestateReason: "Why should last time's answer have been different?",
  reasonNeeded: "Write briefly why: without a reason nobody will understand the difference later.",
  tooLong: (maximum) => `That is too long: ${maximum} characters at most.`,
  help: {
    title: "Help",
    evidence: "Examples of evidence:",
    how: [
      "Read the question together and let everybody choose for themselves. Only then show what people answered beforehand.",
      "Talk about the difference, not about who answered what. Then decide: the highest level of which everything is true.",
      "Write down the reason, and who sees it differently. Feel free to leave a question open: then everybody's own answers stand.",
    ],
    back: "Press Enter to go back.",
  },
  begin: {
    title: (organisation) => `Deciding together: ${organisation}`,
    people: (count, roles) => `${count === 1 ? "1 person" : `${count} people`} answered beforehand: ${roles}.`,
    agenda: (count, time) => `On the agenda: ${questions(count)}, about ${time}.`,
    outside: (count, time) =>
      `${questions(count)} ${count === 1 ? "does" : "do"} not fit the time, about ${time}: you can add ${count === 1 ? "it" : "them"} in the review.`,
    file: (path) => `The decisions go to ${path}. Every decision is saved at once.`,
    resumed: (path, count) =>
      `Going on in ${path}: ${questions(count)} ${count === 1 ? "has" : "have"} been decided already.`,
    earlier: (path) => `Last time's joint answer is shown alongside: ${path}.`,
    howTo: "What people answered beforehand stays hidden until you show it. Press ? for help.",
    start: "Press Enter to begin.",
    nothingLeft: "All questions have been decided. You are taken to the review.",
  },
  choose: {
    organisation: "Which organisation is it about?",
    round: "Which assessment is it about?",
    noRound: "without a name",
    file: "There is a joint answer already. What would you like to do?",
    goOnDraft: (path) => `Go on with ${path} (not finished yet)`,
    goOnSubmitted: (path, day) => `Change ${path} (finished on ${day})`,
    anew: (path) => `Begin a new file with the same decisions: ${path}`,
  },
  overview: {
    title: "Review",
    decided: (count) => `${questions(count)} decided`,
    leftOpen: (count) => `${questions(count)} left open`,
    toDo: (count, time) => `${questions(count)} still to discuss, about ${time}`,
    outside: (count) =>
      count === 1
        ? "1 question is not on the agenda: there everybody's own answers stand."
        : `${count} questions are not on the agenda: there everybody's own answers stand.`,
    choose: "What would you like to do?",
    goOn: "Go on with the agenda",
    finish: "Finish: the decisions are complete",
    finishOpen: (count) =>
      `${questions(count)} ${count === 1 ? "has" : "have"} not been decided: there everybody's own answers stand. Finish?`,
    goTo: "See or change a question",
    addRest: (count, time) => `Add the other ${questions(count)}, about ${time}`,
    stop: "Stop now and go on later",
    which: "Which question?",
    toOverview: "Back to the review",
    toDiscuss: "still to discuss",
    open: "left open",
  },
  nothingDecided: "Nothing has been decided yet: finishing takes at least one decision.",
  goOn: "Press Enter to go on.",
  notSaved: (reason) => `Not saved (${reason}). Put that right, and decide again.`,
  stopped: (path, count) => `Stopped. Everything is saved in ${path}: ${questions(count)} decided.`,
  stoppedEarly: "Stopped. There was nothing to save yet.",
  goOnWith: "Go on with:",
  finished: (path, count) =>
    count === 1 ? `Done. 1 decision is in ${path}.` : `Done. ${count} decisions are in ${path}.`,
  fileName: (organisation, when) => `joint-${organisation}-${when}`,
  agenda: {
    title: (organisation) => `Agenda for deciding together: ${organisation}`,
    round: (round) => `Round ${round}`,
    columns: {
      number: "no.",
      question: "question",
      id: "id",
      area: "area",
      standing: "standing",
      agreement: "agreement",
      answers: "answers",
      unknown: "don't know",
      minutes: "minutes",
      until: "until minute",
      onAgenda: "on the agenda",
    },
    short: {
      question: "question",
      standing: "standing",
      agreement: "agree",
      answers: "answ.",
      unknown: "don't know",
      until: "to min.",
    },
    yes: "yes",
    no: "no",
    total: (count, time) => `${questions(count)}, about ${time}.`,
    outsideHeading: "Outside the time",
    outside: (count, time) =>
      `Another ${questions(count)} ${count === 1 ? "does" : "do"} not fit the time: about ${time}.`,
    assumption: (divided, open, agreed) =>
      `Assuming ${divided} minutes where people differ, ${open} where it is unclear and ${agreed} where they agree. Choose your own with --minutes-per-question.`,
    scale:
      "Agreement: 1 is all the same, 0 is split between both ends. Unclear: too few answers, or groups too small to be shown.",
  },
};
