/**
 * A workbook of a hundred thousand respondents and 44 columns: how long reading every cell takes, and the most memory,
 * beside the library that we read old workbooks with. Each reads in a process of its own; the file is made here.
 * Usage: node bench/workbook.js [rows]
 */
import { spawnSync } from "node:child_process";
import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { crc32, deflateRawSync } from "node:zlib";
import { rolldown } from "rolldown";

const root = new URL("..", import.meta.url);
const columns = 44;
const limitMegabytes = 1000;

const [what, path] = process.argv.slice(2);
if (what === "ours") await inOneProcess(ours);
else if (what === "library") await inOneProcess(library);
else await compare(Number(what ?? 100_000));

async function compare(rows) {
  const folder = await mkdtemp(join(tmpdir(), "datapeil-bench-"));
  try {
    const file = join(folder, "export.xlsx");
    await makeWorkbook(file, rows);
    const megabytes = ((await stat(file)).size / 1e6).toFixed(1);
    console.log(`${rows} rows × ${columns} columns, ${megabytes} MB`);
    const figures = ["ours", "library"].map((name) => ({ name, ...measured(name, file) }));
    for (const { name, cells, seconds, peak } of figures) {
      console.log(`${name.padEnd(8)} ${cells} cells  ${seconds.toFixed(1).padStart(6)} s  peak ${peak.toFixed(0)} MB`);
    }
    const [mine, theirs] = figures;
    console.log(
      `time ${(mine.seconds / theirs.seconds).toFixed(2)} ×, memory ${(mine.peak / theirs.peak).toFixed(2)} ×`,
    );
    if (mine.cells !== theirs.cells || mine.sum !== theirs.sum) throw new Error("The two do not read the same.");
    if (mine.peak > limitMegabytes) throw new Error(`More than ${limitMegabytes} MB.`);
  } finally {
    await rm(folder, { recursive: true });
  }
}

function measured(name, file) {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ["--max-old-space-size=4096", fileURLToPath(import.meta.url), name, file],
    { encoding: "utf8", cwd: fileURLToPath(root) },
  );
  if (status !== 0) throw new Error(`${name}: exit ${status}\n${stderr}`);
  return JSON.parse(stdout);
}

async function inOneProcess(read) {
  const { read: run, close } = await read();
  const start = process.hrtime.bigint();
  const counted = await run();
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  console.log(JSON.stringify({ ...counted, seconds, peak: process.resourceUsage().maxRSS / 1024 }));
  await close?.();
}

/** Every cell of every row is looked at; the numbers are added up, so that both must have read the same. */
async function ours() {
  const folder = await mkdtemp(fileURLToPath(new URL("node_modules/.bench-", root)));
  const bundle = await rolldown({
    cwd: fileURLToPath(root),
    input: { tables: "src/io/tables/index.ts" },
    platform: "node",
    external: ["@e965/xlsx"],
  });
  await bundle.write({ dir: folder, format: "esm" });
  await bundle.close();
  const { openTables } = await import(pathToFileURL(join(folder, "tables.js")).href);
  return {
    close: () => rm(folder, { recursive: true }),
    async read() {
      let cells = 0;
      let sum = 0;
      const opened = await openTables(path);
      if (!opened.ok) throw new Error(JSON.stringify(opened.issues));
      for await (const { rows, issues } of opened.value[0].rows()) {
        if (issues.length > 0) throw new Error(JSON.stringify(issues));
        for (const row of rows) {
          for (const cell of row.cells) {
            if (cell.kind === "nothing") continue;
            cells++;
            if (cell.kind === "number") sum += Number(cell.text);
          }
        }
      }
      return { cells, sum };
    },
  };
}

async function library() {
  const { read } = await import("@e965/xlsx");
  return {
    async read() {
      let cells = 0;
      let sum = 0;
      const workbook = read(await readFile(path), { type: "buffer", dense: true, cellNF: true, cellText: false });
      for (const row of workbook.Sheets[workbook.SheetNames[0]]["!data"]) {
        for (const cell of row ?? []) {
          if (!cell || cell.v === undefined) continue;
          cells++;
          // Dates are numbers to it.
          if (cell.t === "n" && cell.z === "General") sum += cell.v;
        }
      }
      return { cells, sum };
    },
  };
}

