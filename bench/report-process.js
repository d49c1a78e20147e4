/**
 * A process of its own that makes PDFs one after the other and tells how long each took.
 * Usage: node report-process.js datapeil|typst FOLDER COUNT, with what bench/report.js put into the folder.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const [, , maker, folder, count] = process.argv;
const draw = await { datapeil: ourMaker, typst: typstMaker }[maker]();
const times = [];
let pdf;
for (let index = 0; index < Number(count); index += 1) {
  const start = performance.now();
  pdf = await draw(index);
  writeFileSync(join(folder, `${maker}.pdf`), pdf.bytes);
  times.push(performance.now() - start);
}
/** The last one twice more: one of the two remembers what it laid out. */
const again = [];
for (let round = 0; count > 1 && round < 2; round += 1) {
  const start = performance.now();
  await draw(Number(count) - 1);
  again.push(performance.now() - start);
}
console.log(JSON.stringify({ times, again, bytes: pdf.bytes.length, pages: pdf.pages }));

/** From the outcome of an organisation, through the code that the program and its workers run. */
async function ourMaker() {
  const { renderJob } = await import(join(root, "dist/render-job.js"));
  const font = (weight) => new Uint8Array(readFileSync(join(root, `templates/fonts/DatapeilSans-${weight}.ttf`)));
  const { questionnaire } = JSON.parse(readFileSync(join(root, "dist/questionnaires/local-government.json"), "utf8"));
  const fonts = { regular: font("Regular"), semibold: font("Semibold") };
  const setting = {
    questionnaires: [questionnaire],
    locale: "nl",
    form: "pdf",
    variant: "full",
    fonts,
    example: false,
    attached: true,
  };
  return async (index) => {
    const assessment = JSON.parse(readFileSync(join(folder, `${index}.json`), "utf8"));
    const { bytes } = await renderJob({ assessment, questionnaire: 0 }, setting);
    return { bytes, pages: Buffer.from(bytes).toString("latin1").split("/Type /Page\n").length - 1 };
  };
}

/** From finished source, with the Assessment in the file as in ours, tagged, to the same standard. */
async function typstMaker() {
  const { NodeCompiler } = await import("@myriaddreamin/typst-ts-node-compiler");
  const compiler = NodeCompiler.create({
    workspace: folder,
    fontArgs: [{ fontPaths: [join(root, "templates/fonts")] }],
  });
  return async (index) => {
    const made = compiler.compile({ mainFileContent: readFileSync(join(folder, `${index}.typ`), "utf8") });
    if (!made.result) throw new Error(JSON.stringify(made.takeDiagnostics()?.shortDiagnostics));
    return {
      bytes: compiler.pdf(made.result, { pdfStandard: "a-3a", pdfTags: true, creationTimestamp: 1_795_000_000 }),
      pages: made.result.numOfPages,
    };
  };
}
