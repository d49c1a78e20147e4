/** What the command line says of a session, and how much time there is. */
import type { AgendaItem } from "../../core/interview/agenda.ts";
import { minutesOf, withinMinutes } from "../../core/interview/agenda.ts";
import { UserError } from "../../errors.ts";
import type { GatherOptions } from "./gather.ts";

export interface WorkshopOptions extends GatherOptions {
  /** How long the session may take. */
  readonly minutes?: string;
  /** The same for every question; otherwise more where people differ. */
  readonly minutesPerQuestion?: string;
  /** File for the decisions. */
  readonly file?: string;
  /** Only the agenda: nothing is asked. */
  readonly agenda?: boolean;
  readonly json?: boolean;
  readonly csv?: boolean;
  readonly markdown?: boolean;
  readonly output?: string;
  readonly force?: boolean;
  /** Plain lines, through a pipe too. */
  readonly plain?: boolean;
  /** False: never ask. */
  readonly input?: boolean;
}

/** In minutes; absent where nothing was asked. */
export interface Time {
  readonly all: number | undefined;
  readonly each: number | undefined;
}

/** @throws UserError if it is no number of minutes. */
export function timeOf({ minutes, minutesPerQuestion }: WorkshopOptions): Time {
  return { all: minutesFrom("--minutes", minutes), each: minutesFrom("--minutes-per-question", minutesPerQuestion) };
}

const mostMinutes = 10_000;

function minutesFrom(option: string, value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  const number = Number(value.replace(",", "."));
  if (value.trim() !== "" && number > 0 && number <= mostMinutes) return number;
  throw new UserError("wrong-value", { option, value, expected: `1 … ${mostMinutes}` });
}

/** @throws UserError where not one question fits. */
export function fitting(items: readonly AgendaItem[], minutes: number): readonly AgendaItem[] {
  const some = withinMinutes(items, minutes);
  if (some.length > 0 || items.length === 0) return some;
  throw new UserError("workshop-no-time", { minutes, first: Math.ceil(minutesOf(items.slice(0, 1))) });
}
