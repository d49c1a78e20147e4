/** How far an import is, in rows. */
import { formatCount, formatPercent } from "../../i18n/format.ts";
import { importMessages } from "../../i18n/import.ts";
import type { Context } from "../context/context.ts";
import { progressLine } from "../terminal/progress-line.ts";

export interface ImportProgress {
  readonly show: (rows: number, share: number | undefined) => void;
  readonly end: () => void;
}

export function importProgress(context: Context): ImportProgress {
  const say = importMessages[context.locale];
  const line = progressLine(context);
  return {
    show: (rows, share) =>
      line.show(() => {
        const count = formatCount(context.locale, rows);
        return share === undefined
          ? say.looking(count)
          : say.progress(count, ` (${formatPercent(context.locale, share)})`);
      }),
    end: line.end,
  };
}
