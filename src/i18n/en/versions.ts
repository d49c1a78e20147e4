/** Versions of a questionnaire: what differs, and what becomes of earlier answers. */
import type { VersionMessages } from "../versions.ts";

const times = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

export const versions: VersionMessages = {
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
};
