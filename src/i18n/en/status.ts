/** The overview of who answered and who still owes an answer. */
import type { status as nl } from "../nl/status.ts";

export const status: typeof nl = {
  title: "Who answered",
  columns: {
    organisation: "Organisation",
    round: "Round",
    submitted: "Submitted",
    drafts: "Busy",
    owed: "Still expected",
    completeness: "Complete",
    last: "Last",
  },
  owedHeading: "Who still owes an answer",
  owes: (organisation, roles) => `${organisation}: ${roles}`,
  more: (count) => (count === 1 ? "and 1 more organisation" : `and ${count} more organisations`),
  owed: (role, count) => (count === 1 ? role : `${role} (${count})`),
  organisation: "the organisation as a whole",
  consensus: "joint session",
  contactHeading: "Whom to ask",
  contact: (organisation, contact) => `${organisation}: ${contact}`,
  unansweredHeading: "Questions that nobody answered",
  unansweredIn: (title, count, total) => `${title} (${count} of ${total} organisations)`,
  totals: (organisations, submitted, owed) =>
    `${organisations === 1 ? "1 organisation" : `${organisations} organisations`}, ${
      submitted === 1 ? "1 answer submitted" : `${submitted} answers submitted`
    }, ${owed === 1 ? "1 still expected" : `${owed} still expected`}.`,
  assumed:
    "Expected is one answer for each role. Say it yourself with --expect mt=5,cbs=3, or in the column expected of organisations.csv.",
};
