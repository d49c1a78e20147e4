/** How far the reading of exports is: rows, share, rate and time left. */
import { batchMessages } from "../../i18n/batch.ts";
import { formatCount, formatPercent } from "../../i18n/format.ts";
import type { Context } from "../context/context.ts";
import type { PlannedTable } from "../import/run-import.ts";
import { progressLine, secondsLeft } from "../terminal/progress-line.ts";

export interface ExportProgress {
  readonly read: (bytes: number, rows: number, of: PlannedTable) => void;
  readonly assess: (done: number, total: number) => void;
  readonly end: () => void;
}

export function exportProgress(context: Context): ExportProgress {
  const say = batchMessages[context.locale];
  const line = progressLine(context);
  const count = (number: number) => formatCount(context.locale, Math.round(number));
  let table: PlannedTable | undefined;
  let began = context.now().getTime();
  return {
    read: (bytes, rows, of) => {
      if (of !== table) began = context.now().getTime();
      table = of;
      line.show(() => {
        const seconds = Math.max(0.001, (context.now().getTime() - began) / 1000);
        const size = of.table.bytes;
        const left = size === undefined ? undefined : secondsLeft(bytes, size, seconds);
        return say.reading({
          rows: count(rows),
          share: size === undefined ? undefined : formatPercent(context.locale, Math.min(1, bytes / size)),
          perSecond: count(rows / seconds),
          secondsLeft: left === undefined ? undefined : count(Math.max(0, left)),
        });
      });
    },
    assess: (done, total) => line.show(() => say.assessing(count(done), count(total))),
    end: line.end,
  };
}
