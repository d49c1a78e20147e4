import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assessTally } from "../../../../src/core/assess/assess.ts";
import { tallyOf } from "../../../../src/core/assess/tally/add.ts";
import { compareWorkshops } from "../../../../src/core/assess/tally/workshop.ts";
import type { FromPart } from "../../../../src/core/organisations/parts/merge-entries.ts";
import { mergeEntries } from "../../../../src/core/organisations/parts/merge-entries.ts";
import type { PartEntry } from "../../../../src/core/organisations/parts/part.ts";
import { partEntry } from "../../../../src/core/organisations/parts/part.ts";
import { entryToPlain, parseEntry } from "../../../../src/core/organisations/parts/part-lines.ts";
import type { Questionnaire } from "../../../../src/core/questionnaire/questionnaire.ts";
import type { Response } from "../../../../src/core/response/response.ts";
import type { OrganisationFile } from "../../../../src/core/response/response-schema.ts";
import { canonicalJson } from "../../../../src/core/text/canonical-json.ts";
import { sha256OfText } from "../../../../src/io/sha256.ts";
import { surveys } from "../../../support/arbitraries.ts";
import { answersOf, aQuestionnaire, aResponse } from "../../../support/builders.ts";

const tool = { name: "datapeil", version: "0.0.0" };
const whole = { names: false, texts: true };

interface Described {
  readonly organisation?: OrganisationFile;
  readonly wishes?: { readonly names: boolean; readonly texts: boolean };
}

/** A part of one entry, written and read again. */
function aPart(questionnaire: Questionnaire, responses: readonly Response[], described: Described = {}): PartEntry {
  const { organisation, wishes = whole } = described;
  const [latest, ...older] = responses
    .filter(({ respondent }) => respondent.role === "consensus")
    .sort(compareWorkshops);
  const warnings = older.map((one) => ({ code: "older-consensus", path: fileOf(one), params: {} }));
  const counted = {
    tally: tallyOf(questionnaire, responses),
    circumstances: { questionnaire, sha256: "", tool, organisation, warnings },
    workshopFrom: latest && fileOf(latest),
  };
  return reread(partEntry(counted, wishes, sha256OfText), questionnaire);
}

function fileOf({ started, submitted }: Response): string {
  return `${started ?? submitted}.yaml`;
}

function reread(entry: PartEntry, questionnaire: Questionnaire): PartEntry {
  const read = parseEntry(JSON.parse(canonicalJson(entryToPlain(entry))), questionnaire);
  if (!read) throw new Error("What was written is not understood");
  return read;
}

function merged(entries: readonly PartEntry[], repeat = false): PartEntry {
  const made = mergeEntries(
    entries.map((entry, at): FromPart => ({ path: `${at}.ndjson`, entry })),
    repeat,
  );
  if ("kind" in made) throw new Error(made.kind);
  return made[0] as PartEntry;
}

function bytesOf(questionnaire: Questionnaire, { tally, warnings, own }: PartEntry): string {
  return JSON.stringify(
    assessTally(tally, {
      questionnaire,
      sha256: "",
      tool,
      warnings,
      organisation: own,
      date: "2026-12-01",
      hash: sha256OfText,
    }),
  );
}

/** Responses of one organisation, each told apart by a note, and how they fall into four parts. */
const split = surveys().chain(({ questionnaire, responses }) =>
  fc.record({
    questionnaire: fc.constant(questionnaire),
    responses: fc.constant(
      responses.map((response, at) => ({
        ...response,
        respondent: { ...response.respondent, id: `person-${at}@example.org` },
        answers: new Map([...response.answers].map(([id, answer]) => [id, { ...answer, note: `note ${at}` }])),
        started: `2026-11-${String(1 + (at % 28)).padStart(2, "0")}`,
      })),
    ),
    places: fc.array(fc.nat(3), { minLength: responses.length, maxLength: responses.length }),
    order: fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }),
  }),
);

