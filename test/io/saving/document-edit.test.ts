import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { setInDocument } from "../../../src/io/saving/document-edit.ts";
import { aFolder } from "../../support/folder.ts";

const file = `# The organisation's own file.
format: 1
organisation: { id: "01234", name: Deinze } # NIS code as text

# Agreed with the MT in June.
plan:
  # Nobody else wants it.
  act-first:
    status: planned # since June
    owner: Team Beleid
`;

async function edited(
  text: string | Uint8Array,
  settings: [path: string[], value: string | boolean][],
  name = "o.yaml",
) {
  const path = join(aFolder(), name);
  writeFileSync(path, text);
  await setInDocument(
    path,
    settings.map(([at, value]) => ({ path: at, value })),
  );
  return readFileSync(path, "utf8");
}

describe("setting a value in the organisation's file", () => {
  it("changes that value, and not one other letter", async () => {
    expect(await edited(file, [[["plan", "act-first", "status"], "running"]])).toBe(
      file.replace("status: planned #", "status: running #"),
    );
  });

  it("adds an action under the plan that is there", async () => {
    const text = await edited(file, [
      [["plan", "act-second", "status"], "done"],
      [["plan", "act-second", "finished"], "2027-05-31"],
    ]);
    expect(text).toBe(`${file}  act-second:\n    status: done\n    finished: 2027-05-31\n`);
  });

  it.each([
    ["no plan at all", "format: 1\n"],
    ["an empty plan", "format: 1\nplan:\n"],
    ["an empty action", "format: 1\nplan:\n  act-first:\n"],
  ])("makes what is missing: %s", async (_, text) => {
    const made = parse(await edited(text, [[["plan", "act-first", "exclude"], true]]));
    expect(made).toEqual({ format: 1, plan: { "act-first": { exclude: true } } });
  });

  it("writes words that YAML could take for something else so that they stay words", async () => {
    for (const owner of ["2027", "true", "null", "Team: Beleid #1", "- x", "'t Getouw", ""]) {
      const text = await edited(file, [[["plan", "act-first", "owner"], owner]]);
      expect(parse(text).plan["act-first"].owner).toBe(owner);
    }
  });

  it("keeps the line ends of Windows", async () => {
    const windows = file.replaceAll("\n", "\r\n");
    expect(await edited(windows, [[["plan", "act-first", "status"], "done"]])).toBe(
      windows.replace("status: planned", "status: done"),
    );
  });

  it("reads UTF-16 and leaves UTF-8", async () => {
    const text = await edited(Buffer.from(`\ufeff${file}`, "utf16le"), [[["plan", "act-first", "status"], "done"]]);
    expect(text).toBe(file.replace("status: planned", "status: done"));
  });

  it("leaves JSON JSON", async () => {
    const text = await edited('{"format": 1, "plan": {}}', [[["plan", "a", "owner"], "MT"]], "o.json");
    expect(JSON.parse(text)).toEqual({ format: 1, plan: { a: { owner: "MT" } } });
  });

  it("leaves a file alone that it cannot read", async () => {
    const path = join(aFolder(), "o.yaml");
    writeFileSync(path, "plan: [");
    const change = setInDocument(path, [{ path: ["plan", "a", "owner"], value: "MT" }]);
    await expect(change).rejects.toMatchObject({ key: "invalid-files", issues: [{ line: 1 }] });
    expect(readFileSync(path, "utf8")).toBe("plan: [");
  });
});
