/** Both faces of the interview are one conversation: the same walk leaves the same bytes. */
import fc from "fast-check";
import { expect, it } from "vitest";
import type { Asker, QuestionToAsk } from "../../../src/cli/ask/asker.ts";
import { holdInterview } from "../../../src/cli/ask/interview-loop.ts";
import { createAsker } from "../../../src/cli/ask/prompts.ts";
import { startInterview } from "../../../src/core/interview/interview.ts";
import type { Question } from "../../../src/core/questionnaire/questionnaire.ts";
import { parseResponse } from "../../../src/core/response/parse-response.ts";
import type { Answer, Response } from "../../../src/core/response/response.ts";
import { responseToYaml } from "../../../src/io/response/response-yaml.ts";
import { parseDocument } from "../../../src/io/yaml/yaml-file.ts";
import { aQuestion, aQuestionnaire, aResponse, questionOf } from "../../support/builders.ts";
import type { FakeTerminal } from "../../support/fake-streams.ts";
import { aFakeTerminal } from "../../support/fake-streams.ts";
import { InterviewModel } from "../../support/interview-model.ts";

/** Every way to answer, and questions that hang on others. */
const questionnaire = aQuestionnaire({
  questions: [
    aQuestion("q1"),
    aQuestion("q2", { askIf: { question: "q1", atLeast: 2 } }),
    aQuestion("q3", {
      options: [
        { id: "no", text: "Nee", score: 0 },
        { id: "yes", text: "Ja", score: 5 },
      ],
    }),
    aQuestion("q4", {
      area: "b",
      checklist: { items: ["a", "b", "c"].map((id) => ({ id, text: `Punt ${id}`, points: 1 })), thresholds: { 3: 2 } },
    }),
    aQuestion("q5", { area: "b", number: { unit: "%", thresholds: { 2: 30 } } }),
    aQuestion("q6", { area: "b", askIf: { question: "q2", atLeast: 1 } }),
  ],
});
const { questions } = questionnaire;

type Step =
  | { readonly do: "answer"; readonly seed: number }
  | { readonly do: "dont-know" | "not-applicable" | "skip" | "back" | "help" | "review" | "continue" | "resume" }
  | { readonly do: "jump"; readonly question: string }
  | { readonly do: "note" | "evidence"; readonly add: readonly string[] }
  | { readonly do: "shorten"; readonly what: "note" | "evidence" };

const lines = fc.array(fc.constantFrom("een", "C:\\mijn map\\a;b.pdf", "https://x.be/?a=1;2", "“é”, d.i.", "q"), {
  minLength: 1,
  maxLength: 2,
});
const some = <T extends Step["do"]>(...kinds: T[]) => fc.constantFrom(...kinds);
/** Written and partly taken away again, at one question. */
const remarks = fc
  .tuple(some("note", "evidence"), lines, fc.nat(2))
  .map(([what, add, times]): Step[] => [
    { do: what, add },
    ...Array.from({ length: times }, (): Step => ({ do: "shorten", what })),
  ]);
const walks: fc.Arbitrary<Step[]> = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.nat(50).map((seed): Step[] => [{ do: "answer", seed }]) },
      {
        weight: 5,
        arbitrary: some("dont-know", "not-applicable", "skip", "back", "help", "review", "continue", "resume").map(
          (kind): Step[] => [{ do: kind }],
        ),
      },
      fc.constantFrom(...questions).map(({ id }): Step[] => [{ do: "review" }, { do: "jump", question: id }]),
      { weight: 2, arbitrary: remarks },
    ),
    { maxLength: 20 },
  )
  .map((bursts) => bursts.flat());

/** What is typed to answer, and what it means, by seed. */
function answerOf({ form }: Question, seed: number): { typed: string; answer: Answer } {
  switch (form.kind) {
    case "levels":
      return { typed: String(seed % 6), answer: { kind: "level", level: seed % 6 } };
    case "options":
      return { typed: String((seed % 2) + 1), answer: { kind: "option", option: seed % 2 === 0 ? "no" : "yes" } };
    case "checklist": {
      const numbers = [1, 2, 3].filter((number) => (seed >> (number - 1)) % 2 === 1);
      const checked = numbers.map((number) => "abc".charAt(number - 1));
      return { typed: numbers.length === 0 ? "0" : numbers.reverse().join(" "), answer: { kind: "checked", checked } };
    }
    case "number":
      return { typed: `${seed},5`, answer: { kind: "number", number: seed + 0.5 } };
  }
}

