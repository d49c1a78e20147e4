import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hiddenAnswers, hiddenChange } from "../../../src/core/interview/hidden.ts";
import type { InterviewEvent, InterviewState } from "../../../src/core/interview/interview.ts";
import { apply, askedQuestions, currentQuestion, startInterview } from "../../../src/core/interview/interview.ts";
import { progress, progressByArea } from "../../../src/core/interview/progress.ts";
import { isOpen } from "../../../src/core/response/open-question.ts";
import type { Answer } from "../../../src/core/response/response.ts";
import { answersOf, aQuestion, aQuestionnaire, aResponse } from "../../support/builders.ts";
import { InterviewModel } from "../../support/interview-model.ts";

const level = (value: number): InterviewEvent => ({ kind: "answer", answer: { kind: "level", level: value } });
const play = (state: InterviewState, ...events: InterviewEvent[]) => events.reduce(apply, state);
const at = (state: InterviewState) => currentQuestion(state)?.id ?? state.at.place;

/** q2 hangs on q1, q4 on q2; q3 is in another area, and the short form has q1 and q3. */
const branching = aQuestionnaire({
  questions: [
    aQuestion("q1", { core: true }),
    aQuestion("q2", { askIf: { question: "q1", atLeast: 2 } }),
    aQuestion("q3", { area: "b", core: true, roles: ["mt"] }),
    aQuestion("q4", { area: "b", askIf: { question: "q2", atLeast: 1 } }),
  ],
});

describe("going on where one stopped", () => {
  const questionnaire = aQuestionnaire();
  const resumedAt = (answers: ReadonlyMap<string, Answer>) => at(startInterview(questionnaire, aResponse({ answers })));

  it.each([
    ["nothing was answered", {}, "q1"],
    ["one was answered", { q1: 3 }, "q2"],
    ["one was skipped on purpose", { q1: 3, q2: "unanswered" }, "q3"],
    ["there is a hole", { q2: 3 }, "q1"],
    ["everything was answered", { q1: 3, q2: "dont-know", q3: "not-applicable" }, "review"],
  ] as const)("when %s", (_name, answers, expected) => {
    expect(resumedAt(answersOf(answers))).toBe(expected);
  });

  it("returns to a question that has a note and no answer yet", () => {
    const noted: Answer = { kind: "none", state: "unanswered", note: "ask the archivist" };
    expect(resumedAt(new Map([...answersOf({ q1: 1 }), ["q2", noted]]))).toBe("q2");
  });

  it("takes role and form from the response, whatever the options say", () => {
    const response = aResponse({ form: "core", respondent: { id: "x", role: "cbs" } });
    const state = startInterview(branching, response, { role: "mt", form: "full" });
    expect(askedQuestions(state).map((question) => question.id)).toEqual(["q1"]);
  });
});

describe("answers", () => {
  it("open the questions that hang on them, and are kept when those close again", () => {
    let state = play(startInterview(branching, undefined), level(3), level(4));
    expect(at(state)).toBe("q3");
    state = play(state, { kind: "back" }, { kind: "back" }, level(0));
    expect(askedQuestions(state).map((question) => question.id)).toEqual(["q1", "q3"]);
    expect(state.answers.get("q2")).toEqual({ kind: "level", level: 4 });
    expect(at(state)).toBe("q3");
    state = play(state, { kind: "back" }, level(2));
    expect(at(state)).toBe("q2");
    expect(progress(state)).toMatchObject({ position: 2, total: 4, answered: 2, open: 2 });
  });

  it("keep their note and evidence when they change, also through a skip", () => {
    const remarks: InterviewEvent[] = [
      { kind: "note", note: " see minutes " },
      { kind: "evidence", evidence: ["minutes 12/03", " "] },
    ];
    const state = play(startInterview(aQuestionnaire(), undefined), ...remarks, level(4), { kind: "back" });
    const kept = { note: "see minutes", evidence: ["minutes 12/03"] };
    expect(state.answers.get("q1")).toEqual({ kind: "level", level: 4, ...kept });
    const skipped = play(state, { kind: "skip" });
    expect(skipped.answers.get("q1")).toEqual({ kind: "none", state: "unanswered", skipped: true, ...kept });
  });

  const noted: InterviewEvent = { kind: "note", note: "ask the archivist" };

  it("are not there where only a note is: the question is open, and the interview goes on at it", () => {
    const state = play(startInterview(aQuestionnaire(), undefined), noted, { kind: "next" }, level(2), level(3));
    expect(progress(state)).toMatchObject({ answered: 2, skipped: 0, open: 1 });
    expect(at(play(state, { kind: "continue" }))).toBe("q1");
    expect(at(startInterview(aQuestionnaire(), aResponse({ answers: state.answers })))).toBe("q1");
  });

  it.each([
    ["before", [noted, { kind: "skip" }]],
    ["after", [{ kind: "skip" }, { kind: "back" }, noted]],
  ] as const)("that were skipped stay so with a note from %s, and when that note is taken away", (_name, events) => {
    const state = play(startInterview(aQuestionnaire(), undefined), ...events, { kind: "go-to", question: "q1" });
    expect(progress(state)).toMatchObject({ skipped: 1, open: 2 });
    const bare = play(state, { kind: "note", note: "" });
    expect(bare.answers.get("q1")).toEqual({ kind: "none", state: "unanswered" });
    expect(progress(bare)).toMatchObject({ skipped: 1, open: 2 });
  });

  it("of a group keep reason, dissent and what was restated when they change, also through a skip", () => {
    const earlier = { kind: "level", level: 1, reason: "we know more" } as const;
    const kept = { reason: "r", dissent: "d", earlier };
    const answers = new Map<string, Answer>([["q1", { kind: "level", level: 3, ...kept }]]);
    const state = play(startInterview(aQuestionnaire(), aResponse({ answers })), { kind: "go-to", question: "q1" });
    expect(play(state, level(2)).answers.get("q1")).toEqual({ kind: "level", level: 2, ...kept });
    const skipped = { kind: "none", state: "unanswered", skipped: true, ...kept };
    expect(play(state, { kind: "skip" }).answers.get("q1")).toEqual(skipped);
  });

  it("leave nothing behind when the only note is taken away", () => {
    const state = play(
      startInterview(aQuestionnaire(), undefined),
      { kind: "note", note: "x" },
      { kind: "note", note: "" },
    );
    expect(state.answers.size).toBe(0);
    expect(at(state)).toBe("q1");
  });
});

