import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { keyScreenLines } from "../../../src/cli/ask/key-screen.ts";
import type { Look } from "../../../src/cli/ask/question-screen.ts";
import { hiddenLines } from "../../../src/cli/workshop/question-lines.ts";
import { revealedLines } from "../../../src/cli/workshop/revealed-lines.ts";
import type { WorkshopView } from "../../../src/cli/workshop/view.ts";
import { agendaOf } from "../../../src/core/interview/agenda.ts";
import { revealAll } from "../../../src/core/interview/revealed.ts";
import type { Questionnaire } from "../../../src/core/questionnaire/questionnaire.ts";
import type { Answer, Response } from "../../../src/core/response/response.ts";
import type { Locale } from "../../../src/i18n/locale.ts";
import { locales } from "../../../src/i18n/locale.ts";
import { workshopMessages } from "../../../src/i18n/workshop.ts";
import { answersOf, aQuestion, aQuestionnaire, aResponse, questionOf } from "../../support/builders.ts";
import { aLook } from "../../support/fake-asker.ts";
import { theFlagship } from "../../support/flagship.ts";

function aView(
  questionnaire: Questionnaire,
  id: string,
  responses: readonly Response[],
  changes: Partial<WorkshopView> & { locale?: Locale } = {},
): WorkshopView {
  const { locale = "nl" } = changes;
  const revealed = revealAll(questionnaire, responses);
  const words = workshopMessages[locale];
  return {
    question: questionOf(questionnaire, id),
    questionnaire,
    where: words.place(11, 40),
    place: [words.place(11, 40), words.elapsed(71), words.rest(140)].join(" · "),
    standing: agendaOf(questionnaire, revealed).find(({ question }) => question === id)?.standing ?? "open",
    revealed: revealed.get(id),
    saved: undefined,
    lastTime: undefined,
    words,
    locale,
    ...changes,
  };
}

/** As many offers as a screen can have. */
function offers(view: WorkshopView) {
  const { reveal, back, leaveOpen, notes, restate, overview, help, stop } = view.words.keys;
  const all = [reveal, back, leaveOpen, notes, restate, overview, help, stop];
  return all.map(([key = "", name = ""]) => ({ keys: [key], name, value: name }));
}

describe("every question of the shipped questionnaire stands whole on a window of 80 by 24", () => {
  it.each(locales)("in %s, before and after the answers are shown", async (locale) => {
    const flagship = await theFlagship(locale);
    const look = aLook({ locale });
    const people = ["mt", "mt", "mt", "cbs", "cbs", "cbs"].map((role, at) => {
      const level: Answer = { kind: "level", level: at, note: `${"noot ".repeat(40)}${at}` };
      const answers = new Map(flagship.questions.map(({ id }) => [id, level]));
      return aResponse({ respondent: { id: `${role}${at}`, role }, answers });
    });
    const long = "een vrij lange reden die over meer dan één regel gaat ".repeat(3);
    const lastTime = { round: "2025", answer: { kind: "level", level: 2, reason: long } as const };
    for (const { id } of flagship.questions) {
      const view = aView(flagship, id, people, { locale, lastTime });
      const before = keyScreenLines({ lines: (room: Look) => hiddenLines(view, room), offers: offers(view) }, look);
      const after = keyScreenLines({ lines: (room: Look) => revealedLines(view, room), offers: offers(view) }, look);
      expect(before.length, `${id} before`).toBeLessThanOrEqual(24);
      expect(after.length, `${id} after`).toBeLessThanOrEqual(24);
      for (const { value } of flagship.levels) expect(before.join("\n")).toMatch(new RegExp(`^ +${value}  \\S`, "mu"));
      for (const line of [...before, ...after]) expect(line.length).toBeLessThanOrEqual(79);
    }
  });
});

