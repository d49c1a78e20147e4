/**
 * Start-up times as ratios of bare Node, in one run: these machines are noisy, so medians of interleaved runs.
 * Usage: npm run bench
 */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const runs = Number(process.env.BENCH_RUNS ?? 21);
const root = fileURLToPath(new URL("..", import.meta.url));
const datapeil = `${root}bin/datapeil.js`;
const commands = {
  "bare node": ["-e", "0"],
  "--help": [datapeil, "--help"],
  "score one JSON response": [datapeil, "score", `${root}bench/one-response.json`, "--json"],
  "score one YAML response": [datapeil, "score", `${root}templates/example-small/answers.yaml`, "--json"],
};
const limits = { "--help": 2, "score one JSON response": 4, "score one YAML response": 5 };

// Node 20 reads this file of certificates at every start, which says nothing about us.
const env = { ...process.env, NO_COLOR: "1" };
delete env.NODE_EXTRA_CA_CERTS;

const times = new Map(Object.keys(commands).map((name) => [name, []]));
for (let run = 0; run <= runs; run++) {
  for (const [name, words] of Object.entries(commands)) {
    const start = process.hrtime.bigint();
    const { status, stderr } = spawnSync(process.execPath, words, { env });
    const milliseconds = Number(process.hrtime.bigint() - start) / 1e6;
    if (status !== 0) throw new Error(`${name}: exit ${status}\n${stderr}`);
    // The first round warms the file cache.
    if (run > 0) times.get(name).push(milliseconds);
  }
}

const medianOf = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];
const bare = medianOf(times.get("bare node"));
for (const [name, list] of times) {
  const median = medianOf(list);
  const limit = limits[name] ? ` (limit ${limits[name]})` : "";
  console.log(
    `${name.padEnd(26)} ${median.toFixed(0).padStart(5)} ms  ${(median / bare).toFixed(2).padStart(5)} ×${limit}`,
  );
}
