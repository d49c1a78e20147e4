/** Nothing is lost: two windows, a file edited by hand, a damaged one, another version, and a disk that gives up. */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { parse, stringify } from "yaml";
import { folded, interviews, own, questionnaire, who } from "../support/interviews.ts";
import type { TerminalSession } from "../support/terminal.ts";
import { canMount, ctrlC, enter, esc } from "../support/terminal.ts";

const { folder: place, assess, begun, saved } = interviews();
let folder: string;

beforeEach(() => {
  folder = place();
});

describe("a file of another version", () => {
  const newer = {
    ...questionnaire,
    version: "1.2.0",
    changes: [
      { version: "1.1.0", added: ["q2"], reworded: ["q1"], note: "Korter." },
      { version: "1.2.0", removed: ["old"] },
    ],
  };
  const response = (version: string, answers: object) =>
    stringify({
      format: 1,
      questionnaire: { id: "test", version },
      organisation: { id: "99901" },
      respondent: { id: "x" },
      submitted: "2026-03-02",
      answers,
    });

  it("goes on in the same major: what changed is told by title, and when it was submitted", async () => {
    writeFileSync(join(folder, "own.yaml"), stringify(newer));
    writeFileSync(join(folder, "a.yaml"), response("1.0.0", { q1: 4, old: 2 }));
    const session = assess(["a.yaml", ...own]);
    await session.shows(folded("begonnen met versie 1.0.0 van de vragenlijst; je antwoordt nu op versie 1.2.0"));
    await session.shows(/Nieuw: Vervolg\.\s+Anders verwoord: Eerste\.\s+Weggevallen: old\.\s+Korter\./u);
    await session.shows(folded("ingediend op 2 maart 2026"));
    await session.type(enter, "vraag 2 van 5");
    await session.type(`1${enter}`, "vraag 3 van 5");
    session.press("q");
    await session.ended;
    // The answer to a question that is gone stays, and so does the date until the respondent finishes again.
    expect(saved()).toMatchObject({
      questionnaire: { version: "1.2.0" },
      submitted: "2026-03-02",
      answers: { q1: 4, old: 2, q2: 1 },
    });
  });

  it("says that a file of a later version is one, and does not make it an earlier one", async () => {
    writeFileSync(join(folder, "a.yaml"), response("1.3.0", { q1: 4 }));
    const session = assess(["a.yaml", ...own]);
    await session.shows(folded("nieuwer dan versie 1.0.0"));
    await session.type(enter, "vraag 2 van 5");
    await session.type(`1${enter}`, "vraag 3 van 5");
    expect(saved()).toMatchObject({ questionnaire: { version: "1.3.0" }, answers: { q1: 4, q2: 1 } });
  });

  it.each([
    ["another major, and how to go on", "2.0.0", { q1: 4 }, "datapeil assess a.yaml --questionnaire BESTAND"],
    ["a later one with questions of its own", "1.3.0", { q1: 4, later: 1 }, "Het bestand blijft onaangeroerd"],
  ])("is refused and left alone: %s", async (_name, version, answers, sentence) => {
    const text = response(version, answers);
    writeFileSync(join(folder, "a.yaml"), text);
    const session = assess(["a.yaml", ...own]);
    await session.shows(folded(sentence));
    expect(await session.ended).toMatchObject({ exitCode: 3 });
    expect(readFileSync(join(folder, "a.yaml"), "utf8")).toBe(text);
  });
});

describe("two windows on one file", () => {
  it("the second is told who has it and since when, and takes nothing by itself", async () => {
    const first = await begun();
    await first.type(`3${enter}`, "vraag 2 van 5");
    const second = assess(["a.yaml", ...own]);
    await second.shows(
      /a\.yaml is al open in een ander venster op deze computer, sinds\s+\d\d:\d\d\s+\(proces\s+\d+\)/u,
    );
    first.press("q");
    await first.ended;
    await second.type(enter, "1 van 5 vragen is al beantwoord");
    second.press(ctrlC);
    await second.ended;
    expect(readdirSync(folder).sort()).toEqual(["a.yaml", "own.yaml"]);
  });

  it("the second may take over; the first then saves nothing over it, and can take it back", async () => {
    const first = await begun();
    await first.type(`3${enter}`, "vraag 2 van 5");
    const second = assess(["a.yaml", ...own]);
    await second.shows("is al open");
    await second.type("3", "› 3. Neem het over");
    await second.type(enter, "Druk op Enter om te beginnen");
    await second.type(enter, "vraag 2 van 5");
    await second.type(`5${enter}`, "vraag 3 van 5");
    await first.type(`1${enter}`, "a.yaml is overgenomen door een ander venster");
    expect(saved().answers).toEqual({ q1: 3, q2: 5 });
    await first.type(enter, "a.yaml is intussen door iemand anders gewijzigd");
    await first.shows("In beide gewijzigd: Vervolg");
    await first.type(enter, "Wat er stond, staat nu in a.yaml.1.bak");
    await first.type(enter, "vraag 3 van 5");
    expect(saved().answers).toEqual({ q1: 3, q2: 1 });
    expect(saved("a.yaml.1.bak").answers).toEqual({ q1: 3, q2: 5 });
  });

  it("the second may stop: it has read nothing and changed nothing, and says so", async () => {
    await begun();
    const second = assess(["a.yaml", ...own], { columns: 110, rows: 30 });
    await second.shows("is al open");
    await second.type("4", "› 4. Stop");
    // A list that is drawn anew in a smaller window points where it pointed.
    second.resize(80, 24);
    await second.shows("andere overschrijven. Er\nis niets");
    await second.shows("› 4. Stop");
    await second.type(enter, "Gestopt. a.yaml blijft zoals het is.");
    expect(await second.ended).toMatchObject({ exitCode: 130 });
  });

  it("the second may open another file", async () => {
    await begun();
    const second = assess(["a.yaml", ...own, ...who]);
    await second.shows("is al open");
    await second.type("2", "› 2. Open een ander bestand");
    await second.type(enter, "Open een ander bestand:");
    await second.type(`b${enter}`, "Je antwoorden komen in b.yaml");
  });

  it("a window that was killed keeps nobody out", async () => {
    const first = await begun();
    first.kill("SIGKILL");
    await first.ended;
    expect(readdirSync(folder)).toContain(".a.yaml.lock");
    const second = assess(["a.yaml", ...own]);
    await second.shows("Je gaat verder in a.yaml");
  });
});