describe("parts", () => {
  it("add up to the whole, in any order, any split, and by any steps", () => {
    fc.assert(
      fc.property(split, ({ questionnaire, responses, places, order }) => {
        const parts = order
          .map((part) => responses.filter((_, at) => places[at] === part))
          .filter((some) => some.length > 0)
          .map((some) => aPart(questionnaire, some));
        const whole = bytesOf(questionnaire, aPart(questionnaire, responses));
        const atOnce = merged(parts, true);
        expect(bytesOf(questionnaire, atOnce)).toBe(whole);
        const stepwise = parts
          .slice(1)
          .reduce((sum, part) => reread(merged([part, sum], true), questionnaire), parts[0] as PartEntry);
        expect(canonicalJson(entryToPlain(stepwise))).toBe(canonicalJson(entryToPlain(atOnce)));
      }),
      { numRuns: 150 },
    );
  });

  it("carry no id of a respondent", () => {
    fc.assert(
      fc.property(split, ({ questionnaire, responses }) => {
        expect(canonicalJson(entryToPlain(aPart(questionnaire, responses)))).not.toContain("@example.org");
      }),
      { numRuns: 30 },
    );
  });

  const questionnaire = aQuestionnaire();
  const person = (id: string, level: number, changes: Partial<Response> = {}) =>
    aResponse({
      organisation: { id: "99901" },
      respondent: { id, role: "mt" },
      submitted: "2026-11-20",
      answers: answersOf({ q1: level, q2: level, q3: level }),
      ...changes,
    });

  it("with the same counts are not added up, not even within a sum, unless that is meant", () => {
    const [one, other] = [aPart(questionnaire, [person("a", 1)]), aPart(questionnaire, [person("b", 2)])];
    const sum = merged([one, other]);
    expect(() => merged([sum, one])).toThrow("twice");
    expect(merged([sum, one], true).tally.respondents).toEqual({ mt: 3 });
  });

  it("know together what each knows of the organisation, and do not add up where they contradict", () => {
    const own = { format: 1 as const, organisation: { id: "99901", name: "Meerlinde" } };
    const size = { format: 1 as const, organisation: { id: "99901", inhabitants: 21_000 } };
    const one = aPart(questionnaire, [person("a", 1)], { organisation: own });
    const other = aPart(questionnaire, [person("b", 2)], { organisation: size });
    expect(merged([one, other]).own?.organisation).toEqual({ id: "99901", name: "Meerlinde", inhabitants: 21_000 });
    const third = aPart(questionnaire, [person("c", 2)], {
      organisation: { format: 1, organisation: { id: "99901", name: "Zandbeke" } },
    });
    expect(() => merged([one, third])).toThrow("own-differs");
  });

  it("name the workshop that gives way to a later one, as when both are read at once", () => {
    const workshop = (id: string, submitted: string, level: number) =>
      aPart(questionnaire, [
        person(id, level, { respondent: { id, role: "consensus" }, started: submitted, submitted }),
      ]);
    const [early, late] = [workshop("w1", "2026-11-01", 1), workshop("w2", "2026-11-02", 4)];
    for (const parts of [
      [early, late],
      [late, early],
    ]) {
      const made = merged(parts);
      expect(made.warnings).toEqual([{ code: "older-consensus", path: "2026-11-01.yaml", params: {} }]);
      expect(made.tally.workshop?.answers.q1).toEqual({ kind: "level", level: 4 });
    }
  });

  it("without texts hold no word that somebody wrote, and still count evidence", () => {
    const noted = new Map([["q1", { kind: "level" as const, level: 4, note: "geheim", evidence: ["geheim stuk"] }]]);
    const consensus = person("w", 3, {
      respondent: { id: "w", role: "consensus" },
      answers: new Map([["q1", { kind: "level" as const, level: 4, reason: "geheim", evidence: ["geheim"] }]]),
    });
    const made = aPart(questionnaire, [person("a", 4, { answers: noted }), consensus], {
      wishes: { names: false, texts: false },
    });
    expect(JSON.stringify(made)).not.toContain("geheim");
    expect(made.tally.questions.get("q1")?.proven).toEqual({ mt: [{ value: 4, count: 1 }] });
    expect(made.tally.workshop?.answers.q1?.evidence).toHaveLength(1);
  });

  it("name the same counts as they always did, so that a part of years ago is not added a second time", () => {
    expect(aPart(questionnaire, [person("a", 4), person("b", 2)]).from).toEqual(["0a2c1aa69913ea7552e54a746114e8cf"]);
  });

  it("hold owners of actions by function, unless names were asked for", () => {
    const plan = { "act-1": { owner: "Jan Peeters" }, "act-2": { owner: "mt" } };
    const organisation = { format: 1 as const, organisation: { id: "99901" }, plan };
    const made = aPart(questionnaire, [person("a", 1)], { organisation });
    expect(made.own?.plan).toEqual({ "act-1": {}, "act-2": { owner: "mt" } });
    expect(made.warnings).toEqual([{ code: "owners-by-function", path: "plan", params: { count: 1 } }]);
    const named = aPart(questionnaire, [person("a", 1)], { organisation, wishes: { names: true, texts: true } });
    expect(named.own?.plan).toEqual(plan);
  });

  it.each([
    ["a question that is not in the questionnaire", { questions: { q9: { answers: 1 } } }],
    ["a count below one", { respondents: { mt: 0 } }],
    ["a share of a person", { respondents: { mt: 1.5 } }],
    ["a key that is not known", { naam: "x" }],
  ])("with %s are not understood", (_, change) => {
    const plain = entryToPlain(aPart(questionnaire, [person("a", 1)]));
    expect(parseEntry({ ...plain, ...change }, questionnaire)).toBeUndefined();
  });
});
