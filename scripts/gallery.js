/**
 * Extreme reports as pictures for a person to look at: a PNG of every page, and `index.html` with all of them.
 * Needs pdftoppm (poppler-utils). Usage: npm run gallery [-- FOLDER]
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const folder = resolve(process.argv[2] ?? join(root, "gallery"));
const resolution = "60";

mkdirSync(folder, { recursive: true });
run(process.execPath, [join(root, "node_modules/vitest/vitest.mjs"), "run", "test/report/gallery.test.ts"], {
  ...process.env,
  DATAPEIL_GALLERY: folder,
});
const reports = readdirSync(folder).filter((name) => name.endsWith(".pdf"));
for (const name of reports) {
  const pages = join(folder, basename(name, ".pdf"));
  rmSync(pages, { recursive: true, force: true });
  mkdirSync(pages);
  run("pdftoppm", ["-r", resolution, "-png", join(folder, name), join(pages, "page")]);
}
writeFileSync(join(folder, "index.html"), contactSheet());
console.log(`${reports.length} reports: ${join(folder, "index.html")}`);

function contactSheet() {
  const sections = reports.map((name) => {
    const title = basename(name, ".pdf");
    const pages = readdirSync(join(folder, title)).sort();
    const pictures = pages.map((page) => `<img src="${encodeURI(`${title}/${page}`)}" alt="" loading="lazy">`);
    return `<h2><a href="${encodeURI(name)}">${title}</a></h2>\n<div>${pictures.join("\n")}</div>`;
  });
  const style = "body{font:14px sans-serif;background:#ddd}div{display:flex;flex-wrap:wrap;gap:8px}";
  return `<!doctype html><meta charset="utf-8"><title>Gallery</title><style>${style}</style>\n${sections.join("\n")}\n`;
}

function run(program, words, env = process.env) {
  const { error, status } = spawnSync(program, words, { cwd: root, env, stdio: "inherit" });
  if (error?.code === "ENOENT") throw new Error(`${program} is not on this machine; it comes with poppler-utils`);
  if (status !== 0) throw new Error(`${program}: exit ${status}`);
}
