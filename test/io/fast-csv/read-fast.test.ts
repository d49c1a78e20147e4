import { writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { eachTally, enterBook, tallyBook } from "../../../src/core/assess/tally/book.ts";
import type { Tally } from "../../../src/core/assess/tally/tally.ts";
import { mappingSchema } from "../../../src/core/import/mapping/mapping-schema.ts";
import { planImport } from "../../../src/core/import/mapping/plan-import.ts";
import { doubtNotes } from "../../../src/core/import/rows/doubt-notes.ts";
import { noFates, rowTaker } from "../../../src/core/import/rows/take-rows.ts";
import { hasErrors } from "../../../src/core/issue/issue.ts";
import { fastFileOf } from "../../../src/io/fast-csv/fast-file.ts";
import { withPartThreads } from "../../../src/io/fast-csv/part-threads.ts";
import { readFast } from "../../../src/io/fast-csv/read-fast.ts";
import { openExport } from "../../../src/io/import/import-source.ts";
import { aQuestionnaire } from "../../support/builders.ts";
import { canonical } from "../../support/fast-import.ts";
import { aFolder } from "../../support/folder.ts";

const questionnaire = aQuestionnaire();
const mapping = mappingSchema.parse({
  mapping: 1,
  questionnaire: { id: "test", version: "1.0.0" },
  respondent: { organisation: { column: "Org" }, submitted: "Sent", duplicates: "all" },
  questions: {
    q1: { column: "q1", values: { Nee: 0, Eén: 1, Ja: 5 } },
    q2: { column: "q2", range: [0, 5] },
    q3: { column: "q3", range: [0, 5] },
  },
  ignore: ["Free"],
});

interface Made {
  readonly tallies: readonly unknown[];
  readonly fates: object;
  readonly doubts: readonly unknown[];
}

/** What both ways make of a file; the fast one `undefined` where it leaves it to the general one. */
async function bothWays(
  bytes: Uint8Array | string,
  threads: number,
  chunks = 2 * threads,
): Promise<{ wanted?: Made; fast?: Made }> {
  const path = join(aFolder(), "export.csv");
  writeFileSync(path, bytes);
  const { tables } = await openExport(path);
  const [table] = tables;
  const planned = table && planImport(mapping, table.columns, questionnaire);
  if (!table || !planned?.ok) return {};
  const plan = planned.value;
  const notes = doubtNotes();
  const taker = rowTaker({ plan, questionnaire, drafts: false, onDoubt: notes.add });
  let broken = false;
  for await (const batch of table.rows()) {
    for (const row of batch.rows) taker.take(row);
    if (batch.issues.length > 0) broken = true;
    if (hasErrors(batch.issues)) break;
  }
  const wanted = { tallies: sorted([...eachTally(taker.taken.book)]), fates: taker.taken.fates, doubts: notes.list() };
  const file = fastFileOf(table, plan, questionnaire);
  const read = await withPartThreads([], async (pool) =>
    file ? readFast({ ...file, chunks }, { drafts: false, wantIds: false, threads, pool }) : "odd",
  );
  // What is broken or odd in its shape is never for the fast way.
  if (broken) expect(read).toBe("odd");
  if (read === "odd") return { wanted };
  const book = tallyBook();
  const fates = noFates();
  const doubts = doubtNotes();
  for (const taken of read.taken) {
    enterBook(book, taken.book);
    for (const key of Object.keys(fates) as (keyof typeof fates)[]) fates[key] += taken.fates[key];
  }
  for (const { doubt, row, count } of read.doubts) for (let at = 0; at < count; at++) doubts.add(doubt, row);
  return { wanted, fast: { tallies: sorted([...eachTally(book)]), fates, doubts: doubts.list() } };
}

function sorted(tallies: readonly Tally[]): unknown[] {
  return tallies.map(canonical);
}

const head = "Org,Sent,Free,q1,q2,q3";
const usual = (at: number) =>
  `9990${1 + (at % 3)},2026-11-2${at % 9},,${["Nee", "Ja", "Eén"][at % 3]},${at % 6},${(at * 7) % 6}`;
const many = (count: number, row: (at: number) => string = usual) =>
  `${[head, ...Array.from({ length: count }, (_, at) => row(at))].join("\n")}\n`;

describe("a CSV by several threads", () => {
  it.each([1, 2, 3])("gives what the general reader gives, by %i", async (threads) => {
    const { wanted, fast } = await bothWays(many(3000), threads);
    expect(fast).toEqual(wanted);
    expect(fast?.fates).toMatchObject({ taken: 3000 });
  });

  it.each([
    ["a byte-order mark", `\ufeff${many(50)}`],
    ["a line for Excel", `sep=,\n${many(50)}`],
    ["both of them, and the line ends of Windows", `\ufeffsep=,\r\n${many(50).replaceAll("\n", "\r\n")}`],
    ["no end at its last row", many(50).trimEnd()],
    [
      "line breaks and quotes in cells",
      many(600, (at) => usual(at).replace(",,", `,"een ""woord""\n,met, ${at}\r\nregels",`)),
    ],
    ["a quote where none belongs", many(300, (at) => usual(at).replace(",,", at === 20 ? ',5" buis,' : ",,"))],
    [
      "unknown spellings and empty rows",
      many(300, (at) => (at % 9 === 0 ? "" : usual(at).replace("Ja", at % 5 ? "Ja" : "Jawel"))),
    ],
    ["another unicode form", many(300, (at) => usual(at).normalize(at % 2 === 0 ? "NFD" : "NFC"))],
  ])("with %s", async (_name, text) => {
    for (const threads of [1, 2]) {
      const { wanted, fast } = await bothWays(text, threads);
      expect(wanted?.fates).not.toMatchObject({ taken: 0 });
      if (fast) expect(fast).toEqual(wanted);
    }
  });

  it.each([
    ["that is no UTF-8", Buffer.from(many(50).replace("Eén", "E\u00e9n"), "latin1")],
    ["with a zero byte", many(50).replace("99903", "999\u00003")],
    ["with rows of another width", many(50, (at) => (at === 7 ? `${usual(at)},more` : usual(at)))],
    ["that ends within quotes", `${many(50)}99901,2026-11-20,"open`],
    ["with text behind a closing quote", many(50).replace("99902", '"99902"x')],
    ["whose lines end as on old Macs", many(50).replaceAll("\n", "\r")],
  ])("leaves a file %s to the general reader", async (_name, bytes) => {
    for (const threads of [1, 2]) expect((await bothWays(bytes, threads)).fast).toBeUndefined();
  });

  it("numbers the rows of its doubts as they stand in the file, whoever read them", async () => {
    const rows = many(400, (at) => usual(at).replace("Ja", at % 3 === 1 ? `Jawel ${at}` : "Ja"));
    for (const [threads, chunks] of [
      [1, 1],
      [1, 7],
      [2, 7],
      [3, 20],
    ] as const) {
      const { wanted, fast } = await bothWays(rows, threads, chunks);
      expect(wanted?.doubts).toHaveLength(133);
      expect(fast).toEqual(wanted);
    }
  });

  it("is read from the front where a chunk begins within quotes", async () => {
    const text = many(200, (at) => usual(at).replace(",,", ',"een\nregel\nof\nmeer\nregels\nin\neen\ncel",'));
    const { wanted, fast } = await bothWays(text, 2, 9);
    expect(wanted?.fates).toMatchObject({ taken: 200 });
    expect(fast).toEqual(wanted);
  });

  it("agrees wherever the parts are cut", async () => {
    const cell = fc.constantFrom("", "tekst", '"a,b"', '"regel\nregel"', '"x ""y"""', '"\r\n"', "é", '5"');
    await fc.assert(
      fc.asyncProperty(fc.array(cell, { minLength: 1, maxLength: 60 }), async (cells) => {
        const rows = cells.map((free, at) => usual(at).replace(",,", `,${free},`));
        for (const threads of [1, 2]) {
          const { wanted, fast } = await bothWays(`${[head, ...rows].join("\n")}\n`, threads, 5);
          if (fast) expect(fast).toEqual(wanted);
        }
      }),
      { numRuns: 25 },
    );
  });
});
