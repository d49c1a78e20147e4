/**
 * Builds `dist/`: the code, joined with the small packages that every command needs, and the built-in questionnaires
 * as JSON, checked on the way. Types are checked apart (`npm run types`).
 */
import { existsSync } from "node:fs";
import { copyFile, mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import asc from "assemblyscript/asc";
import { rolldown } from "rolldown";

const root = new URL("..", import.meta.url);
const target = new URL("dist/", root);
/** Made apart, and put in place when it is whole: a build that fails leaves the last good one. */
const dist = new URL(`dist-${process.pid}/`, root);
/** Large, and loaded only by the interview or the report: these stay packages of their own. */
const apart = ["pdfkit", "inquirer", /^@inquirer\//, "@e965/xlsx", /^write-excel-file/];

/** What manages the memory of `scan.wasm`, and goes in with it. */
const memoryOfScan = "node_modules/assemblyscript/std/assembly/rt/stub.ts";

/** commander can start subcommands that are programs of their own. Ours never are, and loading that takes 4 ms. */
const withoutSubprocesses = {
  name: "without-subprocesses",
  resolveId: (id, importer) => (/child_process$/.test(id) && /commander/.test(importer) ? "\0no-subprocesses" : null),
  load: (id) => (id === "\0no-subprocesses" ? "export {};" : null),
};

/** V8 compiles a function in brackets at once; an arrow function there it reads twice, the second time when it is called. */
const compiledAtOnce = {
  name: "compiled-at-once",
  renderChunk: (code) => code.replace(/(__commonJSMin\(\()\(([\w, ]*)\) => \{/g, "$1function($2) {"),
};

/**
 * What one file gives to the others are functions and constants, there for good by its end: plain properties. A getter
 * for each is a function to read and to make, of which a score has 165.
 */
const plainExports = {
  name: "plain-exports",
  renderChunk: (code) =>
    code.replace(
      /Object\.defineProperty\(exports, "(\w+)", \{\s+enumerable: true,\s+get: function ?\(\) \{\s+return ([\w$]+);\s+\}\s+\}\);/g,
      "exports.$1 = $2;",
    ),
};

try {
  const modules = await buildCode();
  await writeFile(new URL("package.json", dist), '{ "type": "commonjs" }\n');
  await writeLicences([...modules, memoryOfScan]);
  await buildPartWorker();
  await buildScan();
  await buildPage();
  await compileQuestionnaires();
  await rm(target, { recursive: true, force: true });
  await rename(dist, target);
} finally {
  await rm(dist, { recursive: true, force: true });
}

/** @returns the paths of all modules that went in. */
async function buildCode() {
  const bundle = await rolldown({
    cwd: fileURLToPath(root),
    input: {
      "cli/main": "src/cli/main.ts",
      "report-worker": "src/cli/reports/render-worker.ts",
      "render-job": "src/cli/reports/render-job.ts",
      "questionnaire-source": "src/io/questionnaire/questionnaire-source.ts",
      "questionnaire-file": "src/io/questionnaire/questionnaire-file.ts",
    },
    platform: "node",
    // Its ES modules, of which only what is used goes in: for Node it is published as CommonJS alone.
    resolve: { alias: { yaml: fileURLToPath(new URL("node_modules/yaml/browser/dist/index.js", root)) } },
    external: apart,
    plugins: [withoutSubprocesses, compiledAtOnce, plainExports],
  });
  const { output } = await bundle.write({
    dir: fileURLToPath(dist),
    // Node starts these at once; modules of the newer kind are read one after another, which takes a score 8 ms longer.
    format: "cjs",
    // A file of ASCII alone is read as it stands, and is half as large in memory.
    charset: "ascii",
    comments: false,
    entryFileNames: "[name].js",
    chunkFileNames: "chunks/[name]-[hash].js",
    codeSplitting: {
      groups: loadedTogether(
        "cli/main.ts",
        "cli/commands/score.ts",
        "io/yaml/yaml-parse.ts",
        // Most commands need these, and no export.
        "core/questionnaire/rules/rule.ts",
        "i18n/format.ts",
        "cli/terminal/text-table.ts",
        "cli/terminal/progress-line.ts",
        "io/questionnaire/questionnaire-source.ts",
        "cli/batch/assess-exports.ts",
      ),
    },
  });
  await bundle.close();
  return output.flatMap((chunk) => ("modules" in chunk ? Object.keys(chunk.modules) : []));
}

/**
 * What the program loads before its first line, then for a score, and then for one of an export, is joined in one file
 * each: left alone, the parts that commands share are some forty, and opening each of them is felt.
 *
 * @returns a group for each start, with all that it imports and that is in no group before it
 */
function loadedTogether(...starts) {
  return starts.map((start, index) => ({
    name: start.replace(/^.*\/|\.ts$/g, ""),
    test: (id) => id === fileURLToPath(new URL(`src/${start}`, root)),
    priority: starts.length - index,
  }));
}

/**
 * The thread that reads chunks of a large CSV: joined apart, without the schemas that share files with what it needs,
 * which it would load at each start and never use.
 */
async function buildPartWorker() {
  const bundle = await rolldown({
    cwd: fileURLToPath(root),
    input: { "part-worker": "src/io/fast-csv/part-worker.ts" },
    platform: "node",
    treeshake: { moduleSideEffects: (id) => /part-worker\.ts$/.test(id) },
  });
  await bundle.write({ dir: fileURLToPath(dist), format: "cjs", entryFileNames: "[name].js" });
  await bundle.close();
}

/** The loop over the rows of a large CSV, as WebAssembly. It frees no memory: what it holds, it holds until its end. */
async function buildScan() {
  const options = ["-O3", "--noAssert", "--runtime", "stub", "--use", "abort="];
  const path = (url) => fileURLToPath(new URL(url, root));
  const target = fileURLToPath(new URL("scan.wasm", dist));
  const { error, stderr } = await asc.main([path("src/scan/index.ts"), ...options, "--outFile", target]);
  if (error) throw new Error(`${error.message}\n${stderr}`);
}

/** The program of the HTML form: one script without imports, which the form carries in itself. */
async function buildPage() {
  const bundle = await rolldown({
    cwd: fileURLToPath(root),
    input: "src/page/main.ts",
    platform: "browser",
    // What is not used has no effect: the form reads no schemas, and need not carry them.
    treeshake: { moduleSideEffects: (id) => /page.main\.ts$/.test(id) },
    transform: { target: "es2020" },
  });
  const { output } = await bundle.generate({ format: "iife" });
  await bundle.close();
  const folder = new URL("page/", dist);
  await mkdir(folder, { recursive: true });
  // An end tag within a text of the program would end the element that the program stands in.
  await writeFile(new URL("form.js", folder), output[0].code.trim().replaceAll("</script", "<\\/script"));
  await copyFile(new URL("src/page/page.css", root), new URL("form.css", folder));
}

/** The licence of each package whose code stands in dist/. */
async function writeLicences(paths) {
  const names = new Set(
    paths.flatMap((path) => /node_modules\/((?:@[^/]+\/)?[^/]+)\/(?!.*node_modules\/)/.exec(path)?.[1] ?? []),
  );
  const texts = await Promise.all(
    [...names].sort().map(async (name) => {
      const folder = new URL(`node_modules/${name}/`, root);
      const { version, license } = JSON.parse(await readFile(new URL("package.json", folder), "utf8"));
      const files = (await readdir(folder)).filter((entry) => /^(licen[cs]e|notice)/i.test(entry));
      const parts = await Promise.all(files.sort().map((file) => readFile(new URL(file, folder), "utf8")));
      return [`${name} ${version} (${license})`, ...parts.map((part) => part.trim())].join("\n\n").concat("\n");
    }),
  );
  await writeFile(new URL("THIRD-PARTY-LICENSES.txt", dist), texts.join(`\n${"-".repeat(80)}\n\n`));
}

async function compileQuestionnaires() {
  const { readQuestionnaireFiles } = await import(new URL("questionnaire-source.js", dist).href);
  const { inLanguage } = await import(new URL("questionnaire-file.js", dist).href);
  const source = new URL("questionnaires/", root);
  const compiled = new URL("questionnaires/", dist);
  await mkdir(compiled, { recursive: true });
  for (const entry of await readdir(source, { withFileTypes: true })) {
    const file = new URL(`${entry.name}/questionnaire.yaml`, source);
    if (!entry.isDirectory() || !existsSync(file)) continue;
    const files = await readQuestionnaireFiles(fileURLToPath(file)).catch((error) => {
      for (const found of error.issues ?? [])
        console.error(`${found.file}:${found.line}:${found.column} ${found.code}`);
      throw error;
    });
    const { id, language } = files.questionnaire;
    const write = (name, loaded) => writeFile(new URL(name, compiled), asciiJson(loaded));
    await write(`${id}.json`, inLanguage(files, language));
    for (const other of Object.keys(files.overlays)) await write(`${id}.${other}.json`, inLanguage(files, other));
  }
}

/** Read sooner than signs that take several bytes, as with the code. */
function asciiJson(data) {
  const escaped = (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`;
  return JSON.stringify(data).replace(/[^\x20-\x7e]/g, escaped);
}
