import { expect, test } from "vitest";
import type { Table } from "../../../src/report/content/blocks.ts";
import { tableHtml } from "../../../src/report/html/table.ts";

const table: Table = {
  kind: "table",
  columns: [{ header: "Naam" }, { header: "Score", align: "right" }],
  rows: [
    { cells: ["Een", "2,4"], shades: [undefined, 0.5] },
    { cells: [{ stack: ["Twee", [{ text: "te weinig", muted: true }]] }, ""], strong: true },
  ],
};

test("a cell is coloured as deep as it is said to be, and its row is called after its first cell", () => {
  const html = tableHtml(table, "Scores & doelen");
  expect(html).toContain('<caption class="unseen">Scores &amp; doelen</caption>');
  expect(html).toContain(
    '<tr><th scope="row">Een</th><td class="number" style="background:color-mix(in srgb,var(--accent) 20%,var(--paper))">2,4</td></tr>',
  );
  expect(html).toContain(
    '<tr class="sum"><th scope="row"><div>Twee</div><div><span class="muted">te weinig</span></div></th><td class="number"></td></tr>',
  );
});

test("a chart in slices is told of once, and drawn beside the names", () => {
  const slice = { width: 60, height: 12, shapes: [] };
  const plot = { alt: "Een 2,4; twee geen.", width: 60, axis: slice, rows: [slice, slice] };
  for (const legend of [undefined, slice]) {
    const html = tableHtml({ ...table, plot: { ...plot, ...(legend ? { legend } : {}) } }, "Scores");
    expect(html.match(/Een 2,4; twee geen\./gu)).toHaveLength(1);
    expect(html.match(/<svg aria-hidden="true"/gu)).toHaveLength(3);
    expect(html).toMatch(/<th scope="row"><div class="plot"><div>Een<\/div><svg/u);
  }
});
