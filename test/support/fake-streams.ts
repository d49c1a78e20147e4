/** Streams that say they are a terminal, for the faces of the interview without one. */
import { PassThrough, Writable } from "node:stream";
import type { Context } from "../../src/cli/context/context.ts";
import type { Locale } from "../../src/i18n/locale.ts";

export interface FakeTerminal {
  readonly context: Context;
  readonly stdin: PassThrough;
  /** Everything that was written to standard error. */
  readonly written: () => string;
  /** Once a prompt listens to keys. */
  readonly listens: () => Promise<void>;
}

export function aFakeTerminal({
  locale = "nl",
  env = {},
}: {
  locale?: Locale;
  env?: Context["env"];
} = {}): FakeTerminal {
  const stdin = new PassThrough();
  let written = "";
  const stderr = new Writable({
    write: (chunk, _encoding, done) => {
      written += String(chunk);
      done();
    },
  });
  const streams = {
    stdin: Object.assign(stdin, { isTTY: true, setRawMode: () => stdin }),
    stdout: new PassThrough(),
    stderr: Object.assign(stderr, { isTTY: true, columns: 80, rows: 24 }),
  } as unknown as Context["streams"];
  const context: Context = {
    streams,
    env: { LANG: "nl_BE.UTF-8", NO_COLOR: "1", ...env },
    locale,
    version: "0.0.0",
    now: () => new Date("2026-11-24T12:00:00Z"),
  };
  return { context, stdin, written: () => written, listens };

  // Others listen before the prompt does: readline, whoever waits for Esc.
  async function listens(): Promise<void> {
    while (stdin.listenerCount("keypress") < 3) await new Promise(setImmediate);
  }
}
