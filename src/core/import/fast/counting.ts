/** Rows of codes → counts. */
import type { Question, Questionnaire } from "../../questionnaire.ts";
import type { Answer } from "../../response.ts";
import { answerValue } from "../../response.ts";
import type { ImportPlan } from "../mapping/plan.ts";
import type { Classes } from "./classes.ts";
import { classes, codeOf } from "./classes.ts";
import type { RowCondition } from "./conditions.ts";
import { placedQuestions, rowConditions } from "./conditions.ts";
import type { Watches } from "./watch.ts";

/** Code of a question that its condition keeps away; from 1 on, codes stand for answers. */
export const hiddenByCondition = 0;
const noAnswer = 1;
/** Codes that a question may have, this one among them. Few at first: what is counted then fits a small cache. */
const fewestCodes = 8;
const mostCodes = 64;

/** Respondents of one role in one organisation, which goes by one name. */
export interface Group {
  readonly organisation: string;
  readonly name: string | undefined;
  readonly role: string | undefined;
  readonly round: string | undefined;
  /** Of the ids of its respondents the first; only where a name is given, which it decides on. */
  firstId: string | undefined;
}

export interface Counting {
  readonly questionnaire: Questionnaire;
  readonly plan: ImportPlan;
  readonly placed: readonly Question[];
  /** Question → place. */
  readonly places: ReadonlyMap<string, number>;
  /** Place → column; absent: not read from the rows. */
  readonly columns: readonly (number | undefined)[];
  /** Place → where its code stands among those of a row: at its column, or behind them all. */
  readonly sources: Uint16Array;
  /** The same as stretches of neighbours, first and behind the last: looking up each place would cost a third more. */
  readonly runs: readonly (readonly [number, number])[];
  readonly conditions: readonly RowCondition[];
  /** Place → what its codes stand for. */
  readonly answers: readonly Classes<Answer | undefined>[];
  /** `place * mostCodes + code` → value on the scale; NaN without one. */
  readonly values: Float64Array;
  readonly organisations: Classes<string>;
  readonly names: Classes<string | undefined>;
  readonly roles: Classes<string | undefined>;
  readonly rounds: Classes<string | undefined>;
  readonly days: Classes<string>;
  /** Code of a day → a number that grows with the day. */
  readonly dayNumbers: number[];
  /** Code of the name → key of the other codes → group: with all in one key, each would be a number on the heap. */
  readonly groups: Map<number, number>[];
  readonly members: Group[];
  /** Group → rows. */
  rows: Uint32Array;
  /** Group → code of the newest day. */
  newest: Uint16Array;
  /** How many codes there is room for, of each question. */
  stride: number;
  /** `(group * places + place) * stride + code` → rows. */
  counts: Uint32Array;
  /** Of the row at hand; 0 for what the plan has no column for, since it is the same in all rows. */
  readonly who: WhoCodes;
}

export interface WhoCodes {
  organisation: number;
  name: number;
  role: number;
  round: number;
  day: number;
}

export function counting(plan: ImportPlan, questionnaire: Questionnaire, watches: Watches): Counting {
  const placed = placedQuestions(questionnaire, watches.questions);
  const columns = placed.map(({ id }) => watches.questions.get(id));
  const sources = Uint16Array.from(columns, (column, place) => column ?? watches.columns.length + place);
  return {
    questionnaire,
    plan,
    placed,
    places: new Map(placed.map(({ id }, place) => [id, place])),
    columns,
    sources,
    runs: runsOf(sources),
    conditions: rowConditions(placed),
    answers: columns.map((column) => (column === undefined ? unread() : classes())),
    values: new Float64Array(placed.length * mostCodes).fill(Number.NaN),
    organisations: classes(),
    names: classes(),
    roles: classes(),
    rounds: classes(),
    days: classes(),
    dayNumbers: [0],
    groups: [],
    members: [],
    rows: new Uint32Array(0),
    newest: new Uint16Array(0),
    stride: fewestCodes,
    counts: new Uint32Array(0),
    who: { organisation: 0, name: 0, role: 0, round: 0, day: 0 },
  };
}

function runsOf(ascending: Uint16Array): (readonly [number, number])[] {
  const firsts = [...ascending].filter((number, at) => at === 0 || number !== (ascending[at - 1] as number) + 1);
  const lasts = [...ascending].filter((number, at) => number + 1 !== ascending[at + 1]);
  return firsts.map((first, at) => [first, (lasts[at] as number) + 1]);
}