describe("a file that is edited by hand meanwhile", () => {
  /** At the second question, the first answered with 3; then the file is edited. */
  async function edited(edit: (text: string) => string): Promise<TerminalSession> {
    const session = await begun();
    await session.type(`3${enter}`, "vraag 2 van 5");
    writeFileSync(join(folder, "a.yaml"), edit(readFileSync(join(folder, "a.yaml"), "utf8")));
    await session.type(`4${enter}`, "intussen door iemand anders gewijzigd");
    return session;
  }

  it("is merged: their changes and ours, and their comments", async () => {
    const session = await edited(
      (text) => `# uit het MT\n${text.replace("  q1: 3", "  q1: 3 # twijfel\n  q3: { option: yes }")}`,
    );
    await session.shows("Daar is 1 antwoord anders");
    await session.type(enter, "vraag 3 van 5");
    await session.shows("Je keuze: 2 · Ja");
    expect(readFileSync(join(folder, "a.yaml"), "utf8")).toMatch(
      /^# uit het MT[\s\S]*q1: 3 # twijfel\n {2}q2: 4\n {2}q3/u,
    );
    session.press("q");
    await session.ended;
    expect(readdirSync(folder).sort()).toEqual(["a.yaml", "own.yaml"]);
  });

  it("can be kept apart, and ours goes on", async () => {
    const session = await edited((text) => text.replace("q1: 3", "q1: 0"));
    await session.type("2", "› 2. Houd alleen mijn antwoorden");
    await session.type(enter, "Wat er stond, staat nu in a.yaml.1.bak");
    await session.type(enter, "vraag 3 van 5");
    expect(saved().answers).toEqual({ q1: 3, q2: 4 });
    expect(saved("a.yaml.1.bak").answers).toEqual({ q1: 0 });
  });

  it("that is spoilt by it is kept apart too", async () => {
    const session = await edited(() => "answers: [");
    await session.shows("geen geldig antwoordbestand van dezelfde persoon");
    await session.type("2", "› 2. Houd alleen mijn antwoorden");
    await session.type(enter, "staat nu in a.yaml.1.bak");
    await session.type(enter, "vraag 3 van 5");
    expect(saved().answers).toEqual({ q1: 3, q2: 4 });
  });
});

describe("the file as it was before the session", () => {
  it("is kept beside it at the first change, and offered when the file is damaged", async () => {
    const first = await begun();
    await first.type(`3${enter}`, "vraag 2 van 5");
    first.press("q");
    await first.ended;
    const second = assess(["a.yaml", ...own]);
    await second.shows("Druk op Enter om te beginnen");
    await second.type(enter, "vraag 2 van 5");
    await second.type(`5${enter}`, "vraag 3 van 5");
    second.press("q");
    await second.ended;
    expect(saved("a.yaml.bak").answers).toEqual({ q1: 3 });

    writeFileSync(join(folder, "a.yaml"), "\0\0\0");
    const third = assess(["a.yaml", ...own]);
    await third.shows("a.yaml is beschadigd en kan niet gelezen worden");
    await third.shows("Ze bevat 1 antwoord.");
    await third.type(enter, "Wat er stond, staat nu in a.yaml.1.bak");
    await third.shows("1 van 5 vragen is al beantwoord");
    await third.type(enter, "vraag 2 van 5");
    expect(saved().answers).toEqual({ q1: 3 });
    expect(readFileSync(join(folder, "a.yaml.1.bak"), "utf8")).toBe("\0\0\0");
  });

  it("is offered under the usual name too, to the one whose it is", async () => {
    const name = "antwoorden-meerlinde-bestuur.yaml";
    const copy = { format: 1, questionnaire: { id: "test", version: "1.0.0" }, answers: { q1: 2 } };
    writeFileSync(join(folder, name), "\0");
    writeFileSync(
      join(folder, `${name}.bak`),
      stringify({ ...copy, organisation: { id: "99901" }, respondent: { id: "x" } }),
    );
    const session = assess([
      ...own,
      "--name",
      "Meerlinde",
      "--organisation",
      "99901",
      "--inhabitants",
      "1",
      "--role",
      "none",
    ]);
    await session.shows(folded(`${name} is beschadigd`));
    await session.type(enter, folded("1 van 4 vragen is al beantwoord"));
  });
});

