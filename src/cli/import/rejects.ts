/** Refused rows as a CSV: the row as it was, with its file, number and reason before it. */
import type { RowDoubt } from "../../core/import/rows/doubts.ts";
import { shownCell } from "../../core/import/spelling.ts";
import type { Row } from "../../core/import/table.ts";
import { importMessages } from "../../i18n/import.ts";
import type { ImportTable } from "../../io/import/import-source.ts";
import { openLineWriter } from "../../io/saving/line-writer.ts";
import { csvLines } from "../../report/tables/csv-lines.ts";
import type { Context } from "../context/context.ts";
import { sentenceOfDoubt } from "../show/doubts.ts";

export interface Rejects {
  readonly add: (row: Row, doubts: readonly RowDoubt[], table: ImportTable) => void;
  readonly finish: () => void;
}

/** Tables with other columns begin with a header of their own. @throws UserError as `openLineWriter` does. */
export async function openRejects(path: string, overwrite: boolean, context: Context): Promise<Rejects> {
  const writer = await openLineWriter(path, { overwrite });
  const { rejectsHead: head } = importMessages[context.locale];
  let lock = "";
  return {
    add: (row, doubts, { file, sheet, columns }) => {
      if (columns.sha256 !== lock) {
        lock = columns.sha256;
        const names = columns.columns.map(({ name }) => name);
        writer.write(csvLines([[head.file, head.sheet, head.row, head.code, head.reason, ...names]]));
      }
      const codes = [...new Set(doubts.map(({ code }) => code))];
      const reasons = doubts.map((doubt) => reasonOf(doubt, context));
      const cells = row.cells.map(shownCell);
      writer.write(csvLines([[file, sheet, row.number, codes.join(" "), [...new Set(reasons)].join(" | "), ...cells]]));
    },
    finish: writer.finish,
  };
}

function reasonOf({ code, question, value }: RowDoubt, context: Context): string {
  const about = [question, value === undefined || value === "" ? undefined : `“${value}”`].filter(
    (one) => one !== undefined,
  );
  return [...about, sentenceOfDoubt({ code, params: {} }, context)].join(": ");
}
