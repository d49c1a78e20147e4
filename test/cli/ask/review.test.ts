import { describe, expect, it } from "vitest";
import type { Asker } from "../../../src/cli/ask/asker.ts";
import { askReview, reviewLines } from "../../../src/cli/ask/review.ts";
import { startInterview } from "../../../src/core/interview/interview.ts";
import type { Locale } from "../../../src/i18n/locale.ts";
import { locales } from "../../../src/i18n/locale.ts";
import { answersOf, aQuestion, aQuestionnaire, aResponse } from "../../support/builders.ts";
import { aFakeAsker, aLook } from "../../support/fake-asker.ts";
import { theFlagship } from "../../support/flagship.ts";

const questionnaire = aQuestionnaire({
  areas: [
    { id: "a", name: "Bestuur en afspraken" },
    { id: "b", name: "Waarde" },
  ],
  questions: [aQuestion("q1"), aQuestion("q2"), aQuestion("q3", { area: "b" })],
});
const stateWith = (answers: Parameters<typeof answersOf>[0]) =>
  startInterview(questionnaire, aResponse({ answers: answersOf(answers) }));

describe("the overview", () => {
  const state = stateWith({ q1: 3, q2: "dont-know" });

  it("is a table where there is room", () => {
    expect(reviewLines(state, { look: () => aLook() })).toEqual([
      "                      beantwoord  weet niet  n.v.t.  overgeslagen  nog open",
      "Bestuur en afspraken           1          1       0             0         0",
      "Waarde                         0          0       0             0         1",
    ]);
  });

  it("is a sentence an area in a narrow window", () => {
    expect(reviewLines(state, { look: () => aLook({ columns: 50 }) })).toEqual([
      "Bestuur en afspraken: 1 beantwoord, 1 weet niet",
      "Waarde: 1 nog open",
    ]);
  });
});

/** What the prompts of the review say, with the names of their choices. */
async function saidBy(state: ReturnType<typeof startInterview>, picks: (number | undefined)[], locale: Locale = "nl") {
  const said: string[] = [];
  const fake = aFakeAsker({ picks });
  const asker: Asker = {
    ...fake,
    look: () => aLook({ locale }),
    select: (question) => {
      said.push(
        said.length > 0 ? `\f${question.message}` : question.message,
        ...question.choices.map(({ name }) => `* ${name}`),
      );
      return fake.select(question);
    },
  };
  await askReview(state, asker, locale);
  return said.join("\n");
}

describe("finishing with questions left", () => {
  it("says what that does to coverage, range and scores", async () => {
    const said = await saidBy(stateWith({ q1: 3, q2: "unanswered" }), [1, 0]);
    expect(said).toContain(
      [
        "Vragen zonder antwoord: 1 nog open, 1 overgeslagen.",
        "",
        "Gerekend met jouw antwoorden alleen:",
        "In totaal is 25\u00a0% beantwoord. De score kan dan nog overal tussen 0,8 en 4,5 liggen.",
        "- Bestuur en afspraken: 50\u00a0% beantwoord, tussen 1,5 en 4,0.",
        "- Waarde: 0\u00a0% beantwoord, tussen 0,0 en 5,0.",
        "Een totaalscore is er dan niet.",
        "Zonder score blijven: Bestuur en afspraken, Waarde en Dimension D.",
        "",
        "Toch afronden?",
      ].join("\n"),
    );
  });
});

describe("the marks", () => {
  it("say in words which answers hold a floor", async () => {
    const said = await saidBy(stateWith({ q1: 3, q2: 1, q3: "dont-know" }), [1, 3]);
    expect(said).toContain("* Title of q1 · niveau 3\n");
    expect(said).toContain("* Title of q2 · niveau 1 · houdt 1 dimensie tegen\n");
    expect(said).toContain("* Title of q3 · weet niet\n");
  });

  it("list what is kept and not shown, with the way to what it hangs on", async () => {
    const branching = aQuestionnaire({
      questions: [aQuestion("q1"), aQuestion("q2", { askIf: { question: "q1", atLeast: 2 } })],
    });
    const state = startInterview(branching, aResponse({ answers: answersOf({ q1: 1, q2: 4 }) }));
    const said = await saidBy(state, [3, 1]);
    expect(said).toContain("* Bekijk 1 antwoord dat niet meetelt");
    expect(said).toContain('- Title of q2: telt pas mee als "Title of q1" minstens niveau 2 heeft');
    expect(said).toContain('* Ga naar "Title of q1"');
  });
});

describe("a questionnaire of forty questions", () => {
  const flagship = theFlagship();
  const levels = Object.fromEntries(flagship.questions.map(({ id }, index) => [id, (index * 7) % 6]));
  const state = startInterview(flagship, aResponse({ questionnaire: flagship, answers: answersOf(levels) }));

  it.each(locales)("is gone through by area, each list within a window (%s)", async (locale) => {
    for (const picks of [
      [1, 0, 0],
      [2, 0, 0],
    ]) {
      const screens = (await saidBy(state, picks, locale)).split("\f");
      expect(screens).toHaveLength(3);
      for (const screen of screens) {
        const lines = screen.trim().split("\n");
        // With the line of keys under it, and one of the two lines that a long sentence takes.
        expect(lines.length, screen).toBeLessThanOrEqual(21);
        for (const line of lines.filter((one) => one.startsWith("* "))) expect(line.length, line).toBeLessThan(76);
      }
    }
  });
});

describe("what can be done in it", () => {
  it.each([
    ["go on with what is open", { q1: 3 }, [0], { kind: "continue" }],
    ["finish when everything was looked at", { q1: 3, q2: 1, q3: "dont-know" }, [0], { kind: "finish" }],
    ["go to what was skipped", { q1: 3, q2: "unanswered", q3: 1 }, [1], { kind: "go-to", question: "q2" }],
    ["pick a question", { q1: 3, q2: 1, q3: 1 }, [1, 2], { kind: "go-to", question: "q3" }],
    ["think better of picking one", { q1: 3, q2: 1, q3: 1 }, [1, 3], { kind: "review" }],
    ["see what holds a floor, and go there", { q1: 3, q2: 1, q3: 1 }, [2, 0, 1], { kind: "go-to", question: "q3" }],
    ["think better of it", { q1: 3, q2: 1, q3: 1 }, [2, 1], { kind: "review" }],
    ["stop", { q1: 3, q2: 1, q3: 1 }, [3], { kind: "stop" }],
    ["stop where nothing holds a floor", { q1: 5, q2: 5, q3: 5 }, [2], { kind: "stop" }],
    ["finish with a skipped question", { q1: 5, q2: 5, q3: "unanswered" }, [0, 1], { kind: "finish" }],
    ["think better of finishing", { q1: 5, q2: 5 }, [1, 0], { kind: "review" }],
    ["go back with Esc", { q1: 3, q2: 1, q3: 1 }, [undefined], { kind: "back" }],
  ] as const)("%s", async (_name, answers, picks, event) => {
    expect(await askReview(stateWith(answers), aFakeAsker({ picks: [...picks] }), "nl")).toEqual(event);
  });
});
