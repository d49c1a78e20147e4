/** What a command gets from the outside world, so that tests can give it another one. */
import type { Locale } from "../../i18n/locale.ts";
import { signsFor } from "./signs.ts";

export interface Streams {
  readonly stdin: NodeJS.ReadStream;
  readonly stdout: NodeJS.WriteStream;
  readonly stderr: NodeJS.WriteStream;
}

export interface Context {
  readonly streams: Streams;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Language of the screen. */
  readonly locale: Locale;
  /** Version of the tool. */
  readonly version: string;
  /** The clock: today, for `started` and `submitted` of an interview. Results never read it. */
  readonly now: () => Date;
  /** No progress of long work; errors and warnings are told all the same. */
  readonly quiet?: boolean;
}

/** Results: what a pipe should get. */
export function print(context: Context, text: string): void {
  context.streams.stdout.write(text.endsWith("\n") ? text : `${text}\n`);
}

/** Everything else: progress, questions, warnings, errors. */
export function tell(context: Context, text: string): void {
  const shown = signsFor(context.env)(text);
  context.streams.stderr.write(shown.endsWith("\n") ? shown : `${shown}\n`);
}