interface Face {
  readonly name: "rich" | "plain";
  /** What is typed for a step at a question whose choice is what was answered before. */
  readonly atQuestion: (step: Step, asked: QuestionToAsk) => string;
  readonly pick: (position: number) => string;
  readonly write: (step: Step, count: number) => string;
  readonly back: string;
}

const letters: Readonly<Record<string, string>> = {
  "dont-know": "d",
  "not-applicable": "n",
  skip: "s",
  back: "b",
  help: "?",
  review: "r",
  jump: "o",
  continue: "r",
  note: "m",
  evidence: "e",
  resume: "q",
};
const letterOf = (step: Step) => letters[step.do === "shorten" ? step.what : step.do] ?? "";
const confirmed = ["dont-know", "not-applicable", "skip"];

const rich: Face = {
  name: "rich",
  atQuestion: (step, { view, pending }) => {
    if (step.do !== "answer") return letterOf(step) + (confirmed.includes(step.do) ? "\r" : "");
    const { typed, answer } = answerOf(view.question, step.seed);
    const { choice } = pending;
    // A number is a switch in a checklist: what was ticked before is taken away first.
    if (answer.kind === "checked") return `0${typed.replace(/ /gu, "")}\r`;
    return `${choice?.kind === "typed" ? "\u007f".repeat(choice.text.length) : ""}${typed}\r`;
  },
  pick: (position) => `${position}\r`,
  // Up to the last line, which is emptied; or the new ones after it.
  write: (step, count) =>
    step.do === "note" || step.do === "evidence"
      ? `${step.add.join("\r")}\r\r`
      : count > 0
        ? "\u001b[A\u0015\r\r"
        : "\r",
  back: "\u001b",
};

const plain: Face = {
  name: "plain",
  atQuestion: (step, { view }) =>
    `${step.do === "answer" ? answerOf(view.question, step.seed).typed : letterOf(step)}\n`,
  pick: (position) => `${position}\n`,
  write: (step, count) =>
    step.do === "note" || step.do === "evidence" ? `${step.add.join("\n")}\n\n` : count > 0 ? `/-${count}\n\n` : "\n",
  back: "b\n",
};

/** The asker of a face, with somebody at the keys who takes one step after the other. */
function played(face: Face, walk: Step[], terminal: FakeTerminal): Asker {
  const asker = createAsker(terminal.context, { plain: face.name === "plain" });
  let step: Step | undefined;
  return {
    ...asker,
    question: (asked) => {
      step = walk.shift() ?? { do: "resume" };
      return typing(asker.question(asked), face.atQuestion(step, asked));
    },
    lines: (asked) => typing(asker.lines(asked), face.write(step ?? { do: "resume" }, asked.lines.length)),
    page: (text, last) => typing(asker.page(text, last), face.name === "rich" ? "\r" : "\n"),
    select: (asked) => {
      const isList = asked.choices.some(
        ({ value }) => typeof value === "string" && questions.some(({ id }) => id === value),
      );
      if (!isList) step = walk.shift() ?? { do: "resume" };
      const wanted = (value: unknown): boolean => {
        if (step?.do === "jump") return value === (isList ? step.question : "go-to");
        const kind = { continue: "continue", resume: "stop" }[String(step?.do)];
        return typeof value === "object" && value !== null && "kind" in value && value.kind === kind;
      };
      const position = asked.choices.findIndex(({ value }) => wanted(value)) + 1;
      return typing(asker.select(asked), position === 0 ? face.back : face.pick(position));
    },
  };

  async function typing<T>(prompt: Promise<T>, keys: string): Promise<T> {
    if (face.name === "rich") await terminal.listens();
    // Readline waits half a second after Esc: it might begin an arrow.
    if (keys === "\u001b") terminal.stdin.emit("keypress", "", { name: "escape" });
    else terminal.stdin.write(keys);
    return prompt;
  }
}

