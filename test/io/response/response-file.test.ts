import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { expect, it } from "vitest";
import { readResponses } from "../../../src/io/response/response-file.ts";
import { aFolder } from "../../support/folder.ts";

const response = 'format: 1\norganisation: { id: "1" }\nrespondent: { id: a }\nanswers: {}\n';
const organisation = 'format: 1\norganisation: { id: "1" }\n';

/** A folder with these files in it. */
function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = aFolder();
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(folder, name, ".."), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

async function names(folder: string, ...paths: string[]) {
  const read = await readResponses(paths.length > 0 ? paths : [folder]);
  const inside = (files: readonly { readonly path: string }[]) => files.map(({ path }) => relative(folder, path));
  return {
    responses: inside(read.responses),
    organisations: inside(read.organisations),
    refused: inside(read.refused),
  };
}

it("finds the answers in a folder and below it, by what they hold and in the order of their names", async () => {
  const folder = folderOf({
    "b.yml": response,
    "a.yaml": response,
    "deinze/mt/c.json": JSON.stringify({ respondent: { id: "c" }, answers: {} }),
    "deinze/organisation.yaml": organisation,
  });
  expect(await names(folder)).toEqual({
    responses: ["a.yaml", "b.yml", "deinze/mt/c.json"],
    organisations: ["deinze/organisation.yaml"],
    refused: [],
  });
});

it("leaves out what is hidden, kept from before, or something else", async () => {
  const folder = folderOf({
    ".a.yaml.1.tmp": response,
    ".git/a.yaml": response,
    "a.yaml.bak": response,
    "a.txt": response,
    "questionnaire.yaml": "format: 1\nid: own\nquestions: []\n",
    "en.yaml": "title: Test\n",
    "actions.yaml": "actions: []\n",
    "empty.yaml": "",
    "scores.json": JSON.stringify({ format: 1, tool: {}, organisation: { id: "1" }, dimensions: [] }),
    "many.json": JSON.stringify([{ organisation: { id: "1" } }]),
  });
  expect(await names(folder)).toEqual({ responses: [], organisations: [], refused: [] });
});

it("takes a file that was named for what was meant, so that somebody hears what is wrong with it", async () => {
  const folder = folderOf({ "a.yaml": "title: Test\n" });
  expect((await names(folder, join(folder, "a.yaml"))).responses).toEqual(["a.yaml"]);
});

it("reads a file once, however often it is given", async () => {
  const folder = folderOf({ "a.yaml": response });
  expect((await names(folder, folder, join(folder, "a.yaml"), folder)).responses).toEqual(["a.yaml"]);
});

it("names what it cannot read, and goes on", async () => {
  const folder = folderOf({ "a.yaml": "answers: [", "b.yaml": response, "c.json": "{", "d.yaml": "a: *b\n" });
  const missing = join(folder, "no-such.yaml");
  const found = await names(folder, missing, folder);
  expect(found.responses).toEqual(["b.yaml"]);
  expect(found.refused).toEqual(["no-such.yaml", "a.yaml", "c.json", "d.yaml"]);
  const { refused } = await readResponses([missing, folder]);
  expect(refused[0]?.error).toMatchObject({ key: "no-such-file", params: { path: missing } });
  for (const one of refused.slice(1))
    expect(one.issues[0]).toMatchObject({ file: one.path, severity: "error", line: 1 });
});

it("has nothing to go on with if the only file is not there", async () => {
  const missing = join(aFolder(), "no-such.yaml");
  await expect(readResponses([missing])).rejects.toMatchObject({ key: "no-such-file", params: { path: missing } });
});

it("does not walk in circles", async () => {
  const folder = folderOf({ "a/a.yaml": response });
  symlinkSync(folder, join(folder, "a", "again"));
  symlinkSync(join(folder, "a", "a.yaml"), join(folder, "b.yaml"));
  symlinkSync(join(folder, "gone"), join(folder, "c.yaml"));
  const found = await names(folder);
  expect(found.responses).toEqual(["a/a.yaml", "b.yaml"]);
  expect(found.refused).toEqual(["c.yaml"]);
});

// The superuser may open every folder.
it.skipIf(process.getuid?.() === 0)("names a folder that it may not open", async () => {
  const folder = folderOf({ "a.yaml": response, "closed.yaml/b.yaml": response });
  chmodSync(join(folder, "closed.yaml"), 0);
  const found = await names(folder);
  chmodSync(join(folder, "closed.yaml"), 0o700);
  expect(found).toMatchObject({ responses: ["a.yaml"], refused: ["closed.yaml"] });
});