describe("the review", () => {
  const questionnaire = aQuestionnaire();
  const done = startInterview(
    questionnaire,
    aResponse({ answers: answersOf({ q1: 1, q2: "dont-know", q3: "unanswered" }) }),
  );

  it("counts what became of the questions, per area", () => {
    expect(progressByArea(done)).toMatchObject([
      { area: { id: "a" }, answered: 1, "dont-know": 1, skipped: 0, open: 0 },
      { area: { id: "b" }, answered: 0, skipped: 1, open: 0 },
    ]);
  });

  it("counts an option that stands for not applicable as that", () => {
    const options = [
      { id: "yes", text: "Yes", score: 5 },
      { id: "na", text: "Not ours", state: "not-applicable" as const },
    ];
    const withOptions = aQuestionnaire({ questions: [aQuestion("q1", { options })] });
    const state = play(startInterview(withOptions, undefined), {
      kind: "answer",
      answer: { kind: "option", option: "na" },
    });
    expect(progress(state)).toMatchObject({ answered: 0, "not-applicable": 1 });
  });

  it("sends to a question and takes back after the answer", () => {
    const there = play(done, { kind: "go-to", question: "q2" });
    expect(at(there)).toBe("q2");
    expect(at(play(there, level(2)))).toBe("review");
    expect(at(play(there, { kind: "back" }))).toBe("review");
    expect(at(play(there, { kind: "note", note: "x" }))).toBe("q2");
  });

  it("goes back to the question that it was called from", () => {
    const early = play(startInterview(questionnaire, undefined), level(1), { kind: "review" });
    expect(at(play(early, { kind: "back" }))).toBe("q2");
    expect(at(play(done, { kind: "back" }))).toBe("q3");
  });

  it("goes on with the open questions in their order", () => {
    const early = play(startInterview(questionnaire, undefined), level(1), { kind: "review" }, { kind: "continue" });
    expect(at(early)).toBe("q2");
    expect(at(play(early, level(1)))).toBe("q3");
  });

  it("is the only way to the end", () => {
    expect(at(play(startInterview(questionnaire, undefined), { kind: "finish" }))).toBe("q1");
    expect(at(play(done, { kind: "finish" }))).toBe("finished");
  });
});

describe("answers that no longer count", () => {
  const given = play(startInterview(branching, undefined), level(3), level(4), level(1), level(2));

  it("are told with the question that keeps them away, the first one of a chain", () => {
    const changed = play(given, { kind: "go-to", question: "q1" }, level(1));
    expect(hiddenChange(given, changed)).toMatchObject({
      hidden: [
        { question: { id: "q2" }, because: { id: "q1" }, atLeast: 2 },
        { question: { id: "q4" }, because: { id: "q1" }, atLeast: 2 },
      ],
      restored: [],
    });
    expect(hiddenAnswers(changed).map(({ question }) => question.id)).toEqual(["q2", "q4"]);
  });

  it("count again, unchanged, when the condition holds again", () => {
    const changed = play(given, { kind: "go-to", question: "q1" }, level(1));
    const back = play(changed, { kind: "go-to", question: "q1" }, level(2));
    expect(hiddenChange(changed, back).restored.map(({ id }) => id)).toEqual(["q2", "q4"]);
    expect(back.answers).toEqual(new Map(given.answers).set("q1", { kind: "level", level: 2 }));
    expect(progress(back).open).toBe(0);
  });

  it("are no bare skips, but a note on a skip is one", () => {
    const skipped = play(startInterview(branching, undefined), level(3), { kind: "skip" }, { kind: "review" });
    expect(hiddenAnswers(play(skipped, { kind: "go-to", question: "q1" }, level(0)))).toEqual([]);
    const noted = play(skipped, { kind: "go-to", question: "q2" }, { kind: "note", note: "ask" }, { kind: "review" });
    expect(hiddenAnswers(play(noted, { kind: "go-to", question: "q1" }, level(0)))).toHaveLength(1);
  });
});

