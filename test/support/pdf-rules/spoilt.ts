/** For every rule, ways to break it. */
import type { Edit } from "./edits.ts";
import { beside, inBytes, inElement, inSource, inStream, inTrailer, onEveryPage, onPage } from "./edits.ts";
import type { PdfFile } from "./file.ts";
import { childrenOf } from "./structure.ts";

const ofType = (type: string) => (element: { readonly type: string }) => element.type === type;
const type = (from: string, to: string) => inElement(ofType(from), new RegExp(`/S /${from}\\b`, "u"), `/S /${to}`);
const catalog = (added: string) => beside("/Type /Catalog", added);
const page = (added: string) => beside("/StructParents 1\n/Tabs /S", added);
const resources = (added: string) => beside("/ProcSet [/PDF /Text /ImageB /ImageC /ImageI]", added);
const annotation = (entries: string) => page(`/Annots [<< /Type /Annot /Rect [0 0 9 9] ${entries} >>]`);
const alternative = /\/Alt \((?:\\[\s\S]|[^\\)])*\)/u;

/** Texts without the space at their end. */
function glued(content: string, pdf: PdfFile): string {
  let spoilt = content;
  for (const { unicode } of pdf.pages[1]?.fonts.values() ?? []) {
    const code = [...(unicode ?? [])].find(([, text]) => text === " ")?.[0] ?? 0;
    const hex = code.toString(16).padStart(4, "0");
    spoilt = spoilt.replaceAll(new RegExp(`${hex}(> \\d+\\] TJ)`, "gu"), "$1");
  }
  return spoilt;
}

const fileEdits: Readonly<Record<string, readonly Edit[]>> = {
  "PDF/A-3 6.1.2": [inBytes(/^%PDF-1.7/u, "%PDF-3.0")],
  "PDF/A-3 6.1.3-1": [inTrailer(/\/ID \[[^\]]*\]/u, ""), inTrailer(/\/ID \[<\w+>/u, "/ID [<>")],
  "PDF/A-3 6.1.3-2, PDF/UA-1 7.16": [inTrailer(/\/Root/u, "/Encrypt 1 0 R\n/Root")],
  "PDF/A-3 6.1.4": [inBytes(/\d{10} 00000 n/u, "0000000001 00000 n")],
  "PDF/A-3 6.1.7.1": [
    inBytes(/\/Length \d+\n\/Filter/u, (match) => match.replace(/\d+/u, (length) => String(Number(length) - 1))),
    beside("/Filter /FlateDecode", "/F (elsewhere.bin)"),
  ],
  "PDF/A-3 6.1.7.2": [inSource("/Filter /FlateDecode", "/Filter /LZWDecode")],
  "PDF/A-3 6.2.3": [
    inSource("/OutputIntents", "/Intents"),
    inSource("/S /GTS_PDFA1", "/S /GTS_PDFX"),
    inSource(/\/N 3\b/u, "/N 4"),
    inStream("acsp", "none"),
    inStream(/(?<=^[\s\S]{16})RGB /u, "CMYK"),
  ],
  "PDF/A-3 6.2.4.3": [inStream("/DeviceRGB cs", "/DeviceCMYK cs"), onPage(1, (content) => `0 0 0 1 k\n${content}`)],
  "PDF/A-3 6.2.10": ["/ca 0.5", "/CA 0.5", "/BM /Multiply", "/SMask 1 0 R"].map((entry) =>
    resources(`/ExtGState << /G1 << ${entry} >> >>`),
  ),
  "PDF/A-3 6.5.1": [
    catalog("/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>"),
    annotation("/Subtype /Link /A << /Type /Action /S /Launch >>"),
    beside("/Dests <<", "/JavaScript <<>>"),
  ],
  "PDF/A-3 6.5.2": [catalog("/OpenAction << /S /GoTo >>"), catalog("/AA <<>>"), page("/AA <<>>")],
  "PDF/A-3 6.4.1, PDF/UA-1 7.15": [catalog("/AcroForm <<>>")],
  "PDF/UA-1 7.20, PDF/A-3 6.2.9": [
    resources("/XObject << /X1 << /Subtype /Form >> >>"),
    resources("/XObject << /X1 << /Ref <<>> >> >>"),
  ],
  "PDF/UA-1 7.10": [catalog("/OCProperties <<>>")],
};

