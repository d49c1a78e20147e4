import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { saveDurably, sweepStale, writeWhole } from "../../../src/io/saving/output-file.ts";
import { aFolder } from "../../support/folder.ts";

const mode = (path: string) => (statSync(path).mode & 0o777).toString(8);

describe("saving an answer", () => {
  it("replaces the file and leaves nothing beside it", () => {
    const folder = aFolder();
    const path = join(folder, "a.yaml");
    saveDurably(path, "one");
    saveDurably(path, "twö");
    expect(readFileSync(path, "utf8")).toBe("twö");
    expect(readdirSync(folder)).toEqual(["a.yaml"]);
  });

  it("is for the owner's eyes, unless the file was shared already", () => {
    const path = join(aFolder(), "a.yaml");
    saveDurably(path, "one");
    expect(mode(path)).toBe("600");
    chmodSync(path, 0o640);
    saveDurably(path, "two");
    expect(mode(path)).toBe("640");
  });

  it("writes through a link and keeps it", () => {
    const folder = aFolder();
    const [real, link] = [join(folder, "real.yaml"), join(folder, "link.yaml")];
    writeFileSync(real, "one");
    symlinkSync(real, link);
    saveDurably(link, "two");
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    expect(readFileSync(real, "utf8")).toBe("two");
  });

  it("never follows a link that somebody put where the temporary file goes", () => {
    const folder = aFolder();
    const victim = join(folder, "victim");
    writeFileSync(victim, "precious");
    symlinkSync(victim, join(folder, `.a.yaml.${process.pid}.tmp`));
    saveDurably(join(folder, "a.yaml"), "answers");
    expect(readFileSync(victim, "utf8")).toBe("precious");
    expect(readFileSync(join(folder, "a.yaml"), "utf8")).toBe("answers");
  });

  it("that fails says so, and the earlier file is whole", () => {
    const folder = aFolder();
    const path = join(folder, "a.yaml");
    mkdirSync(path);
    expect(() => saveDurably(path, "one")).toThrow(expect.objectContaining({ key: "cannot-write" }));
    const inNoFolder = join(folder, "no", "b.yaml");
    expect(() => saveDurably(inNoFolder, "one")).toThrow(expect.objectContaining({ key: "cannot-write" }));
    expect(readdirSync(folder)).toEqual(["a.yaml"]);
  });

  it.runIf(existsSync("/dev/full"))("on a full disk is an error that can be shown, not a crash", () => {
    expect(() => saveDurably("/dev/full", "one")).toThrow(
      expect.objectContaining({ key: "cannot-write", params: { path: "/dev/full", reason: "ENOSPC" } }),
    );
    // A device is written to; it is never replaced by a file.
    expect(statSync("/dev/full").isCharacterDevice()).toBe(true);
  });

  it("gives back every text as it was", () => {
    const path = join(aFolder(), "a.yaml");
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        saveDurably(path, text);
        expect(readFileSync(path, "utf8")).toBe(Buffer.from(text, "utf8").toString("utf8"));
      }),
      { numRuns: 15 },
    );
  });
});

describe("writing a result", () => {
  it("refuses to overwrite unless told to", async () => {
    const path = join(aFolder(), "report.pdf");
    writeFileSync(path, "mine");
    await expect(writeWhole(path, "new", { overwrite: false })).rejects.toMatchObject({ key: "already-exists" });
    expect(readFileSync(path, "utf8")).toBe("mine");
    await writeWhole(path, "new", { overwrite: true });
    expect(readFileSync(path, "utf8")).toBe("new");
  });

  it("makes the folder, and lets the system decide who may read", async () => {
    const path = join(aFolder(), "a", "b", "report.pdf");
    await writeWhole(path, new Uint8Array([37, 80]), { overwrite: false });
    expect([...readFileSync(path)]).toEqual([37, 80]);
    expect(mode(path)).toBe((0o666 & ~process.umask()).toString(8));
  });
});

it("sweeps what a killed run left of this file, and nothing that is fresh or of another", () => {
  const folder = aFolder();
  const now = Date.now();
  const old = new Date(now - 3_600_000);
  for (const name of [".a.yaml.1.tmp", ".b.yaml.1.tmp", ".a.yaml.2.tmp", "a.yaml"]) {
    writeFileSync(join(folder, name), "");
    if (name !== ".a.yaml.2.tmp") utimesSync(join(folder, name), old, old);
  }
  sweepStale(join(folder, "a.yaml"), now);
  expect(readdirSync(folder).sort()).toEqual([".a.yaml.2.tmp", ".b.yaml.1.tmp", "a.yaml"]);
  sweepStale(join(folder, "not", "there.yaml"), now);
});
