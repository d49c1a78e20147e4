/** `ls src/core` tells a story: each folder is a subject, and data runs one way between them. */
import { readdirSync, readFileSync } from "node:fs";
import { posix } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

/** Each may build on those before it, and on none after it. */
const orderOfCore = [
  "text",
  "issue",
  "questionnaire",
  "response",
  "assessment",
  "roadmap",
  "assess",
  "interview",
  "import",
  "compare",
  "organisations",
  "template",
  "files",
];

/** From one file of `src` to another, types too. */
interface Import {
  readonly from: string;
  readonly to: string;
}

const source = new URL("../src/", import.meta.url);
const files = readdirSync(fileURLToPath(source), { recursive: true, encoding: "utf8" })
  .map((path) => path.replaceAll("\\", "/"))
  .filter((path) => path.endsWith(".ts"));
const imports = files.flatMap((from): Import[] => {
  const text = readFileSync(new URL(from, source), "utf8");
  const paths = [...text.matchAll(/\b(?:from|import)\s*\(?\s*"(\.[^"]+)"/g)].flatMap(([, path]) => path ?? []);
  return paths.map((path) => ({ from, to: posix.join(posix.dirname(from), path) }));
});

/** What stands directly in a folder and holds the path, or is it; undefined for what lies elsewhere. */
function entryOf(path: string, folder: string): string | undefined {
  return path.startsWith(`${folder}/`) ? path.slice(folder.length + 1).split("/")[0] : undefined;
}

/** Between what stands directly in a folder: entry → those that it builds on. */
function ground(folder: string): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const { from, to } of imports) {
    const [entry, other] = [entryOf(from, folder), entryOf(to, folder)];
    if (!entry || !other || entry === other) continue;
    found.set(entry, (found.get(entry) ?? new Set()).add(other));
  }
  return found;
}

/** Everything that an entry builds on, straight or by way of others. */
function groundBelow(entry: string, ground: ReadonlyMap<string, ReadonlySet<string>>): Set<string> {
  const found = new Set<string>();
  const next = [entry];
  for (let at = next.pop(); at !== undefined; at = next.pop()) {
    for (const one of ground.get(at) ?? []) {
      if (!found.has(one)) next.push(one);
      found.add(one);
    }
  }
  return found;
}

it("has no file of the core outside a folder that is named here", () => {
  const entries = new Set(files.flatMap((path) => entryOf(path, "core") ?? []));
  expect([...entries].sort()).toEqual([...orderOfCore].sort());
});

it("lets a folder of the core build on earlier ones only", () => {
  const place = (path: string) => orderOfCore.indexOf(entryOf(path, "core") ?? "");
  const upwards = imports.filter(({ from, to }) => from.startsWith("core/") && place(from) < place(to));
  expect(upwards).toEqual([]);
});

const foldersOfFolders = new Set(files.map((path) => posix.dirname(posix.dirname(path))));

it.each([...foldersOfFolders].filter((path) => path !== "."))("has no circle through a folder in %s", (folder) => {
  const below = ground(folder);
  const inCircle = [...below.keys()].filter((entry) => !entry.endsWith(".ts") && groundBelow(entry, below).has(entry));
  expect(inCircle).toEqual([]);
});
