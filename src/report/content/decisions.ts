/** What a group agrees on: who does what by when, with what the roadmap proposes first and room for the rest. */
import type { Block, Cell, Row } from "./blocks.ts";
import type { Context } from "./context.ts";

/** Rows in all: what a page holds when each is high enough to write in. */
const rowCount = 14;
const mostProposed = 5;

export function decisionBlocks(context: Context): readonly Block[] {
  const { workbook } = context.words;
  const proposed = proposals(context);
  const blank = Array.from(
    { length: rowCount - proposed.length },
    (_, index): Row => ({
      cells: [{ stack: [String(proposed.length + index + 1), room] }, "", "", ""],
    }),
  );
  return [
    { kind: "heading", level: 2, text: workbook.decisions, newPage: true },
    {
      kind: "paragraph",
      wide: true,
      look: "small",
      text: proposed.length > 0 ? workbook.decisionsProposed(proposed.length) : workbook.decisionsIntro,
    },
    {
      kind: "table",
      columns: [
        { header: workbook.number },
        { header: workbook.what, share: 5 },
        { header: workbook.who, share: 3 },
        { header: workbook.when, share: 2 },
      ],
      rows: [...proposed, ...blank],
    },
    { kind: "room", label: workbook.next, lines: 2 },
  ];
}

/** A second line of a cell, left open to write on. */
const room = "\u00a0";

/** What starts first in the roadmap, to confirm or to change. */
function proposals(context: Context): readonly Row[] {
  const actions = context.assessment.roadmap?.actions ?? [];
  const open = (text: string): Cell => ({ stack: [[{ text, muted: true }], room] });
  return actions.slice(0, mostProposed).map(
    ({ id, owner, start }, index): Row => ({
      cells: [
        String(index + 1),
        { stack: [context.actionTitle(id), room] },
        open(context.roleName(owner)),
        open(context.shortQuarter(start)),
      ],
    }),
  );
}
