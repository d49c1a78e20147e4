/** Four reports of the same answers: what each is called, what it refuses, and that each can be verified. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { attachmentIn } from "../../src/io/outcome/pdf/pdf-attachment.ts";
import { attachmentName } from "../../src/report/pdf/attachment.ts";
import { aFolder } from "../support/folder.ts";
import { openPdf } from "../support/report.ts";
import { runMain } from "../support/run-main.ts";
import { writeBoth } from "../support/survey-export.ts";

const answers = "templates/example";
let folder: string;
beforeEach(() => {
  folder = aFolder();
});

async function pagesOf(path: string): Promise<number> {
  return (await openPdf(new Uint8Array(readFileSync(path)))).numPages;
}

function carried(path: string): { settings: { audience?: string }; questions: { id: string }[] } {
  const found = attachmentIn(readFileSync(path), attachmentName);
  if ("why" in found) throw new Error(found.why);
  return JSON.parse(Buffer.from(found.bytes).toString("utf8"));
}

test("the variants stand beside each other in one folder, under their own names", async () => {
  for (const variant of ["full", "council", "summary", "workshop"]) {
    expect(await runMain("report", answers, "--variant", variant, "-o", folder)).toMatchObject({ code: 0, err: "" });
  }
  const names = readdirSync(folder).filter((name) => name.endsWith(".pdf"));
  expect(names.map((name) => name.replace(/-meerlinde.*/u, "")).sort()).toEqual([
    "rapport",
    "rapport-gemeenteraad",
    "samenvatting",
    "werkboek",
  ]);
  const again = await runMain("report", answers, "--variant", "council", "-o", folder);
  expect(again.err).toContain("1 rapport was al klaar");
});

describe.each([
  ["council", "outside"],
  ["summary", undefined],
  ["workshop", undefined],
] as const)("the variant %s", (variant, audience) => {
  test("agrees with itself and with the answers, down to the last byte of its pages", async () => {
    const path = join(folder, "rapport.pdf");
    await runMain("report", answers, "--variant", variant, "-o", path);
    expect(carried(path).settings.audience).toBe(audience);
    for (const flags of variant === "council" ? [[], ["--responses", answers]] : [[]]) {
      const { code, out } = await runMain("verify", path, ...flags);
      const said = out.replaceAll(/\s+/gu, " ");
      expect({ code, said }).toEqual({ code: 0, said: expect.stringContaining("tot op de laatste byte") });
      expect(said.includes("Dit rapport kan openbaar worden")).toBe(audience === "outside");
    }
  });
});

test.each(["summary", "workshop"])(
  "what the variant %s does not tell is refused, and not left out unsaid",
  async (variant) => {
    for (const [flag, said] of [
      ["--earlier", "vorige meting"],
      ["--peers", "andere besturen"],
    ] as const) {
      const { code, err } = await runMain("report", answers, "--variant", variant, flag, answers, "-o", folder);
      expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining(said) });
      expect(err).toContain(`Laat ${flag} of --variant weg.`);
    }
  },
);

test("the summary is one page, and the demo has variants too", async () => {
  const path = join(folder, "voorbeeld.pdf");
  expect(await runMain("demo", "--variant", "summary", "-o", path)).toMatchObject({ code: 0 });
  expect(await pagesOf(path)).toBe(1);
});

test("score prints everything for whoever ran it, and writes reports for the council beside it", async () => {
  const out = join(folder, "reports");
  const scored = await runMain("score", answers, "--json", "--reports", out, "--variant", "council");
  const inside = JSON.parse(scored.out) as { questions: unknown[]; settings: object };
  const [name = ""] = readdirSync(out).filter((one) => one.endsWith(".pdf"));
  const outside = carried(join(out, name));
  expect(inside.settings).not.toHaveProperty("audience");
  expect(outside.settings.audience).toBe("outside");
  expect(outside.questions.length).toBeLessThan(inside.questions.length);
});

test("an export of a survey gives a report for outside as well", async () => {
  const people = Array.from({ length: 12 }, (_, at) => ({
    id: `p${at}`,
    organisation: "99901",
    role: at % 4 === 0 ? "cbs" : "mt",
    submitted: "2026-11-12",
    answers: [String(at % 6), String((at * 5) % 6), "3"],
    note: "geheim",
  }));
  await writeBoth(folder, people);
  const own = ["--questionnaire", join(folder, "vragenlijst.yaml"), "--mapping", join(folder, "mapping.yaml")];
  const path = join(folder, "raad.json");
  const made = await runMain("report", ...own, join(folder, "export.csv"), "--variant", "council", "-o", path);
  expect(made.code).toBe(0);
  const text = readFileSync(path, "utf8");
  expect(JSON.parse(text).settings.audience).toBe("outside");
  expect(text).not.toContain("geheim");
});

test.each([
  [["report", answers, "--variant", "council", "--identify"], "staan geen namen"],
  [["score", answers, "--variant", "council"], "--variant hoort bij --reports"],
  [["score", answers, "--json", "--variant", "council"], "--variant hoort bij --reports"],
  [["report", answers, "--variant", "gemeenteraad"], "full, council, summary, workshop"],
])("%s is refused, with how to mend it", async (argv, says) => {
  const { code, out, err } = await runMain(...argv);
  expect({ code, out }).toEqual({ code: 2, out: "" });
  expect(err.replaceAll(/\s+/gu, " ")).toContain(says);
});
