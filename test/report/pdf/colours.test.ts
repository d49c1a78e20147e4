import PDFDocument from "pdfkit";
import { expect, test } from "vitest";
import { ownPalette } from "../../../src/core/template/palette.ts";
import { writeColoursOnce } from "../../../src/report/pdf/colours.ts";
import { readPdf } from "../../support/pdf-rules/file.ts";

/** What the pages of a document paint with these colours, as operators. */
async function painted(draw: (document: PDFKit.PDFDocument) => void): Promise<readonly string[]> {
  const document = new PDFDocument({ autoFirstPage: false, font: "", pdfVersion: "1.7" });
  writeColoursOnce(document);
  const chunks: Uint8Array[] = [];
  const ended = new Promise((resolve) => document.on("end", resolve));
  document.on("data", (chunk: Uint8Array) => chunks.push(chunk));
  draw(document);
  document.end();
  await ended;
  const streams = readPdf(Buffer.concat(chunks)).parts.objects.flatMap(({ stream }) => stream ?? []);
  return streams.flatMap((stream) => stream.split("\n").filter((line) => /(scn|SCN)$/u.test(line)));
}

test("a colour is the one that was asked for", async () => {
  for (const colour of [...Object.values(ownPalette), "#000000", "#ffffff"]) {
    const [operator = ""] = await painted((document) => document.addPage().rect(0, 0, 9, 9).fill(colour));
    const parts = operator.split(" ").slice(0, 3);
    const hex = parts.map((part) =>
      Math.round(Number(part) * 255)
        .toString(16)
        .padStart(2, "0"),
    );
    expect(`#${hex.join("")}`).toBe(colour);
  }
});

test("stands where it changes, apart for lines and for surfaces, and anew on each page", async () => {
  const operators = await painted((document) => {
    document.addPage();
    for (const colour of ["#ff0000", "#ff0000", "#0000ff"]) document.rect(0, 0, 9, 9).fill(colour);
    document.rect(0, 0, 9, 9).stroke("#0000ff");
    document.addPage().rect(0, 0, 9, 9).fill("#0000ff");
  });
  expect(operators).toEqual(["1 0 0 scn", "0 0 1 scn", "0 0 1 SCN", "0 0 1 scn"]);
});
