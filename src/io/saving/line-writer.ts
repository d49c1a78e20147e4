/** A file that grows line by line, and is there only when it is whole. */
import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { UserError } from "../../errors.ts";
import { makeFolder } from "./make-folder.ts";
import { refuseExisting } from "./output-file.ts";

export interface LineWriter {
  /** The text as it is, line ends included. */
  readonly write: (text: string) => void;
  /** Puts the file in its place. */
  readonly finish: () => void;
  /** Leaves nothing behind. */
  readonly abandon: () => void;
}

/** Written in pieces of this size; a line at a time would take a call each. */
const pieceLength = 65_536;
/** Answers are of people. */
const ownerOnly = 0o600;

/** @throws UserError `already-exists` unless told to overwrite, or `cannot-write`. */
export async function openLineWriter(path: string, how: { readonly overwrite: boolean }): Promise<LineWriter> {
  if (!how.overwrite) refuseExisting(path);
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  const attempt = <T>(work: () => T): T => {
    try {
      return work();
    } catch (error) {
      rmSync(temporary, { force: true });
      const reason = error instanceof Error && "code" in error ? String(error.code) : String(error);
      throw new UserError("cannot-write", { path, reason });
    }
  };
  attempt(() => makeFolder(dirname(path)));
  const file = attempt(() => openSync(temporary, "w", ownerOnly));
  let waiting = "";
  const flush = () => {
    const bytes = Buffer.from(waiting, "utf8");
    waiting = "";
    for (let written = 0; written < bytes.length; ) written += writeSync(file, bytes, written);
  };
  return {
    write: (text) => {
      waiting += text;
      if (waiting.length > pieceLength) attempt(flush);
    },
    finish: () =>
      attempt(() => {
        flush();
        fsyncSync(file);
        closeSync(file);
        renameSync(temporary, path);
      }),
    abandon: () => {
      closeSync(file);
      rmSync(temporary, { force: true });
    },
  };
}
