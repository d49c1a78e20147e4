/** Versions of a questionnaire: what differs, and what becomes of earlier answers. */
import type { versions as nl } from "../nl/versions.ts";
import { times } from "../times.ts";

export const versions: typeof nl = {
  commands: {
    questionnaire: "Compares versions of a questionnaire.",
    diff: "Shows what differs between two versions, and which step the version number must make.",
    migrate: "Carries answers over to a new version of the questionnaire, and says what must be asked again.",
  },
  arguments: {
    older: "earlier version: folder, questionnaire.yaml or id of a built-in questionnaire",
    newer: "new version, likewise",
    responses: "answer files, or folders of answers to an earlier version",
  },
  options: {
    since: "compares with this earlier version: version number, changes and replaces must be right",
    to: "new version: folder, questionnaire.yaml or id of a built-in questionnaire",
    from: "earlier version, to make sure that every question still means the same",
    output: "folder for the new answer files; the earlier ones stay as they are",
    check: "shows what would happen and writes nothing",
  },
  between: (before, after) => `From ${before} to ${after}`,
  groups: {
    added: "Added",
    removed: "Removed",
    meaning: "Means something else",
    reworded: "Worded differently",
    reweighted: "Counts differently",
    asked: "Asked of others, or at another moment",
    promises: "What whoever answers may expect",
    settings: "Settings, targets and actions",
  },
  kinds: {
    questionnaire: "questionnaire",
    level: "level",
    area: "area",
    dimension: "dimension",
    role: "role",
    audience: "audience",
    question: "question",
    option: "option",
    action: "action",
    function: "function",
    size: "size class",
  },
  was: "was",
  is: "now",
  absent: "nothing",
  noDifference: "There is no difference.",
  needs: (count, step) => {
    const why = {
      patch: "a patch: only the wording differs",
      minor: "a minor: something was added, removed or counted differently, and every answer still means the same",
      major: "a major: something no longer means what it meant",
    };
    return `${times(count, "difference", "differences")}. That is ${why[step]}.`;
  },
  enough: (before, after, exactly) =>
    exactly
      ? `From ${before} to ${after} is exactly that step.`
      : `From ${before} to ${after} is a larger step, which is fine.`,
  tooSmall: (before, after, least) =>
    before === after
      ? `The version number is still ${after}. Make it ${least} or later.`
      : `So from ${before} to ${after} is not right. Make it ${least} or later.`,
  migrate: {
    unchanged: (version) => `Is at version ${version} already: nothing changes.`,
    carried: (before, after, count) =>
      `From version ${before} to ${after}: ${times(count, "answer", "answers")} carried over.`,
    asked: (count, becomesDraft) =>
      `To answer because of the new version: ${times(count, "question", "questions")}.${becomesDraft ? " Until then this is a draft again." : ""}`,
    nothingToAsk: "Nothing to ask.",
    left: (ids) => `Without a place in the new version, kept under migrated: ${ids}.`,
    why: {
      new: "new question",
      open: "new, or without an answer then (--from tells which)",
      "does-not-fit": "the answer of then does not fit here",
      incomplete: "not each of the questions that are one now has an answer",
      "meaning-changed": "an answer no longer means the same here",
    },
    total: (files, asked) =>
      `${times(files, "answer file", "answer files")}, ${times(asked, "question", "questions")} to answer.`,
    writing: (done, total) => `Carrying answers over: ${done} of ${total} files`,
    written: (count, folder) =>
      `${times(count, "file", "files")} written to ${folder}. The earlier files have not been changed.`,
    same: (count) =>
      count === 1 ? "1 file was there like that already." : `${count} files were there like that already.`,
    notWritten: "Nothing was written. With -o FOLDER the new files go into that folder.",
    inTheWay: (count, first) =>
      count === 1
        ? `${first} exists with other content and has not been changed. Choose another folder with -o.`
        : `${count} files exist with other content and have not been changed, such as ${first}. Choose another folder with -o.`,
    goOn: "To go on, with only what is open:",
    note: (version, question, said) => `Earlier (version ${version}), to ${question}: ${said}`,
    said: {
      level: (level, text) => (text ? `level ${level}, ${text}` : `level ${level}`),
      checked: (items) => (items.length > 0 ? `ticked: ${items.join(", ")}` : "nothing ticked"),
      states: {
        "not-applicable": "not applicable",
        "dont-know": "don't know",
        unanswered: "not answered",
        "not-shown": "not asked",
      },
    },
  },
};
