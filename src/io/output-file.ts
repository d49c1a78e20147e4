/** Writes files whole or not at all: a full disk or a power cut leaves the old file or the new one, never half of one. */
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { mkdir } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { UserError } from "../errors.ts";

/** Answers are of one person; what is made of them follows the system's own rule (umask). */
const ownerOnly = 0o600;
const readableByAll = 0o666;
/** A virus scanner or a synchronising folder may hold a file for a moment. */
const renameWaits = [10, 30, 100, 300, 1000];
/** A temporary file this old was left by a run that was killed. */
const staleAfter = 60_000;

/** @throws UserError `already-exists` unless told to overwrite, or `cannot-write`. */
export async function writeWhole(
  path: string,
  content: string | Uint8Array,
  how: { overwrite: boolean },
): Promise<void> {
  if (!how.overwrite) refuseExisting(path);
  try {
    await mkdir(dirname(path), { recursive: true });
  } catch (error) {
    throw writeError(path, error);
  }
  saveDurably(path, content, readableByAll);
}

/**
 * Saves what is not there yet; what is there with the same content is left, and with other content too unless told to
 * overwrite.
 *
 * @throws UserError `cannot-write`
 */
export function saveUnlessDifferent(path: string, text: string, overwrite: boolean): "written" | "same" | "in-the-way" {
  if (existsSync(path)) {
    if (readFileSync(path, "utf8") === text) return "same";
    if (!overwrite) return "in-the-way";
  }
  try {
    mkdirSync(dirname(path), { recursive: true });
  } catch (error) {
    throw writeError(path, error);
  }
  saveDurably(path, text);
  return "written";
}

/** @throws UserError `already-exists`. */
export function refuseExisting(path: string): void {
  if (existsSync(path)) throw new UserError("already-exists", { path });
}

/**
 * Writes, flushes and renames; when it returns, the content survives a kill and a power cut. Synchronous, so that
 * nothing can come between an answer and its being on disk. A file that is there keeps its permissions, a link stays
 * one; a pipe or a device is written to as it is.
 *
 * @param mode Permissions of a new file.
 * @throws UserError `cannot-write`; the earlier file is then still whole.
 */
export function saveDurably(path: string, content: string | Uint8Array, mode: number = ownerOnly): void {
  const bytes = typeof content === "string" ? Buffer.from(content, "utf8") : content;
  try {
    const there = statSync(path, { throwIfNoEntry: false });
    if (there && !there.isFile()) writeFileSync(path, bytes);
    else replaceFile(there ? realpathSync(path) : path, bytes, there ? there.mode & 0o777 : mode);
  } catch (error) {
    throw writeError(path, error);
  }
}

function replaceFile(path: string, bytes: Uint8Array, mode: number): void {
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  try {
    writeAndFlush(temporary, bytes, mode);
    renamePatiently(temporary, path);
    flushFolder(dirname(path));
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/** Removes temporary files of this target that a killed run left behind. */
export function sweepStale(path: string, now: number): void {
  const prefix = `.${basename(path)}.`;
  const folder = dirname(path);
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    if (!name.startsWith(prefix) || !name.endsWith(".tmp")) continue;
    const stale = join(folder, name);
    if (now - statSync(stale).mtimeMs > staleAfter) rmSync(stale, { force: true });
  }
}

function writeAndFlush(path: string, bytes: Uint8Array, mode: number): void {
  // Of an earlier process with the same number; a link put there by somebody else is never followed.
  rmSync(path, { force: true });
  const file = openSync(path, "wx", mode);
  try {
    for (let written = 0; written < bytes.length; ) written += writeSync(file, bytes, written);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

function renamePatiently(from: string, to: string): void {
  for (const wait of [...renameWaits, undefined]) {
    try {
      renameSync(from, to);
      return;
    } catch (error) {
      if (wait === undefined || !["EPERM", "EACCES", "EBUSY"].includes(codeOf(error))) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, wait);
    }
  }
}

/** The name is safe only when the folder is; Windows has no such call, and does it by itself. */
function flushFolder(folder: string): void {
  try {
    const file = openSync(folder, "r");
    try {
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    if (!["EPERM", "EACCES", "EISDIR", "EINVAL"].includes(codeOf(error))) throw error;
  }
}

function writeError(path: string, error: unknown): UserError {
  return error instanceof UserError ? error : new UserError("cannot-write", { path, reason: codeOf(error) });
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : String(error);
}
