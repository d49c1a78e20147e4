/** Builds `dist/`: the code by tsc, and the built-in questionnaires as JSON, checked on the way. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

const root = new URL("..", import.meta.url);
await rm(new URL("dist", root), { recursive: true, force: true });

const tsc = createRequire(import.meta.url)
  .resolve("typescript/package.json")
  .replace("package.json", "bin/tsc");
const compiled = spawnSync(process.execPath, [tsc, "-p", fileURLToPath(new URL("tsconfig.build.json", root))], {
  stdio: "inherit",
});
if (compiled.status !== 0) throw new Error("tsc found errors, see above");

const { readQuestionnaireFiles } = await import(new URL("dist/io/questionnaire-file.js", root).href);
const { normalise } = await import(new URL("dist/core/questionnaire.js", root).href);
const source = new URL("questionnaires/", root);
const target = new URL("dist/questionnaires/", root);
await mkdir(target, { recursive: true });
for (const entry of await readdir(source, { withFileTypes: true })) {
  const file = new URL(`${entry.name}/questionnaire.yaml`, source);
  if (!entry.isDirectory() || !existsSync(file)) continue;
  const files = await readQuestionnaireFiles(fileURLToPath(file)).catch((error) => {
    for (const found of error.issues ?? []) console.error(`${found.file}:${found.line}:${found.column} ${found.code}`);
    throw error;
  });
  const { id } = normalise(files.questionnaire, files.actions);
  await writeFile(new URL(`${id}.json`, target), JSON.stringify(files));
}