/** The file after the walk; between two segments the program was stopped and started again. */
async function fileAfter(face: Face, walk: readonly Step[]): Promise<string> {
  let response: Response = aResponse();
  let file = await responseToYaml(response);
  const left = [...walk];
  do {
    const terminal = aFakeTerminal();
    const { context } = terminal;
    const segment = left.splice(0, left.findIndex((step) => step.do === "resume") + 1 || left.length);
    const asker = played(face, segment, terminal);
    await holdInterview(startInterview(questionnaire, response), {
      asker,
      locale: context.locale,
      clock: () => 0,
      save: async (answers) => {
        file = await written(answers);
        return { kind: "saved", answers };
      },
    });
    const parsed = parseResponse((await parseDocument("a.yaml", file)).data, questionnaire);
    if (!parsed.ok) throw new Error(file);
    response = parsed.value;
  } while (left.length > 0);
  return file;
}

async function written(answers: ReadonlyMap<string, Answer>): Promise<string> {
  const ordered = questions.flatMap(({ id }) => {
    const answer = answers.get(id);
    return answer ? [[id, answer] as const] : [];
  });
  return responseToYaml(aResponse({ answers: new Map(ordered) }));
}

/** The file that the reference writes. */
async function fileOfModel(walk: readonly Step[]): Promise<string> {
  const model = new InterviewModel(questionnaire);
  const meant = new Map<string, Answer>();
  for (const step of walk) take(step);
  const answers = [...model.said()].map(([id, word]): [string, Answer] => {
    const [note, evidence] = [model.notes.get(id)?.join("\n"), model.evidence.get(id)];
    const remarks = { ...(note === undefined ? {} : { note }), ...(evidence === undefined ? {} : { evidence }) };
    const marked = word === "unanswered" && Object.keys(remarks).length > 0;
    const state = word === "noted" ? "unanswered" : (word as "unanswered");
    const none: Answer = { kind: "none", state, ...(marked ? { skipped: true } : {}) };
    const answer = meant.get(`${id} ${word}`) ?? none;
    return [id, { ...answer, ...remarks }];
  });
  return written(new Map(answers));

  function take(step: Step): void {
    const inReview = model.place === "review";
    if (step.do === "resume") model.resume();
    else if (inReview && step.do === "jump" && model.asked().includes(step.question)) model.goTo(step.question);
    else if (inReview && step.do === "jump") return;
    else if (inReview && step.do === "continue" && model.open().length > 0) model.goOn();
    else if (inReview) model.back();
    else takeAtQuestion(step);
  }

  function takeAtQuestion(step: Step): void {
    switch (step.do) {
      case "answer": {
        const { answer } = answerOf(questionOf(questionnaire, model.place), step.seed);
        const word = answer.kind === "level" ? String(answer.level) : JSON.stringify(answer);
        meant.set(`${model.place} ${word}`, answer);
        model.answer(word);
        return;
      }
      case "skip":
        model.answer("unanswered");
        return;
      case "dont-know":
      case "not-applicable":
        model.answer(step.do);
        return;
      case "back":
        model.back();
        return;
      case "note":
      case "evidence": {
        const what = step.do === "note" ? "notes" : "evidence";
        model.write(what, [...(model[what].get(model.place) ?? []), ...step.add]);
        return;
      }
      case "shorten": {
        const what = step.what === "note" ? "notes" : "evidence";
        const before = model[what].get(model.place);
        if (before) model.write(what, before.slice(0, -1));
        return;
      }
      case "review":
      case "jump":
      case "continue":
        model.review();
        return;
    }
  }
}

it("any walk of answers, steps back, remarks, jumps and restarts leaves the same file, that of the reference", async () => {
  await fc.assert(
    fc.asyncProperty(walks, async (walk) => {
      const expected = await fileOfModel(walk);
      expect(await fileAfter(plain, walk)).toBe(expected);
      expect(await fileAfter(rich, walk)).toBe(expected);
    }),
    { numRuns: 30 },
  );
});
