/** Versions of a questionnaire on the command line: what differs, which step that is, and answers that go along. */
import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { displayWidth } from "../../src/cli/terminal/text-width.ts";
import { aFolder } from "../support/folder.ts";
import { runMain } from "../support/run-main.ts";

const root = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const home = process.cwd();
const [before, after] = ["my-questionnaire", "my-questionnaire-2"];

beforeEach(() => {
  process.chdir(aFolder());
  cpSync(root("templates/starter/en"), before, { recursive: true });
  cpSync(root("test/fixtures/examples/en"), ".", { recursive: true });
});
afterEach(() => process.chdir(home));

const run = (...words: readonly string[]) => runMain(...words, "--lang", "en");
const read = (path: string) => readFileSync(path, "utf8");
const change = (path: string, from: string | RegExp, to: string) => {
  const text = read(path);
  expect(text).toMatch(from);
  writeFileSync(path, text.replace(from, to));
};

describe("questionnaire diff", () => {
  it("shows what differs, old wording above new, and which step that is", async () => {
    const { out, err, code } = await run("questionnaire", "diff", before, after);
    expect({ err, code }).toEqual({ err: "", code: 0 });
    for (const line of out.split("\n")) expect(displayWidth(line)).toBeLessThanOrEqual(80);
    expect(out).toContain("Added\n  question published-data: Open data\n");
    expect(out).toContain("Removed\n  question open-data: Open data\n");
    expect(out).toContain(
      "    levels.1\n      was  For at least one list the service knows who is responsible.\n      now  For",
    );
    expect(out).toContain("    dimensions.sharing: 3 › 2\n");
    expect(out).toContain("8 differences. That is a minor");
    expect(out).toContain("From 1.0.0 to 2.0.0 is a larger step, which is fine.");
  });

  it("says of a step that is too small which one is enough, and ends well: check refuses it", async () => {
    change(`${after}/questionnaire.yaml`, "version: 2.0.0\nlang", "version: 1.0.1\nlang");
    change(`${after}/questionnaire.yaml`, "- version: 2.0.0", "- version: 1.0.1");
    const { out, code } = await run("questionnaire", "diff", before, `${after}/questionnaire.yaml`);
    expect(code).toBe(0);
    expect(out).toContain("So from 1.0.0 to 1.0.1 is not right. Make it 1.1.0 or later.");
    const checked = await run("check", after, "--since", before);
    expect(checked.code).toBe(3);
    expect(checked.out).toMatch(/Make it 1\.1\.0\s+or\s+later\./u);
  });

  it("of a built-in questionnaire with itself is empty, in text and as JSON", async () => {
    const id = "local-government";
    expect((await run("questionnaire", "diff", id, id)).out).toContain("There is no difference.");
    const { out } = await run("questionnaire", "diff", id, id, "--json");
    expect(JSON.parse(out)).toMatchObject({ differences: [], isEnough: true });
  });

  it("sees a text that differs in another language only", async () => {
    cpSync(before, "copy", { recursive: true });
    change("copy/nl.yaml", "Open data", "Open gegevens");
    const { out } = await run("questionnaire", "diff", before, "copy", "--json");
    expect(JSON.parse(out).differences).toMatchObject([{ key: "title", after: "Open gegevens", language: "nl" }]);
    expect((await run("check", "copy", "--since", before)).out).toContain("Make it 1.0.1 or later");
  });

  it.each([
    ["nowhere", 3, "no folder or file, and no built-in questionnaire"],
    ["old-answers", 3, "no questionnaire.yaml in old-answers"],
  ])("refuses %s", async (named, code, sentence) => {
    const refused = await run("questionnaire", "diff", before, named);
    expect(refused).toMatchObject({ code, out: "" });
    expect(refused.err).toContain(sentence);
  });
});

it("check --since says where none of the files is a version of that questionnaire", async () => {
  const { code, err } = await run("check", after, "--since", "local-government");
  expect(code).toBe(3);
  expect(err).toContain("None of these files is a version of the questionnaire local-government");
});

