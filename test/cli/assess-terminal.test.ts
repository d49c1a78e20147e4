/** The interview as its user meets it: real keys in a real terminal. */
import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeEach, describe, expect, it } from "vitest";
import { stringify } from "yaml";
import { interviewMessages } from "../../src/i18n/interview.ts";
import { locales } from "../../src/i18n/locale.ts";
import { theFlagship } from "../support/flagship.ts";
import { interviews, own, who } from "../support/interviews.ts";
import { ctrlC, ctrlD, enter, esc } from "../support/terminal.ts";

const { folder: place, assess, begun, saved } = interviews();
let folder: string;

beforeEach(() => {
  folder = place();
});

describe("a whole interview", () => {
  it("asks who answers, takes every kind of answer, goes back, and ends with the result", async () => {
    const session = assess([...own]);
    await session.shows("Naam van je bestuur");
    await session.type(`Deinze${enter}`, "NIS-code");
    await session.type(esc, /Naam van je bestuur.*: Deinze/u);
    await session.type(enter, "NIS-code");
    await session.type(`44083${enter}`, "Aantal inwoners");
    await session.type(`veel${enter}`, "geheel getal");
    await session.type(`${"\u007f".repeat(4)}44.000${enter}`, "In welke rol");
    await session.type(`2${enter}`, "antwoorden-deinze-mt.yaml");
    await session.type(enter, "vraag 1 van 4");
    await session.type("4", "Je keuze: 4 · Level 4");
    await session.type(enter, "vraag 2 van 5");
    await session.type(`t`, /Eerste[\s\S]*Je keuze: 4/u);
    await session.type(`2${enter}`, "Opties");
    await session.type(`2${enter}`, "Lijst");
    await session.type("13", "2 aangevinkt");
    await session.type(enter, "Typ een getal (%)");
    await session.type("32,5", "32,5 %");
    await session.type(enter, "Overzicht");
    await session.type("1", "› 1. Afronden");
    await session.type(enter, "rapport als PDF");
    await session.type("2", "› 2. Nee");
    session.press(enter);
    expect(await session.ended).toMatchObject({ exitCode: 0 });
    const file = saved("antwoorden-deinze-mt.yaml");
    expect(file).toMatchObject({
      questionnaire: { id: "test", version: "1.0.0" },
      organisation: { id: "44083", name: "Deinze", inhabitants: 44000 },
      respondent: { role: "mt" },
      submitted: expect.stringMatching(/^\d{4}-\d\d-\d\d$/u),
    });
    expect(file.answers).toEqual({ q1: 2, q3: { option: "yes" }, q4: { checked: ["a", "c"] }, q5: { number: 32.5 } });
    expect(session.output()).not.toMatch(/navigate|select\b|\(Y\/n\)|Invalid|You must/u);
  });

  it("keeps notes and evidence, and knows don't know, not applicable and skip", async () => {
    const session = await begun();
    await session.type("m", "Enter op een lege regel");
    await session.type(`Vraag het na${enter}tweede regel${enter}${enter}`, "Notitie: Vraag het na tweede regel");
    await session.type("e", "link per regel");
    await session.type(`"C:\\mijn map\\a;b.pdf"${enter}verslag`, "2  verslag");
    await session.type(`${enter}${enter}`, "Bewijs (2): C:\\mijn map\\a;b.pdf");
    await session.type(`w${enter}`, "vraag 2 van 4");
    await session.type(`n${enter}`, "vraag 3 van 4");
    await session.type(`s${enter}`, "vraag 4 van 4");
    await session.type("?", "Uitleg · Getal");
    await session.type(enter, "vraag 4 van 4");
    await session.type("o", "Overzicht");
    expect(session.screen().join("\n")).toMatch(/Area A +0 +1 +1 +1 +0/u);
    expect(saved().answers).toEqual({
      q1: {
        state: "dont-know",
        note: "Vraag het na\ntweede regel",
        evidence: ["C:\\mijn map\\a;b.pdf", "verslag"],
      },
      q3: "not-applicable",
      q4: "unanswered",
    });
  });
});

