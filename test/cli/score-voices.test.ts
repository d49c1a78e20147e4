/** What `score` tells of how respondents differ, on the example municipality. */
import { describe, expect, it } from "vitest";
import { runMain } from "../support/run-main.ts";

const example = "templates/example";

describe("score, of several respondents", () => {
  it("shows for each area how many answered, the middle, the ends, agreement, and two roles beside each other", async () => {
    const { out, code } = await runMain("score", example);
    expect(code).toBe(0);
    expect(out).toMatch(/Gebied of dimensie +Antw\. +Midden +Van – tot +Eens +MT +CBS +Verschil/);
    expect(out).toMatch(/Governance +\d+ – \d+ +\d,\d +\d,\d – \d,\d +0,\d\d +\d,\d+ +\d,\d+ +\+\d,\d/);
    expect(out).toContain("Governance: MT en CBS verschillen vooral bij");
    expect(out).toContain("Als elke respondent even zwaar telt");
    expect(out.split("\n").every((line) => line.length <= 80)).toBe(true);
  });

  it("puts other roles beside each other on request, and says so where they cannot be", async () => {
    const { out } = await runMain("score", example, "--roles", "ict,cbs");
    expect(out).toMatch(/Eens +ict +CBS +Verschil/);
    const hidden = await runMain("score", example, "--roles", "mt,domain");
    expect(hidden.out).not.toContain("Verschil");
    expect(hidden.out.replace(/\s+/g, " ")).toContain(
      "Managementteam (MT) en Domeinexpert of diensthoofd kunnen niet naast elkaar staan",
    );
    const { settings, perception } = JSON.parse((await runMain("score", example, "--roles", "ict,cbs", "--json")).out);
    expect(settings.asked.roles).toEqual(["ict", "cbs"]);
    expect(perception.roles).toEqual(["ict", "cbs"]);
  });

  it.each(["mt", "mt,mt", "mt,cbs,ict", "mt,nobody", ""])(
    "refuses --roles '%s', and names the roles there are",
    async (given) => {
      const { code, err } = await runMain("score", example, "--roles", given);
      expect(code).toBe(2);
      expect(err).toContain("supplier-manager");
    },
  );

  it("names the files that stand out on request only", async () => {
    const { out, code } = await runMain("score", example, "--explain", "answer-quality");
    expect(code).toBe(0);
    expect(out).toContain("Geen enkel bestand valt op.");
  });
});
