import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseResponse } from "../../../src/core/response/parse-response.ts";
import type { Answer, Response, Statement } from "../../../src/core/response/response.ts";
import { responseText, responseToYaml } from "../../../src/io/response/response-yaml.ts";
import { parseDocument } from "../../../src/io/yaml/yaml-file.ts";
import { aQuestion, aQuestionnaire, aResponse } from "../../support/builders.ts";

const questionnaire = aQuestionnaire({
  questions: [
    aQuestion("q1"),
    aQuestion("q2"),
    aQuestion("choice", {
      options: [
        { id: "yes", text: "Yes", score: 5 },
        { id: "no", text: "No", score: 0 },
      ],
    }),
    aQuestion("ticks", {
      checklist: {
        items: [
          { id: "a", text: "A", points: 1 },
          { id: "b", text: "B", points: 1 },
        ],
        thresholds: { 1: 1, 2: 2 },
      },
    }),
    aQuestion("count", { number: { thresholds: { 1: 10 } } }),
  ],
});

async function readBack(response: Response): Promise<Response> {
  const document = await parseDocument("a.yaml", responseToYaml(response));
  expect(document.issues).toEqual([]);
  const parsed = parseResponse(document.data, questionnaire);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return parsed.value;
}

/** Text as people type it, and as YAML could misunderstand it. */
const text = fc
  .oneof(
    fc.string({ unit: "grapheme", maxLength: 80 }),
    fc.constantFrom(
      "no",
      "01234",
      "1e3",
      "~",
      "# x",
      "- x",
      "a: b",
      "{a",
      "*a",
      "&a",
      "!a",
      "'",
      '"',
      "\\n",
      "a\n\nb ",
      "\t",
      "=",
      "2026-11-24",
    ),
  )
  .map((written) => written.normalize("NFC"));
const filled = text.filter((written) => written.trim() === written && written !== "");

const remarks = fc.record({ note: text, evidence: fc.array(filled, { maxLength: 3 }) }, { requiredKeys: [] });
const answer = (kind: fc.Arbitrary<Answer>): fc.Arbitrary<Answer> =>
  fc.tuple(kind, remarks).map(([given, more]) => ({ ...given, ...more }));
const none = fc
  .constantFrom("not-applicable" as const, "dont-know" as const, "unanswered" as const)
  .map((state): Answer => ({ kind: "none", state }));
const level = fc.integer({ min: 0, max: 5 }).map((value): Answer => ({ kind: "level", level: value }));

const answers = fc
  .record(
    {
      q1: answer(fc.oneof(level, none)),
      q2: answer(level),
      choice: answer(fc.constantFrom("yes", "no").map((option): Answer => ({ kind: "option", option }))),
      ticks: answer(fc.subarray(["a", "b"]).map((checked): Answer => ({ kind: "checked", checked }))),
      count: answer(
        fc
          .double({ noNaN: true, noDefaultInfinity: true })
          .map((number): Answer => ({ kind: "number", number: number === 0 ? 0 : number })),
      ),
    },
    { requiredKeys: [] },
  )
  .map((given) => new Map(Object.entries(given)));

const response = fc
  .record({ answers, id: filled, name: filled, respondent: filled, round: filled.filter((one) => one.length <= 40) })
  .map(({ answers, id, name, respondent, round }) =>
    aResponse({ answers, organisation: { id, name }, respondent: { id: respondent, role: "mt" }, round }),
  );

const restated = fc
  .tuple(fc.oneof(level, fc.constant<Statement>({ kind: "none", state: "dont-know" })), filled)
  .map(([said, reason]) => ({ ...said, reason }));

describe("a response as YAML", () => {
  it("keeps what a group says of the last round", async () => {
    await fc.assert(
      fc.asyncProperty(answer(fc.oneof(level, none)), restated, async (given, earlier) => {
        const answers = new Map([["q1", { ...given, reason: "r", dissent: "d", earlier }]]);
        const written = aResponse({ answers, respondent: { id: "w", role: "consensus" } });
        expect(await readBack(written)).toEqual(written);
      }),
      { numRuns: 100 },
    );
  });

  it("comes back as it was, whatever was typed", async () => {
    await fc.assert(
      fc.asyncProperty(response, async (written) => {
        expect(await readBack(written)).toEqual(written);
      }),
      { numRuns: 300 },
    );
  });

  it("is short and readable, in the order of formats.md", () => {
    const answers = new Map<string, Answer>([
      ["q1", { kind: "level", level: 2, note: "zie nota", evidence: ["nota MT 12/03"] }],
      ["q2", { kind: "level", level: 1 }],
      ["choice", { kind: "none", state: "dont-know" }],
    ]);
    const organisation = { id: "01234", name: "Deinze", inhabitants: 44000 };
    const written = aResponse({ answers, organisation, round: "2026", form: "core", submitted: "2026-11-24" });
    expect(responseToYaml(written)).toBe(`format: 1
questionnaire:
  id: "test"
  version: 1.0.0
form: core
organisation:
  id: "01234"
  name: Deinze
  inhabitants: 44000
respondent:
  id: "mt-1"
round: "2026"
started: 2026-11-23
submitted: 2026-11-24
answers:
  q1:
    level: 2
    note: zie nota
    evidence:
      - nota MT 12/03
  q2: 1
  choice: dont-know
`);
  });
});