const metadataEdits: Readonly<Record<string, readonly Edit[]>> = {
  "PDF/UA-1 7.1-8": [
    inSource(/\/Metadata \d+ 0 R/u, ""),
    inStream("Datamaturiteit van", "Data & maturiteit van"),
    inStream("</dc:title>", "</dc:titel>"),
    inStream("</x:xmpmeta>", ""),
  ],
  "PDF/UA-1 7.1-9": [
    inStream("Datamaturiteit van", "Rapport van"),
    inStream(/<dc:title>[\s\S]*<\/dc:title>/u, ""),
    inSource(/^\(Datamaturiteit van[^)]*\)$/u, "()"),
  ],
  "ours, as PDF/A-1 6.7.3": [
    inStream(/<xmp:ModifyDate>\d{4}/u, "<xmp:ModifyDate>1999"),
    inStream(/<rdf:Seq>\s*<rdf:li>/u, "<rdf:Seq><rdf:li>Iemand anders "),
    inSource("(datapeil 0.1.0)", "(iets anders)"),
  ],
  "PDF/UA-1 5": [inStream("<pdfuaid:part>1", "<pdfuaid:part>2"), inStream(/<pdfuaid:part>1<\/pdfuaid:part>/u, "")],
  "PDF/A-3 6.6.4": [
    inStream("<pdfaid:part>3", "<pdfaid:part>1"),
    inStream("<pdfaid:conformance>A", "<pdfaid:conformance>B"),
  ],
  "PDF/A-3 6.6.2.3": [
    inStream(/<pdfaExtension:schemas>[\s\S]*<\/pdfaExtension:schemas>/u, ""),
    inStream("<pdfaSchema:prefix>pdfuaid", "<pdfaSchema:prefix>ua"),
    inStream(/(<pdfaProperty:description>)[^<]*/u, "$1"),
  ],
  "PDF/UA-1 6.2": [inSource("/Marked true", "/Marked false"), beside("/Marked true", "/Suspects true")],
  "PDF/UA-1 7.1-10": [inSource("/DisplayDocTitle true", "/DisplayDocTitle false")],
  "PDF/UA-1 7.2-29, 7.2-34": [inSource("/Lang (nl-BE)", ""), inSource("/Lang (nl-BE)", "/Lang (Nederlands, Vlaams)")],
};

