import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AgendaItem } from "../../../src/core/interview/agenda.ts";
import { agendaOf, minutesLeft, minutesOf, withinMinutes } from "../../../src/core/interview/agenda.ts";
import type { Revealed } from "../../../src/core/interview/revealed.ts";
import { revealAll } from "../../../src/core/interview/revealed.ts";
import type { Questionnaire } from "../../../src/core/questionnaire/questionnaire.ts";
import { surveys } from "../../support/arbitraries.ts";
import { answersOf, aQuestion, aQuestionnaire, aResponse } from "../../support/builders.ts";

/** What is known of one question: its agreement, and how many did not know. */
type Known = { readonly agreement?: number; readonly unknown?: number; readonly n?: number; readonly all?: "n/a" };

function revealedOf(known: Readonly<Record<string, Known>>): Map<string, Revealed> {
  return new Map(
    Object.entries(known).map(([question, { agreement, unknown = 0, n = 5, all }]) => [
      question,
      {
        question,
        state: all ? "not-applicable" : "level",
        n,
        unknown,
        ...(agreement === undefined ? {} : { spread: { counts: [], n, median: 0, agreement } }),
        roles: [],
        notes: [],
        evidence: [],
      },
    ]),
  );
}

function orderOf(known: Readonly<Record<string, Known>>, questionnaire?: Questionnaire): string {
  const asked = questionnaire ?? aQuestionnaire({ questions: Object.keys(known).map((id) => aQuestion(id)) });
  return agendaOf(asked, revealedOf(known))
    .map(({ question, standing }) => `${question} ${standing}`)
    .join(", ");
}

describe("the order of an agenda", () => {
  it.each<[string, Record<string, Known>, string]>([
    [
      "the widest disagreement comes first, what people agree on last",
      { q1: { agreement: 1 }, q2: { agreement: 0.5 }, q3: { agreement: 0.2 }, q4: { agreement: 0.8 } },
      "q3 divided, q2 divided, q4 agreed, q1 agreed",
    ],
    [
      "what nobody, or too few, could answer comes between them, the least known first",
      { q1: { agreement: 0.9 }, q2: {}, q3: { unknown: 3, n: 0 }, q4: { agreement: 0.74 } },
      "q4 divided, q3 open, q2 open, q1 agreed",
    ],
    [
      "few who agree, and many who do not know, is no agreement",
      { q1: { agreement: 0.8, n: 9 }, q2: { agreement: 1, n: 3, unknown: 8 } },
      "q2 open, q1 agreed",
    ],
    [
      "as many who do not know decide between equals",
      { q1: { agreement: 0.5 }, q2: { agreement: 0.5, unknown: 2 } },
      "q2 divided, q1 divided",
    ],
    [
      "everybody finds it not applicable: that is agreed",
      { q1: { n: 0, all: "n/a" }, q2: { agreement: 0.9 }, q3: {} },
      "q3 open, q2 agreed, q1 agreed",
    ],
    ["equals stay as the questionnaire has them", { q1: {}, q2: {}, q3: {} }, "q1 open, q2 open, q3 open"],
  ])("%s", (_name, known, expected) => {
    expect(orderOf(known)).toBe(expected);
  });

  it("puts the weightier of two equals first: its own weight times that of its area", () => {
    const questionnaire = aQuestionnaire({
      areas: [
        { id: "a", name: "A" },
        { id: "b", name: "B", weight: 3 },
      ],
      questions: [aQuestion("q1"), aQuestion("q2", { weight: 2 }), aQuestion("q3", { area: "b" })],
    });
    expect(orderOf({ q1: {}, q2: {}, q3: {} }, questionnaire)).toBe("q3 open, q2 open, q1 open");
  });

  it("takes the question along that another one hangs on", () => {
    const questionnaire = aQuestionnaire({
      questions: [
        aQuestion("q1"),
        aQuestion("q2", { askIf: { question: "q1", atLeast: 3 } }),
        aQuestion("q3", { askIf: { question: "q2", atLeast: 3 } }),
        aQuestion("q4"),
      ],
    });
    const known = { q1: { agreement: 1 }, q2: { agreement: 0.9 }, q3: { agreement: 0.1 }, q4: { agreement: 0.2 } };
    expect(orderOf(known, questionnaire)).toBe("q1 agreed, q2 agreed, q3 divided, q4 divided");
  });

  it("gives every question its place, once, and never a question before the one that it hangs on", () => {
    fc.assert(
      fc.property(surveys({ maxRespondents: 12 }), ({ questionnaire, responses }) => {
        const ids = agendaOf(questionnaire, revealAll(questionnaire, responses)).map(({ question }) => question);
        expect([...ids].sort()).toEqual(questionnaire.questions.map(({ id }) => id).sort());
        for (const { id, askIf } of questionnaire.questions) {
          if (!askIf || loops(questionnaire, id)) continue;
          expect(ids.indexOf(askIf.question)).toBeLessThan(ids.indexOf(id));
        }
      }),
      { numRuns: 300 },
    );
  });

  it("is the same whatever people in groups answered that are too small to be shown", () => {
    const roles = ["mt", "cbs", "hr", "it"].map((id) => ({ id, name: id }));
    const questionnaire = aQuestionnaire({ questions: [aQuestion("q1"), aQuestion("q2")], roles });
    const level = fc.integer({ min: 0, max: 5 });
    const answers = fc.record({ q1: level, q2: level });
    const crowd = fc.array(answers, { minLength: 3, maxLength: 5 });
    const few = fc.array(fc.tuple(answers, answers), { minLength: 1, maxLength: 2 });
    fc.assert(
      fc.property(crowd, crowd, few, few, (mt, cbs, hr, it) => {
        const agenda = (take: 0 | 1) => {
          const given = { mt, cbs, hr: hr.map((pair) => pair[take]), it: it.map((pair) => pair[take]) };
          const responses = Object.entries(given).flatMap(([role, all]) =>
            all.map((one, at) => aResponse({ respondent: { id: `${role}${at}`, role }, answers: answersOf(one) })),
          );
          return agendaOf(questionnaire, revealAll(questionnaire, responses));
        };
        expect(agenda(0)).toEqual(agenda(1));
      }),
    );
  });
});