/** Of a question that no column is read for, every row says the same: nothing. */
function unread(): Classes<Answer | undefined> {
  return { codes: new Map(), meanings: [undefined, undefined] };
}

/** The code of an answer to the question at a place; answers that count the same are the same. */
export function answerCode(counting: Counting, place: number, answer: Answer): number {
  const question = counting.placed[place];
  const known = counting.answers[place];
  if (!question || !known) return 0;
  const value = answerValue(answer, question, counting.questionnaire);
  // What was written beside it belongs to the one row that it was learned from.
  const { note: _note, evidence: _evidence, ...bare } = answer;
  const code = codeOf(known, JSON.stringify(value), bare, mostCodes - 1);
  if (code >= counting.stride) widen(counting);
  if (value.state === "level") counting.values[place * mostCodes + code] = value.value;
  return code;
}

function widen(counting: Counting): void {
  const { stride, counts } = counting;
  counting.stride = stride * 2;
  counting.counts = new Uint32Array(counts.length * 2);
  for (let at = 0; at < counts.length; at += stride) {
    counting.counts.set(counts.subarray(at, at + stride), at * 2);
  }
}

/** The code of a day, `YYYY-MM-DD`; 0 where there are too many. */
export function dayCode({ days, dayNumbers }: Counting, day: string): number {
  const code = codeOf(days, day, day, most.days);
  if (code > 0) dayNumbers[code] = Number(day.replaceAll("-", ""));
  return code;
}

/** Counts a row by its codes, in which `sources` says where those of the questions stand. @returns its group */
export function countRow(counting: Counting, codes: Uint16Array): number {
  const { conditions, who, stride, placed, runs, dayNumbers } = counting;
  if (conditions.length > 0) settleConditions(counting, codes);
  const group = groupOf(counting, who);
  const { counts, rows, newest } = counting;
  let at = group * placed.length * stride;
  for (const [from, to] of runs) {
    for (let source = from; source < to; source++) {
      const slot = at + (codes[source] as number);
      counts[slot] = (counts[slot] as number) + 1;
      at += stride;
    }
  }
  rows[group] = (rows[group] as number) + 1;
  const before = newest[group] as number;
  if ((dayNumbers[who.day] as number) > (dayNumbers[before] as number)) newest[group] = who.day;
  return group;
}

function settleConditions({ conditions, columns, sources, values }: Counting, codes: Uint16Array): void {
  const codeAt = (place: number) => codes[sources[place] as number] as number;
  for (const { place, parent, atLeast } of conditions) {
    const value = parent === undefined ? Number.NaN : values[parent * mostCodes + codeAt(parent)];
    if (!((value as number) >= atLeast)) codes[sources[place] as number] = hiddenByCondition;
    else if (columns[place] === undefined) codes[sources[place] as number] = noAnswer;
  }
}

/** As `readRow` cuts it off. */
const longestName = 200;
/** How many codes of each there may be: those of roles and rounds take six bits of a key. */
export const most = { organisations: 30_000, names: 30_000, roles: 63, rounds: 63, days: 30_000 };

function groupOf(counting: Counting, who: WhoCodes): number {
  const key = (((who.organisation << 6) | who.role) << 6) | who.round;
  const known = counting.groups[who.name]?.get(key);
  return known ?? newGroup(counting, who, key);
}

function newGroup(counting: Counting, { organisation, name, role, round }: WhoCodes, key: number): number {
  const { plan, members, organisations, names, roles, rounds } = counting;
  const group = members.length;
  members.push({
    organisation: constantOf(plan.organisation) ?? organisations.meanings[organisation] ?? "",
    name: constantOf(plan.organisationName)?.slice(0, longestName) ?? names.meanings[name],
    role: constantOf(plan.role) ?? roles.meanings[role],
    round: constantOf(plan.round) ?? rounds.meanings[round],
    firstId: undefined,
  });
  const ofName = counting.groups[name] ?? new Map<number, number>();
  counting.groups[name] = ofName.set(key, group);
  if (members.length > counting.rows.length) makeRoom(counting, members.length * 2);
  return group;
}

function makeRoom(counting: Counting, groups: number): void {
  const { counts, rows, newest, placed, stride } = counting;
  counting.counts = new Uint32Array(groups * placed.length * stride);
  counting.counts.set(counts);
  counting.rows = new Uint32Array(groups);
  counting.rows.set(rows);
  counting.newest = new Uint16Array(groups);
  counting.newest.set(newest);
}

/** A text that is the same in all rows. */
export function constantOf(text: ImportPlan["role"]): string | undefined {
  return text?.kind === "constant" && text.text !== "" ? text.text : undefined;
}
