/** A result to where the user wants it: standard output, or a file that is not there yet. */
import { UserError } from "../../errors.ts";
import { refuseExisting, writeWhole } from "../../io/saving/output-file.ts";
import type { Context } from "../context/context.ts";
import { print } from "../context/context.ts";
import { sanitizeForTerminal } from "../terminal/terminal-text.ts";

export interface Destination {
  readonly output?: string;
  readonly force?: boolean | undefined;
  /** Of work that goes on where it stopped: what it wrote before may stand there. */
  readonly again?: boolean | undefined;
}

/** Before long work whose result could not be kept. @throws UserError `already-exists` */
export function checkDestination({ output, force }: Destination): void {
  if (output !== undefined && output !== "-" && !force) refuseExisting(output);
}

/** `-` and no file at all mean standard output. */
export async function deliver(
  result: string | Uint8Array,
  { output, force, again = false }: Destination,
  context: Context,
): Promise<void> {
  if (output !== undefined && output !== "-") await writeWhole(output, result, { overwrite: force ?? false, again });
  else if (typeof result === "string") print(context, result);
  else if (context.streams.stdout.isTTY) throw new UserError("bytes-on-terminal");
  else context.streams.stdout.write(result);
}

/**
 * Data with texts of files as they are: a program wants every sign. A terminal would act upon some, and is shown none of
 * those.
 */
export async function deliverData(data: string, destination: Destination, context: Context): Promise<void> {
  const shown = isStandardOutput(destination) && context.streams.stdout.isTTY;
  await deliver(shown ? sanitizeForTerminal(data) : data, destination, context);
}

/** As a person can read it too. */
export function asJson(data: unknown): string {
  return `${JSON.stringify(data, undefined, 2)}\n`;
}

/** What stands for itself where there is but one. */
export function oneOrList<T>(items: readonly T[]): T | readonly T[] | undefined {
  return items.length === 1 ? items[0] : items;
}

function isStandardOutput({ output }: Destination): boolean {
  return output === undefined || output === "-";
}

export interface Pieces {
  readonly add: (piece: string) => void;
  readonly end: () => Promise<void>;
}

/**
 * The same for a result that is made piece by piece: a program that reads it gets each at once. A file is written when
 * it is whole, and a terminal shows it when the progress of the work is done with it.
 */
export function deliverPieces(destination: Destination, context: Context): Pieces {
  const { stdout } = context.streams;
  if (isStandardOutput(destination) && !stdout.isTTY) {
    return { add: (piece) => stdout.write(piece), end: async () => undefined };
  }
  const kept: string[] = [];
  return {
    add: (piece) => kept.push(piece),
    end: () => deliverData(kept.join(""), destination, context),
  };
}
