/** What the codes of rows stand for; how often each occurs, the program counts. */
import type { Question, Questionnaire } from "../../questionnaire/questionnaire.ts";
import type { Answer } from "../../response/response.ts";
import type { ImportPlan } from "../mapping/plan.ts";
import type { Classes } from "./classes.ts";
import { classes } from "./classes.ts";
import type { Group } from "./groups.ts";
import type { ScanProgram } from "./program.ts";
import type { Watches } from "./watch.ts";

/** Code of a question that its condition keeps away; from 1 on, codes stand for answers, the first for none. */
export const hiddenByCondition = 0;
/** Codes that a question may have, this one among them. Few at first: what is counted then fits a small cache. */
export const fewestCodes = 8;
export const mostCodes = 64;

export interface Counting {
  readonly questionnaire: Questionnaire;
  readonly plan: ImportPlan;
  readonly program: ScanProgram;
  readonly placed: readonly Question[];
  /** Question → place. */
  readonly places: ReadonlyMap<string, number>;
  /** Place → column; absent: not read from the rows. */
  readonly columns: readonly (number | undefined)[];
  /** Place → what its codes stand for. */
  readonly answers: readonly Classes<Answer | undefined>[];
  readonly organisations: Classes<string>;
  readonly names: Classes<string | undefined>;
  readonly roles: Classes<string | undefined>;
  readonly rounds: Classes<string | undefined>;
  readonly days: Classes<string>;
  /** Code of the name → key of the other codes → group: with all in one key, each would be a number on the heap. */
  readonly groups: Map<number, number>[];
  readonly members: Group[];
  /** How many groups the program has room for. */
  room: number;
  /** How many codes it has room for, of each question. */
  stride: number;
}

export type CountingSettings = Pick<Counting, "questionnaire" | "plan" | "program" | "placed"> & {
  readonly watches: Watches;
};

export function counting({ questionnaire, plan, program, placed, watches }: CountingSettings): Counting {
  const columns = placed.map(({ id }) => watches.questions.get(id));
  return {
    questionnaire,
    plan,
    program,
    placed,
    places: new Map(placed.map(({ id }, place) => [id, place])),
    columns,
    answers: columns.map((column) => (column === undefined ? unread() : classes())),
    organisations: classes(),
    names: classes(),
    roles: classes(),
    rounds: classes(),
    days: classes(),
    groups: [],
    members: [],
    room: 0,
    stride: fewestCodes,
  };
}

/** Of a question that no column is read for, every row says the same: nothing. */
function unread(): Classes<Answer | undefined> {
  return { codes: new Map(), meanings: [undefined, undefined] };
}

/** How many codes of each there may be: those of roles and rounds take six bits of a key. */
export const most = { organisations: 30_000, names: 30_000, roles: 63, rounds: 63, days: 30_000 };
