/** What is said about keeping answers safe: in use, full, changed elsewhere, restored. */
import type { keeping as nl } from "../nl/keeping.ts";

const answers = (count: number) => (count === 1 ? "1 answer" : `${count} answers`);

export const keeping: typeof nl = {
  answers,
  stop: "Stop",
  busy: {
    here: (path, since, pid) =>
      `${path} is already open in another window on this computer, since ${since} (process ${pid}).`,
    elsewhere: (path, host, since) => `${path} is open on another computer: ${host}, since ${since}.`,
    unknown: (path) => `${path} is already open in another window.`,
    why: "This way neither window can overwrite the answers of the other. Nothing was read or changed.",
    again: "Look again: it is closed there now",
    other: "Open another file",
    left: (path) => `Stopped. ${path} stays as it is.`,
    takeOver: "Take it over: I know that nobody is working on it there any more",
  },
  failed: {
    title: (path, reason) => `Not saved in ${path}: ${reason}.`,
    onDisk: (path, count) =>
      count === 1
        ? `${path} holds 1 answer, which stays there as it is.`
        : `${path} holds ${answers(count)}, which stay there as they are.`,
    inMemory: (count) =>
      count === 1 ? "1 answer is not saved anywhere yet." : `${answers(count)} are not saved anywhere yet.`,
    again: "Try again",
    elsewhere: "Save in another place, and go on there",
    stop: (count) =>
      count === 0
        ? "Stop: your answers are saved, but not submitted"
        : `Stop: all answers are put on the screen to copy (${count} ${count === 1 ? "is" : "are"} saved nowhere else)`,
    stopEmpty: "Stop: there is nothing to save yet",
    where: "Where? Type a folder or a file name",
    exists: (path) => `${path} already exists. Choose another name.`,
    moved: (before, now) => `Saved in ${now}. Every answer goes there from now on; ${before} stays as it was.`,
    printed: "This could not be saved. Copy it to a file whose name ends in .yaml:",
  },
  changed: {
    reason: "somebody else changed the file",
    title: (path) => `${path} was changed by somebody else meanwhile.`,
    theirs: (count) =>
      count === 1
        ? "1 answer there differs from when this window last saved."
        : `${answers(count)} there differ from when this window last saved.`,
    remarksOnly: "The answers are the same; something else was changed, such as a comment.",
    disputed: (titles) => `Changed in both: ${titles}. For these, what you answered in this window counts.`,
    unreadable: "What is there now is not a valid answer file of the same person: it cannot be merged.",
    merge: "Merge: take those changes in with my answers",
    mine: "Keep only my answers; what is there is kept apart",
    again: "Look again: I have repaired it",
    setAside: (copy) => `What was there is now in ${copy}.`,
    merged: (count) =>
      count === 0 ? "Merged." : `Merged: ${answers(count)} ${count === 1 ? "was" : "were"} taken in.`,
  },
  takenOver: {
    reason: "another window took the file over",
    title: (path) => `${path} was taken over by another window.`,
    takeBack: "Take it back and go on here",
  },
  goOn: "Press Enter to go on.",
  backup: {
    kept: (copy) => `If you change anything, the file as it is now stays as ${copy}.`,
    failed: (path, reason) => `No copy could be kept of ${path} as it was before this session: ${reason}.`,
    offer: (path, copy) =>
      `${path} is damaged and cannot be read. The copy ${copy}, from before the previous session, is good.`,
    content: (count) => `It holds ${answers(count)}.`,
    restore: "Go on with that copy; the damaged file is kept apart",
  },
  version: {
    since: (before, now) =>
      `This file was begun with version ${before} of the questionnaire; you now answer version ${now}.`,
    newer: (theirs, known) =>
      `This file belongs to version ${theirs} of the questionnaire, newer than version ${known}, which is the one known here. You will not see questions that were added later. Please use a newer Datapeil.`,
    newerRefused: (path, theirs, known) =>
      `${path} belongs to version ${theirs} of the questionnaire, newer than version ${known}, which is the one known here, and holds answers to questions that are not there. The file stays untouched.\nUse a newer Datapeil, or give the newer questionnaire:\ndatapeil assess ${path} --questionnaire FILE`,
    otherMajor: (path, theirs, known, command) =>
      `${path} belongs to version ${theirs} of the questionnaire; this is version ${known}. Questions mean something else there. The file stays untouched.\nCarry the answers over, and answer only what is new or no longer fits:\n${command}\nOr go on with the questionnaire of that time:\ndatapeil assess ${path} --questionnaire FILE\nOr start anew in another file:\ndatapeil assess NEW.yaml`,
  },
  fullForm: "This file was begun without --core and goes on that way.",
  submitted: (day) =>
    `These answers were submitted on ${day}. A change counts at once. That date stays until you finish again; then it becomes that of today.`,
};
