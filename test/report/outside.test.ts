/** What is secret is in no form of a report for outside: not in print, nor in what the file carries beside it. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { inflateSync } from "node:zlib";
import { read as readWorkbook } from "@e965/xlsx";
import { describe, expect, test } from "vitest";
import { stringify } from "yaml";
import { reportDocument } from "../../src/report/content/index.ts";
import { outlines } from "../../src/report/content/outline.ts";
import { theFlagship } from "../support/flagship.ts";
import { aFolder } from "../support/folder.ts";
import { openPdf, pageText } from "../support/report.ts";
import { runMain } from "../support/run-main.ts";
import { sampleAssessment } from "../support/sample-assessment.ts";

const flagship = theFlagship();
const sensitive = flagship.questions.filter((question) => question.sensitive).map(({ id }) => id);
/** Nobody would write this by chance. */
const secret = "zwijgplicht";
const roles = ["mt", "mt", "mt", "mt", "mt", "cbs", "cbs", "cbs", "cbs", "ict", "dpo"];

/** Answers with a secret wherever something can be written; those to sensitive questions stand all at one level. */
function answersIn(folder: string, sensitiveLevel: number): string {
  const { id, version } = flagship;
  for (const [index, role] of roles.entries()) {
    const answers = flagship.questions.flatMap((question, at) => {
      if (question.roles && !question.roles.includes(role)) return [];
      const level = sensitive.includes(question.id) ? sensitiveLevel : (at * 7 + index) % 5;
      return [[question.id, { level, note: `${secret} ${at}`, evidence: [`${secret}.pdf`] }] as const];
    });
    const response = {
      format: 1,
      questionnaire: { id, version },
      organisation: { id: "99902", name: "Zwaluwbeke", inhabitants: 30_000 },
      respondent: { id: `${secret}-${index}`, role },
      submitted: "2026-11-24",
      answers: Object.fromEntries(answers),
    };
    writeFileSync(join(folder, `${secret}-${index}.yaml`), stringify(response));
  }
  const plan = {
    "act-ambassadors-group": { owner: `An ${secret}` },
    "act-policy-indicators": { exclude: true, reason: secret },
    "act-personal-accounts": { status: "done", reason: secret },
  };
  writeFileSync(
    join(folder, "organisation.yaml"),
    stringify({ format: 1, organisation: { id: "99902", name: "Zwaluwbeke" }, plan }),
  );
  return folder;
}

const forms = ["pdf", "html", "md", "json", "xlsx"] as const;

async function reportIn(form: string, answers: string, ...flags: readonly string[]): Promise<Buffer> {
  const file = join(aFolder(), `report.${form}`);
  const { code, err } = await runMain("report", answers, "-o", file, ...flags);
  if (code !== 0) throw new Error(err);
  return readFileSync(file);
}

/** All that the bytes say once they are unpacked, as text in every way in which they may be written. */
async function unpacked(form: string, bytes: Buffer): Promise<string> {
  if (form === "pdf") return [...pdfStreams(bytes), ...(await pdfPages(bytes))].map(asText).join("\n");
  if (form !== "xlsx") return asText(bytes);
  const { files } = readWorkbook(bytes, { bookFiles: true }) as unknown as {
    readonly files: Readonly<Record<string, { readonly content?: Uint8Array }>>;
  };
  return Object.values(files)
    .map(({ content = "" }) => asText(Buffer.from(content)))
    .join("\n");
}

function asText(bytes: Buffer | string): string {
  if (typeof bytes === "string") return bytes;
  // Strings of a PDF may be UTF-16, which has an empty byte before each letter.
  return `${bytes.toString("utf8")}\n${bytes.toString("latin1").replaceAll("\0", "")}`;
}

function pdfStreams(bytes: Buffer): Buffer[] {
  const found: Buffer[] = [bytes];
  for (let at = bytes.indexOf("stream\n"); at >= 0; at = bytes.indexOf("stream\n", at + 1)) {
    try {
      found.push(inflateSync(bytes.subarray(at + 7, bytes.indexOf("endstream", at))));
    } catch {
      // Some streams are not packed; they were looked at as they are.
    }
  }
  return found;
}

async function pdfPages(bytes: Buffer): Promise<string[]> {
  const pdf = await openPdf(new Uint8Array(bytes));
  const pages: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) pages.push(await pageText(pdf, number));
  return pages;
}

describe.each(forms)("as %s", (form) => {
  test("no secret is in the report for outside, and the looking for them finds those of the full one", async () => {
    const answers = answersIn(aFolder(), 1);
    expect(await unpacked(form, await reportIn(form, answers, "--variant", "council"))).not.toContain(secret);
    // A workbook holds no texts of individuals in any variant.
    if (form === "xlsx") return;
    expect(await unpacked(form, await reportIn(form, answers, "--identify"))).toContain(secret);
  });

  test("not a byte depends on the answers to sensitive questions", async () => {
    const [low, high] = [answersIn(aFolder(), 0), answersIn(aFolder(), 5)];
    const council = (answers: string) => reportIn(form, answers, "--variant", "council");
    expect((await council(low)).equals(await council(high))).toBe(true);
    // And that is no wonder of reports that hang on no answer at all.
    if (form !== "pdf") expect((await reportIn(form, low)).equals(await reportIn(form, high))).toBe(false);
  });
});

test("no outline makes a report for outside of an Assessment that is not", () => {
  const assessment = sampleAssessment({ questionnaire: flagship });
  const input = { assessment, questionnaire: flagship, locale: "nl", outline: outlines.council } as const;
  expect(() => reportDocument(input)).toThrow("made from an Assessment for outside");
});

test("all chapters there are, given an Assessment for outside, tell nothing of sensitive answers", () => {
  const chapters = [...outlines.full.chapters, ...outlines.summary.chapters, ...outlines.workshop.chapters];
  const said = (level: number) => {
    const assessment = sampleAssessment({
      questionnaire: flagship,
      audience: "outside",
      answer: (question, respondent) => ({
        kind: "level",
        level: flagship.questions[question]?.sensitive ? level : (question * 7 + respondent) % 5,
      }),
    });
    const outline = { chapters, audience: "outside", cover: "report" } as const;
    return JSON.stringify(reportDocument({ assessment, questionnaire: flagship, locale: "nl", outline }));
  };
  expect(said(0)).toBe(said(5));
});
