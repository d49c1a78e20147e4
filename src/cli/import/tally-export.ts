/** Files by a mapping → tallies, in one pass and with flat memory; rows of the same respondent cost two passes more. */
import type { DoubtNote } from "../../core/import/doubt-notes.ts";
import { doubtNotes } from "../../core/import/doubt-notes.ts";
import type { DoubtCollection } from "../../core/import/doubts.ts";
import { collectDoubts } from "../../core/import/doubts.ts";
import { findDuplicates } from "../../core/import/duplicates.ts";
import type { IdHashes } from "../../core/import/fast/id-hash.ts";
import { hashKey, hashRespondent, idHashes, lastHash, repeatedHashes } from "../../core/import/fast/id-hash.ts";
import { knownSpellings } from "../../core/import/known-spellings.ts";
import type { RowTaking } from "../../core/import/take-rows.ts";
import { rowTaker } from "../../core/import/take-rows.ts";
import type { Issue } from "../../core/issue.ts";
import { hasErrors } from "../../core/issue.ts";
import type { Response } from "../../core/response.ts";
import type { TallyBook } from "../../core/tally/book.ts";
import { fastFileOf } from "../../io/fast-csv/fast-file.ts";
import { readFast } from "../../io/fast-csv/read-fast.ts";
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
}

export interface TalliedExport {
  readonly book: TallyBook;
  readonly imported: Imported;
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
  const suspects = repeatedHashes(first.flatMap(({ ids }) => ids));
  const passes = suspects.size === 0 ? first : await judgedPasses(work, suspects);
  const broken = passes.filter(({ issues }) => hasErrors(issues)).length;
  for (const [index, pass] of passes.entries()) noteDoubts(pass, tables[index] as PlannedTable, doubts);
  const counts = countPasses(passes);
  const imported = {
    counts,
    doubts: doubts.list(),
    tables: tables.map(({ table }) => table),
    refusedFiles: refusedFiles + broken,
  };
  return { book: mergePasses(passes), imported };
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

/** Once to see which of the suspects really are the same respondent, and once to count what was decided on. */
async function judgedPasses(work: Work, suspects: ReadonlySet<string>): Promise<readonly Pass[]> {
  const duplicates = findDuplicates(work.read.mapping.respondent.duplicates ?? "error");
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
  return passAll(work, {
    suspects,
    judge: (response, place) => (isSuspect(response) ? duplicates.judge(response, place) : keep(response)),
  });
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
  const parts = await readFast(file, {
    drafts: options.drafts,
    wantIds: wantsIds(planned, how),
    suspects: how.suspects,
    judge: judgeOf(how, index),
    onProgress: (bytes, rows) => options.onProgress(bytes, rows, planned),
  });
  if (parts === "odd") return undefined;
  return {
    taken: parts.map(({ taken }) => taken),
    doubts: parts.flatMap(({ doubts }) => doubts),
    issues: [],
    ids: parts.flatMap(({ ids }) => ids ?? []),
  };
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
  for (const { doubt, row, count } of notes) for (let at = 0; at < count; at++) doubts.addRow(doubt, row, source);
}
