/** Parts → their organisations one by one, added up, without ever holding more than one of them. */
import type { From } from "../../core/assess/group-responses.ts";
import { tallyKey } from "../../core/assess/tally/book.ts";
import { withRows } from "../../core/organisations/organisations-table.ts";
import type { FromPart } from "../../core/organisations/parts/merge-entries.ts";
import { hasAnswers, mergeEntries } from "../../core/organisations/parts/merge-entries.ts";
import type { PartEntry, PartHead } from "../../core/organisations/parts/part.ts";
import type { Questionnaire } from "../../core/questionnaire/questionnaire.ts";
import type { OrganisationFile } from "../../core/response/response-schema.ts";
import { compareText } from "../../core/text/compare-text.ts";
import { exitCode, UserError } from "../../errors.ts";
import type { PartReader } from "../../io/outcome/part-file.ts";
import { listParts, openPart } from "../../io/outcome/part-file.ts";
import type { LoadedQuestionnaire } from "../../io/questionnaire/questionnaire-file.ts";
import { loadQuestionnaire } from "../../io/questionnaire/questionnaire-file.ts";
import type { Context } from "../context/context.ts";
import type { RefusedInput } from "../show/refused.ts";
import { takeOrganisationRows } from "./batch.ts";

export interface PartsOptions {
  readonly paths: readonly string[];
  readonly questionnaire?: string;
  /** The same counts in two parts are meant. */
  readonly repeat?: boolean;
}

export interface OpenedParts {
  readonly loaded: LoadedQuestionnaire;
  readonly head: PartHead;
  /** One organisation and round after the other; fills what stands below. */
  readonly entries: () => Generator<PartEntry>;
  readonly refused: RefusedInput[];
  /** Organisations whose answers stand in several parts. */
  readonly spread: Set<string>;
}

/** @throws UserError if there are none, if one is broken, or if they do not add up. */
export async function openParts(options: PartsOptions, context: Context): Promise<OpenedParts> {
  const paths = listParts(options.paths);
  if (paths.length === 0) throw new UserError("no-parts", { paths: options.paths.join(", ") }, exitCode.invalidInput);
  const readers = paths.map(openPart);
  const { questionnaire: file } = options;
  const first = readers[0]?.head as PartHead;
  const loaded = await loadQuestionnaire(
    file === undefined ? { builtin: first.questionnaire.id } : { file },
    context.locale,
  );
  const head = commonHead(readers, loaded);
  const refused: RefusedInput[] = [];
  const rows = await takeOrganisationRows(options.paths, refused);
  const table = new Map(
    rows.map(({ source, content }) => [content.file.organisation.id, { source, content: content.file }]),
  );
  const spread = new Set<string>();
  return { loaded, head, refused, spread, entries };

  function* entries(): Generator<PartEntry> {
    for (const together of organisationsIn(readers, loaded.questionnaire)) {
      const { organisation } = together[0]?.entry.tally ?? { organisation: "" };
      if (new Set(together.filter(({ entry }) => hasAnswers(entry)).map(({ path }) => path)).size > 1)
        spread.add(organisation);
      const merged = mergeEntries(together, options.repeat);
      if (!("kind" in merged)) {
        for (const entry of merged) yield withRow(entry, table.get(organisation));
      } else if (merged.kind === "own-differs") {
        refused.push({ code: "own-differs", organisation, sources: merged.paths, params: {} });
      } else {
        const params = { organisation, one: merged.paths[0] ?? "", other: merged.paths[1] ?? "" };
        throw new UserError("part-twice", params, exitCode.invalidInput);
      }
    }
  }
}

function withRow(entry: PartEntry, row: From<OrganisationFile> | undefined): PartEntry {
  if (!row) return entry;
  const own = entry.own ? [{ source: "", content: entry.own }] : [];
  return { ...entry, own: withRows(own, [row])[0]?.content };
}

/** @throws UserError naming what differs. */
function commonHead(readers: readonly PartReader[], { questionnaire, sha256 }: LoadedQuestionnaire): PartHead {
  const [first, ...others] = readers;
  if (!first) throw new Error("No part");
  const told = ({ head }: PartReader) => `${head.questionnaire.id} ${head.questionnaire.version}`;
  for (const other of others) {
    const params = { path: first.path, other: other.path };
    if (other.head.questionnaire.sha256 !== first.head.questionnaire.sha256) {
      const differ = { ...params, one: told(first), two: told(other) };
      throw new UserError("parts-two-questionnaires", differ, exitCode.invalidInput);
    }
    if (other.head.drafts !== first.head.drafts)
      throw new UserError("parts-drafts-differ", params, exitCode.invalidInput);
  }
  if (first.head.questionnaire.sha256 !== sha256) {
    const here = `${questionnaire.id} ${questionnaire.version}`;
    throw new UserError(
      "part-other-questionnaire",
      { path: first.path, one: told(first), here },
      exitCode.invalidInput,
    );
  }
  const all = readers.map(({ head }) => head);
  return {
    part: 1,
    questionnaire: first.head.questionnaire,
    ...(first.head.drafts ? { drafts: true } : {}),
    ...(all.every(({ names }) => names) ? { names: true } : {}),
    ...(all.some(({ withoutTexts }) => withoutTexts) ? { withoutTexts: true } : {}),
  };
}

interface Waiting {
  readonly reader: PartReader;
  readonly key: string;
  readonly entry: PartEntry;
}

/** All entries of one organisation at a time, in the order of the organisations: each part is sorted already. */
function* organisationsIn(readers: readonly PartReader[], questionnaire: Questionnaire): Generator<FromPart[]> {
  const waiting: Waiting[] = [];
  for (const reader of readers) advance(reader, "");
  waiting.sort((a, b) => compareText(b.key, a.key));
  let together: FromPart[] = [];
  for (let least = waiting.pop(); least; least = waiting.pop()) {
    const { reader, key, entry } = least;
    if (together[0] && together[0].entry.tally.organisation !== entry.tally.organisation) {
      yield together;
      together = [];
    }
    together.push({ path: reader.path, entry });
    advance(reader, key);
    const last = waiting.pop();
    if (last) insert(waiting, last);
  }
  if (together.length > 0) yield together;

  function advance(reader: PartReader, before: string): void {
    const entry = reader.next(questionnaire);
    if (!entry) return;
    const key = tallyKey(entry.tally.organisation, entry.tally.round);
    if (key <= before) throw new UserError("part-out-of-order", { path: reader.path }, exitCode.invalidInput);
    waiting.push({ reader, key, entry });
  }
}

/** The least stands last. */
function insert(waiting: Waiting[], one: Waiting): void {
  let from = 0;
  let to = waiting.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((waiting[middle] as Waiting).key > one.key) from = middle + 1;
    else to = middle;
  }
  waiting.splice(from, 0, one);
}