describe("migrate", () => {
  const migrate = (...more: readonly string[]) => run("migrate", "old-answers", "--to", after, ...more);

  it("writes the answers on the new version to another folder, and says what must be asked", async () => {
    const earlier = read("old-answers/manager.yaml");
    const { out, err, code } = await migrate("--from", before, "-o", "new");
    expect({ err, code }).toEqual({ err: "", code: 0 });
    expect(out).toContain("To answer because of the new version: 2 questions. Until then this is a draft\n");
    expect(out).toContain("  - Sharing with partners (shared-with-partners): new question\n");
    expect(read("old-answers/manager.yaml")).toBe(earlier);
    const written = read("new/manager.yaml");
    expect(written).toContain("# it is on the intranet");
    const { submitted, ...manager } = parse(written);
    expect(submitted).toBeUndefined();
    expect(manager).toMatchObject({
      questionnaire: { version: "2.0.0" },
      respondent: { id: "manager-1", role: "manager" },
      started: "2025-11-03",
      answers: {
        "data-owner": { level: 2, evidence: ["intranet"] },
        "asked-twice": "dont-know",
        "published-data": { state: "unanswered" },
      },
      migrated: { from: "1.0.0", left: { "open-data": { option: "maintained" } } },
    });
    expect(manager.answers["published-data"].note).toBe(
      "Earlier (version 1.0.0), to Open data: They are online and somebody keeps them up to date.\nnot kept up to date in 2025",
    );
    expect(parse(read("new/staff.yaml")).answers).toEqual({ "data-owner": 1, "published-data": 2 });
    expect((await run("check", "new", after)).code).toBe(0);
  });

  it("leads an interview to what is open, and nothing else", async () => {
    const { out } = await migrate("-o", "new");
    const command = /^ {2}datapeil (assess new\/manager\.yaml --questionnaire .*)$/mu.exec(out)?.[1] ?? "";
    const { err } = await run(...command.split(" "), "--plain");
    expect(err).toContain("5 of 7 questions have been answered or skipped");
  });

  it("writes over nothing: what is there with the same content stays, with other content too", async () => {
    await migrate("-o", "new");
    change("new/staff.yaml", "data-owner: 1", "data-owner: 3");
    const { out, err, code } = await migrate("-o", "new");
    expect(code).toBe(4);
    expect(out).toContain("1 file was there like that already.");
    expect(err).toContain("new/staff.yaml exists with other content and has not been changed.");
    expect(read("new/staff.yaml")).toContain("data-owner: 3");
  });

  it("to the same version changes not a byte", async () => {
    await migrate("-o", "new");
    const { code } = await run("migrate", "new", "--to", after, "-o", "again");
    expect(code).toBe(0);
    for (const name of readdirSync("new")) expect(read(join("again", name))).toBe(read(join("new", name)));
  });

  it("with --check shows the same and writes nothing", async () => {
    const { out, code } = await migrate("--check", "-o", "new");
    expect(code).toBe(0);
    expect(out).toContain("Nothing was written.");
    expect(existsSync("new")).toBe(false);
    const json = JSON.parse((await migrate("--check", "--json")).out);
    expect(json.migrated).toMatchObject([
      {
        file: "manager.yaml",
        respondent: "manager-1",
        from: "1.0.0",
        to: "2.0.0",
        carried: 5,
        asked: [
          { id: "published-data", why: "does-not-fit" },
          { id: "shared-with-partners", why: "new" },
        ],
        left: ["open-data"],
        draft: true,
      },
      { file: "staff.yaml", asked: [{ id: "shared-with-partners", why: "new" }], draft: true },
    ]);
    expect(json.refused).toEqual([]);
  });

  it("takes the organisation's file along as it is", async () => {
    writeFileSync("old-answers/organisation.yaml", 'format: 1\norganisation: { id: "99901" } # ours\n');
    await migrate("-o", "new");
    expect(read("new/organisation.yaml")).toBe(read("old-answers/organisation.yaml"));
  });

  it("refuses what cannot go along, and goes on with the rest", async () => {
    change("old-answers/staff.yaml", "role: staff", "role: mayor");
    const { out, err, code } = await migrate("-o", "new");
    expect(code).toBe(4);
    expect(out).toContain("manager.yaml (manager-1)");
    expect(err).toContain("old-answers/staff.yaml:4");
    expect(err).toContain("There is no role mayor.");
    expect(existsSync("new/staff.yaml")).toBe(false);
    change("old-answers/manager.yaml", "version: 1.0.0", "version: 3.0.0");
    expect((await migrate("-o", "other")).code).toBe(3);
  });

  it("asks where to write, and for versions of one questionnaire", async () => {
    expect(await migrate()).toMatchObject({ code: 2, err: expect.stringContaining("-o FOLDER") });
    const other = await migrate("--check", "--from", "local-government");
    expect(other).toMatchObject({ code: 3, err: expect.stringContaining("two questionnaires") });
  });

  it.each([["score"], ["check"], ["assess --plain"]])(
    "is what the refusal of %s names, as a command that works",
    async (name) => {
      const path = "old-answers/staff.yaml";
      const { out, err } = await run(...name.split(" "), path, "--questionnaire", `${after}/questionnaire.yaml`);
      const [, command = ""] = /^ *datapeil (migrate .*)$/mu.exec(`${out}\n${err}`) ?? [];
      expect(command).toBe(`migrate ${path} --to ${after}/questionnaire.yaml -o my-questionnaire-2.0.0`);
      expect((await run(...command.split(" "))).code).toBe(0);
      expect(existsSync("my-questionnaire-2.0.0/staff.yaml")).toBe(true);
    },
  );
});
