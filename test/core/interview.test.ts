import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { InterviewEvent, InterviewState } from "../../src/core/interview.ts";
import { apply, askedQuestions, currentQuestion, startInterview } from "../../src/core/interview.ts";
import { progress, progressByArea } from "../../src/core/interview-progress.ts";
import type { Questionnaire } from "../../src/core/questionnaire.ts";
import type { Answer } from "../../src/core/response.ts";
import { answersOf, aQuestion, aQuestionnaire, aResponse } from "../support/builders.ts";

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
    expect(skipped.answers.get("q1")).toEqual({ kind: "none", state: "unanswered", ...kept });
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

/** The reference: a plain list of answers and a place, walked by hand. */
class Model {
  readonly answers = new Map<string, string>();
  place: string;
  fromReview = false;
  from: string | undefined;
  readonly questionnaire: Questionnaire;

  constructor(questionnaire: Questionnaire) {
    this.questionnaire = questionnaire;
    this.place = this.asked()[0] ?? "review";
  }

  asked(): string[] {
    const reaches = (id: string, atLeast: number): boolean =>
      this.isAsked(id) && Number(this.answers.get(id) ?? Number.NaN) >= atLeast;
    return this.questionnaire.questions
      .filter(({ askIf }) => !askIf || reaches(askIf.question, askIf.atLeast))
      .map((question) => question.id);
  }

  isAsked(id: string): boolean {
    const condition = this.questionnaire.questions.find((question) => question.id === id)?.askIf;
    if (!condition) return true;
    return this.isAsked(condition.question) && Number(this.answers.get(condition.question)) >= condition.atLeast;
  }

  answer(value: string): void {
    if (this.place === "review") return;
    this.answers.set(this.place, value);
    this.onward();
  }

  onward(): void {
    if (this.place === "review") return;
    const asked = this.asked();
    const after = asked[asked.indexOf(this.place) + 1];
    if (this.fromReview || after === undefined) this.review();
    else this.place = after;
    this.fromReview = false;
  }

  back(): void {
    const asked = this.asked();
    if (this.place === "review") this.place = asked.find((id) => id === this.from) ?? asked.at(-1) ?? "review";
    else if (this.fromReview) this.review();
    else this.place = asked[asked.indexOf(this.place) - 1] ?? this.place;
    this.fromReview = false;
  }

  review(): void {
    if (this.place !== "review") this.from = this.place;
    this.place = "review";
    this.fromReview = false;
  }

  goTo(id: string): void {
    if (!this.asked().includes(id)) return;
    this.fromReview = this.place === "review" || this.fromReview;
    this.place = id;
  }
}

const value = (answer: Answer): string => {
  if (answer.kind === "level") return String(answer.level);
  return answer.kind === "none" ? answer.state : answer.kind;
};

describe("any walk of answers, steps back, skips and jumps", () => {
  const events: fc.Arbitrary<InterviewEvent> = fc.oneof(
    { weight: 4, arbitrary: fc.integer({ min: 0, max: 5 }).map(level) },
    fc
      .constantFrom<InterviewEvent["kind"][]>("dont-know", "not-applicable", "skip", "back", "next", "review")
      .map((kind) => ({ kind }) as InterviewEvent),
    fc.constantFrom("q1", "q2", "q3", "q4", "nowhere").map((question): InterviewEvent => ({ kind: "go-to", question })),
  );

  it("equals the reference, and never loses an answer", () => {
    fc.assert(
      fc.property(fc.array(events, { maxLength: 40 }), (walk) => {
        const model = new Model(branching);
        let state = startInterview(branching, undefined);
        for (const event of walk) {
          const before = state.answers;
          state = apply(state, event);
          if (event.kind === "answer" && event.answer.kind === "level") model.answer(String(event.answer.level));
          else if (event.kind === "dont-know" || event.kind === "not-applicable") model.answer(event.kind);
          else if (event.kind === "skip") model.answer("unanswered");
          else if (event.kind === "next") model.onward();
          else if (event.kind === "back") model.back();
          else if (event.kind === "go-to") model.goTo(event.question);
          else if (event.kind === "review") model.review();

          expect(at(state)).toBe(model.place);
          expect(askedQuestions(state).map((question) => question.id)).toEqual(model.asked());
          expect(new Map([...state.answers].map(([id, answer]) => [id, value(answer)]))).toEqual(model.answers);
          for (const id of before.keys()) expect(state.answers.has(id)).toBe(true);
        }
        // Whoever stops and goes on has the same answers, and is asked nothing twice.
        const resumed = startInterview(branching, aResponse({ answers: state.answers }));
        expect(resumed.answers).toEqual(state.answers);
        expect(state.answers.has(at(resumed))).toBe(false);
      }),
      { numRuns: 500 },
    );
  });
});
