/**
 * Reports of 285 municipalities as the real command makes them: one at a time, on two workers, and a plain loop in one
 * process that calls the same renderer. Usage: npm run build && node bench/reports.js [organisations]
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";

const organisations = Number(process.argv[2] ?? 285);
const leastGain = 1.4;
const root = fileURLToPath(new URL("..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "datapeil-reports-"));

try {
  writeAnswers();
  // In turn, so that a machine that slows down slows both.
  const times = { 1: [], 2: [] };
  for (let run = 0; run < 3; run += 1) for (const jobs of [1, 2]) times[jobs].push(secondsWith(jobs));
  const [one, two] = [1, 2].map((jobs) => medianOf(times[jobs]));
  const rate = (seconds) => `${seconds.toFixed(1)} s, ${(organisations / seconds).toFixed(1)} reports a second`;
  console.log(`${organisations} reports, one at a time   ${rate(one)}`);
  const gain = one / two;
  const verdict = gain < leastGain ? ": too little" : "";
  console.log(
    `${organisations} reports, two workers     ${rate(two)}: ${gain.toFixed(2)} × (at least ${leastGain})${verdict}`,
  );
  if (gain < leastGain) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** The answers of the small example, shifted a little for each municipality. */
function writeAnswers() {
  const example = parse(readFileSync(join(root, "templates/example-small/answers.yaml"), "utf8"));
  for (let index = 0; index < organisations; index += 1) {
    const organisation = { ...example.organisation, id: String(80000 + index), name: `Gemeente ${index}` };
    const answers = Object.entries(example.answers).map(([id, answer], question) => [
      id,
      typeof answer === "number" ? (answer + ((index * 7 + question * 3) % 3)) % 6 : answer,
    ]);
    const response = { ...example, organisation, answers: Object.fromEntries(answers) };
    writeFileSync(join(folder, `${organisation.id}.json`), JSON.stringify(response));
  }
}

function secondsWith(jobs) {
  const out = mkdtempSync(join(tmpdir(), "datapeil-reports-out-"));
  const start = process.hrtime.bigint();
  const words = [`${root}bin/datapeil.js`, "report", folder, "-o", out, "--jobs", String(jobs)];
  const { status, stderr } = spawnSync(process.execPath, words, { encoding: "utf8" });
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  const made = readdirSync(out).filter((name) => name.endsWith(".pdf")).length;
  rmSync(out, { recursive: true, force: true });
  if (status !== 0 || made !== organisations) throw new Error(`${made} reports, exit ${status}\n${stderr}`);
  return seconds;
}

function medianOf(list) {
  return [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];
}
