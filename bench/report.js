/**
 * A report against Typst, which sets a document of the same content and length in the same fonts: the first PDF of a
 * process, and the later ones, in one run. Usage: npm run build && node bench/report.js
 */
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { rolldown } from "rolldown";
import { parse, stringify } from "yaml";
import { typstSource } from "./report-typst.js";

const rounds = Number(process.env.BENCH_RUNS ?? 7);
/** So many organisations, each with answers of its own: nothing is drawn twice in a process. */
const organisations = 12;
/** The first reports of a process, in which it warms up. */
const warmingUp = 4;
const limits = { cold: 2.5, warm: 3, bytes: 300_000, pages: 2 };
const root = fileURLToPath(new URL("..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "datapeil-report-"));
const failures = [];

try {
  await writeInputs();
  const made = { datapeil: [], typst: [] };
  const cold = { datapeil: [], typst: [] };
  for (let round = 0; round <= rounds; round += 1) {
    for (const maker of ["datapeil", "typst"]) {
      const start = process.hrtime.bigint();
      run(maker, 1);
      const milliseconds = Number(process.hrtime.bigint() - start) / 1e6;
      // The first round warms the file cache.
      if (round > 0) cold[maker].push(milliseconds);
    }
  }
  for (let round = 0; round < 3; round += 1) {
    for (const maker of ["datapeil", "typst"]) made[maker].push(run(maker, organisations));
  }
  const warm = (maker) => made[maker].flatMap(({ times }) => times.slice(warmingUp));
  const [ours, theirs] = [made.datapeil[0], made.typst[0]];
  compare("first PDF of a process", cold.datapeil, cold.typst, limits.cold);
  compare("later PDFs of a process", warm("datapeil"), warm("typst"), limits.warm);
  const again = (maker) => made[maker].flatMap((one) => one.again);
  compare("the same one again", again("datapeil"), again("typst"));
  check(`${ours.pages} pages, Typst ${theirs.pages}`, Math.abs(ours.pages - theirs.pages) <= limits.pages);
  const size = Math.round(ours.bytes / 1000);
  check(
    `${size} kB (limit ${limits.bytes / 1000}), Typst ${Math.round(theirs.bytes / 1000)} kB`,
    ours.bytes < limits.bytes,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
if (failures.length > 0) process.exitCode = 1;

/** Typst remembers what it laid out, so that the same document once more says little: told, and not judged. */
function compare(name, ours, theirs, limit = Number.POSITIVE_INFINITY) {
  const [one, other] = [medianOf(ours), medianOf(theirs)];
  const ratio = one / other;
  const figures = `${one.toFixed(0).padStart(5)} ms, Typst ${other.toFixed(0).padStart(4)} ms: ${ratio.toFixed(2)} ×`;
  const allowed = Number.isFinite(limit) ? ` (limit ${limit})` : "";
  check(`${name.padEnd(24)}${figures}${allowed}`, ratio <= limit);
}

function check(line, holds) {
  console.log(holds ? line : `${line}: exceeded`);
  if (!holds) failures.push(line);
}

/** For each organisation its Assessment, which ours is drawn from, and the source of a document with the same content. */
async function writeInputs() {
  const { reportDocument, measures, ownPalette } = await ourContent();
  const theme = { ...measures, palette: ownPalette };
  const file = join(root, "dist/questionnaires/local-government.json");
  const { questionnaire } = JSON.parse(readFileSync(file, "utf8"));
  for (let index = 0; index < organisations; index += 1) {
    const answers = writeAnswers(index);
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [join(root, "bin/datapeil.js"), "score", answers, "--json"],
      { encoding: "utf8" },
    );
    if (status !== 0) throw new Error(stderr);
    const assessment = JSON.parse(stdout);
    const report = reportDocument({ assessment, questionnaire, locale: "nl", attached: true });
    const attach = `#pdf.attach("${index}.json", relationship: "data", mime-type: "application/json", description: "Assessment")`;
    writeFileSync(join(folder, `${index}.json`), stdout);
    writeFileSync(join(folder, `${index}.typ`), `${typstSource(report, theme)}\n${attach}`);
  }
}

/** What a report says, and the measures of our pages: from the sources, since nothing else needs them by themselves. */
async function ourContent() {
  const entry = join(folder, "entry.ts");
  const from = (path) => JSON.stringify(join(root, "src", path));
  const names = {
    "{ reportDocument }": "report/content/index.ts",
    "{ ownPalette }": "core/template/palette.ts",
    "* as measures": "report/pdf/theme.ts",
  };
  const lines = Object.entries(names).map(([name, path]) => `export ${name} from ${from(path)};`);
  writeFileSync(entry, lines.join("\n"));
  const bundle = await rolldown({ input: entry, platform: "node" });
  const { output } = await bundle.write({ dir: join(folder, "content"), entryFileNames: "content.mjs" });
  await bundle.close();
  return import(pathToFileURL(join(folder, "content", output[0].fileName)).href);
}

/** The answers of the large example, shifted a little, under a name of their own. */
function writeAnswers(index) {
  const example = join(root, "templates/example");
  const answers = join(folder, `answers-${index}`);
  mkdirSync(answers);
  for (const name of readdirSync(example).filter((file) => file.endsWith(".yaml"))) {
    const path = join(answers, name);
    cpSync(join(example, name), path);
    const content = parse(readFileSync(path, "utf8"));
    content.organisation = { ...content.organisation, id: `${99_800 + index}`, name: `Meerlinde ${index + 1}` };
    for (const [at, [id, answer]] of Object.entries(content.answers ?? {}).entries()) {
      if (typeof answer === "number") content.answers[id] = (answer + ((index * 7 + at * 3) % 3)) % 5;
    }
    writeFileSync(path, stringify(content));
  }
  return answers;
}

function run(maker, count) {
  const program = join(root, "bench/report-process.js");
  const words = [program, maker, folder, String(count)];
  const { status, stdout, stderr } = spawnSync(process.execPath, words, { encoding: "utf8" });
  if (status !== 0) throw new Error(`${maker}: exit ${status}\n${stderr}`);
  return JSON.parse(stdout);
}

function medianOf(list) {
  return [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];
}
