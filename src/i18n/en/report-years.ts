/** The chapter about what changed since the last measurement. */
import type { reportYears as nl } from "../nl/report-years.ts";

export const reportYears: typeof nl = {
  heading: "Since the last measurement",
  overall: (earlier, later) => `Everything together, the score went from ${earlier} to ${later}.`,
  overallSame: (score) => `Everything together, the score stayed ${score}.`,
  rose: (count) => `${count} rose`,
  fell: (count) => `${count} fell`,
  stayed: (count) => `${count} stayed the same`,
  counts: (all, parts) => `Of the ${all} dimensions that were compared, ${parts}.`,
  promises: (count, quarter, parts) =>
    `By the end of ${quarter} the plan promised progress on ${count === 1 ? "1 dimension" : `${count} dimensions`}: ${parts}.`,
  kept: {
    reached: (count) => `${count} reached`,
    partly: (count) => `${count} in part`,
    not: (count) => `${count} not reached`,
  },
  actions: (done, due) => {
    if (due === 1) return `The one action that was to be done by now is ${done === 1 ? "done" : "not"}.`;
    if (done === due) return `All ${due} actions that were to be done by now are done.`;
    const count = done === 0 ? "none is" : done === 1 ? "1 is" : `${done} are`;
    return `Of the ${due} actions that were to be done by now, ${count} done.`;
  },
  basis: (date, compared, all) =>
    `Compared with the measurement of ${date}, on ${compared} of the ${all === 1 ? "1 question" : `${all} questions`}: only what was answered twice in the same way, both times with the weights of today. The scores may therefore differ from those in the other chapters.`,
  legend: { earlier: "then", later: "now", promised: "promised" },
  altIntro: (maximum) => `Score then and now on a scale up to ${maximum}.`,
  altRow: (name, earlier, later, promised) =>
    `${name} from ${earlier} to ${later}${promised === "" ? "" : `, promised ${promised}`}`,
  altAbsent: (name) => `${name} cannot be compared`,
  because: "What changed it",
  becauseItem: (change, causes) => ` ${change}: ${causes}.`,
  questions: "Questions that changed most",
  rising: "Risen",
  falling: "Fallen",
  restated: "Answered otherwise then than the group sees it now",
  restatedIntro:
    "Those who learn more sometimes answer lower. The group revised these answers of then; the comparison rests on the revised answer.",
  plan: "What came of the plan",
  planColumns: { action: "Action", end: "Planned by", status: "Standing", shown: "In the answers" },
  shownAll: "yes",
  shownNone: "not yet",
  shownSome: (lifted, lifts) => `on ${lifted} of ${lifts}`,
  besides: "outside the plan",
  roles: "By role",
  rolesIntro:
    "Where a role answers half a level or more otherwise than then. Roles with too few respondents are left out.",
  left: "Not compared",
  attachment: "The comparison with the last measurement that this report was made from",
};
