/** The calls of the file system on which answers depend: one small port, so that a test can let any of them fail. */
import {
  closeSync,
  fsyncSync,
  linkSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from "node:fs";

/** By name: the whole of `node:fs` as one object takes a start two milliseconds. */
export const systemFiles = {
  closeSync,
  fsyncSync,
  linkSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} as const;

export type FilePort = typeof systemFiles;

/** `ENOSPC`, `EACCES` …; what was thrown, in words, where it is no error of the system. */
export function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : String(error);
}

/** Nothing else happens meanwhile: what is waited for is a matter of milliseconds. */
export function waitFor(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}
