/** The program in process: arguments in; exit code, standard output and standard error out. */
import type { Writable } from "node:stream";
import { PassThrough } from "node:stream";
import { main } from "../../src/cli/main.ts";

export interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export async function runMain(...argv: readonly string[]): Promise<Run> {
  const stdout = new PassThrough();
  let out = "";
  stdout.on("data", (chunk) => {
    out += chunk;
  });
  const run = await runMainTo(stdout, ...argv);
  return { ...run, out };
}

/** With another standard output, such as one that breaks. */
export async function runMainTo(stdout: Writable, ...argv: readonly string[]): Promise<Omit<Run, "out">> {
  const [stdin, stderr] = [new PassThrough(), new PassThrough()];
  stdin.end();
  let err = "";
  stderr.on("data", (chunk) => {
    err += chunk;
  });
  const streams = { stdin, stdout, stderr } as unknown as NodeJS.Process;
  const code = await main(argv, {
    stdin: streams.stdin,
    stdout: streams.stdout,
    stderr: streams.stderr,
    env: { LANG: "nl_BE.UTF-8", NO_COLOR: "1" },
  });
  await new Promise(setImmediate);
  return { code, err };
}
