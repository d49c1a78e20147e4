import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { listFiles } from "../../../src/io/list-files.ts";
import type { KeptFile } from "../../../src/io/saving/kept-file.ts";
import { openKept } from "../../../src/io/saving/kept-file.ts";
import { failingAt } from "../../support/failing-files.ts";
import { aFolder } from "../../support/folder.ts";

const now = new Date();
let open: KeptFile[] = [];

afterEach(() => {
  for (const file of open) file.close();
  open = [];
});

function opened(path: string, how: Partial<Parameters<typeof openKept>[1]> = {}): KeptFile {
  const opening = openKept(path, { now, ...how });
  if (opening.kind !== "open") throw new Error(`busy: ${JSON.stringify(opening.by)}`);
  open.push(opening.file);
  return opening.file;
}

const read = (path: string) => readFileSync(path, "utf8");

describe("one writer", () => {
  it("a second window is told who has the file and since when, until the first one closes", () => {
    const path = join(aFolder(), "a.yaml");
    const first = opened(path);
    expect(openKept(path, { now })).toEqual({
      kind: "busy",
      by: { pid: process.pid, host: hostname(), since: now.toISOString() },
    });
    first.close();
    opened(path);
  });

  it("takes over only when told to, and then the first window saves nothing more by itself", () => {
    const path = join(aFolder(), "a.yaml");
    const first = opened(path);
    first.save("first");
    const second = opened(path, { takeOver: true });
    expect(second.save("second")).toEqual({ kind: "saved" });
    expect(first.save("third")).toMatchObject({ kind: "taken-over", by: { pid: process.pid } });
    expect(read(path)).toBe("second");
    first.close();
    expect(openKept(path, { now }).kind).toBe("busy");
    first.takeBack(now);
    expect(first.save("third")).toMatchObject({ kind: "changed", theirs: "second" });
  });

  const deadPid = spawnSync(process.execPath, ["-e", ""]).pid;
  const lockBy = (holder: object) => JSON.stringify({ pid: deadPid, host: hostname(), since: now, ...holder });
  const longAgo = new Date(0);

  it.each([
    ["a process that is gone", lockBy({}), now, "open"],
    ["a process that ran before the machine was started", lockBy({ pid: 1, since: longAgo }), now, "open"],
    ["an earlier process with our number", lockBy({ pid: process.pid }), now, "open"],
    ["a process that was killed before it wrote its name", "", longAgo, "open"],
    ["a process that lives", lockBy({ pid: process.ppid }), now, "busy"],
    ["another computer", lockBy({ host: "elsewhere" }), now, "busy"],
    ["somebody who has not written a name yet", "", new Date(Date.now() + 60_000), "busy"],
  ])("a lock of %s", (_name, text, modified, kind) => {
    const folder = aFolder();
    const lock = join(folder, ".a.yaml.lock");
    writeFileSync(lock, text);
    utimesSync(lock, modified, modified);
    const opening = openKept(join(folder, "a.yaml"), { now });
    expect(opening.kind).toBe(kind);
    if (opening.kind !== "open") return;
    opening.file.close();
    expect(readdirSync(folder)).toEqual([]);
  });

  it("neither lock nor backup is ever taken for answers", () => {
    const folder = aFolder();
    const path = join(folder, "a.yaml");
    writeFileSync(path, "old");
    opened(path).save("new");
    expect(readdirSync(folder).sort()).toEqual([".a.yaml.lock", "a.yaml", "a.yaml.bak"]);
    expect(listFiles([folder]).map((file) => file.path)).toEqual([path]);
  });

  it("where no lock can be made, saving says what is wrong", () => {
    const file = opened(join(aFolder(), "gone", "a.yaml"));
    expect(file.save("text")).toEqual({ kind: "failed", reason: "ENOENT" });
  });
});

describe("the file as it was", () => {
  it("is kept beside it from the first change of a session on, and replaced in the next", () => {
    const path = join(aFolder(), "a.yaml");
    writeFileSync(path, "\ufefffirst");
    const session = opened(path);
    expect(existsSync(`${path}.bak`)).toBe(false);
    session.save("second");
    session.save("third");
    expect(read(`${path}.bak`)).toBe("\ufefffirst");
    session.close();
    opened(path).save("fourth");
    expect(read(`${path}.bak`)).toBe("third");
  });

  it("that cannot be kept does not keep the answers from being saved, and is told once", () => {
    const path = join(aFolder(), "a.yaml");
    writeFileSync(path, "first");
    mkdirSync(`${path}.bak`);
    const session = opened(path);
    expect(session.save("second")).toEqual({ kind: "saved", backup: "EISDIR" });
    expect(session.save("third")).toEqual({ kind: "saved" });
  });
});

describe("a file that somebody else wrote meanwhile", () => {
  it("is not written over, until theirs is accepted or set aside", () => {
    const path = join(aFolder(), "a.yaml");
    const session = opened(path);
    session.save("ours");
    writeFileSync(path, "theirs");
    expect(session.save("ours 2")).toEqual({ kind: "changed", theirs: "theirs" });
    expect(read(session.setTheirsAside())).toBe("theirs");
    expect(session.save("ours 2")).toEqual({ kind: "saved" });
    writeFileSync(path, "theirs 2");
    session.save("ours 3");
    session.acceptTheirs();
    expect(session.save("merged")).toEqual({ kind: "saved" });
    expect(read(path)).toBe("merged");
  });

  it("or took away is written anew", () => {
    const path = join(aFolder(), "a.yaml");
    const session = opened(path);
    session.save("ours");
    rmSync(path);
    expect(session.save("ours 2")).toEqual({ kind: "saved" });
  });
});

describe.each(["ENOSPC", "EACCES", "EIO", "EPERM"])("a disk that fails with %s", (code) => {
  it.each([
    ["once", true],
    ["from then on", false],
  ])("at any call, %s: the old or the new file is whole, and saving again works", (_name, only) => {
    let calls = 1;
    for (; ; calls += 1) {
      const folder = aFolder();
      const path = join(folder, "a.yaml");
      writeFileSync(path, "old");
      const disk = failingAt(calls, code, only);
      let session: KeptFile | undefined;
      try {
        session = opened(path, { files: disk.files });
      } catch {
        // The file could not be read: nothing is open, nothing is changed.
        expect(read(path)).toBe("old");
        expect(readdirSync(folder)).toEqual(["a.yaml"]);
        continue;
      }
      const result = session.save("new, and longer");
      if (!disk.hasFailed()) break;
      expect(["old", "new, and longer"]).toContain(read(path));
      if (result.kind === "saved") expect(read(path)).toBe("new, and longer");
      else expect(result.kind).toBe("failed");
      // A disk that works again takes it, and does not mistake our own words for somebody else's.
      if (only) expect(session.save("newer")).toMatchObject({ kind: "saved" });
      session.close();
      expect(openKept(path, { now }).kind).toBe("open");
    }
    expect(calls).toBeGreaterThan(15);
  });
});