const attachmentEdits: Readonly<Record<string, readonly Edit[]>> = {
  "PDF/UA-1 7.11, PDF/A-3 6.8-2": [
    inSource(/\/UF \([^)]*\)/u, ""),
    inSource(/(\/Filespec[\s\S]*?\/F) \([^)]*\)/u, "$1 ()"),
  ],
  "PDF/A-3 6.8-3": [inSource("/AFRelationship /Data", ""), inSource("/AFRelationship /Data", "/AFRelationship /Other")],
  "PDF/A-3 6.8-1": [
    inSource(/\/Subtype \/application#2Fjson/u, ""),
    inSource(/(\/EmbeddedFile[\s\S]*?)\/ModDate/u, "$1/Other"),
  ],
  "ISO 32000-1 7.11.4.2": [
    inSource(/\/CheckSum <(\w+)>/u, "/CheckSum ($1)"),
    inSource(/(\/Params[\s\S]*?\/Size) \d+/u, "$1 7"),
  ],
  "PDF/A-3 6.8-4": [inSource(/\/AF \[/u, "/Files ["), inSource("/EmbeddedFiles <<", "/OtherFiles <<")],
};

const fontEdits: Readonly<Record<string, readonly Edit[]>> = {
  "PDF/UA-1 7.21.4.1": [inSource(/\/FontFile2 \d+ 0 R/u, "")],
  "PDF/UA-1 7.21.3": [
    inSource("/Subtype /Type0", "/Subtype /TrueType"),
    inSource("/Encoding /Identity-H", "/Encoding /WinAnsiEncoding"),
    inSource("/CIDToGIDMap /Identity", ""),
  ],
  "PDF/UA-1 7.21.4.1-2, 7.21.5": [
    inSource(/(\/W \[0 \[\d+) \d+/u, "$1 9"),
    inStream("[<", "[<0fff"),
    inSource(/\/FontFile2 \d+ 0 R/u, ""),
  ],
  "PDF/UA-1 7.21.4.2": [beside("/Type /FontDescriptor", "/CIDSet 1 0 R")],
  "PDF/UA-1 7.21.7": [inSource(/\/ToUnicode \d+ 0 R/u, ""), inStream(/(beginbfrange[^[]*\[<0000> )<\w+>/u, "$1<0000>")],
  "PDF/UA-1 7.21.8": [inStream("[<", "[<0000")],
};

const contentEdits: Readonly<Record<string, readonly Edit[]>> = {
  "PDF/UA-1 7.1-1, 7.1-2": [
    onPage(1, (content) => `/Artifact BMC\n${content}\nEMC`),
    onPage(1, (content) => content.replace(/\/MCID 0\n>> BDC/u, "$&\n/Artifact BMC 0 0 9 9 re f EMC")),
  ],
  "PDF/UA-1 7.1-3": [
    onPage(1, (content) => `${content}\n0 0 9 9 re f`),
    onPage(1, (content) => `${content}\n/P BMC 0 0 9 9 re f EMC`),
  ],
  "PDF/A-3 6.2.2, ISO 32000-1 14.6": [
    onPage(1, (content) => `${content}\nEMC`),
    onPage(1, (content) => `${content}\n/P BMC`),
  ],
  "PDF/UA-1 7.8": [inStream("/Type /Pagination", "/Type /Layout")],
  "ISO 32000-1 14.7.4": [
    inStream("/MCID 0\n", "/MCID 999\n"),
    inStream("/MCID 1\n", "/MCID 0\n"),
    inElement(ofType("H1"), /\/K \[\d+/u, "$& 777"),
  ],
  "ISO 32000-1 14.7.4.4": [
    inSource(/0 \[(\d+ 0 R) (\d+ 0 R)/u, "0 [$2 $1"),
    inSource("/StructParents 0", "/StructParents 1"),
    inSource("/ParentTree", "/Parents"),
  ],
  "PDF/UA-1 7.1": [onPage(1, (content) => content.replace("/H2 <<", "/P <<"))],
  "ISO 32000-1 14.7.2": [
    inElement(ofType("H1"), /\/P \d+ 0 R/u, "/P 1 0 R"),
    inElement(ofType("Document"), /\/P \d+ 0 R/u, "/P 1 0 R"),
    inSource("/Type /StructTreeRoot", "/Type /Root"),
  ],
};

const structureEdits: Readonly<Record<string, readonly Edit[]>> = {
  "PDF/UA-1 7.1-5, 7.1-6, 7.1-7": [type("H2", "Chapter"), beside("/Type /StructTreeRoot", "/RoleMap << /P /H1 >>")],
  "ISO 32000-1 14.8.4.2": [type("Document", "Part")],
  "ours: nothing empty": [
    inElement(ofType("LBody"), /\/K \[[^\]]*\]/u, "/K []"),
    inElement(ofType("P"), /\/K \[[^\]]*\]/u, ""),
  ],
  "PDF/UA-1 7.4.2": [type("H1", "P"), type("H2", "H1"), type("H2", "H3")],
  "PDF/UA-1 7.4.4": [type("H2", "H")],
  "PDF/UA-1 7.2-17…20": [type("LI", "P"), type("Lbl", "P"), type("L", "P"), type("LBody", "Lbl")],
  "PDF/UA-1 7.2-26, 7.2-27": [type("TOCI", "P"), type("TOC", "Sect")],
  "PDF/UA-1 7.3-1": [
    inElement(ofType("Figure"), alternative, ""),
    inElement(ofType("Figure"), alternative, "/Alt (Grafiek 1)"),
  ],
  "ISO 32000-1 14.8.5.4.3": [
    inElement(ofType("Figure"), /\/BBox \[[^\]]*\]/u, ""),
    inElement(ofType("Figure"), /\/BBox \[[^\]]*\]/u, "/BBox [57 60 40 80]"),
    inElement(ofType("Figure"), /\/BBox \[[^\]]*\]/u, "/BBox [57 60 900 80]"),
  ],
  "PDF/UA-1 7.2-3…10": [type("TR", "P"), type("TD", "P"), type("Table", "Sect")],
  "PDF/UA-1 7.2-15, 7.2-42, 7.2-43": [inElement(ofType("TR"), /(\/K \[\d+ 0 R) \d+ 0 R/u, "$1")],
  "PDF/UA-1 7.5": [
    inElement(ofType("TH"), /\/A \d+ 0 R/u, ""),
    inElement(ofType("TH"), /\/A \d+ 0 R/u, "/A << /O /Table /Scope /All >>"),
    inSource("/Scope /Row", "/Scope /All"),
  ],
  "ours: headers of tables": [
    inElement(
      (element) => element.type === "Table" && element.kids.length > 5 && childrenOf(element)[0]?.kids.length !== 2,
      /(\/K \[)(\d+ 0 R) (\d+ 0 R)/u,
      "$1$2 $3 $2",
    ),
    inElement(({ scope }) => scope === "Row", /\/A \d+ 0 R/u, "/A << /O /Table /Scope /Column >>"),
    type("TH", "TD"),
  ],
  "ours: the same in words": [
    inElement(ofType("Figure"), alternative, "/Alt (Stippendiagram van de scores: Datakwaliteit 9,87, doel 3)"),
  ],
};

const readingEdits: Readonly<Record<string, readonly Edit[]>> = {
  "PDF/UA-1 7.18.3": [
    inSource("/Tabs /S", "/Annots [<< /Subtype /Link >>]"),
    inSource("/Tabs /S", "/Tabs /R /Annots [<<>>]"),
  ],
  "PDF/UA-1 7.18.1, 7.18.2": [annotation("/Subtype /Text /Contents (Los)"), annotation("/Subtype /TrapNet")],
  "PDF/UA-1 7.18.5-1": [
    annotation("/Subtype /Link /Contents (Naar het profiel)"),
    type("Link", "Span"),
    inSource(/(\/Subtype \/Link[\s\S]*)\/StructParent \d+/u, "$1/StructParent 0"),
  ],
  "PDF/UA-1 7.18.5-2": [
    inSource(/\/Contents \([^)]*\)\s*\/Subtype \/Link/u, "/Subtype /Link"),
    annotation("/Subtype /Link /Contents ()"),
  ],
  "PDF/A-3 6.3.2": [inSource(/(\/Subtype \/Link[\s\S]*)\/F 4/u, "$1"), annotation("/Subtype /Link /F 6")],
  "ours: contents": [
    type("Link", "P"),
    inSource("/D (chapter-2)", "/D (nowhere)"),
    inSource("(chapter-1) [", "(chapter-0) ["),
  ],
  "ours: bookmarks": [inSource(/(\/Dest [\s\S]*\/Title \()/u, "$1Ander "), inSource("/Outlines", "/Other")],
  "ours: words apart": [onPage(1, glued)],
  "PDF/UA-1 7.2": ["(Engels)", "(nl)"].map((language) =>
    inElement(ofType("H2"), /\/S \/H2/u, `/S /H2 /Lang ${language}`),
  ),
  "ours: order": [
    onPage(1, (content) => content.replace(/\/MCID ([01])\n/gu, (_, mcid) => `/MCID ${mcid === "0" ? 1 : 0}\n`)),
  ],
};

/** Each line of text at a new height, counted from the foot of the page. */
const lifted = (height: (y: number) => number) => (content: string) =>
  content.replace(/(1 0 0 1 \S+) (\S+) Tm/gu, (_, start, y) => `${start} ${height(Number(y))} Tm`);

const pageEdits: Readonly<Record<string, readonly Edit[]>> = {
  "ours: frame": [
    onPage(1, (content) => content.replaceAll("1 0 0 1 57 ", "1 0 0 1 40 ")),
    onPage(1, (content) => content.replaceAll("1 0 0 1 57 ", "1 0 0 1 530 ")),
    onPage(
      1,
      lifted((y) => y - 40),
    ),
  ],
  "ours: overlap": [
    onPage(
      1,
      lifted(() => 400),
    ),
    onPage(
      0,
      lifted((y) => y / 2),
    ),
  ],
  "ours: filled": [
    onPage(1, (content) => content.replace(/\[<[^\]]*\] TJ/gu, "")),
    onPage(
      3,
      lifted((y) => 700 + y / 12),
    ),
  ],
  "ours: no scraps": [
    onEveryPage((content) =>
      content.replace(/^[\s\S]*?(?=\/H[23] <<)/u, (start) => lifted((y) => (y > 790 ? y : 760))(start)),
    ),
  ],
  "ours: headings lead": [onPage(1, (content) => content.replace(/(\/H2 <<[\s\S]*?EMC)[\s\S]*$/u, "$1"))],
  "ours: headers again": [
    onEveryPage((content) => content.replace(/\/Artifact <<\s*\/Type \/Pagination[\s\S]*?EMC/gu, "")),
  ],
};

export const spoilt: Readonly<Record<string, readonly Edit[]>> = {
  ...fileEdits,
  ...metadataEdits,
  ...attachmentEdits,
  ...fontEdits,
  ...contentEdits,
  ...structureEdits,
  ...readingEdits,
  ...pageEdits,
};
