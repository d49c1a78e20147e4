/** The program as a process: the same answers give the same bytes in every time zone and language of the system. */
import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { aFolder } from "../support/folder.ts";

const surroundings = [
  { TZ: "UTC", LANG: "nl_BE.UTF-8" },
  { TZ: "Pacific/Kiritimati", LANG: "C", LC_ALL: "C" },
  { TZ: "America/Anchorage", LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8" },
];

function run(env: Readonly<Record<string, string>>, ...argv: string[]): string {
  const program = ["bin/datapeil.js", ...argv, "--lang", "nl"];
  return execFileSync(process.execPath, program, {
    env: { PATH: process.env.PATH ?? "", ...env },
    encoding: "utf8",
  });
}

function has(tool: string): boolean {
  return spawnSync(tool, ["--version"]).error === undefined;
}

describe("a report, in other surroundings", () => {
  it("is the same, byte for byte, and its scores too", () => {
    const folder = aFolder();
    const made = surroundings.map((env, index) => {
      const path = join(folder, `${index}.pdf`);
      run(env, "report", "templates/example", "-o", path);
      return { pdf: readFileSync(path), json: run(env, "score", "templates/example", "--json") };
    });
    for (const { pdf, json } of made) {
      expect(pdf.equals(made[0]?.pdf ?? Buffer.of())).toBe(true);
      expect(json).toBe(made[0]?.json);
    }
  });

  it.skipIf(!has("qpdf"))("has no fault that qpdf finds", () => {
    const path = join(aFolder(), "rapport.pdf");
    run({}, "report", "templates/example", "-o", path);
    expect(execFileSync("qpdf", ["--check", path], { encoding: "utf8" })).toContain(
      "No syntax or stream encoding errors",
    );
  });

  it.skipIf(!has("pdfdetach"))("carries the Assessment where other programs find it", () => {
    const folder = aFolder();
    const path = join(folder, "rapport.pdf");
    run({}, "report", "templates/example", "-o", path);
    expect(execFileSync("pdfdetach", ["-list", path], { encoding: "utf8" })).toContain("1: datapeil-assessment.json");
    execFileSync("pdfdetach", ["-saveall", "-o", folder, path]);
    const saved = JSON.parse(readFileSync(join(folder, "datapeil-assessment.json"), "utf8"));
    expect(saved).toEqual(JSON.parse(run({}, "score", "templates/example", "--json")));
  });
});