describe("stopping and going on", () => {
  it.each([
    ["Ctrl-C", ctrlC],
    ["Ctrl-D", ctrlD],
    ["q", "q"],
  ])("%s says where it is saved and how to go on, with exit code 130", async (_name, key) => {
    const session = await begun();
    await session.type(`3${enter}`, "vraag 2 van 5");
    await session.type("5", "Je keuze: 5");
    session.press(key);
    expect(await session.ended).toMatchObject({ exitCode: 130 });
    await session.shows("Gestopt. Alles is bewaard in a.yaml: 1 van 5 vragen.");
    await session.shows("datapeil assess a.yaml --questionnaire own.yaml");
    expect(saved().answers).toEqual({ q1: 3 });
    expect(session.output()).not.toMatch(/Error|at .*\.js/u);
    // Whoever hides the cursor must show it again.
    expect(session.output().lastIndexOf("\u001b[?25h")).toBeGreaterThanOrEqual(
      session.output().lastIndexOf("\u001b[?25l"),
    );

    const again = assess(["a.yaml", ...own]);
    await again.shows(/1 van 5 vragen is al beantwoord[\s\S]*Druk op Enter om te beginnen/u);
    await again.type(enter, "vraag 2 van 5");
    await again.type("b", /Eerste[\s\S]*Je keuze: 3/u);
  });

  it.each([
    ["a note", "m", "Enter op een lege regel"],
    ["the overview", "o", "Overzicht"],
    ["the help", "?", "Uitleg"],
  ])("Ctrl-C works in %s too", async (_name, key, shows) => {
    const session = await begun();
    await session.type(`3${enter}`, "vraag 2 van 5");
    await session.type(key, shows);
    session.press(ctrlC);
    expect(await session.ended).toMatchObject({ exitCode: 130 });
    await session.shows("Gestopt. Alles is bewaard");
  });

  it("before anything was answered there is nothing to save", async () => {
    const session = assess([...own]);
    await session.shows("Naam van je bestuur");
    session.press(ctrlC);
    expect(await session.ended).toMatchObject({ exitCode: 130 });
    await session.shows("Er was nog niets te bewaren");
    expect(readdirSync(folder)).toEqual(["own.yaml"]);
  });
});

describe("files that are there already", () => {
  const response = (changes: object) =>
    stringify({
      format: 1,
      questionnaire: { id: "test", version: "1.0.0" },
      organisation: { id: "44083" },
      respondent: { id: "x", role: "mt" },
      answers: { q1: 1 },
      ...changes,
    });

  it.each([
    ["another role", ["--role", "cbs"], response({}), 2, "--role mt"],
    ["another organisation", ["--organisation", "1"], response({}), 2, "--organisation 44083"],
    ["something else", [], "shopping: [milk]\n", 3, "geen geldig antwoordbestand"],
    ["a broken response", [], response({ answers: { q1: 9 } }), 3, "geen geldig antwoordbestand"],
  ])("are left alone when they hold %s", async (_name, flags, text, exitCode, sentence) => {
    writeFileSync(join(folder, "a.yaml"), text);
    const session = assess(["a.yaml", ...own, ...flags]);
    expect(await session.ended).toMatchObject({ exitCode });
    await session.shows(sentence);
    expect(readFileSync(join(folder, "a.yaml"), "utf8")).toBe(text);
  });

  it("stay as they were written, comments and all, until an answer changes", async () => {
    const text = `# van het MT\n${response({})}`;
    writeFileSync(join(folder, "a.yaml"), text);
    const session = assess(["a.yaml", ...own]);
    await session.shows("Druk op Enter om te beginnen");
    await session.type(enter, "vraag 2 van 4");
    session.press("q");
    await session.ended;
    expect(readFileSync(join(folder, "a.yaml"), "utf8")).toBe(text);
  });

  it("with the usual name: go on, or begin one for somebody else beside it", async () => {
    const name = "antwoorden-deinze-bestuur.yaml";
    const text = response({ respondent: { id: "x" } });
    writeFileSync(join(folder, name), text);
    const session = assess([...own, ...who]);
    await session.shows("Er is al een bestand");
    await session.type("2", "› 2. Begin een nieuw bestand");
    await session.type(enter, /bestuur-2\.yaml[\s\S]*Druk op Enter om te beginnen/u);
    await session.type(enter, "vraag 1 van");
    expect(readFileSync(join(folder, name), "utf8")).toBe(text);
  });
});

