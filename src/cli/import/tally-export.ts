/** Files by a mapping → tallies, in one pass and with flat memory; rows of the same respondent cost two passes more. */

import type { TallyBook } from "../../core/assess/tally/book.ts";
import type { IdHashes } from "../../core/import/fast/id-hash.ts";
import {
  addHash,
  hashKey,
  hashRespondent,
  idHashes,
  lastHash,
  repeatedHashes,
} from "../../core/import/fast/id-hash.ts";
import type { DoubtNote } from "../../core/import/rows/doubt-notes.ts";
import { doubtNotes } from "../../core/import/rows/doubt-notes.ts";
import type { DoubtCollection, RowDoubt } from "../../core/import/rows/doubts.ts";
import { collectDoubts } from "../../core/import/rows/doubts.ts";
import { findDuplicates } from "../../core/import/rows/duplicates.ts";
import { knownSpellings } from "../../core/import/rows/known-spellings.ts";
import type { RowTaking } from "../../core/import/rows/take-rows.ts";
import { rowTaker } from "../../core/import/rows/take-rows.ts";
import type { Row } from "../../core/import/table.ts";
import type { Issue } from "../../core/issue/issue.ts";
import { hasErrors } from "../../core/issue/issue.ts";
import type { Response } from "../../core/response/response.ts";
import { fastFileOf } from "../../io/fast-csv/fast-file.ts";
import type { PartThreads } from "../../io/fast-csv/part-threads.ts";
import { readFast } from "../../io/fast-csv/read-fast.ts";
import type { ImportTable } from "../../io/import/import-source.ts";
import type { Collected } from "./collected.ts";
import { collected, mostCollected } from "./collected.ts";
import type { ReadMapping } from "./read-mapping.ts";
import type { Imported, PlannedTable } from "./run-import.ts";
import { openAll, sourceOf } from "./run-import.ts";
import type { CountedPass } from "./settle-passes.ts";
import { countPasses, mergePasses } from "./settle-passes.ts";

export interface TallyOptions {
  /** Responses that were not submitted count as well. */
  readonly drafts: boolean;
  /** Bytes and rows of the table at hand. */
  readonly onProgress: (bytes: number, rows: number, of: PlannedTable) => void;
  readonly threads: PartThreads;
  /** Responses that stand in files beside the export, and are counted by themselves. */
  readonly beside?: readonly Response[];
  /** Each row that was refused, as it was. Costs a pass more where there are any. */
  readonly onRefused?: ((row: Row, doubts: readonly RowDoubt[], table: ImportTable) => void) | undefined;
}

export interface TalliedExport {
  readonly book: TallyBook;
  readonly imported: Imported;
  /** Of a small export, the responses that were counted. */
  readonly responses?: Collected | undefined;
}

/** What one pass through one table gave. */
interface Pass extends CountedPass {
  readonly doubts: readonly DoubtNote[];
  readonly ids: readonly IdHashes[];
}

/** @throws UserError if the only file cannot be read */
export async function tallyExport(
  read: ReadMapping,
  paths: readonly string[],
  options: TallyOptions,
): Promise<TalliedExport> {
  const doubts = collectDoubts(knownSpellings(read.mapping, read.questionnaire));
  const { tables, refusedFiles } = await openAll(read, paths, { doubts, listener: {} });
  const work = { read, tables, options };
  const first = await passAll(work, {});
  const suspects = repeatedHashes([...first.flatMap(({ ids }) => ids), hashesOf(options.beside ?? [])]);
  const how = suspects.size === 0 ? {} : await judging(work, suspects);
  const passes = suspects.size === 0 ? first : await passAll(work, how);
  const broken = passes.filter(({ issues }) => hasErrors(issues)).length;
  for (const [index, pass] of passes.entries()) noteDoubts(pass, tables[index] as PlannedTable, doubts);
  const counts = countPasses(passes);
  if (options.onRefused && counts.fates.refused > 0) await passRefused(passes, { ...work, how }, options.onRefused);
  const imported = {
    counts,
    doubts: doubts.list(),
    tables: tables.map(({ table }) => table),
    refusedFiles: refusedFiles + broken,
  };
  const responses = counts.fates.taken <= mostCollected ? await collect(passes, { ...work, how }) : undefined;
  return { book: mergePasses(passes), imported, responses };
}

interface Work {
  readonly read: ReadMapping;
  readonly tables: readonly PlannedTable[];
  readonly options: TallyOptions;
}

interface How {
  readonly suspects?: ReadonlySet<string> | undefined;
  readonly judge?:
    | ((response: Response, place: { readonly table: number; readonly row: number }) => Verdict)
    | undefined;
}

type Verdict = ReturnType<NonNullable<RowTaking["judge"]>>;

/** Goes through all rows to see which of the suspects really are the same respondent. */
async function judging(work: Work, suspects: ReadonlySet<string>): Promise<How> {
  const duplicates = findDuplicates(work.read.mapping.respondent.duplicates ?? "error", work.options.beside);
  const keep = ({ respondent }: Response): Verdict => ({ kind: "keep", respondent: respondent.id });
  const isSuspect = (response: Response) => {
    hashRespondent(response);
    return suspects.has(hashKey(lastHash.low, lastHash.high));
  };
  await passAll(work, {
    suspects,
    judge: (response, place) => {
      if (isSuspect(response)) duplicates.note(response, place);
      return keep(response);
    },
  });
  return {
    suspects,
    judge: (response, place) => (isSuspect(response) ? duplicates.judge(response, place) : keep(response)),
  };
}

