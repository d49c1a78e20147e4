import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Migration } from "../../../../src/core/response/migrate/migrate.ts";
import { migrate } from "../../../../src/core/response/migrate/migrate.ts";
import { parseResponse } from "../../../../src/core/response/parse-response.ts";
import type { Answer, Response } from "../../../../src/core/response/response.ts";
import { responseToFile } from "../../../../src/core/response/response-to-file.ts";
import { answersOf, aQuestion, aQuestionnaire, aResponse } from "../../../support/builders.ts";

const options = (...ids: readonly string[]) => ids.map((id, score) => ({ id, text: `Text of ${id}`, score }));

const older = aQuestionnaire({
  questions: [
    aQuestion("kept"),
    aQuestion("renamed"),
    aQuestion("coarse"),
    aQuestion("policy"),
    aQuestion("plan"),
    aQuestion("both"),
    aQuestion("gone"),
    aQuestion("chosen", { options: options("no", "partly", "yes") }),
    aQuestion("ticked", { checklist: { items: [{ id: "a", text: "A", points: 1 }], thresholds: { 1: 1 } } }),
  ],
});

const newer = aQuestionnaire({
  version: "2.0.0",
  changes: [{ version: "2.0.0", added: ["new"], removed: ["gone"] }],
  questions: [
    aQuestion("kept"),
    aQuestion("name", { replaces: { renamed: "same" } }),
    aQuestion("fine", { replaces: { coarse: { 0: 0, 1: 2, 2: 4, 3: "ask" } } }),
    aQuestion("policy-and-plan", { replaces: { policy: "same", plan: { 0: 0, 1: 1, 2: 2, 3: 2 } } }),
    aQuestion("one", { replaces: { both: "same" } }),
    aQuestion("other", { replaces: { both: { 0: 0, 1: 1 } } }),
    aQuestion("levelled", { replaces: { chosen: { no: 0, yes: 3, partly: "not-applicable" } } }),
    aQuestion("ticked", { checklist: { items: [{ id: "b", text: "B", points: 1 }], thresholds: { 1: 1 } } }),
    aQuestion("new"),
    aQuestion("only-mt", { roles: ["mt"], askIf: { question: "kept", atLeast: 3 } }),
  ],
});

const noteOf = ({ id }: { readonly id: string }) => `then: ${id}`;
const migrated = (answers: ReadonlyMap<string, Answer>, changes: Partial<Response> = {}): Migration =>
  migrate(aResponse({ answers, submitted: "2026-11-24", ...changes }), { newer, noteOf });
const answered = (written: Parameters<typeof answersOf>[0]) => migrated(answersOf(written)).response.answers;
const asked = ({ asked: again }: Migration) => again.map(({ id, why }) => `${id}: ${why}`);

describe("an answer of an earlier version", () => {
  it.each([
    ["a question that kept its id", { kept: 3 }, "kept", { kind: "level", level: 3 }],
    ["one that has another id now", { renamed: 2 }, "name", { kind: "level", level: 2 }],
    ["one on other levels", { coarse: 2 }, "fine", { kind: "level", level: 4 }],
    ["one of several: its own map", { both: 1 }, "other", { kind: "level", level: 1 }],
    ["no value is none in every version", { coarse: "dont-know" }, "fine", { kind: "none", state: "dont-know" }],
    ["a skip stays a skip", { renamed: "unanswered" }, "name", { kind: "none", state: "unanswered" }],
    ["several that became one: the lowest", { policy: 4, plan: 3 }, "policy-and-plan", { kind: "level", level: 2 }],
    [
      "several: what does not apply is left out",
      { policy: 4, plan: "not-applicable" },
      "policy-and-plan",
      { kind: "level", level: 4 },
    ],
    [
      "several that nobody knows",
      { policy: "dont-know", plan: "dont-know" },
      "policy-and-plan",
      { kind: "none", state: "dont-know" },
    ],
  ] as const)("%s", (_name, given, id, expected) => {
    expect(answered(given).get(id)).toEqual(expected);
  });

  it("that was an option becomes a level, or a state", () => {
    const choose = (option: string) => migrated(new Map([["chosen", { kind: "option", option }]])).response.answers;
    expect(choose("yes").get("levelled")).toEqual({ kind: "level", level: 3 });
    expect(choose("partly").get("levelled")).toEqual({ kind: "none", state: "not-applicable" });
  });

  it("keeps its remarks; those of several come together", () => {
    const { response } = migrated(
      new Map<string, Answer>([
        ["policy", { kind: "level", level: 1, note: "first", evidence: ["memo"] }],
        ["plan", { kind: "level", level: 3, note: "second", evidence: ["memo", "plan"] }],
      ]),
    );
    const remarks = { note: "first\nsecond", evidence: ["memo", "plan"] };
    expect(response.answers.get("policy-and-plan")).toEqual({ kind: "level", level: 1, ...remarks });
    expect(response.migrated).toEqual({ from: "1.0.0" });
  });
});

