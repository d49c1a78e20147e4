/** Writes questionnaires/*.schema.json, for editors, from the schemas of the program: `npm run schemas`. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { rolldown } from "rolldown";

const root = new URL("..", import.meta.url);

const scratch = await mkdtemp(join(tmpdir(), "datapeil-schemas-"));
try {
  const bundle = await rolldown({
    cwd: fileURLToPath(root),
    input: { schemas: "src/core/files/json-schemas.ts", outline: "src/report/content/outline.ts" },
    platform: "node",
  });
  await bundle.write({ dir: scratch, format: "esm", entryFileNames: "[name].mjs", chunkFileNames: "[name].mjs" });
  await bundle.close();
  const built = (name) => import(pathToFileURL(join(scratch, name)).href);
  const [{ jsonSchemas }, { chapterNames }] = await Promise.all([built("schemas.mjs"), built("outline.mjs")]);
  for (const [name, content] of Object.entries(jsonSchemas(chapterNames))) {
    await writeFile(new URL(`questionnaires/${name}`, root), content);
  }
} finally {
  await rm(scratch, { recursive: true, force: true });
}
