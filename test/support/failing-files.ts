/** A file system whose n-th call fails, for every n: what SQLite does to itself. */
import type { FilePort } from "../../src/io/saving/file-port.ts";
import { systemFiles } from "../../src/io/saving/file-port.ts";

export interface FailingFiles {
  readonly files: FilePort;
  /** Whether the call that had to fail was ever made. */
  readonly hasFailed: () => boolean;
}

/** @param only Fail once, and work again; else everything fails from that call on. */
export function failingAt(call: number, code: string, only: boolean): FailingFiles {
  let calls = 0;
  let failed = false;
  const wrap =
    (name: keyof FilePort, real: (...args: unknown[]) => unknown) =>
    (...args: unknown[]): unknown => {
      calls += 1;
      const fails = only ? calls === call : calls >= call;
      if (!fails) return real(...args);
      failed = true;
      // Half of it gets there: a disk fills up in the middle of a write.
      if (name === "writeSync" && args[1] instanceof Uint8Array) real(args[0], args[1].subarray(0, 3));
      throw Object.assign(new Error(`${code}, ${name}`), { code });
    };
  const entries = Object.entries(systemFiles).map(([name, real]) => [
    name,
    wrap(name as keyof FilePort, real as never),
  ]);
  return { files: Object.fromEntries(entries) as FilePort, hasFailed: () => failed };
}
