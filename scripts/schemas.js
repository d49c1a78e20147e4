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
    input: "src/core/json-schemas.ts",
    platform: "node",
  });
  const file = join(scratch, "json-schemas.mjs");
  await bundle.write({ file, format: "esm" });
  await bundle.close();
  const { jsonSchemas } = await import(pathToFileURL(file).href);
  for (const [name, content] of Object.entries(jsonSchemas())) {
    await writeFile(new URL(`questionnaires/${name}`, root), content);
  }
} finally {
  await rm(scratch, { recursive: true, force: true });
}
