/** What rows of codes are counted in. */
import type { Question, Questionnaire } from "../../questionnaire/questionnaire.ts";
import type { Answer } from "../../response/response.ts";
import type { ImportPlan } from "../mapping/plan.ts";
import type { Classes } from "./classes.ts";
import { classes } from "./classes.ts";
import type { RowCondition } from "./conditions.ts";
import { placedQuestions, rowConditions } from "./conditions.ts";
import type { GroupsMetLately } from "./groups-lately.ts";
import { groupsMetLately } from "./groups-lately.ts";
import type { Watches } from "./watch.ts";

/** Code of a question that its condition keeps away; from 1 on, codes stand for answers. */
export const hiddenByCondition = 0;
export const noAnswer = 1;
/** Codes that a question may have, this one among them. Few at first: what is counted then fits a small cache. */
const fewestCodes = 8;
export const mostCodes = 64;

/** Respondents of one role in one organisation, which goes by one name. */
export interface Group {
  readonly organisation: string;
  readonly name: string | undefined;
  readonly role: string | undefined;
  readonly round: string | undefined;
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
  /** Some of the same, to be found without a call. */
  readonly lately: GroupsMetLately;
  readonly members: Group[];
  /** Group → rows. */
  rows: Uint32Array;
  /** Group → code of the newest day. */
  newest: Uint16Array;
  /** How many codes there is room for, of each question. */
  stride: number;
  /** `(group * places + place) * stride + code` → rows, but for those in `recent`. */
  counts: Uint32Array;
  /** The same of the last rows of each group, in bytes: so small that most of it stays close to the processor. */
  recent: Uint8Array;
  /** Group → rows that `recent` has room for. */
  room: Uint8Array;
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
    recent: new Uint8Array(0),
    room: new Uint8Array(0),
    lately: groupsMetLately(),
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

/** How many codes of each there may be: those of roles and rounds take six bits of a key. */
export const most = { organisations: 30_000, names: 30_000, roles: 63, rounds: 63, days: 30_000 };

/** A text that is the same in all rows. */
export function constantOf(text: ImportPlan["role"]): string | undefined {
  return text?.kind === "constant" && text.text !== "" ? text.text : undefined;
}