describe("what the group sees", () => {
  const roles = ["mt", "cbs", "hr", "it"].map((id) => ({ id, name: `rol ${id}` }));
  const questionnaire = aQuestionnaire({ questions: [aQuestion("q1")], roles });
  const who = (role: string, levels: readonly number[]) =>
    levels.map((level, at) =>
      aResponse({ respondent: { id: `naam-${role}-${at}`, role }, answers: answersOf({ q1: level }) }),
    );
  const crowd = [...who("mt", [1, 2, 2]), ...who("cbs", [4, 4, 5])];
  const text = (responses: readonly Response[], look = aLook()) =>
    revealedLines(aView(questionnaire, "q1", responses), look).join("\n");

  it("before: how many answered, and nothing of what they answered", () => {
    const before = hiddenLines(aView(questionnaire, "q1", crowd), aLook()).join("\n");
    expect(before).toContain("6 antwoorden, nog verborgen.");
    expect(before).not.toMatch(/█|rol mt|rol cbs|Gemiddeld|Overeenstemming/u);
  });

  it("after: how many per level, the roles, and how far they agree", () => {
    const after = text(crowd);
    expect(after).toMatch(/1 Level 1 +██ 1$/mu);
    expect(after).toMatch(/2 Level 2 +████ 2$/mu);
    expect(after).toMatch(/3 Level 3 +0$/mu);
    expect(after).toContain("Gemiddeld: rol mt 1,7 (3 antwoorden) · rol cbs 4,3 (3 antwoorden)");
    expect(after).toContain("verdeeld.");
    expect(after).not.toContain("naam-");
  });

  it("says whose answers stay hidden, and why nothing can be shown at all", () => {
    expect(text([...crowd, ...who("hr", [5, 5]), ...who("it", [0])])).toMatch(
      /Dit zijn de antwoorden van: rol mt, rol cbs\. Die van 3 anderen staan er niet\s+bij, zodat niemand herkenbaar is\./u,
    );
    expect(text(who("mt", [1, 2]))).toContain("2 antwoorden: te weinig om te tonen hoe ze verdeeld zijn (minstens 3).");
    expect(text([...who("mt", [1, 2, 3]), ...who("hr", [5])])).toMatch(/er zou iemand herkenbaar\s+zijn/u);
    expect(text([])).toContain("Niemand gaf op deze vraag een antwoord.");
  });

  it("is the same, to the letter, whatever people in hidden groups answered", () => {
    const level = fc.integer({ min: 0, max: 5 });
    const twice = fc.tuple(level, level);
    fc.assert(
      fc.property(
        fc.array(level, { minLength: 3, maxLength: 5 }),
        fc.array(level, { minLength: 4, maxLength: 6 }),
        twice,
        (mt, cbs, hr) => {
          // One person alone takes the smallest group with it into hiding.
          const seen = hr.map((one) => text([...who("mt", mt), ...who("cbs", cbs), ...who("hr", [one])]));
          expect(seen[0]).toBe(seen[1]);
        },
      ),
    );
  });

  it("has no sign in the plain face that a screen reader would spell out", () => {
    const plain = text([...crowd, ...who("hr", [5, 5]), ...who("it", [0])], aLook({ plain: true, unicode: false }));
    expect(plain).toContain("2 Level 2: 2");
    expect(plain).not.toMatch(/[█#·•›–]/u);
  });

  it("names options by their number and text", () => {
    const options = [
      { id: "no", text: "Nee", score: 0 },
      { id: "partly", text: "Deels", score: 2.5 },
      { id: "yes", text: "Ja", score: 5 },
      { id: "other", text: "Anders", state: "dont-know" as const },
    ];
    const asked = aQuestionnaire({ questions: [aQuestion("q1", { options })] });
    const given = ["no", "yes", "yes"].map((option, at) =>
      aResponse({ respondent: { id: `p${at}`, role: "mt" }, answers: new Map([["q1", { kind: "option", option }]]) }),
    );
    const after = revealedLines(aView(asked, "q1", given), aLook()).join("\n");
    expect(after).toMatch(/1 Nee +██ 1\n +2 Deels +0\n +3 Ja +████ 2/u);
  });
});