describe("what does not fit", () => {
  it.each([
    ["a level that the map sends back", { coarse: 3 }, "fine", "does-not-fit"],
    ["a level that the map does not name", { coarse: 5 }, "fine", "does-not-fit"],
    ["one of several without the others", { policy: 4 }, "policy-and-plan", "incomplete"],
    ["several of which one is not known", { policy: 4, plan: "dont-know" }, "policy-and-plan", "incomplete"],
  ] as const)("%s: is asked again, with a note, and kept", (_name, given, id, why) => {
    const migration = migrated(answersOf(given));
    expect(asked(migration)).toContain(`${id}: ${why}`);
    const note = Object.keys(given)
      .map((from) => `then: ${from}`)
      .join("\n");
    expect(migration.response.answers.get(id)).toEqual({ kind: "none", state: "unanswered", note });
    expect(migration.left).toEqual(Object.keys(given));
    expect(migration.response.migrated?.left).toEqual(answersOf(given));
  });

  it("ticks of items that are gone", () => {
    const migration = migrated(new Map([["ticked", { kind: "checked", checked: ["a"], note: "why" }]]));
    expect(asked(migration)).toContain("ticked: does-not-fit");
    expect(migration.response.answers.get("ticked")).toMatchObject({ note: "then: ticked\nwhy" });
  });

  it("an answer to a question that is gone is kept, and asks nothing", () => {
    const migration = migrated(answersOf({ gone: 3, new: 1 }));
    expect(migration.left).toEqual(["gone"]);
    expect(asked(migration)).toEqual([]);
  });

  it("of a group keeps what it said of the round before where that fits, and all of it where it does not", () => {
    const restated = (level: number): Answer => ({
      kind: "level",
      level: 2,
      reason: "why",
      earlier: { kind: "level", level, reason: "we know more" },
    });
    const group = { respondent: { id: "w", role: "consensus" } };
    const fits = migrated(new Map([["coarse", restated(1)]]), group);
    const earlier = { kind: "level", level: 2, reason: "we know more" };
    expect(fits.response.answers.get("fine")).toEqual({ kind: "level", level: 4, reason: "why", earlier });
    expect(fits.left).toEqual([]);
    const cannot = migrated(new Map([["coarse", restated(3)]]), group);
    expect(cannot.response.answers.get("fine")).toEqual({ kind: "level", level: 4, reason: "why" });
    expect(cannot.response.migrated?.left?.get("coarse")).toEqual(restated(3));
  });

  it("stays kept when one migrates again", () => {
    const { response } = migrated(answersOf({ gone: 3 }));
    const third = aQuestionnaire({ version: "3.0.0", questions: [aQuestion("kept"), aQuestion("new")] });
    const again = migrate({ ...response, answers: answersOf({ name: 2 }) }, { newer: third, noteOf });
    expect(again.response.migrated).toEqual({ from: "2.0.0", left: answersOf({ gone: 3, name: 2 }) });
  });
});

describe("a question that was replaced twice", () => {
  const third = aQuestionnaire({
    version: "3.0.0",
    changes: [
      { version: "2.0.0", added: ["second"], removed: ["first"] },
      { version: "3.0.0", added: ["third"], removed: ["second"] },
    ],
    questions: [aQuestion("third", { replaces: { second: "same", first: { 1: 2 } } })],
  });
  const thirdOf = (version: string, answers: Response["answers"]) =>
    migrate(aResponse({ questionnaire: { id: "test", version }, answers }), { newer: third, noteOf });

  it.each([
    ["1.0.0", { first: 1 }, 2],
    ["2.0.0", { second: 1 }, 1],
  ])("takes the answer of whoever began with %s", (version, given, level) => {
    const { response, asked: again } = thirdOf(version, answersOf(given));
    expect(response.answers.get("third")).toEqual({ kind: "level", level });
    expect(again).toEqual([]);
  });
});

