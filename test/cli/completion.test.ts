/** The completion scripts, made from the program: valid, whole, and in bash and zsh seen to complete. */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { described, withAll } from "../../src/cli/completion/described.ts";
import { locales } from "../../src/i18n/locale.ts";
import { aFolder } from "../support/folder.ts";
import { theProgram } from "../support/program.ts";
import { runMain } from "../support/run-main.ts";

const script = async (shell: string, locale = "nl") => (await runMain("completion", shell, "--lang", locale)).out;
const commands = withAll(described(theProgram()));
const hasZsh = spawnSync("zsh", ["-c", "exit"]).status === 0;

/** A folder with the script, a folder whose name has a space, and a file. */
async function aPlace(shell: string): Promise<string> {
  const folder = aFolder();
  writeFileSync(join(folder, "script"), await script(shell));
  mkdirSync(join(folder, "mijn antwoorden"));
  writeFileSync(join(folder, "nota.yaml"), "");
  return folder;
}

describe("bash", () => {
  /** What bash offers for the last word; words as bash takes a command line apart. */
  function complete(cwd: string, words: readonly string[]): string[] {
    const ask = `source ./script; COMP_WORDS=(datapeil "$@"); COMP_CWORD=$#; _datapeil; printf '%s\\n' "\${COMPREPLY[@]}"`;
    const out = execFileSync("bash", ["-c", ask, "bash", ...words], { cwd, encoding: "utf8" });
    return out.split("\n").filter((line) => line !== "");
  }

  it("takes the script without a complaint", async () => {
    const cwd = await aPlace("bash");
    expect(spawnSync("bash", ["-n", "script"], { cwd, encoding: "utf8" })).toMatchObject({ status: 0, stderr: "" });
  });

  it.each([
    ["the start of a command", ["sc"], ["score"]],
    ["a command under a command, or a file", ["roadmap", ""], ["set", "mijn antwoorden", "nota.yaml", "script"]],
    ["flags of that command", ["roadmap", "set", "act-x", "--st"], ["--status"]],
    ["the values of a flag", ["roadmap", "set", "act-x", "--status", ""], ["planned", "running", "done"]],
    ["a value after an equals sign", ["score", "--lang", "=", "n"], ["nl"]],
    ["all values after an equals sign", ["score", "--lang", "="], ["nl", "en"]],
    ["a name with a space", ["score", "mij"], ["mijn antwoorden"]],
    ["a file for a flag", ["score", "--questionnaire", "no"], ["nota.yaml"]],
    ["nothing where nobody can guess", ["assess", "--name", ""], []],
    ["the values of an argument", ["completion", ""], ["bash", "zsh", "powershell"]],
  ])("offers %s", async (_name, words, expected) => {
    expect(complete(await aPlace("bash"), words).sort()).toEqual([...expected].sort());
  });

  it("offers every command, and every flag of each", async () => {
    const cwd = await aPlace("bash");
    for (const { path, commands: under, options } of commands) {
      const at = path === "" ? [] : path.split(" ");
      const names = options.flatMap((option) => option.names);
      expect(complete(cwd, [...at, "-"]), path).toEqual(names);
      for (const { name } of under) expect(complete(cwd, [...at, name]), path).toContain(name);
    }
  });
});

describe("zsh", () => {
  it("describes every command and flag", async () => {
    const text = await script("zsh");
    expect(text.startsWith("#compdef datapeil\n")).toBe(true);
    for (const { path, name, description, options } of commands) {
      if (path !== "") expect(text).toContain(`'${name}:${description.replaceAll("'", "'\\''")}'`);
      for (const { names } of options) for (const one of names) expect(text).toContain(one);
    }
  });

  it.skipIf(!hasZsh)("takes the script without a complaint", async () => {
    const cwd = await aPlace("zsh");
    expect(spawnSync("zsh", ["-n", "script"], { cwd, encoding: "utf8" })).toMatchObject({ status: 0, stderr: "" });
    const load = "autoload -U compinit; compinit -u -D; source ./script; print $_comps[datapeil]";
    const env = { PATH: process.env.PATH, HOME: cwd };
    expect(spawnSync("zsh", ["-f", "-c", load], { cwd, encoding: "utf8", env })).toMatchObject({
      status: 0,
      stderr: "",
      stdout: "_datapeil\n",
    });
  });
});

describe("PowerShell", () => {
  it("offers every command and flag in their places, with balanced brackets and quotes", async () => {
    const text = await script("powershell");
    expect(text).toContain(
      "Register-ArgumentCompleter -Native -CommandName @('datapeil', 'datapeil.cmd', 'datapeil.ps1')",
    );
    for (const { path, commands: under, options } of commands) {
      const place = text.slice(text.indexOf(`\n    '${path}' = @(\n`));
      const offers = place.slice(0, place.indexOf("\n    )"));
      for (const { name } of under) expect(offers, path).toContain(`'${name}|`);
      for (const { names, value } of options) {
        for (const one of names) expect(offers, path).toContain(`'${one}|`);
        if (value) expect(text).toContain(`'${path}:${names[0]}' = @(`);
      }
    }
    const bare = text
      .replace(/#.*$/gmu, "")
      .replace(/'(?:[^']|'')*'/gu, "")
      .replace(/"[^"]*"/gu, "");
    expect(bare).not.toMatch(/['"]/u);
    for (const [open, close] of ["()", "{}", "[]"].map((pair) => [...pair])) {
      expect(bare.split(open ?? "").length).toBe(bare.split(close ?? "").length);
    }
  });
});

it("tells how to install it, in the user's language", async () => {
  for (const locale of locales) {
    for (const shell of ["bash", "zsh", "powershell"]) {
      const [first = "", second = ""] = (await script(shell, locale)).split("\n");
      expect(first + second).toContain(`datapeil completion ${shell}`);
      expect(first + second).toContain(locale === "nl" ? "Aanvullen" : "Completion");
    }
  }
});
