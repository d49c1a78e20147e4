/** `datapeil compare`: on the shipped example, from answers, outcomes and reports. */
import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeEach, describe, expect, it } from "vitest";
import type { Comparison } from "../../src/core/compare/comparison-schema.ts";
import { comparisonSchema } from "../../src/core/compare/comparison-schema.ts";
import { aFolder } from "../support/folder.ts";
import { runMain } from "../support/run-main.ts";

const example = (name: string) => fileURLToPath(new URL(`../../templates/${name}/`, import.meta.url));
const [then, now] = [example("example"), example("example-2027")];

let folder: string;
const at = (name: string) => join(folder, name);

beforeEach(() => {
  folder = aFolder();
});

async function json(...argv: readonly string[]): Promise<Comparison> {
  const { out, code, err } = await runMain("compare", ...argv, "--json");
  expect({ code, err }).toEqual({ code: 0, err: "" });
  return comparisonSchema.parse(JSON.parse(out));
}

describe("the example and the year after", () => {
  it.each(["nl", "en"])("tells what moved, why, and what came of the plan, in eighty columns (%s)", async (locale) => {
    const { out, code, err } = await runMain("compare", then, now, "--lang", locale);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    await expect(out).toMatchFileSnapshot(`../golden/compare.${locale}.txt`);
    for (const line of out.split("\n")) expect(line.length, line).toBeLessThanOrEqual(80);
  });

  it("is the same from answers, from outcomes in JSON, one a line or not, and from reports", async () => {
    const fromAnswers = await json(then, now);
    await runMain("score", then, "--json", "-o", at("then.json"));
    await runMain("score", now, "--ndjson", "-o", at("now.ndjson"));
    expect(await json(at("then.json"), at("now.ndjson"))).toEqual(fromAnswers);
    await runMain("report", then, "-o", at("then.pdf"));
    expect(await json(at("then.pdf"), now)).toEqual(fromAnswers);
  });

  it("finds outcomes in a folder where there are no answers", async () => {
    mkdirSync(at("kept"));
    await runMain("score", then, "--json", "-o", at("kept/then.json"));
    expect(await json(at("kept"), now)).toEqual(await json(then, now));
  });

  it("as CSV: a row for each figure, role and question, and for what was left out", async () => {
    const { out } = await runMain("compare", then, now, "--csv");
    const [head, ...rows] = out.trimEnd().split("\r\n");
    expect(head).toBe(
      "organisation_id,organisation_name,earlier_date,later_date,kind,id,role,earlier,later,change,promised,kept,compared,applicable,basis,left_out",
    );
    expect(rows.filter((row) => row.includes(",question,") && row.includes(",,"))).not.toEqual([]);
    expect(rows.filter((row) => row.includes("decisions-as-linked-data"))).toEqual([
      "99901,Meerlinde (verzonnen),2026-11-19,2027-11-18,question,decisions-as-linked-data,,,,,,,,,,no-answer-earlier",
    ]);
  });
});

describe("a report with an earlier measurement", () => {
  it("has a chapter about it, and agrees with itself", async () => {
    const { code, err } = await runMain("report", now, "--earlier", then, "-o", at("now.pdf"));
    expect({ code, err }).toEqual({ code: 0, err: "" });
    const verified = await runMain("verify", at("now.pdf"), "--json");
    expect(JSON.parse(verified.out)).toMatchObject({ equal: true, pages: "same" });
    const { out } = await runMain("report", now, "--earlier", then, "--markdown", "-o", "-");
    expect(out).toContain("## Sinds de vorige meting");
  });

  it("in a folder is made anew when the earlier measurement is another one", async () => {
    const made = async (...flags: string[]) => runMain("report", now, "--markdown", "-o", at("reports"), ...flags);
    const { out } = await made();
    await made("--earlier", then);
    expect(readFileSync(out.trim(), "utf8")).toContain("## Sinds de vorige meting");
    expect((await made("--earlier", then)).err).toMatch(/bleef zoals het was/);
  });

  it("is the full report: what is told inside does not go along with a report for the council", async () => {
    const { code, err } = await runMain("report", now, "--earlier", then, "--variant", "council", "-o", at("c.pdf"));
    expect(code).toBe(2);
    expect(err).toMatch(/volledige rapport/);
  });

  it("is made without the chapter where the organisation was not measured before, which is told", async () => {
    const { code, err } = await runMain("report", now, "--earlier", example("example-small"), "-o", at("now.md"));
    expect(code).toBe(0);
    expect(err).toMatch(/staat niet in de eerste meting/);
  });
});

describe("what cannot be compared", () => {
  it("an organisation on one side only is named, and stops nothing else", async () => {
    mkdirSync(at("both"));
    cpSync(now, at("both"), { recursive: true });
    cpSync(join(example("example-small"), "answers.yaml"), at("both/small.yaml"));
    const { code, err } = await runMain("compare", then, at("both"));
    expect(code).toBe(4);
    expect(err).toMatch(/staat niet in de eerste meting/);
  });

  it("nothing on both sides is an error", async () => {
    const { code, err } = await runMain("compare", example("example-small"), now);
    expect(code).toBe(3);
    expect(err).toMatch(/Geef de oudste meting eerst/);
  });

  it("the wrong way round is told", async () => {
    const { err, code } = await runMain("compare", now, then);
    expect(code).toBe(0);
    expect(err).toMatch(/18 november 2027.*19 november 2026.*Geef de oudste eerst/s);
  });

  it("a file that is no outcome, and two forms at once", async () => {
    writeFileSync(at("other.json"), JSON.stringify({ tool: {}, dimensions: [] }));
    expect((await runMain("compare", at("other.json"), now)).code).toBe(3);
    expect((await runMain("compare", then, now, "--json", "--csv")).code).toBe(2);
    expect((await runMain("compare", at("absent"), now)).code).toBe(2);
  });

  it("another questionnaire is named as such", async () => {
    await runMain("score", then, "--json", "-o", at("then.json"));
    const told = JSON.parse(readFileSync(at("then.json"), "utf8"));
    told.questionnaire.version = "2.0.0";
    writeFileSync(at("then.json"), JSON.stringify(told));
    const { code, err } = await runMain("compare", at("then.json"), now);
    expect(code).toBe(3);
    expect(err).toMatch(/2\.0\.0/);
  });
});

describe("a merger", () => {
  it("begins where its predecessors were", async () => {
    const answers = (id: string, level: number, more: object) => ({
      format: 1,
      questionnaire: { id: "local-government", version: "1.0.0" },
      organisation: { id, name: `Gemeente ${id}`, ...more },
      respondent: { id: "all" },
      submitted: `${id === "99923" ? 2027 : 2026}-05-03`,
      answers: { "data-story-shared": level, "data-policy-plan": level },
    });
    for (const name of ["then", "now"]) mkdirSync(at(name));
    const save = (name: string, content: object) => writeFileSync(at(name), JSON.stringify(content));
    save("then/a.json", answers("99921", 0, { inhabitants: 10_000 }));
    save("then/b.json", answers("99922", 2, { inhabitants: 30_000 }));
    save("now/c.json", answers("99923", 3, {}));
    save("now/organisation.json", { format: 1, organisation: { id: "99923" }, predecessors: ["99921", "99922"] });
    const made = await json(at("then"), at("now"));
    expect(made.questions.map(({ earlier, later }) => [earlier, later])).toEqual([
      [1.5, 3],
      [1.5, 3],
    ]);
    const { out } = await runMain("compare", at("then"), at("now"));
    expect(out).toMatch(/Gemeente 99921 en Gemeente 99922/);
  });
});
