/**
 * The planner on the shipped questionnaire: how long a plan takes, also as the first of a process and beside the
 * scoring of a hundred responses, and how good it is beside the best of 20,000 orders drawn by lot.
 * Usage: node bench/roadmap.js [orders]
 */
import { spawnSync } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { fileURLToPath, pathToFileURL } from "node:url";
import { rolldown } from "rolldown";
import { parse } from "yaml";

const orders = Number(process.argv[2] ?? 20_000);
const root = new URL("..", import.meta.url);
const folder = await mkdtemp(fileURLToPath(new URL("node_modules/.bench-", root)));
try {
  await bundleCore();
  if (process.env.BENCH_FIRST_PLAN) console.log(await firstPlan());
  else await report();
} finally {
  await rm(folder, { recursive: true });
}

async function bundleCore() {
  const bundle = await rolldown({
    cwd: fileURLToPath(root),
    input: {
      assess: "src/core/assess/assess.ts",
      lay: "src/core/roadmap/lay.ts",
      questionnaire: "src/core/questionnaire/normalise-questionnaire.ts",
      roadmap: "src/core/roadmap/plan-roadmap.ts",
      schema: "src/core/questionnaire/questionnaire-schema.ts",
      schedule: "src/core/roadmap/schedule.ts",
      search: "src/core/roadmap/search.ts",
    },
    platform: "node",
  });
  await bundle.write({ dir: folder, format: "esm" });
  await bundle.close();
}

async function report() {
  const { planRoadmap } = await load("roadmap");
  const questionnaire = await flagship();
  const { randomNumbers } = await load("search");
  const profiles = Array.from({ length: 20 }, (_, number) =>
    profile(questionnaire, randomNumbers((number + 1) * 7919)),
  );
  const milliseconds = medianTime(101, (run) => planRoadmap(profiles[run % profiles.length]));
  const hundred = await hundredResponses(questionnaire, profiles);
  console.log(`a plan                       ${milliseconds.toFixed(1)} ms`);
  console.log(
    `scoring a hundred responses  ${hundred.toFixed(1)} ms: ${(milliseconds / hundred).toFixed(2)} × (limit 1)`,
  );
  console.log(`the first plan of a process  ${median(Array.from({ length: 7 }, otherProcess)).toFixed(1)} ms`);
  const ratios = [];
  for (const [number, input] of profiles.entries()) {
    const best = await bestOfRandomOrders(input, randomNumbers(number + 1));
    ratios.push(planRoadmap(input).gain / best);
  }
  const [worst, middle] = [Math.min(...ratios), median(ratios)];
  console.log(`gain × best of ${orders} orders   worst ${worst.toFixed(3)} (limit 0.95), median ${middle.toFixed(3)}`);
}

/** A hundred organisations with one response each, without a roadmap. */
async function hundredResponses(questionnaire, profiles) {
  const { assess } = await load("assess");
  const withoutActions = { ...questionnaire, catalogue: undefined };
  const inputs = Array.from({ length: 100 }, (_, number) => ({
    questionnaire: withoutActions,
    sha256: "",
    tool: { name: "bench", version: "0" },
    responses: [responseOf(questionnaire, profiles[number % profiles.length])],
  }));
  return medianTime(31, () => {
    for (const input of inputs) assess(input);
  });
}

function responseOf(questionnaire, { values }) {
  const answers = [...values].map(([id, { state, value }]) =>
    state === "level" ? [id, { kind: "level", level: value }] : [id, { kind: "none", state }],
  );
  return {
    questionnaire: { id: questionnaire.id, version: questionnaire.version },
    form: "full",
    organisation: { id: "bench" },
    respondent: { id: "all" },
    started: "2026-11-23",
    answers: new Map(answers),
  };
}

async function bestOfRandomOrders(input, random) {
  const { prepareRoadmap } = await load("roadmap");
  const { lay } = await load("lay");
  const { objectiveOf } = await load("schedule");
  const { schedule } = prepareRoadmap(input);
  const idle = objectiveOf(schedule);
  let best = 0;
  for (let order = 0; order < orders; order++) {
    lay(
      schedule,
      schedule.terms.stages.map((stage) => shuffled(stage.free, random)),
    );
    best = Math.max(best, objectiveOf(schedule) - idle);
  }
  return best;
}

function shuffled(places, random) {
  const drawn = places.map((place) => ({ place, lot: random() }));
  return drawn.sort((a, b) => a.lot - b.lot).map(({ place }) => place);
}

/** A medium municipality around a usual level of its own; some answers are unknown or not applicable. */
function profile(questionnaire, random) {
  const usual = random() * 2.2;
  const values = questionnaire.questions.map(({ id }) => {
    const kind = random();
    const value = Math.max(0, Math.min(4, Math.round(usual + (random() - 0.5) * 3)));
    if (kind < 0.06) return [id, { state: "dont-know" }];
    if (kind < 0.1) return [id, { state: "not-applicable" }];
    return [id, { state: "level", value }];
  });
  return {
    questionnaire,
    values: new Map(values),
    targets: new Map([...questionnaire.areas, ...questionnaire.dimensions].map(({ id }) => [id, 3])),
    ambition: {},
    plan: {},
    inhabitants: 30_000,
    date: "2026-11-24",
  };
}

async function firstPlan() {
  const { planRoadmap } = await load("roadmap");
  const { randomNumbers } = await load("search");
  const input = profile(await flagship(), randomNumbers(7919));
  const start = performance.now();
  planRoadmap(input);
  return performance.now() - start;
}

function otherProcess() {
  const env = { ...process.env, BENCH_FIRST_PLAN: "yes" };
  const { stdout } = spawnSync(process.execPath, [fileURLToPath(import.meta.url)], { env, encoding: "utf8" });
  return Number(stdout);
}

async function flagship() {
  const { normalise } = await load("questionnaire");
  const { actionsFileSchema, questionnaireFileSchema } = await load("schema");
  const read = async (name) =>
    parse(await readFile(new URL(`questionnaires/local-government/${name}.yaml`, root), "utf8"));
  return normalise(
    questionnaireFileSchema.parse(await read("questionnaire")),
    actionsFileSchema.parse(await read("actions")),
  );
}

function load(name) {
  return import(pathToFileURL(`${folder}/${name}.js`).href);
}

function medianTime(runs, work) {
  const times = [];
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    work(run);
    times.push(performance.now() - start);
  }
  return median(times);
}

function median(numbers) {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
}