describe("what must be asked", () => {
  it("is what is new to this respondent, and makes it a draft", () => {
    const mt = migrated(answersOf({ kept: 4 }), { respondent: { id: "m", role: "mt" } });
    expect(asked(mt)).toEqual(["new: new"]);
    expect(mt.response.submitted).toBeUndefined();
    expect(mt.response.started).toBe("2026-11-23");
  });

  it("is nothing where the answers of then are enough: the response stays as it was handed in", () => {
    const { response } = migrated(answersOf({ kept: 4, new: "unanswered" }));
    expect(response.submitted).toBe("2026-11-24");
  });

  it("is all that is open where neither the earlier version nor `changes` says what is new", () => {
    const silent = { ...newer, changes: [] };
    const { asked: again } = migrate(aResponse({ answers: answersOf({ kept: 1 }) }), { newer: silent, noteOf });
    expect(again.map(({ id }) => id)).toContain("one");
    const known = migrate(aResponse({ answers: answersOf({ kept: 1 }) }), { newer: silent, older, noteOf });
    expect(known.asked.map(({ id }) => id)).not.toContain("kept");
  });

  it("is a question that kept its id and changed its meaning, where the earlier version is known", () => {
    const before = aQuestionnaire({ questions: [aQuestion("q", { number: { thresholds: { 1: 10 } } })] });
    const after = aQuestionnaire({
      version: "2.0.0",
      questions: [aQuestion("q", { number: { thresholds: { 1: 20 } } })],
    });
    const response = aResponse({ answers: new Map([["q", { kind: "number", number: 15 }]]) });
    expect(migrate(response, { newer: after, noteOf }).asked).toEqual([]);
    expect(migrate(response, { newer: after, older: before, noteOf }).asked).toEqual([
      { id: "q", why: "meaning-changed" },
    ]);
  });
});

describe("any answers", () => {
  const level = fc.integer({ min: 0, max: 5 }).map((value): Answer => ({ kind: "level", level: value }));
  const none = fc
    .constantFrom("dont-know" as const, "not-applicable" as const, "unanswered" as const)
    .map((state): Answer => ({ kind: "none", state }));
  const answer = fc
    .tuple(fc.oneof(level, none), fc.option(fc.string({ minLength: 1, maxLength: 20 })))
    .map(([said, note]): Answer => (note === null ? said : { ...said, note }));
  const ids = older.questions.flatMap(({ id, form }) => (form.kind === "levels" ? [id] : []));
  const answers = fc
    .uniqueArray(fc.tuple(fc.constantFrom(...ids), answer), { selector: ([id]) => id })
    .map((entries) => new Map(entries));

  it("become a response that the newer version accepts, and every one of them is carried or kept", () => {
    fc.assert(
      fc.property(answers, (given) => {
        const { response, left } = migrated(given);
        const parsed = parseResponse(JSON.parse(JSON.stringify(responseToFile(response))), newer);
        expect(parsed).toMatchObject({ ok: true, value: { answers: response.answers, migrated: response.migrated } });
        const bare = (id: string) => given.get(id)?.kind === "none" && Object.keys(given.get(id) ?? {}).length === 2;
        const lost = [...given.keys()].filter(
          (id) => !left.includes(id) && !bare(id) && !newer.questions.some((one) => isFrom(one, id, response)),
        );
        expect(lost).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it("stay what they are, to the same version", () => {
    fc.assert(
      fc.property(answers, (given) => {
        const response = aResponse({ answers: given, submitted: "2026-11-24" });
        expect(migrate(response, { newer: older, older, noteOf }).response).toBe(response);
      }),
    );
  });

  function isFrom({ id, replaces = {} }: (typeof newer.questions)[number], from: string, { answers: now }: Response) {
    return now.has(id) && (id === from || from in replaces);
  }
});

it("does not call a question new where nothing says whether it is", () => {
  const response = {
    ...aResponse({ answers: answersOf({ kept: 2 }) }),
    questionnaire: { id: "test", version: "1.0.0" },
  };
  const [then, now] = ["1.0.0", "2.0.0"].map((version) =>
    aQuestionnaire({
      version,
      questions: [aQuestion("kept"), aQuestion("skipped"), ...(version === "1.0.0" ? [] : [aQuestion("added")])],
    }),
  );
  if (!then || !now) throw new Error("Two versions were made");
  const noteOf = () => "";
  expect(asked(migrate(response, { newer: now, noteOf }))).toEqual(["skipped: open", "added: open"]);
  expect(asked(migrate(response, { newer: now, older: then, noteOf }))).toEqual(["added: new"]);
});
