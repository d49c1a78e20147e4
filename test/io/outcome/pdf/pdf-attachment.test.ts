/** The small reader of our own PDFs: what it must find, and what must not harm it. */
import { deflateSync } from "node:zlib";
import fc from "fast-check";
import PDFDocument from "pdfkit";
import { describe, expect, it } from "vitest";
import { attachmentIn } from "../../../../src/io/outcome/pdf/pdf-attachment.ts";

const name = "outcome.json";
const bytesOf = (text: string) => new TextEncoder().encode(text);

async function pdfWith(files: Readonly<Record<string, Uint8Array>>): Promise<Uint8Array> {
  const document = new PDFDocument();
  document.text("A page");
  for (const [file, content] of Object.entries(files)) {
    (document as unknown as { file(content: Uint8Array, options: object): void }).file(content, { name: file });
  }
  document.end();
  const chunks: Uint8Array[] = [];
  for await (const chunk of document as unknown as AsyncIterable<Uint8Array>) chunks.push(chunk);
  return Buffer.concat(chunks);
}

interface Written {
  readonly objects: readonly string[];
  /** Further entries of the trailer. */
  readonly trailer?: string;
}

/** A PDF by hand; objects are numbered from 1, the first is the catalog. */
function handWritten({ objects, trailer = "" }: Written): Uint8Array {
  let text = "%PDF-1.7\n";
  const places = objects.map((object, index) => {
    const place = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(place).padStart(10, "0")} 00000 n \n`;
  });
  const table = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join("")}`;
  text += `trailer\n<< /Root 1 0 R /Size ${objects.length + 1} ${trailer}>>\nstartxref\n${table}\n%%EOF\n`;
  return Buffer.from(text, "latin1");
}

const catalog = "<< /Names << /EmbeddedFiles 2 0 R >> >>";
const leaf = `<< /Names [ (${name}) 3 0 R ] >>`;
const file = `<< /UF (${name}) /EF << /F 4 0 R >> >>`;
const stream = (data: string, entries = `/Length ${data.length}`) => `<< ${entries} >>\nstream\n${data}\nendstream`;

describe("a file attached to a PDF", () => {
  it("comes back byte for byte, whatever it holds", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 2000 }), async (content) => {
        const found = attachmentIn(await pdfWith({ "another.txt": bytesOf("x"), [name]: content }), name);
        expect("bytes" in found && [...found.bytes]).toEqual([...content]);
      }),
      { numRuns: 25 },
    );
  });

  it("is told from files of other names, and from none", async () => {
    expect(attachmentIn(await pdfWith({ "another.txt": bytesOf("x") }), name)).toEqual({ why: "absent" });
    expect(attachmentIn(await pdfWith({}), name)).toEqual({ why: "absent" });
  });

  it("is found in branches of the tree, behind comments, in odd strings and names", () => {
    const branch = "<< /Kids [ 5 0 R ] >>";
    const odd = `<< /#55F (out\\143ome\\\n.json) % a comment\n /EF << /F 4 0 R >> /Desc (a (b\\)) c) /Hex <4 1 4> >>`;
    const found = attachmentIn(
      handWritten({ objects: [catalog, branch, odd, stream("kept"), "<< /Names [ (x) 3 0 R ] >>"] }),
      name,
    );
    expect("bytes" in found && Buffer.from(found.bytes).toString()).toBe("kept");
  });

  it("is that of the newest update", async () => {
    const first = handWritten({ objects: [catalog, leaf, file, stream("old")] });
    const before = Buffer.from(first).toString("latin1");
    const changed = `4 0 obj\n${stream("new")}\nendobj\n`;
    const table = before.length + changed.length;
    const place = String(before.length).padStart(10, "0");
    const previous = /startxref\n(\d+)/.exec(before)?.[1];
    const update = `${changed}xref\n4 1\n${place} 00000 n \ntrailer\n<< /Root 1 0 R /Prev ${previous} >>\nstartxref\n${table}\n%%EOF\n`;
    const found = attachmentIn(Buffer.from(before + update, "latin1"), name);
    expect("bytes" in found && Buffer.from(found.bytes).toString()).toBe("new");
  });
});

describe("a PDF that was made to harm", () => {
  const bomb = deflateSync(Buffer.alloc(30_000_000)).toString("latin1");
  it.each<[string, Written]>([
    ["has no attachment behind its name", { objects: [catalog, leaf, file, "<< >>"] }],
    ["has two files of one name", { objects: [catalog, `<< /Names [ (a) 3 0 R (b) 3 0 R ] >>`, file, stream("x")] }],
    [
      "unpacks to more than memory",
      { objects: [catalog, leaf, file, stream(bomb, `/Length ${bomb.length} /Filter /FlateDecode`)] },
    ],
    ["is packed wrongly", { objects: [catalog, leaf, file, stream("xxxx", "/Length 4 /Filter /FlateDecode")] }],
    ["is packed in another way", { objects: [catalog, leaf, file, stream("x", "/Length 1 /Filter /LZWDecode")] }],
    ["says it is longer than it is", { objects: [catalog, leaf, file, stream("x", "/Length 999999")] }],
    ["has a tree that bites its tail", { objects: [catalog, "<< /Kids [ 2 0 R ] >>"] }],
    ["refers to itself", { objects: [catalog, "2 0 R"] }],
    ["nests without end", { objects: [catalog, "[".repeat(100_000)] }],
    ["is encrypted", { objects: [catalog, leaf, file, stream("x")], trailer: "/Encrypt << >> " }],
    ["has tables in a circle", { objects: [catalog, leaf, file, stream("x")], trailer: "/Prev 1 " }],
  ])("%s: refused", (_, written) => {
    expect(attachmentIn(handWritten(written), name)).toEqual({ why: "unreadable" });
  });

  it("is refused where it is something else", () => {
    expect(attachmentIn(bytesOf("hallo"), name)).toEqual({ why: "no-pdf" });
    expect(attachmentIn(new Uint8Array(), name)).toEqual({ why: "no-pdf" });
  });

  it("is refused wherever it was cut off or changed, and never harms", async () => {
    const whole = await pdfWith({ [name]: bytesOf("what the report was made from") });
    fc.assert(
      fc.property(fc.nat(whole.length - "%%EOF\n".length), (length) => {
        expect(attachmentIn(whole.subarray(0, length), name)).not.toHaveProperty("bytes");
      }),
      { numRuns: 200 },
    );
    const change = fc.record({ at: fc.nat(whole.length - 1), byte: fc.nat(255) });
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 40 }), (changes) => {
        const broken = Uint8Array.from(whole);
        for (const { at, byte } of changes) broken[at] = byte;
        const found = attachmentIn(broken, name);
        expect("bytes" in found || ["no-pdf", "unreadable", "absent"].includes(found.why)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
