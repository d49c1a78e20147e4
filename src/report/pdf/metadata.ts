/** What the file says about itself: the information dictionary and its XMP twin, for PDF/A-3a and PDF/UA-1. */
import type { ReportDocument } from "../content/blocks.ts";
import { tidy } from "../tidy.ts";

export interface FileInfo {
  readonly Title: string;
  readonly Author: string;
  readonly Subject: string;
  readonly Creator: string;
  readonly Producer: string;
  readonly CreationDate: Date;
  readonly ModDate: Date;
}

/** The date is that of the newest answer, never the clock: the same input gives the same bytes. */
export function fileInfo(report: ReportDocument, tool: string): FileInfo {
  const noon = new Date(`${report.date.slice(0, 10)}T12:00:00Z`);
  return {
    Title: tidy(report.title).replaceAll("\n", " "),
    Author: tidy(report.author).replaceAll("\n", " "),
    Subject: tidy(report.subject).replaceAll("\n", " "),
    Creator: tool,
    Producer: "pdfkit",
    CreationDate: noon,
    ModDate: noon,
  };
}

export function escapeXml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&apos;");
}

/** What of a pdfkit document writes the XMP packet. */
interface MetadataWriter {
  info: object;
  _addInfo(): void;
  appendXML(xml: string): void;
}

/** pdfkit writes title, author and subject into XML as they are: "Data & beleid" breaks the packet. */
export function writeMetadata(document: object, info: FileInfo): void {
  const writer = document as MetadataWriter;
  const original = writer._addInfo.bind(writer);
  writer._addInfo = () => {
    const plain = writer.info;
    const escaped = Object.entries(plain).map(([key, value]) => [
      key,
      typeof value === "string" ? escapeXml(value) : value,
    ]);
    writer.info = Object.fromEntries(escaped);
    original();
    writer.info = plain;
  };
  writer.appendXML(modifyDate(info.ModDate));
  writer.appendXML(accessibilityClaim);
}

function modifyDate(date: Date): string {
  const moment = `${date.toISOString().slice(0, 19)}Z`;
  return `<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/"><xmp:ModifyDate>${moment}</xmp:ModifyDate></rdf:Description>`;
}

/** PDF/A accepts the PDF/UA claim only with a description of its schema. */
const accessibilityClaim = `
<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"><pdfuaid:part>1</pdfuaid:part></rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
  <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
    <pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
    <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
    <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
    <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
      <pdfaProperty:name>part</pdfaProperty:name>
      <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
      <pdfaProperty:category>internal</pdfaProperty:category>
      <pdfaProperty:description>Indicates, which part of ISO 14289 standard is followed</pdfaProperty:description>
    </rdf:li></rdf:Seq></pdfaSchema:property>
  </rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>`;