/** A condition that leads back to itself: then there is no order. */
function loops({ questions }: Questionnaire, start: string): boolean {
  const seen = new Set<string>();
  let id: string | undefined = start;
  while (id !== undefined && !seen.has(id)) {
    seen.add(id);
    const current: string = id;
    id = questions.find((question) => question.id === current)?.askIf?.question;
  }
  return id !== undefined;
}

describe("an agenda that fits the time", () => {
  const agenda = agendaOf(aQuestionnaire(), revealedOf({ q1: { agreement: 0.2 }, q2: {}, q3: { agreement: 1 } }));

  it("expects more of what people differ on", () => {
    expect(agenda.map(({ minutes }) => minutes)).toEqual([6, 5, 3]);
    expect(minutesOf(agenda)).toBe(14);
    expect(agendaOf(aQuestionnaire(), new Map(), 7.5).map(({ minutes }) => minutes)).toEqual([7.5, 7.5, 7.5]);
  });

  it.each([
    [5, 0],
    [6, 1],
    [10, 1],
    [11, 2],
    [14, 3],
    [600, 3],
  ])("holds in %i minutes the first %i questions", (minutes, count) => {
    expect(withinMinutes(agenda, minutes)).toEqual(agenda.slice(0, count));
  });

  it("never takes longer than there is, and leaves out nothing that still fits next", () => {
    fc.assert(
      fc.property(surveys(), fc.nat({ max: 60 }), ({ questionnaire, responses }, minutes) => {
        const all = agendaOf(questionnaire, revealAll(questionnaire, responses));
        const some = withinMinutes(all, minutes);
        expect(minutesOf(some)).toBeLessThanOrEqual(minutes);
        expect(some).toEqual(all.slice(0, some.length));
        const next = all[some.length];
        if (next) expect(minutesOf(some) + next.minutes).toBeGreaterThan(minutes);
      }),
    );
  });
});

describe("how long the rest will take", () => {
  const rest: AgendaItem[] = [4, 6].map((minutes, at) => ({
    question: `q${at}`,
    standing: "open",
    n: 0,
    unknown: 0,
    minutes,
  }));
  const pace = (taken: number) => ({ expected: 4, taken });

  it.each([
    ["is what was expected, at first", [], 10],
    ["and after two questions", [8, 8], 10],
    ["then follows the group's own pace", [8, 8, 8], 20],
    ["in which one coffee does not count", [2, 60, 2], 5],
  ])("%s", (_name, taken, minutes) => {
    expect(minutesLeft(rest, taken.map(pace))).toBe(minutes);
  });
});
