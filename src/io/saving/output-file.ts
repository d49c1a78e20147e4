/** Writes files whole or not at all: a full disk or a power cut leaves the old file or the new one, never half of one. */
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { UserError } from "../../errors.ts";
import type { FilePort } from "./file-port.ts";
import { codeOf, systemFiles, waitFor } from "./file-port.ts";
import { makeFolder } from "./make-folder.ts";

/** Answers are of one person; what is made of them follows the system's own rule (umask). */
const ownerOnly = 0o600;
const readableByAll = 0o666;
/** A virus scanner or a synchronising folder may hold a file for a moment. */
const renameWaits = [10, 30, 100, 300, 1000];
/** A temporary file this old was left by a run that was killed. */
const staleAfter = 60_000;

/**
 * @param how `again`: a file with the same content is no reason to stop, and stays.
 * @throws UserError `already-exists` unless told to overwrite, or `cannot-write`.
 */
export async function writeWhole(
  path: string,
  content: string | Uint8Array,
  how: { overwrite: boolean; again?: boolean },
): Promise<void> {
  if (how.again && holds(path, content)) return;
  if (!how.overwrite) refuseExisting(path);
  try {
    makeFolder(dirname(path));
  } catch (error) {
    throw writeError(path, error);
  }
  saveDurably(path, content, { mode: readableByAll });
}

/**
 * Saves what is not there yet; what is there with the same content is left, and with other content too unless told to
 * overwrite. Whole or not at all, but not flushed: of thousands of files that can be made again, waiting for the disk at
 * each takes minutes.
 *
 * @throws UserError `cannot-write`
 */
export function saveUnlessDifferent(path: string, text: string, overwrite: boolean): "written" | "same" | "in-the-way" {
  if (existsSync(path)) {
    if (readFileSync(path, "utf8") === text) return "same";
    if (!overwrite) return "in-the-way";
  }
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  try {
    makeFolder(dirname(path));
    writeFileSync(temporary, text, { mode: ownerOnly });
    renamePatiently(temporary, path, systemFiles);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw writeError(path, error);
  }
  return "written";
}

function holds(path: string, content: string | Uint8Array): boolean {
  const bytes = typeof content === "string" ? Buffer.from(content, "utf8") : content;
  const there = statSync(path, { throwIfNoEntry: false });
  return there?.isFile() === true && there.size === bytes.length && readFileSync(path).equals(bytes);
}

/** @throws UserError `already-exists`. */
export function refuseExisting(path: string): void {
  if (existsSync(path)) throw new UserError("already-exists", { path });
}

export interface HowToSave {
  /** Permissions of a new file. */
  readonly mode?: number;
  readonly files?: FilePort;
}

/**
 * Writes, flushes and renames; when it returns, the content survives a kill and a power cut. Synchronous, so that
 * nothing can come between an answer and its being on disk. A file that is there keeps its permissions, a link stays
 * one; a pipe or a device is written to as it is.
 *
 * @throws UserError `cannot-write`; the earlier file or the new one is then whole.
 */
export function saveDurably(path: string, content: string | Uint8Array, how: HowToSave = {}): void {
  const { mode = ownerOnly, files = systemFiles } = how;
  const bytes = typeof content === "string" ? Buffer.from(content, "utf8") : content;
  try {
    const there = files.statSync(path, { throwIfNoEntry: false });
    if (there && !there.isFile()) files.writeFileSync(path, bytes);
    else
      replaceFile(there ? files.realpathSync(path) : path, bytes, { mode: there ? there.mode & 0o777 : mode, files });
  } catch (error) {
    throw writeError(path, error);
  }
}

function replaceFile(path: string, bytes: Uint8Array, { mode, files }: Required<HowToSave>): void {
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  try {
    writeAndFlush(temporary, bytes, { mode, files });
    renamePatiently(temporary, path, files);
    flushFolder(dirname(path), files);
  } catch (error) {
    files.rmSync(temporary, { force: true });
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

function writeAndFlush(path: string, bytes: Uint8Array, { mode, files }: Required<HowToSave>): void {
  // Of an earlier process with the same number; a link put there by somebody else is never followed.
  files.rmSync(path, { force: true });
  const file = files.openSync(path, "wx", mode);
  try {
    for (let written = 0; written < bytes.length; ) written += files.writeSync(file, bytes, written);
    files.fsyncSync(file);
  } finally {
    files.closeSync(file);
  }
}

function renamePatiently(from: string, to: string, files: FilePort): void {
  for (const wait of [...renameWaits, undefined]) {
    try {
      files.renameSync(from, to);
      return;
    } catch (error) {
      if (wait === undefined || !["EPERM", "EACCES", "EBUSY"].includes(codeOf(error))) throw error;
      waitFor(wait);
    }
  }
}

/** The name is safe only when the folder is; Windows has no such call, and does it by itself. */
function flushFolder(folder: string, files: FilePort): void {
  try {
    const file = files.openSync(folder, "r");
    try {
      files.fsyncSync(file);
    } finally {
      files.closeSync(file);
    }
  } catch (error) {
    if (!["EPERM", "EACCES", "EISDIR", "EINVAL"].includes(codeOf(error))) throw error;
  }
}

function writeError(path: string, error: unknown): UserError {
  return error instanceof UserError ? error : new UserError("cannot-write", { path, reason: codeOf(error) });
}