interface Noted {
  readonly value: string;
  readonly note?: string;
  readonly evidence?: string;
}

const noted = (answer: Answer): Noted => {
  const said = answer.kind === "level" ? String(answer.level) : answer.kind === "none" ? answer.state : answer.kind;
  const value = isOpen(answer) ? "noted" : said;
  const { note, evidence } = answer;
  return { value, ...(note === undefined ? {} : { note }), ...(evidence ? { evidence: evidence.join() } : {}) };
};

function notedIn(model: InterviewModel): Map<string, Noted> {
  const { notes, evidence } = model;
  return new Map(
    [...model.said()].map(([id, value]) => {
      const [note, items] = [notes.get(id)?.join("\n"), evidence.get(id)?.join()];
      return [
        id,
        { value, ...(note === undefined ? {} : { note }), ...(items === undefined ? {} : { evidence: items }) },
      ];
    }),
  );
}

describe("any walk of answers, steps back, skips, remarks, jumps, stops and returns", () => {
  type Step = InterviewEvent | { readonly kind: "quit-and-resume" };
  const events: fc.Arbitrary<Step> = fc.oneof(
    { weight: 4, arbitrary: fc.integer({ min: 0, max: 5 }).map(level) },
    fc
      .constantFrom<Step["kind"][]>(
        "dont-know",
        "not-applicable",
        "skip",
        "back",
        "next",
        "review",
        "continue",
        "quit-and-resume",
      )
      .map((kind) => ({ kind }) as Step),
    fc.constantFrom("q1", "q2", "q3", "q4", "nowhere").map((question): Step => ({ kind: "go-to", question })),
    fc.constantFrom("", "a", "b").map((note): Step => ({ kind: "note", note })),
    fc.constantFrom([], ["x"], ["y"]).map((evidence): Step => ({ kind: "evidence", evidence })),
  );

  function walkModel(model: InterviewModel, step: Step): void {
    if (step.kind === "answer" && step.answer.kind === "level") model.answer(String(step.answer.level));
    else if (step.kind === "dont-know" || step.kind === "not-applicable") model.answer(step.kind);
    else if (step.kind === "skip") model.answer("unanswered");
    else if (step.kind === "next") model.onward();
    else if (step.kind === "back") model.back();
    else if (step.kind === "go-to") model.goTo(step.question);
    else if (step.kind === "review") model.review();
    else if (step.kind === "continue" && model.place === "review") model.goOn();
    else if (step.kind === "note") model.write("notes", [step.note]);
    else if (step.kind === "evidence") model.write("evidence", step.evidence);
    else if (step.kind === "quit-and-resume") model.resume();
  }

  it("equals the reference, and never loses an answer", () => {
    fc.assert(
      fc.property(fc.array(events, { maxLength: 40 }), (walk) => {
        const model = new InterviewModel(branching);
        let state = startInterview(branching, undefined);
        for (const step of walk) {
          const before = state;
          const hiddenBefore = model.hidden();
          if (step.kind !== "quit-and-resume") state = apply(state, step);
          else state = startInterview(branching, aResponse({ answers: state.answers }));
          walkModel(model, step);

          expect(at(state)).toBe(model.place);
          expect(askedQuestions(state).map((question) => question.id)).toEqual(model.asked());
          expect(new Map([...state.answers].map(([id, answer]) => [id, noted(answer)]))).toEqual(notedIn(model));
          expect(hiddenAnswers(state).map(({ question }) => question.id)).toEqual(model.hidden());
          const { hidden, restored } = hiddenChange(before, state);
          const isNew = (id: string) => !hiddenBefore.includes(id);
          expect(hidden.map(({ question }) => question.id)).toEqual(model.hidden().filter(isNew));
          expect(restored.map(({ id }) => id)).toEqual(hiddenBefore.filter((id) => !model.hidden().includes(id)));
        }
        expect(startInterview(branching, aResponse({ answers: state.answers })).answers).toEqual(state.answers);
      }),
      { numRuns: 1000 },
    );
  });
});
