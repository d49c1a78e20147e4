/**
 * A file that one session keeps: locked, saved whole at every change, with the file as it was before the session
 * beside it (`a.yaml.bak`, one generation), and never over what somebody else wrote meanwhile.
 */
import { existsSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { UserError } from "../../errors.ts";
import { decodeText } from "../yaml/text-encoding.ts";
import type { FileLock, HowToLock, LockHolder } from "./file-lock.ts";
import { lockFile } from "./file-lock.ts";
import type { FilePort } from "./file-port.ts";
import { codeOf, systemFiles } from "./file-port.ts";
import { saveDurably, sweepStale } from "./output-file.ts";

export interface KeptFile {
  readonly path: string;
  /** What stands in the file as far as this session knows; undefined while there is none that is text. */
  readonly text: () => string | undefined;
  readonly save: (text: string) => SaveResult;
  /** After `changed`: what somebody else wrote is known now, and the next save may go over it. */
  readonly acceptTheirs: () => void;
  /** After `changed`: the same, and theirs is kept in a file beside it, whose path is returned. @throws UserError */
  readonly setTheirsAside: () => string;
  /** After `taken-over`: takes the lock back. */
  readonly takeBack: (now: Date) => void;
  /** Gives the file free for other windows. */
  readonly close: () => void;
}

export type SaveResult =
  /** `backup`: why the file as it was could not be kept beside it. */
  | { readonly kind: "saved"; readonly backup?: string }
  /** Nothing was changed; `reason` is the system's word. */
  | { readonly kind: "failed"; readonly reason: string }
  /** Somebody else wrote the file since this session last did. */
  | { readonly kind: "changed"; readonly theirs: string | undefined }
  | { readonly kind: "taken-over"; readonly by: LockHolder };

export type Opening =
  | { readonly kind: "open"; readonly file: KeptFile }
  | { readonly kind: "busy"; readonly by: LockHolder | undefined };

export interface HowToOpen extends HowToLock {
  readonly files?: FilePort;
}

export const backupOf = (path: string): string => `${path}.bak`;

/**
 * Locks the file and reads what is there; a file need not be there yet.
 *
 * @throws UserError `cannot-read` if there is one that cannot be read.
 */
export function openKept(path: string, how: HowToOpen): Opening {
  const { now, files = systemFiles } = how;
  const locking = lockFile(path, how);
  if (locking.kind === "busy") return locking;
  try {
    sweepStale(path, now.getTime());
    return { kind: "open", file: keptFile(path, locking.lock, files) };
  } catch (error) {
    locking.lock.release();
    throw error;
  }
}

function keptFile(path: string, locked: FileLock, files: FilePort): KeptFile {
  let lock = locked;
  let known = readIfThere(path, files);
  let before = known;
  let theirs: Buffer | undefined;
  /** What a failed save may have written nevertheless: a name can be safe before its folder is. */
  let attempted: Buffer | undefined;

  const save = (text: string): SaveResult => {
    try {
      const by = lock.takenBy();
      if (by) return { kind: "taken-over", by };
      const there = readIfThere(path, files);
      if (there && !sameBytes(there, known) && !sameBytes(there, attempted)) {
        theirs = there;
        return { kind: "changed", theirs: textOf(there) };
      }
      const backup = keepBefore();
      attempted = Buffer.from(text, "utf8");
      saveDurably(path, attempted, { files });
      known = attempted;
      return backup === undefined ? { kind: "saved" } : { kind: "saved", backup };
    } catch (error) {
      return { kind: "failed", reason: reasonOf(error) };
    }
  };

  /** Once a session, before its first change; that it fails must not keep an answer from being saved. */
  const keepBefore = (): string | undefined => {
    if (!before) return undefined;
    try {
      saveDurably(backupOf(path), before, { files });
      return undefined;
    } catch (error) {
      return reasonOf(error);
    } finally {
      before = undefined;
    }
  };

  const acceptTheirs = () => {
    known = theirs ?? known;
  };

  return {
    path,
    text: () => known && textOf(known),
    save,
    acceptTheirs,
    setTheirsAside: () => {
      const copy = freeName(path, files);
      if (theirs) saveDurably(copy, theirs, { files });
      acceptTheirs();
      return copy;
    },
    takeBack: (now) => {
      const locking = lockFile(path, { now, takeOver: true });
      if (locking.kind === "locked") lock = locking.lock;
    },
    close: () => lock.release(),
  };
}

/** @throws UserError `cannot-read`. */
function readIfThere(path: string, files: FilePort): Buffer | undefined {
  try {
    // A pipe or a device holds nothing to compare with.
    return files.statSync(path, { throwIfNoEntry: false })?.isFile() ? files.readFileSync(path) : undefined;
  } catch (error) {
    throw new UserError("cannot-read", { path, reason: codeOf(error) });
  }
}

function textOf(bytes: Buffer): string | undefined {
  const decoded = decodeText(bytes);
  return "text" in decoded ? decoded.text : undefined;
}

function sameBytes(a: Buffer, b: Buffer | undefined): boolean {
  return b !== undefined && a.equals(b);
}

/** `a.yaml.1.bak`, `a.yaml.2.bak` …: nothing is written over. */
function freeName(path: string, files: FilePort): string {
  for (let number = 1; ; number += 1) {
    const name = `${path}.${number}.bak`;
    if (!files.statSync(name, { throwIfNoEntry: false })) return name;
  }
}

/** The system's word for why something could not be written: `ENOSPC`, `EACCES` … */
function reasonOf(error: unknown): string {
  return error instanceof UserError ? String(error.params.reason ?? error.key) : codeOf(error);
}

export function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** The place in a folder for a file with the name of another. */
export function inFolder(folder: string, other: string): string {
  return join(folder, basename(other));
}

export function isTaken(path: string): boolean {
  return existsSync(path);
}

/**
 * Puts the copy from before the previous session in the place of a damaged file; where that one is kept is returned,
 * and undefined where another window has the file.
 *
 * @throws UserError `cannot-read` or `cannot-write`.
 */
export function restoreBackup(path: string, now: Date): string | undefined {
  const opening = openKept(path, { now });
  if (opening.kind === "busy") return undefined;
  try {
    const kept = freeName(path, systemFiles);
    const [damaged, copy] = [readIfThere(path, systemFiles), readIfThere(backupOf(path), systemFiles)];
    if (!damaged || !copy) return undefined;
    saveDurably(kept, damaged);
    saveDurably(path, copy);
    return kept;
  } finally {
    opening.file.close();
  }
}
