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
  nothingOwed: "nothing more",
  owed: (role, count) => `${role}: ${count}`,
  organisation: "the organisation as a whole",
  consensus: "joint session",
  unansweredHeading: "Questions that nobody answered",
  unansweredIn: (title, count, total) => `${title} (${count} of ${total} organisations)`,
  totals: (organisations, submitted, owed) =>
    `${organisations === 1 ? "1 organisation" : `${organisations} organisations`}, ${
      submitted === 1 ? "1 answer submitted" : `${submitted} answers submitted`
    }, ${owed === 1 ? "1 still expected" : `${owed} still expected`}.`,
  assumed:
    "Expected is one answer for each role. Say it yourself with --expect mt=5,cbs=3, or in the column expected of organisations.csv.",
};
