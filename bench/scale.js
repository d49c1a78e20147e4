/**
 * How far one machine goes (docs/scale.md): invented exports counted into parts, the parts added up, and made into
 * scores and peers. Wall time, CPU time and peak memory of each command, each a process of its own.
 * Usage: node bench/scale.js   SCALE_PARTS=5 SCALE_ORGANISATIONS=113 SCALE_RESPONDENTS=500
 *   SCALE_COPIES=19: each part as often, under other names of organisations, so that only some need be counted.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, openSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { answersEach, writeExport, writeMapping, writeTable } from "./scale-data.js";

const parts = Number(process.env.SCALE_PARTS ?? 5);
const organisations = Number(process.env.SCALE_ORGANISATIONS ?? 113);
const respondents = Number(process.env.SCALE_RESPONDENTS ?? 500);
const copies = Number(process.env.SCALE_COPIES ?? 1);
const program = fileURLToPath(new URL("../bin/datapeil.js", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "datapeil-scale-"));
/** Written when a process ends: what it took. */
const usageFile = join(folder, "usage");
const reporter = join(folder, "usage.cjs");
writeFileSync(
  reporter,
  `process.on("exit", () => { const u = process.resourceUsage(); require("node:fs").writeFileSync(${JSON.stringify(usageFile)}, JSON.stringify({ cpu: (u.userCPUTime + u.systemCPUTime) / 1e6, peak: u.maxRSS / 1024 })); });`,
);

try {
  run();
} finally {
  rmSync(folder, { recursive: true });
}

function run() {
  const mapping = writeMapping(folder);
  const files = [];
  const counted = [];
  let bytes = 0;
  for (let part = 0; part < parts; part++) {
    const first = 100_000 + part * organisations;
    const csv = writeExport(folder, { name: `export-${part}`, first, municipalities: organisations, respondents });
    const table = writeTable(folder, { first, municipalities: organisations });
    bytes += statSync(csv).size;
    const path = join(folder, `part-${part}.ndjson`);
    counted.push(timed(["score", csv, table, "--mapping", mapping, "--partial", "-o", path]));
    files.push(path, ...copiesOf(path, part));
    rmSync(csv);
    rmSync(table);
  }
  const total = organisations * parts;
  const rows = total * respondents;
  console.log(
    `${count(total * copies)} organisations × ${respondents} respondents × ${answersEach} answers, in ${files.length} parts`,
  );
  tell(`score --partial, ${count(rows)} rows, ${count(bytes / 1e6)} MB of CSV`, sum(counted));
  console.log(
    `  ${((sum(counted).cpu / rows) * 1e6).toFixed(0)} µs of CPU a row; a part of ${count(statSync(files[0]).size / 1e3)} kB`,
  );
  const whole = join(folder, "whole.ndjson");
  tell("merge -o, into one part", timed(["merge", ...files, "-o", whole]));
  console.log(`  ${count(statSync(whole).size / 1e6)} MB`);
  tell("merge --ndjson, scores and plans", timed(["merge", whole, "--ndjson"], join(folder, "scores.ndjson")));
  tell("peers, of the merged part", timed(["peers", whole, "--json"], join(folder, "peers.json")));
}

/** The same counts for other organisations: numbers are six digits long, and stay in order. */
function copiesOf(path, part) {
  const text = readFileSync(path, "utf8");
  return Array.from({ length: copies - 1 }, (_, at) => {
    const copy = join(folder, `part-${part}-${at}.ndjson`);
    writeFileSync(
      copy,
      text.replace(/"(organisation|id)":"(\d{6})"/g, (_all, key, id) => `"${key}":"${at + 1}-${id}"`),
    );
    return copy;
  });
}

function timed(words, output) {
  const stdout = output === undefined ? "ignore" : openSync(output, "w");
  const start = process.hrtime.bigint();
  const ran = spawnSync(process.execPath, ["--require", reporter, program, ...words], {
    stdio: ["ignore", stdout, "pipe"],
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  const wall = Number(process.hrtime.bigint() - start) / 1e9;
  if (ran.status !== 0) throw new Error(`${words[0]}: exit ${ran.status}\n${ran.stderr.slice(-2000)}`);
  return { wall, ...JSON.parse(readFileSync(usageFile, "utf8")) };
}

function sum(all) {
  const add = (key) => all.reduce((total, one) => total + one[key], 0);
  return { wall: add("wall"), cpu: add("cpu"), peak: Math.max(...all.map(({ peak }) => peak)) };
}

function tell(what, { wall, cpu, peak }) {
  const figures = [`${wall.toFixed(1)} s`, `CPU ${cpu.toFixed(1)} s`, `peak ${peak.toFixed(0)} MB`];
  console.log(`${what.padEnd(56)} ${figures.map((figure) => figure.padStart(13)).join("")}`);
}

function count(number) {
  return Math.round(number).toLocaleString("en");
}