describe("what is written", () => {
  const noted = { level: 3, note: "eerste regel\ntweede regel", evidence: ["a; b", "c"] };
  const response = {
    format: 1,
    questionnaire: { id: "test", version: "1.0.0" },
    organisation: { id: "0123", name: "Deinze" },
    respondent: { id: "x" },
    ambition: { daysPerYear: 50 },
    answers: { q1: noted },
  };

  it("leaves a note of several lines and evidence as they are when they are looked at", async () => {
    writeFileSync(join(folder, "a.yaml"), stringify(response));
    const session = assess(["a.yaml", ...own]);
    await session.shows("Druk op Enter om te beginnen");
    await session.type(enter, "vraag 2 van 5");
    await session.type("b", "Notitie: eerste regel tweede regel");
    await session.type("m", /1 {2}eerste regel\n *2 {2}tweede regel\n *3/u);
    await session.type(enter, "Notitie: eerste");
    await session.type("e", /1 {2}a; b\n *2 {2}c\n *3/u);
    await session.type(enter, "Bewijs (2)");
    await session.type(`4${enter}`, "vraag 2 van 5");
    expect(saved()).toEqual({ ...response, answers: { q1: { ...noted, level: 4 } } });
  });

  it("stays JSON in a JSON file", async () => {
    writeFileSync(join(folder, "a.json"), JSON.stringify(response));
    const session = assess(["a.json", ...own]);
    await session.shows("Druk op Enter om te beginnen");
    await session.type(enter, "vraag 2 van 5");
    await session.type(`w${enter}`, "vraag 3 van 5");
    expect(JSON.parse(readFileSync(join(folder, "a.json"), "utf8"))).toEqual({
      ...response,
      answers: { q1: noted, q2: "dont-know" },
    });
  });

  it("is tried before the first question", async () => {
    const session = assess([join("nowhere", "a.yaml"), ...own, ...who]);
    await session.shows(/Niet bewaard in nowhere\/a\.yaml: de map bestaat niet/u);
    await session.type("3", "› 3. Stop: er is nog niets te bewaren");
    session.press(enter);
    expect(await session.ended).toMatchObject({ exitCode: 130 });
    await session.shows("Er was nog niets te bewaren");
    expect(readdirSync(folder)).toEqual(["own.yaml"]);
  });

  it("uses signs that every terminal has where the system knows no others", async () => {
    const session = await begun({ env: { LANG: "nl_BE.ISO-8859-1" } });
    await session.type("3", "Je keuze: 3 - Level 3 - Enter bevestigt");
    await session.type("o", "> 1. Ga verder");
    expect(session.output()).not.toMatch(/[\u0100-\uffff]/u);
  });
});

describe("without a terminal", () => {
  const program = fileURLToPath(new URL("../../bin/datapeil.js", import.meta.url));

  it.each([
    ["a pipe", ["assess", "a.yaml"]],
    ["--no-input", ["assess", "--no-input"]],
  ])("%s never prompts: exit code 2, and the command that works", (_name, args) => {
    const { status, stderr, stdout } = spawnSync(process.execPath, [program, ...args], {
      input: "Deinze\n",
      cwd: folder,
      encoding: "utf8",
    });
    expect(status).toBe(2);
    expect(stderr).toContain("datapeil score");
    expect(stdout).toBe("");
  });

  it("Git Bash is told what to use instead", () => {
    const env = { ...process.env, MSYSTEM: "MINGW64" };
    const { stderr } = spawnSync(process.execPath, [program, "assess"], { input: "", encoding: "utf8", env });
    expect(stderr).toContain("winpty");
  });
});

it("prompts stay out of standard output", async () => {
  const session = await begun({ stdout: "out.txt" });
  await session.type(`3${enter}`, "vraag 2 van 5");
  session.press("q");
  expect(await session.ended).toMatchObject({ exitCode: 130 });
  expect(readFileSync(join(folder, "out.txt"), "utf8")).toBe("");
});

describe("kill -9 at any moment", () => {
  /** The moment counts from the Enter that confirms an answer: around the write. */
  it.each([0, 1, 2, 3, 5, 8, 13])("%d ms after Enter: no answer whose next question was seen is lost", async (wait) => {
    const session = await begun();
    await session.type(`3${enter}`, "vraag 2 van 5");
    await session.type("4", "Je keuze: 4");
    session.press(enter);
    await new Promise((resolve) => setTimeout(resolve, wait));
    session.kill("SIGKILL");
    await session.ended;
    const seen = session.screen().join("\n").includes("vraag 3 van 5");
    const { answers } = saved();
    expect(answers).toMatchObject(seen ? { q1: 3, q2: 4 } : { q1: 3 });

    const again = assess(["a.yaml", ...own]);
    await again.shows("Druk op Enter");
    await again.type(enter, `vraag ${Object.keys(answers).length + 1} van 5`);
  });
});

