/** What is seen while the export of a survey is scored. */
import type { batch as nl } from "../nl/batch.ts";

export const batch: typeof nl = {
  reading: ({ rows, share, perSecond, secondsLeft }) =>
    [
      `${rows} rows read`,
      ...(share === undefined ? [] : [share]),
      `${perSecond} a second`,
      ...(secondsLeft === undefined ? [] : [`${secondsLeft} s left`]),
    ].join(", "),
  assessing: (done, total) => `Computing scores: organisation ${done} of ${total}`,
  draftsLeftOut: (count) =>
    count === 1
      ? "1 of these is a draft without a date of submission and does not count; with --drafts it does."
      : `${count} of these are drafts without a date of submission and do not count; with --drafts they do.`,
  onlyCounts: (most) =>
    `Of more than ${most} rows only counts are kept. So it was not looked into how carefully people answered, nor whether a level hangs on one respondent. To know: make answer files first, with datapeil import run, and give that folder.`,
};