describe("a response in a text that is there already", () => {
  const inText = async (text: string): Promise<Response> => {
    const document = await parseDocument("a.yaml", text);
    const parsed = parseResponse(document.data, questionnaire);
    if (!parsed.ok) throw new Error(JSON.stringify([document.issues, parsed.issues]));
    return parsed.value;
  };

  const byHand = `# Besproken met het MT, 12 maart
format: 1
questionnaire: { id: test, version: 1.0.0 }
organisation:
  id: "01234"   # NIS-code
  name: 'Deinze'
respondent: { id: mt-1 }

answers:
  # De archivaris weet dit beter
  q1: { level: 2 }   # twijfel

  choice:
    option: yes   # unaniem
    note: |
      eerste regel
      tweede regel
  count: dont-know # navragen
`;

  it("changes what changed, in the order of the questionnaire, and keeps what somebody wrote there", async () => {
    const before = await inText(byHand);
    const answers = new Map<string, Answer>();
    for (const [id, given] of before.answers) {
      if (id === "choice") answers.set("q2", { kind: "level", level: 4 });
      answers.set(id, given);
    }
    answers.set("choice", { ...before.answers.get("choice"), kind: "option", option: "no" });
    answers.set("count", { kind: "none", state: "not-applicable" });
    const written = responseText(
      "a.yaml",
      { ...before, submitted: "2026-11-25", answers },
      { text: byHand, response: before },
    );
    expect(written).toBe(`# Besproken met het MT, 12 maart
format: 1
questionnaire: { id: test, version: 1.0.0 }
organisation:
  id: "01234" # NIS-code
  name: 'Deinze'
respondent: { id: mt-1 }
submitted: 2026-11-25

answers:
  # De archivaris weet dit beter
  q1: { level: 2 } # twijfel
  q2: 4

  choice:
    option: no # unaniem
    note: |
      eerste regel
      tweede regel
  count: not-applicable # navragen
`);
  });

  it("says exactly what a text from scratch would, whatever changed", async () => {
    await fc.assert(
      fc.asyncProperty(response, answers, fc.boolean(), async (before, changed, windows) => {
        const after = { ...before, submitted: "2026-11-25", answers: inOrder(changed) };
        const plain = `# kept\n${responseToYaml(before)}`;
        const text = windows ? plain.replaceAll("\n", "\r\n") : plain;
        const written = responseText("a.yaml", after, { text, response: before });
        expect(written).toContain("# kept");
        expect(await inText(written)).toEqual(after);
        const json = responseText("a.json", after, { text: responseText("a.json", before), response: before });
        expect(JSON.parse(json)).toEqual((await parseDocument("a.yaml", responseToYaml(after))).data);
      }),
      { numRuns: 100 },
    );
  });

  it("stays right from change to change, and when one of them was never saved", async () => {
    const [first, second, third] = [1, 2, 3].map((level) =>
      aResponse({ answers: new Map([["q1", { kind: "level", level, note: `noot ${level}` }]]) }),
    );
    if (!first || !second || !third) return;
    const text = `# kept\n${responseToYaml(first)}`;
    const saved = responseText("a.yaml", second, { text, response: first });
    responseText("a.yaml", third, { text: saved, response: second });
    const again = responseText("a.yaml", first, { text: saved, response: second });
    expect(again).toBe(text);
  });

  it("begins anew where the text is no YAML", async () => {
    const written = aResponse({ answers: new Map([["q1", { kind: "level", level: 1 }]]) });
    expect(responseText("a.yaml", written, { text: "a: [", response: written })).toBe(responseToYaml(written));
  });
});

function inOrder(given: ReadonlyMap<string, Answer>): ReadonlyMap<string, Answer> {
  return new Map(questionnaire.questions.flatMap(({ id }) => [...given].filter(([key]) => key === id)));
}