/** Numbers, shared labels, free texts and dates, as Microsoft Forms writes them. */
async function makeWorkbook(file, rows) {
  const labels = ["Helemaal oneens", "Oneens", "Neutraal", "Eens", "Helemaal eens", "Weet ik niet"];
  const texts = [...labels, ...Array.from({ length: columns }, (_, index) => `Vraag ${index}: hoe ver staan jullie?`)];
  const files = [];
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const packageRelations = "http://schemas.openxmlformats.org/package/2006/relationships";
  files.push([
    "[Content_Types].xml",
    [
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">',
      '<Default Extension="xml" ContentType="application/xml"/>',
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
      '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>',
      '<Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>',
      '<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>',
      '<Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>',
    ],
  ]);
  files.push([
    "_rels/.rels",
    [
      `<Relationships xmlns="${packageRelations}"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ],
  ]);
  files.push([
    "xl/workbook.xml",
    [
      `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ],
  ]);
  files.push([
    "xl/_rels/workbook.xml.rels",
    [
      `<Relationships xmlns="${packageRelations}"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/>`,
      `<Relationship Id="rId2" Type="${office}/styles" Target="styles.xml"/>`,
      `<Relationship Id="rId3" Type="${office}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    ],
  ]);
  files.push([
    "xl/styles.xml",
    [
      `<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="m/d/yy\\ h:mm:ss"/></numFmts>`,
      '<fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders>',
      '<cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="164" applyNumberFormat="1"/></cellXfs></styleSheet>',
    ],
  ]);
  files.push([
    "xl/sharedStrings.xml",
    [`<sst xmlns="${main}">${texts.map((text) => `<si><t>${text}</t></si>`).join("")}</sst>`],
  ]);
  files.push(["xl/worksheets/sheet1.xml", sheet(rows, labels.length, main)]);
  await writeFile(file, zipOf(files));
}

function* sheet(rows, labels, main) {
  const letters = Array.from(
    { length: columns },
    (_, at) => (at < 26 ? "" : "A") + String.fromCharCode(65 + (at % 26)),
  );
  yield `<worksheet xmlns="${main}"><sheetData><row r="1">`;
  yield letters.map((letter, at) => `<c r="${letter}1" t="s"><v>${labels + at}</v></c>`).join("");
  yield "</row>";
  let seed = 1;
  const next = (below) => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % below;
  };
  for (let row = 2; row <= rows + 1; row++) {
    const cells = letters.map((letter, at) => {
      if (at === 0) return `<c r="A${row}"><v>${row - 1}</v></c>`;
      if (at < 3) return `<c r="${letter}${row}" s="1"><v>${46_000 + next(1e6) / 1e4}</v></c>`;
      if (at === 43)
        return `<c r="${letter}${row}" t="inlineStr"><is><t>Toelichting ${next(1e9)} van wie antwoordt</t></is></c>`;
      return at % 2
        ? `<c r="${letter}${row}"><v>${next(6)}</v></c>`
        : `<c r="${letter}${row}" t="s"><v>${next(labels)}</v></c>`;
    });
    yield `<row r="${row}" spans="1:${columns}">${cells.join("")}</row>`;
  }
  yield "</sheetData></worksheet>";
}

/** Just enough of a zip. */
function zipOf(files) {
  const fields = (bytes, pairs) => {
    for (const [at, size, value] of pairs) bytes.writeUIntLE(value, at, size);
    return bytes;
  };
  const parts = [];
  const directory = [];
  let offset = 0;
  for (const [name, texts] of files) {
    const content = Buffer.concat(Array.from(texts, (text) => Buffer.from(text)));
    const packed = deflateRawSync(content);
    const title = Buffer.from(name);
    const sizes = [crc32(content), packed.length, content.length].map((value, index) => [index * 4, 4, value]);
    const shared = (at) => [
      [at, 2, 20],
      [at + 4, 2, 8],
      ...sizes.map(([by, size, value]) => [at + 10 + by, size, value]),
      [at + 22, 2, title.length],
    ];
    parts.push(fields(Buffer.alloc(30), [[0, 4, 0x04034b50], ...shared(4)]), title, packed);
    directory.push(fields(Buffer.alloc(46), [[0, 4, 0x02014b50], [4, 2, 20], ...shared(6), [42, 4, offset]]), title);
    offset += 30 + title.length + packed.length;
  }
  const list = Buffer.concat(directory);
  const end = [
    [0, 4, 0x06054b50],
    [8, 2, files.length],
    [10, 2, files.length],
    [12, 4, list.length],
    [16, 4, offset],
  ];
  return Buffer.concat([...parts, list, fields(Buffer.alloc(22), end)]);
}