describe("on a disk that gives up", () => {
  /** The first question is answered with 3, and cannot be saved. */
  async function stuck(): Promise<TerminalSession> {
    const inside = join(folder, "inside");
    mkdirSync(inside);
    const session = assess(["inside/a.yaml", ...own, ...who]);
    await session.shows("Druk op Enter om te beginnen");
    await session.type(enter, "vraag 1 van");
    await session.type("3", "Je keuze: 3");
    rmSync(inside, { recursive: true });
    await session.type(enter, "1 antwoord staat nog nergens");
    return session;
  }

  it("is tried again when the respondent says so", async () => {
    const session = await stuck();
    await session.type(enter, "1 antwoord staat nog nergens");
    mkdirSync(join(folder, "inside"));
    await session.type(enter, "vraag 2 van 5");
    expect(saved("inside/a.yaml").answers).toEqual({ q1: 3 });
  });

  it("leaves the question on the table, with what was chosen, on Esc", async () => {
    const session = await stuck();
    await session.type(esc, "! Niet bewaard");
    expect(session.screen().join("\n")).toMatch(/vraag 1 van[\s\S]*› 3/u);
    mkdirSync(join(folder, "inside"));
    await session.type(enter, "vraag 2 van 5");
    expect(saved("inside/a.yaml").answers).toEqual({ q1: 3 });
  });

  it("goes on in another place, and says so at the end", async () => {
    const session = await stuck();
    mkdirSync(join(folder, "stick"));
    writeFileSync(join(folder, "taken.yaml"), "mine");
    await session.type("2", "› 2. Bewaar op een andere plaats");
    await session.type(enter, "Waar?");
    await session.type(`taken${enter}`, "taken.yaml bestaat al");
    await session.type(`${"\u007f".repeat(5)}"stick"${enter}`, "Bewaard in stick/a.yaml");
    await session.type(enter, "vraag 2 van 5");
    await session.type(`4${enter}`, "vraag 3 van 5");
    session.press("q");
    expect(await session.ended).toMatchObject({ exitCode: 130 });
    await session.shows("datapeil assess stick/a.yaml --questionnaire own.yaml");
    expect(saved("stick/a.yaml").answers).toEqual({ q1: 3, q2: 4 });
    expect(readdirSync(join(folder, "stick"))).toEqual(["a.yaml"]);
    expect(readFileSync(join(folder, "taken.yaml"), "utf8")).toBe("mine");
  });

  it.each([
    ["stopping", `3${enter}`],
    ["Ctrl-C", ctrlC],
  ])("prints the answers on %s, so that they can be copied", async (_name, keys) => {
    const session = await stuck();
    for (const key of keys) session.press(key);
    expect(await session.ended).toMatchObject({ exitCode: 1 });
    await session.shows("Kopieer het naar een bestand");
    const yaml = session.output().slice(session.output().indexOf("format: 1")).replaceAll("\r\n", "\n");
    expect(parse(yaml)).toMatchObject({ organisation: { id: "44083" }, answers: { q1: 3 } });
  });
});

it.runIf(canMount())(
  "a disk that is full keeps the file as it was, and the interview goes on in another place",
  async () => {
    mkdirSync(join(folder, "stick"));
    const disk = { folder: "stick", kilobytes: 8 };
    const session = assess(["stick/a.yaml", ...own, ...who], { disk });
    await session.shows("Druk op Enter om te beginnen");
    await session.type(enter, "vraag 1 van");
    await session.type(`3${enter}`, folded("Niet bewaard in stick/a.yaml: de schijf is vol, ENOSPC."));
    await session.shows("1 antwoord staat nog nergens");
    await session.type("2", "› 2. Bewaar op een andere plaats");
    await session.type(enter, "Waar?");
    await session.type(`.${enter}`, "Bewaard in a.yaml");
    await session.type(enter, "vraag 2 van 5");
    await session.type(`1${enter}`, "vraag 3 van 5");
    session.press("q");
    expect(await session.ended).toMatchObject({ exitCode: 130 });
    expect(saved().answers).toEqual({ q1: 3, q2: 1 });
  },
);
