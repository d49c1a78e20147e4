import { describe, expect, it } from "vitest";
import { defaultFileName, fileNameFrom } from "../../../src/cli/ask/answer-file.ts";
import { askWho } from "../../../src/cli/ask/who.ts";
import { interviewMessages } from "../../../src/i18n/interview.ts";
import { aQuestionnaire } from "../../support/builders.ts";
import { aFakeAsker } from "../../support/fake-asker.ts";

const questionnaire = aQuestionnaire();

describe("who answers", () => {
  it("is asked in four steps", async () => {
    const asker = aFakeAsker({ texts: ["Deinze", "44083", "44.000"], picks: [2] });
    expect(await askWho({}, questionnaire, asker)).toEqual({
      organisation: { id: "44083", name: "Deinze", inhabitants: 44_000 },
      role: "cbs",
    });
  });

  it("can leave out the inhabitants and the role", async () => {
    const asker = aFakeAsker({ texts: ["Deinze", "eigen-1", ""], picks: [0] });
    expect(await askWho({}, questionnaire, asker)).toEqual({
      organisation: { id: "eigen-1", name: "Deinze" },
      role: undefined,
    });
  });

  it("goes back with Esc and asks again what is empty", async () => {
    const asker = aFakeAsker({ texts: ["Dinze", undefined, "", "Deinze", "44083", ""], picks: [1] });
    const who = await askWho({}, questionnaire, asker);
    expect(who.organisation.name).toBe("Deinze");
    expect(asker.asked).toContain("Vul iets in.");
  });

  it("is not asked what a flag said", async () => {
    const flags = { name: "Deinze", organisation: "44083", inhabitants: 44_000, role: "none" };
    const asker = aFakeAsker({});
    expect(await askWho(flags, questionnaire, asker)).toMatchObject({ organisation: { id: "44083" }, role: undefined });
    expect(asker.asked).toEqual([]);
  });
});

describe("the file", () => {
  const named = (name: string, role?: string, number?: number) =>
    defaultFileName({ organisation: { id: "1", name }, role }, interviewMessages.nl, number);

  it.each([
    [named("Deinze"), "antwoorden-deinze-bestuur.yaml"],
    [named("Sint-Niklaas", "mt"), "antwoorden-sint-niklaas-mt.yaml"],
    [named("Ghislenghien (Gellingen) & Cœur d'Été", "mt", 3), "antwoorden-ghislenghien-gellingen-c-ur-d-ete-mt-3.yaml"],
    [named("数据"), "antwoorden-1-bestuur.yaml"],
    [named("../../etc/passwd"), "antwoorden-etc-passwd-bestuur.yaml"],
  ])("is named %s", (name, expected) => {
    expect(name).toBe(expected);
  });

  it.each([
    ["mijn antwoorden", "mijn antwoorden.yaml"],
    [`"C:\\Mijn OneDrive\\mt.yaml"`, "C:\\Mijn OneDrive\\mt.yaml"],
    ["'mt.yml' ", "mt.yml"],
    ["mt.JSON", "mt.JSON"],
    ["map.2026/mt", "map.2026/mt.yaml"],
  ])("given as %s is %s", (given, path) => {
    expect(fileNameFrom(given)).toBe(path);
  });
});
