import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Answer, Response } from "../../src/core/response.ts";
import { parseResponse } from "../../src/core/response.ts";
import { responseToYaml } from "../../src/io/response-yaml.ts";
import { parseDocument } from "../../src/io/yaml-file.ts";
import { aQuestion, aQuestionnaire, aResponse } from "../support/builders.ts";

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

describe("a response as YAML", () => {
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