/** The rows that were refused, once more: they are few, and kept by no reader. */
async function passRefused(
  passes: readonly Pass[],
  { read, tables, options, how }: Passing,
  onRefused: NonNullable<TallyOptions["onRefused"]>,
): Promise<void> {
  for (const [index, planned] of tables.entries()) {
    if (hasErrors(passes[index]?.issues ?? [])) continue;
    const { table, plan } = planned;
    let through = 0;
    const taking = {
      questionnaire: read.questionnaire,
      drafts: true,
      judge: judgeOf(how, index),
      // What the fast reader handed out before it gave up is not told twice.
      onRefused: (row: Row, doubts: readonly RowDoubt[]) => {
        if (row.number > through) onRefused(row, doubts, table);
        through = Math.max(through, row.number);
      },
    };
    const file = fastFileOf(table, plan, read.questionnaire);
    const fast = file && { ...taking, wantIds: false, suspects: how.suspects, pool: options.threads };
    if (fast && (await readFast(file, fast)) !== "odd") continue;
    const taker = rowTaker({ ...taking, plan, onDoubt: () => undefined });
    for await (const { rows } of table.rows()) for (const row of rows) taker.take(row);
  }
}

/** The rows that were counted, once more and the general way. */
async function collect(passes: readonly Pass[], { read, tables, options, how }: Passing): Promise<Collected> {
  const responses = collected();
  for (const [index, { table, plan }] of tables.entries()) {
    if (hasErrors(passes[index]?.issues ?? [])) continue;
    const judge = judgeOf(how, index);
    const taker = rowTaker({
      plan,
      questionnaire: read.questionnaire,
      drafts: options.drafts,
      onDoubt: () => undefined,
      judge: (response, row) => {
        const verdict = judge?.(response, row) ?? { kind: "keep", respondent: response.respondent.id };
        const counts = options.drafts || response.submitted !== undefined;
        if (verdict.kind === "keep" && counts) responses.add(response, `${table.file}:${row}`);
        // It is counted already.
        return { kind: "leave-out" };
      },
    });
    for await (const { rows } of table.rows()) for (const row of rows) taker.take(row);
  }
  return responses;
}

async function passAll(work: Work, how: How): Promise<readonly Pass[]> {
  const passes: Pass[] = [];
  for (const [index, table] of work.tables.entries()) {
    passes.push(
      (await passFast(table, index, { ...work, how })) ?? (await passGenerally(table, index, { ...work, how })),
    );
  }
  return passes;
}

function hashesOf(responses: readonly Response[]): IdHashes {
  const ids = idHashes();
  for (const response of responses) {
    hashRespondent(response);
    addHash(ids, lastHash.low, lastHash.high);
  }
  return ids;
}

type Passing = Work & { readonly how: How };

function judgeOf({ judge }: How, table: number): RowTaking["judge"] {
  return judge && ((response, row) => judge(response, { table, row }));
}

function wantsIds({ plan }: PlannedTable, { suspects }: How): boolean {
  return suspects === undefined && plan.duplicates !== "all" && plan.respondent !== undefined;
}

async function passFast(
  planned: PlannedTable,
  index: number,
  { read, options, how }: Passing,
): Promise<Pass | undefined> {
  const file = fastFileOf(planned.table, planned.plan, read.questionnaire);
  if (!file) return undefined;
  const fast = await readFast(file, {
    drafts: options.drafts,
    wantIds: wantsIds(planned, how),
    suspects: how.suspects,
    judge: judgeOf(how, index),
    pool: options.threads,
    onProgress: (bytes, rows) => options.onProgress(bytes, rows, planned),
  });
  return fast === "odd" ? undefined : { ...fast, issues: [] };
}

async function passGenerally(planned: PlannedTable, index: number, { read, options, how }: Passing): Promise<Pass> {
  const { table, plan } = planned;
  const notes = doubtNotes();
  const ids = wantsIds(planned, how) ? idHashes() : undefined;
  const taker = rowTaker({
    plan,
    questionnaire: read.questionnaire,
    drafts: options.drafts,
    onDoubt: notes.add,
    ids,
    judge: judgeOf(how, index),
  });
  const issues: Issue[] = [];
  let rows = 0;
  for await (const batch of table.rows()) {
    for (const row of batch.rows) taker.take(row);
    issues.push(...batch.issues);
    rows += batch.rows.length;
    options.onProgress(batch.bytesRead, rows, planned);
  }
  return { taken: [taker.taken], doubts: notes.list(), issues, ids: ids ? [ids] : [] };
}

function noteDoubts({ doubts: notes, issues }: Pass, { table }: PlannedTable, doubts: DoubtCollection): void {
  const source = sourceOf(table);
  for (const found of issues) doubts.addFile(found, source);
  if (hasErrors(issues)) return;
  for (const note of notes) doubts.addNote(note, source);
}
