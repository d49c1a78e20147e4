/** Zips for tests, sound ones and others: what the directory declares can be a lie. */
import { crc32, deflateRawSync } from "node:zlib";

export interface ZippedFile {
  readonly name: string;
  readonly content: Buffer | string;
  /** What the directory says instead of the true size. */
  readonly declaredBytes?: number;
  readonly stored?: boolean;
}

export function aZip(files: readonly ZippedFile[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, declaredBytes, stored } of files) {
    const bytes = Buffer.from(content);
    const packed = stored ? bytes : deflateRawSync(bytes);
    const title = Buffer.from(name);
    const method = stored ? 0 : 8;
    const sizes = [crc32(bytes), packed.length, declaredBytes ?? bytes.length];
    const local = fields(30, [
      [0, 4, 0x04034b50],
      [4, 2, 20],
      [8, 2, method],
      ...sizes.map((value, at): Field => [14 + at * 4, 4, value]),
      [26, 2, title.length],
    ]);
    const central = fields(46, [
      [0, 4, 0x02014b50],
      [6, 2, 20],
      [10, 2, method],
      ...sizes.map((value, at): Field => [16 + at * 4, 4, value]),
      [28, 2, title.length],
      [42, 4, offset],
    ]);
    parts.push(local, title, packed);
    directory.push(central, title);
    offset += local.length + title.length + packed.length;
  }
  const list = Buffer.concat(directory);
  const end = fields(22, [
    [0, 4, 0x06054b50],
    [8, 2, files.length],
    [10, 2, files.length],
    [12, 4, list.length],
    [16, 4, offset],
  ]);
  return Buffer.concat([...parts, list, end]);
}

type Field = readonly [offset: number, bytes: number, value: number];

function fields(length: number, values: readonly Field[]): Buffer {
  const bytes = Buffer.alloc(length);
  for (const [offset, size, value] of values) bytes.writeUIntLE(value, offset, size);
  return bytes;
}

export interface WorkbookText {
  /** Inside `<sheetData>`. */
  readonly rows: string;
  /** Inside `<sst>`. */
  readonly shared?: string;
  /** Inside `<styleSheet>`. */
  readonly styles?: string;
  /** Inside `<workbook>`, before the sheets. */
  readonly properties?: string;
  /** All of the sheet, instead of `rows` in a frame. */
  readonly sheet?: string;
}

/** A workbook of one sheet, from the XML that is the point of a test. */
export function aWorkbook({ rows, shared, styles, properties, sheet }: WorkbookText): Buffer {
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const relations = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"';
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  return aZip([
    {
      name: "[Content_Types].xml",
      content: `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${type}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${type}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${type}.sharedStrings+xml"/></Types>`,
    },
    {
      name: "_rels/.rels",
      content: `<Relationships ${relations}><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    },
    {
      name: "xl/workbook.xml",
      content: `<workbook ${main} xmlns:r="${office}">${properties ?? ""}<sheets><sheet name="Blad &amp; 1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    },
    {
      name: "xl/_rels/workbook.xml.rels",
      content: `<Relationships ${relations}><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${office}/styles" Target="styles.xml"/><Relationship Id="rId3" Type="${office}/sharedStrings" Target="/xl/sharedStrings.xml"/></Relationships>`,
    },
    {
      name: "xl/styles.xml",
      content: `<styleSheet ${main}>${styles ?? '<cellXfs count="1"><xf numFmtId="0"/></cellXfs>'}</styleSheet>`,
    },
    { name: "xl/sharedStrings.xml", content: `<sst ${main}>${shared ?? ""}</sst>` },
    {
      name: "xl/worksheets/sheet1.xml",
      content:
        sheet ?? `<?xml version="1.0" encoding="UTF-8"?><worksheet ${main}><sheetData>${rows}</sheetData></worksheet>`,
    },
  ]);
}