describe("the window", () => {
  it("may change its size: the question is drawn anew, once", async () => {
    const session = await begun();
    await session.type("3", "Je keuze: 3");
    session.resize(100, 30);
    await session.type("4", "Je keuze: 4");
    session.resize(84, 24);
    await session.type("5", "Je keuze: 5");
    const times = (text: string) => session.screen().filter((line) => line.includes(text)).length;
    await expect.poll(() => [times("vraag 1 van"), times("Je keuze")]).toEqual([1, 1]);
  });

  it("may be left with Ctrl-Z: a list is drawn anew on the way back, and listens", async () => {
    const session = await begun();
    await session.type("o", "› 1. Ga verder");
    const before = session.output().length;
    session.press("\u001a");
    await expect
      .poll(() => {
        session.kill("SIGCONT");
        return session.output().slice(before);
      })
      .toContain(`${esc}[2J`);
    await session.shows("› 1. Ga verder");
    expect(session.screen().filter((line) => line.includes("Overzicht"))).toHaveLength(1);
    await session.type("3", "› 3. Bekijk of wijzig een vraag");
    await session.type(enter, "Welke vraag?");
  });

  it("may be too small: plain text takes over, says so once, and gives way to a larger window", async () => {
    const session = await begun();
    await session.type("3", "Je keuze: 3");
    session.resize(60, 20);
    await session.shows("Gekozen: 3, Level 3. Enter bevestigt.");
    await session.type(enter, /vraag 2 van 5[\s\S]*Niveau \(0 tot 5\):/u);
    await session.type(`b${enter}`, /Je antwoord was: 3, Level 3. Enter laat het staan.\nNiveau/u);
    await session.type(enter, /vraag 2 van 5[\s\S]*q2 level 5\nNiveau \(0 tot 5\): *$/u);
    expect(session.output().match(/Dit venster is kleiner/gu)).toHaveLength(1);
    session.resize(80, 24);
    await session.type(`x${enter}`, "niet begrepen");
    await session.type(`2${enter}`, /vraag 3 van 5[\s\S]*Je keuze:/u);
    expect(saved().answers).toEqual({ q1: 3, q2: 2 });
  });

  it.each([
    ["the help", "?", "Uitleg"],
    ["the review", "r", "Wat wil je doen?"],
  ])("may change its size in %s", async (_name, key, shows) => {
    const session = await begun();
    await session.type(key, shows);
    session.resize(100, 30);
    const times = () => session.screen().filter((line) => line.includes(shows)).length;
    await expect.poll(times).toBe(1);
    session.resize(40, 14);
    await expect
      .poll(() => session.output())
      .toMatch(/Dit venster is kleiner[\s\S]*(?:Druk op Enter|Keuze \(1 tot 4\))/u);
  });

  it("has no colour when the user wants none", async () => {
    const session = await begun({ env: { NO_COLOR: "1" } });
    await session.type("3", "Je keuze: 3");
    await session.type("o", "Overzicht");
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are escape sequences.
    expect(session.output()).not.toMatch(/\u001b\[[0-9;]*m/u);
  });
});

describe("the plain face in a terminal", () => {
  it.each([
    ["--plain", ["--plain"], {}],
    ["ACCESSIBLE=1", [], { ACCESSIBLE: "1" }],
    ["TERM=dumb", [], { TERM: "dumb" }],
  ])("is there with %s, and writes no escape sequence", async (_name, flags, env) => {
    const session = assess(["a.yaml", ...own, ...who, ...flags], { env });
    await session.shows("Druk op Enter om te beginnen");
    await session.type(enter, /vraag 1 van 4[\s\S]*Niveau \(0 tot 5\):/u);
    await session.type(`4${enter}`, /vraag 2 van 5[\s\S]*Niveau \(0 tot 5\):/u);
    await session.type(`m${enter}`, "Regel 1:");
    await session.type(`nazien${enter}`, "Regel 2:");
    await session.type(enter, "Notitie: nazien");
    await session.type(`b${enter}`, /Je antwoord was: 4, Level 4\. Enter laat het staan\.\nNiveau/u);
    await session.type(enter, /vraag 2 van 5[\s\S]*Notitie: nazien\nNiveau/u);
    session.press(ctrlC);
    expect(await session.ended).toMatchObject({ exitCode: 130 });
    await session.shows("Gestopt. Alles is bewaard in a.yaml");
    expect(session.output()).not.toContain(esc);
    expect(saved().answers).toEqual({ q1: 4, q2: { state: "unanswered", note: "nazien" } });
  });

  it("Ctrl-D saves and stops too", async () => {
    const session = assess(["a.yaml", ...own, ...who, "--plain"]);
    await session.type(enter, "vraag 1 van 4");
    await session.type(`3${enter}`, /vraag 2 van 5[\s\S]*Niveau \(0 tot 5\):/u);
    session.press(ctrlD);
    expect(await session.ended).toMatchObject({ exitCode: 130 });
    expect(saved().answers).toEqual({ q1: 3 });
  });
});

describe("an editor of one's own", () => {
  it("gets the note and gives it back; one that fails loses nothing", async () => {
    const tools = join(folder, "my tools");
    mkdirSync(tools);
    const script = join(tools, "ed.sh");
    writeFileSync(script, '#!/bin/sh\necho "uit de editor" >> "$2"\nexit "$(echo "$1" | tr -d -)"\n', { mode: 0o755 });
    const session = await begun({ env: { VISUAL: `${script} -0` } });
    await session.type("m", "Ctrl-O");
    await session.type("hier\u000f", /1 {2}hier\n +2 {2}uit de editor\n +3/u);
    await session.type(enter, "Notitie: hier uit de editor");
    expect(saved()).toMatchObject({ answers: { q1: { note: "hier\nuit de editor" } } });
    session.kill("SIGKILL");
    const again = assess(["a.yaml", ...own], { env: { VISUAL: `"${script}" -4` } });
    // What is typed before a prompt stands there is not for it.
    await again.shows("Druk op Enter om te beginnen");
    await again.type(enter, "vraag 1 van 4");
    await again.type("m", "Ctrl-O");
    await again.type("\u000f", /gaf een fout \(4\)[\s\S]*3 {2}uit de editor/u);
    await again.type(`meer${enter}${enter}`, "Notitie: hier uit de editor uit de editor meer");
  });
});

/** The fixed sentences among messages that are long enough to be of one language only. */
function sentencesOf(messages: unknown): string[] {
  if (typeof messages === "string") return messages.length > 6 ? [messages] : [];
  return typeof messages === "object" && messages !== null ? Object.values(messages).flatMap(sentencesOf) : [];
}

describe.each(locales)("the flagship in %s at 80 × 24", (locale) => {
  it("takes two keys a question and shows every level of every question", async () => {
    const flagship = theFlagship(locale);
    const file = fileURLToPath(new URL("../../questionnaires/local-government/questionnaire.yaml", import.meta.url));
    const session = assess(["a.yaml", "--questionnaire", file, "--lang", locale, ...who]);
    await session.shows(/Druk op Enter|Press Enter/u);
    let keys = enter;
    for (const [index, question] of flagship.questions.entries()) {
      await session.type(
        keys,
        new RegExp(` ${index + 1} (?:van|of) 40 [\\s\\S]*q stop[\\s\\S]*(?:Je keuze|Your choice|Kies|Choose)`, "u"),
      );
      const text = session.screen().join(" ").replace(/\s+/gu, " ");
      expect(text).toContain(question.title);
      if (question.form.kind !== "levels") continue;
      for (const [level, words] of Object.entries(question.form.texts)) expect(text).toContain(` ${level} ${words}`);
      keys = `${index % 6}${enter}`;
    }
    await session.type(keys, /Overzicht|Review/u);
    expect(Object.keys(saved().answers)).toHaveLength(40);
    const other = locales.find((known) => known !== locale) ?? locale;
    const words = sentencesOf(interviewMessages[other]).filter(
      (text) => !sentencesOf(interviewMessages[locale]).includes(text),
    );
    for (const text of words) expect(session.output()).not.toContain(text);
  });
});
