import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { editExternally, editorCommand, wordsOf } from "../../src/io/external-editor.ts";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "datapeil-editor-"));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** An editor in a folder with a space: writes down how it was called, then does what it is told to. */
function anEditor(does: string): string {
  mkdirSync(join(folder, "my tools"));
  const path = join(folder, "my tools", "ed.sh");
  writeFileSync(path, `#!/bin/sh\nfor last; do :; done\necho "$@" > "${folder}/called"\n${does}\n`);
  chmodSync(path, 0o755);
  return path;
}

const called = () => readFileSync(join(folder, "called"), "utf8").trim();

describe("an editor", () => {
  it("gets the text, and gives it back changed; its file is gone afterwards", () => {
    const edited = editExternally("één\n", anEditor('printf "twee\\r\\n" >> "$last"; ls -l "$last" > "$last.mode"'));
    expect(edited).toEqual({ ok: true, text: "één\ntwee\n" });
    expect(existsSync(called())).toBe(false);
  });

  it("may stand in a folder with spaces and have arguments, quoted or not", () => {
    const path = anEditor("exit 0");
    expect(editExternally("x", `"${path}" --wait 'a b'`)).toEqual({ ok: true, text: "x" });
    expect(called()).toMatch(/^--wait a b \//u);
    expect(editExternally("x", `${path} --wait`)).toEqual({ ok: true, text: "x" });
    expect(called()).toMatch(/^--wait \//u);
  });

  it("that fails leaves what it wrote, and says why", () => {
    const path = anEditor('echo half >> "$last"; exit 3');
    expect(editExternally("x\n", path)).toEqual({ ok: false, program: path, why: "3", text: "x\nhalf\n" });
  });

  it("that takes the file away leaves what there was", () => {
    expect(editExternally("x\n", anEditor('rm "$last"'))).toMatchObject({ ok: false, text: "x\n" });
  });

  it("that is not there is named", () => {
    expect(editExternally("x", "no-such-editor -w")).toEqual({
      ok: false,
      program: "no-such-editor",
      why: "ENOENT",
      text: "x",
    });
  });
});

describe("the command", () => {
  it.each([
    [{ VISUAL: "code --wait", EDITOR: "vi" }, "linux", "code --wait"],
    [{ VISUAL: " ", EDITOR: "vi" }, "linux", "vi"],
    [{}, "linux", undefined],
    [{}, "win32", "notepad"],
  ])("%j on %s", (env, platform, command) => {
    expect(editorCommand(env, platform)).toBe(command);
  });

  it("keeps the spaces and backslashes of a path", () => {
    const npp = "C:\\Program Files\\Notepad++\\notepad++.exe";
    const exists = (path: string) => path === npp;
    expect(wordsOf(`${npp} -multiInst -nosession`, exists)).toEqual([npp, "-multiInst", "-nosession"]);
    expect(wordsOf(`"${npp}" -x`, exists)).toEqual([npp, "-x"]);
    expect(wordsOf("vim", exists)).toEqual(["vim"]);
  });
});
