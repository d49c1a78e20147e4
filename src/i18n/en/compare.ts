/** What changed between two measurements: on the screen, and in the report. */
import type { compare as nl } from "../nl/compare.ts";

const questions = (count: number) => (count === 1 ? "1 question" : `${count} questions`);

export const compare: typeof nl = {
  left: {
    "no-answer-later": "without an answer now",
    "no-answer-earlier": "without an answer then",
    "other-roles": "answered by other roles than then",
    "roles-unknown": "of which it is not known what roles answered",
    "one-workshop": "decided together only once",
    withheld: "with a sensitive answer, which is in no report for outside",
    "not-applicable": "not applicable once",
    "not-shown": "not asked once",
    added: "new in the questionnaire",
    removed: "no longer in the questionnaire",
    changed: "with another meaning now",
  },
  status: { done: "done", running: "under way", planned: "not begun", excluded: "taken out of the plan" },
  kept: { reached: "yes", partly: "in part", not: "no" },
  columns: {
    dimension: "Dimension",
    area: "Area",
    earlier: "Then",
    later: "Now",
    change: "Change",
    promised: "Promised",
    kept: "Reached?",
  },
  overall: "Everything together",
  period: (earlier, later) => `${earlier} → ${later}`,
  respondents: (earlier, later) => `${earlier} → ${later} ${later === 1 ? "respondent" : "respondents"}`,
  questionnaire: (title, versions) => `${title} (${versions})`,
  versions: (earlier, later) => (earlier === later ? `version ${later}` : `version ${earlier} → ${later}`),
  merged: (names) =>
    `The earlier measurement is that of ${names}, weighted by inhabitants. Roles and the plan of then take no part in it.`,
  outside: (which) =>
    which === "both"
      ? "Both measurements come from a report for outside, which leaves out sensitive questions and small groups."
      : `The ${which === "earlier" ? "earlier" : "new"} measurement comes from a report for outside, which leaves out sensitive questions and small groups, so that less can be compared.`,
  tooLittle: (compared, applicable) => `${compared} of ${questions(applicable)} comparable`,
  compared: (compared, all) =>
    compared === all
      ? `${compared === 1 ? "The only question is" : `All ${compared} questions are`} compared: each score rests on the same questions twice.`
      : `${compared} of the ${questions(all)} ${compared === 1 ? "is" : "are"} compared: each score rests on the same questions twice, and may differ from that in the report.`,
  overRoles: (count) => `On ${questions(count)} only those roles count that may be shown twice.`,
  unlike: (count) =>
    `On ${questions(count)} other roles answered than then, or a workshop decided only once: read that change with care.`,
  allHint: "Take them in with --all.",
  nothing: "No question was answered twice in the same way.",
  same: "No answer changed.",
  becauseHeading: "What changed most, and why",
  because: (name, change, causes) => `${name} ${change}: ${causes}`,
  cause: (title, change) => `${title} (${change})`,
  upHeading: "Questions that rose",
  downHeading: "Questions that fell",
  moved: (title, earlier, later) => `${title}: ${earlier} → ${later}`,
  more: (count) => (count === 1 ? "and 1 more question" : `and ${count} more questions`),
  restatedHeading: "Answered otherwise then than the group sees it now",
  restated: (title, told, restated, reason) =>
    `${title}: ${told === "" ? "" : `${told} then, `}${restated} with what is known now. ${reason}`,
  roadmapHeading: (quarter) => `What the plan promised by the end of ${quarter}`,
  action: (title, status, shown) => `${title}: ${status}${shown}`,
  finished: (status, when) => `${status} (${when})`,
  early: (status) => `${status}, earlier than planned`,
  shown: (lifted, lifts) => {
    if (lifts === 0) return "";
    if (lifted === 0) return "; the answers do not show it yet";
    if (lifted === lifts) return "; the answers show it";
    return `; the answers show it on ${lifted} of ${questions(lifts)}`;
  },
  besides: (title, status) => `${title}: ${status}, outside the plan`,
  rolesHeading: "What changed most by role",
  byRole: (role, name, earlier, later) => `${role}: ${name} ${earlier} → ${later}`,
  leftHeading: "Not compared",
  leftItem: (count, why, titles) => `${questions(count)} ${why}: ${titles}`,
  unpaired: {
    "no-earlier": (name) => `${name} is not in the first measurement.`,
    "predecessor-missing": (name, about) =>
      `${name}: one of the municipalities that became it is missing from the first measurement (${about}).`,
    "predecessor-inhabitants": (name, about) =>
      `${name}: the number of inhabitants of ${about} is not known, so that no mean can be taken. Fill in inhabitants, in the file of that organisation.`,
    "other-questionnaire": (name, about) =>
      `${name}: the measurements were made with different questionnaires (${about}).`,
    "other-major": (name, about) =>
      `${name}: the questionnaire took on another meaning between the measurements (${about}), so that they cannot be compared.`,
    "no-later": (count) =>
      count === 1
        ? "1 organisation of the first measurement is not in the second."
        : `${count} organisations of the first measurement are not in the second.`,
  },
  turned: (name, earlier, later) =>
    `${name}: the first measurement (${earlier}) is not older than the second (${later}). Give the oldest first.`,
  round: (name, rounds) => `${name}: of several measurements the newest was taken (${rounds}).`,
};
