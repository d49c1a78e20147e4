import { describe, expect, it } from "vitest";
import type { From } from "../../../src/core/assess/group-responses.ts";
import { groupResponses } from "../../../src/core/assess/group-responses.ts";
import type { Response } from "../../../src/core/response/response.ts";
import type { OrganisationFile } from "../../../src/core/response/response-schema.ts";
import { aResponse } from "../../support/builders.ts";

const submitted = "2026-11-24";

function from(source: string, changes: Partial<Response> = {}): From<Response> {
  return { source, content: aResponse({ respondent: { id: source }, submitted, ...changes }) };
}

function workshop(source: string, changes: Partial<Response> = {}): From<Response> {
  return from(source, { respondent: { id: source, role: "consensus" }, ...changes });
}

const own = (source: string, id = "44083"): From<OrganisationFile> => ({
  source,
  content: { format: 1, organisation: { id } },
});

const group = (responses: readonly From<Response>[], files: readonly From<OrganisationFile>[] = [], drafts = false) =>
  groupResponses(responses, files, drafts);
const sourcesOf = (responses: readonly From<Response>[]) => responses.map(({ source }) => source);

describe("responses that make one Assessment together", () => {
  it("are those of one organisation and one round", () => {
    const other = { id: "44021", name: "Gent" };
    const { groups, refused } = group([
      from("a", { round: "2026" }),
      from("b", { round: "2025" }),
      from("c", { organisation: other }),
      from("d", { round: "2026" }),
      from("e"),
    ]);
    expect(groups.map(({ organisation, round, responses }) => [organisation, round, sourcesOf(responses)])).toEqual([
      ["44021", undefined, ["c"]],
      ["44083", undefined, ["e"]],
      ["44083", "2025", ["b"]],
      ["44083", "2026", ["a", "d"]],
    ]);
    expect(refused).toEqual([]);
  });

  it("leave out drafts, and name them", () => {
    const [first] = group([from("a"), from("b", { submitted: undefined })]).groups;
    expect(sourcesOf(first?.responses ?? [])).toEqual(["a"]);
    expect(first?.warnings).toEqual([{ code: "draft", path: "b", params: {} }]);
  });

  it("take drafts where that was asked", () => {
    const [first] = group([from("a"), from("b", { submitted: undefined })], [], true).groups;
    expect(sourcesOf(first?.responses ?? [])).toEqual(["a", "b"]);
    expect(first?.warnings).toEqual([]);
  });

  it("come with the organisation's own file", () => {
    const { groups } = group([from("a")], [own("other.yaml", "44021"), own("own.yaml")]);
    expect(groups[0]?.own?.source).toBe("own.yaml");
  });

  it("are the same, with the same warnings, in whatever order the files were read", () => {
    const files = [
      from("a"),
      from("b", { submitted: undefined }),
      from("c", { submitted: undefined }),
      workshop("w1"),
      workshop("w2", { submitted: "2026-11-25" }),
      from("d", { round: "2025" }),
    ];
    expect(group([...files].reverse())).toEqual(group(files));
  });
});

describe("of several workshops", () => {
  const decided = (workshops: readonly From<Response>[], drafts = false) => {
    const [first] = group(workshops, [], drafts).groups;
    return { kept: sourcesOf(first?.responses ?? []), warnings: first?.warnings.map(({ code, path }) => [code, path]) };
  };

  it("the latest submitted counts, and the others are named", () => {
    const workshops = [workshop("w1", { submitted: "2026-11-25" }), workshop("w2"), from("a")];
    expect(decided(workshops)).toEqual({ kept: ["a", "w1"], warnings: [["older-consensus", "w2"]] });
  });

  it("a time on the day comes after the day alone", () => {
    const workshops = [workshop("w1", { submitted: "2026-11-24T16:00:00+01:00" }), workshop("w2")];
    expect(decided(workshops).kept).toEqual(["w1"]);
  });

  it("a draft never outdoes one that was submitted", () => {
    const draft = workshop("w2", { submitted: undefined, started: "2026-12-01" });
    expect(decided([draft, workshop("w1")], true).kept).toEqual(["w1"]);
  });
});

describe("an organisation is refused", () => {
  it("where two responses have the same respondent, naming both", () => {
    const { groups, refused } = group([
      from("a", { respondent: { id: "mt-1" } }),
      from("b", { respondent: { id: "mt-1", role: "cbs" } }),
      from("c", { organisation: { id: "44021" } }),
    ]);
    expect(groups.map(({ organisation }) => organisation)).toEqual(["44021"]);
    expect(refused).toEqual([{ code: "duplicate-respondent", organisation: "44083", sources: ["a", "b"], params: {} }]);
  });

  it("but not where one of the two is a draft, or of another round", () => {
    const same = { respondent: { id: "mt-1" } };
    expect(group([from("a", same), from("b", { ...same, submitted: undefined })]).refused).toEqual([]);
    expect(group([from("a", same), from("b", { ...same, round: "2025" })]).refused).toEqual([]);
  });

  it("where there are only drafts", () => {
    const { groups, refused } = group([from("a", { submitted: undefined })]);
    expect(groups).toEqual([]);
    expect(refused).toMatchObject([{ code: "only-drafts", sources: ["a"], params: { count: 1 } }]);
  });

  it("where it has two files of its own", () => {
    const { refused } = group([from("a")], [own("one.yaml"), own("two.yaml")]);
    expect(refused).toMatchObject([{ code: "two-organisation-files", sources: ["one.yaml", "two.yaml"] }]);
  });
});
