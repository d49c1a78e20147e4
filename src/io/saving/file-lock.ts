/**
 * One writer for a file: a lock beside it (`.a.yaml.lock`) that says which process holds it, where, and since when.
 * Hidden, and not named as YAML, so that no command takes it for answers.
 */
import { randomBytes } from "node:crypto";
import { hostname, uptime } from "node:os";
import { basename, dirname, join } from "node:path";
import { codeOf, systemFiles, waitFor } from "./file-port.ts";

export interface LockHolder {
  readonly pid: number;
  readonly host: string;
  /** Moment, ISO 8601. */
  readonly since: string;
}

export interface FileLock {
  /** Absent while the lock is ours; else who took it over. */
  readonly takenBy: () => LockHolder | undefined;
  /** Gives the file free; does nothing if somebody else holds it by now. */
  readonly release: () => void;
}

export type Locking =
  | { readonly kind: "locked"; readonly lock: FileLock }
  /** Without `by`: the lock says nothing that can be read. */
  | { readonly kind: "busy"; readonly by: LockHolder | undefined };

export interface HowToLock {
  readonly now: Date;
  /** Take the lock from whoever holds it: only when the user said so. */
  readonly takeOver?: boolean | undefined;
}

/** Between the making of a lock and the writing of its holder lie microseconds; an empty one this old is a dead one's. */
const emptyIsStaleAfter = 2000;
const attempts = 10;

/** Text → place of the locks that this process holds: another one with our number is of an earlier process. */
const held = new Map<string, string>();

/**
 * A lock of a process that is no longer there is taken over silently. Where no lock can be made at all (a read-only
 * stick, a full disk) there is none: saving says better what is wrong.
 */
export function lockFile(path: string, { now, takeOver = false }: HowToLock): Locking {
  const at = lockPathOf(path);
  const holder = { pid: process.pid, host: hostname(), since: now.toISOString() };
  const ours = `${JSON.stringify({ ...holder, key: randomBytes(6).toString("hex") })}\n`;
  let by: LockHolder | undefined;
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    try {
      systemFiles.writeFileSync(at, ours, { flag: "wx", flush: true });
      return { kind: "locked", lock: lockAt(at, ours) };
    } catch (error) {
      if (codeOf(error) !== "EEXIST") return { kind: "locked", lock: noLock };
    }
    const there = readLock(at);
    if (!there) continue;
    by = there.holder;
    if (takeOver || isStale(there, now)) setAside(at, there.text);
    else if (by) break;
    else waitFor(emptyIsStaleAfter / attempts);
  }
  return { kind: "busy", by };
}

const noLock: FileLock = { takenBy: () => undefined, release: () => undefined };

function lockAt(at: string, ours: string): FileLock {
  // Ctrl-D and faults of ours end the process by other ways than ours.
  if (held.size === 0) process.once("exit", releaseAll);
  held.set(ours, at);
  return {
    takenBy: () => {
      const there = readLock(at);
      return there && there.text !== ours ? there.holder : undefined;
    },
    release: () => release(ours),
  };
}

function release(ours: string): void {
  const at = held.get(ours);
  held.delete(ours);
  if (held.size === 0) process.off("exit", releaseAll);
  if (at !== undefined && readLock(at)?.text === ours) systemFiles.rmSync(at, { force: true });
}

function releaseAll(): void {
  for (const ours of [...held.keys()]) release(ours);
}

/** Two links to one file share its lock. */
function lockPathOf(path: string): string {
  const real = systemFiles.statSync(path, { throwIfNoEntry: false })?.isFile() ? systemFiles.realpathSync(path) : path;
  return join(dirname(real), `.${basename(real)}.lock`);
}

interface LockThere {
  readonly text: string;
  readonly holder: LockHolder | undefined;
  readonly modified: number;
}

function readLock(at: string): LockThere | undefined {
  try {
    const text = systemFiles.readFileSync(at, "utf8");
    return { text, holder: holderIn(text), modified: systemFiles.statSync(at).mtimeMs };
  } catch {
    return undefined;
  }
}

function holderIn(text: string): LockHolder | undefined {
  try {
    const { pid, host, since } = JSON.parse(text);
    const known = Number.isInteger(pid) && typeof host === "string" && !Number.isNaN(Date.parse(since));
    return known ? { pid, host, since } : undefined;
  } catch {
    return undefined;
  }
}

function isStale({ text, holder, modified }: LockThere, now: Date): boolean {
  if (!holder) return now.getTime() - modified > emptyIsStaleAfter;
  if (holder.host !== hostname()) return false;
  const started = now.getTime() - uptime() * 1000;
  if (Date.parse(holder.since) < started || (holder.pid === process.pid && !held.has(text))) return true;
  try {
    process.kill(holder.pid, 0);
    return false;
  } catch (error) {
    return codeOf(error) === "ESRCH";
  }
}

/** Removes the lock that was judged, and no other: somebody may have put a fresh one there since. */
function setAside(at: string, judged: string): void {
  const aside = `${at}.${process.pid}`;
  try {
    systemFiles.renameSync(at, aside);
    if (systemFiles.readFileSync(aside, "utf8") !== judged) systemFiles.linkSync(aside, at);
  } catch {
    // Somebody else was first: the next attempt sees what is there.
  }
  systemFiles.rmSync(aside, { force: true });
}
