/**
 * An export of a survey scored per municipality, by the real command, beside DuckDB that is told the type of every
 * column and averages the same columns on the same cores. Interleaved runs, each a process of its own; both must give
 * the same means. Usage: node bench/batch.js [--ten-times]   BENCH_ROWS=1000000 BENCH_RUNS=5
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { membership, writeSurvey } from "./batch-data.js";

const rows = Number(process.env.BENCH_ROWS ?? 1_000_000);
const runs = Number(process.env.BENCH_RUNS ?? 5);
const root = fileURLToPath(new URL("..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "datapeil-bench-"));
// Node 20 reads this file of certificates at every start, which says nothing about us.
const env = { ...process.env };
delete env.NODE_EXTRA_CA_CERTS;
/** Written when the process ends: what all of its threads together had in memory at most, in kilobytes. */
const peakFile = join(folder, "peak");
const peakReporter = join(folder, "peak.cjs");
writeFileSync(
  peakReporter,
  `process.on("exit", () => require("node:fs").writeFileSync(${JSON.stringify(peakFile)}, String(process.resourceUsage().maxRSS)));`,
);
try {
  const once = measure(rows, runs);
  report(rows, once);
  if (process.argv.includes("--ten-times")) {
    const ten = measure(rows * 10, 1);
    report(rows * 10, ten);
    console.log(
      `ten times the rows           ${(ten.ours / once.ours).toFixed(1)} × the time, ${(ten.peak / once.peak).toFixed(2)} × the memory`,
    );
  }
} finally {
  rmSync(folder, { recursive: true });
}

function measure(count, times) {
  const paths = writeSurvey(folder, count);
  const score = [`${root}bin/datapeil.js`, "score", paths.csv, "--mapping", paths.mapping];
  const ours = [...score, "--questionnaire", paths.questionnaire, "--json"];
  const theirs = [`${root}bench/batch-duckdb.js`, paths.csv];
  const found = { ours: [], duckdb: [], peaks: [] };
  for (let run = 0; run <= times; run++) {
    const one = timed(ours);
    const other = timed(theirs);
    if (run === 0) compare(JSON.parse(one.out), JSON.parse(other.out));
    // The first round warms the file cache.
    if (run === 0 && times > 1) continue;
    found.ours.push(one.seconds);
    found.duckdb.push(other.seconds);
    found.peaks.push(one.peak);
  }
  const bytes = statSync(paths.csv).size;
  return { bytes, ours: median(found.ours), duckdb: median(found.duckdb), peak: Math.max(...found.peaks) };
}

function timed(words) {
  const start = process.hrtime.bigint();
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--require", peakReporter, ...words], {
    env,
    encoding: "utf8",
    maxBuffer: 1 << 30,
  });
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  if (status !== 0) throw new Error(`${words[0]}: exit ${status}\n${stderr}`);
  return { seconds, out: stdout, peak: Number(readFileSync(peakFile, "utf8")) / 1024 };
}

/** Each mean of each municipality, to a millionth. */
function compare(assessments, means) {
  if (assessments.length !== means.length)
    throw new Error(`${assessments.length} organisations, DuckDB ${means.length}`);
  for (const [index, assessment] of assessments.entries()) {
    const wanted = means[index];
    if (assessment.organisation.id !== wanted.municipality) throw new Error("Another order of municipalities");
    for (const { id } of membership) {
      const { value } = assessment.questions.find((question) => question.id === id);
      if (Math.abs(value - wanted[id]) > 1e-6)
        throw new Error(`${wanted.municipality} ${id}: ${value}, DuckDB ${wanted[id]}`);
    }
  }
  console.log(
    `${assessments.length} municipalities × ${membership.length} questions: the same means as DuckDB to 1e-6`,
  );
}

function report(count, { bytes, ours, duckdb, peak }) {
  console.log(
    `${count.toLocaleString("en")} respondents × ${membership.length} answers, ${Math.round(bytes / 1e6)} MB, ${availableParallelism()} cores`,
  );
  console.log(`datapeil score --mapping     ${ours.toFixed(2).padStart(6)} s, peak ${peak.toFixed(0)} MB (limit 150)`);
  console.log(`DuckDB, typed columns        ${duckdb.toFixed(2).padStart(6)} s`);
  console.log(`ratio                        ${(ours / duckdb).toFixed(2).padStart(6)} × (limit 1)`);
}

function median(numbers) {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
}
