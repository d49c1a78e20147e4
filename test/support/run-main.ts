/** The program in process: arguments in; exit code, standard output and standard error out. */
import { PassThrough } from "node:stream";
import { main } from "../../src/cli/main.ts";

export interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export async function runMain(...argv: readonly string[]): Promise<Run> {
  const [stdin, stdout, stderr] = [new PassThrough(), new PassThrough(), new PassThrough()];
  const written = { out: "", err: "" };
  stdout.on("data", (chunk) => {
    written.out += chunk;
  });
  stderr.on("data", (chunk) => {
    written.err += chunk;
  });
  const streams = { stdin, stdout, stderr } as unknown as NodeJS.Process;
  const code = await main(argv, {
    stdin: streams.stdin,
    stdout: streams.stdout,
    stderr: streams.stderr,
    env: { LANG: "nl_BE.UTF-8", NO_COLOR: "1" },
  });
  await new Promise(setImmediate);
  return { code, ...written };
}
