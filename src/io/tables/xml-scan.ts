/**
 * XML as workbooks are written in, read as it flows: names, attributes, texts. No entities but the five of XML and
 * numbers, no document types: nothing in it can make it grow.
 */
import { TableFault } from "./table-fault.ts";

export interface XmlHandler {
  /** @param attributes as they stand, for `attributeOf` @param empty there is no end to wait for; `close` follows */
  open(name: string, attributes: string, empty: boolean): void;
  close(name: string): void;
  /** As it stands, for `decodeXml`; a long one may come in parts. */
  text(raw: string): void;
}

/** No tag of a workbook is longer. */
const mostTag = 100_000;

export interface XmlScanner {
  push(part: string): void;
  /** @throws TableFault if the text breaks off within a tag */
  end(): void;
}

export function xmlScanner(handler: XmlHandler): XmlScanner {
  let rest = "";
  return {
    push(part) {
      const text = rest + part;
      rest = text.slice(scan(text, handler));
      if (rest.length > mostTag && rest.startsWith("<")) throw new TableFault("workbook-broken");
    },
    end() {
      if (rest.includes("<")) throw new TableFault("workbook-broken");
    },
  };
}

/** @returns where the tag begins that has no end in this text */
function scan(text: string, handler: XmlHandler): number {
  let at = 0;
  while (at < text.length) {
    const open = text.indexOf("<", at);
    if (open < 0) {
      // A reference such as `&amp;` may be spread over two parts.
      const whole = text.lastIndexOf("&") >= Math.max(at, text.length - 12) ? text.lastIndexOf("&") : text.length;
      if (whole > at) handler.text(text.slice(at, whole));
      return whole;
    }
    if (open > at) handler.text(text.slice(at, open));
    const next = text.charCodeAt(open + 1) === bang ? declaration(text, open, handler) : tag(text, open, handler);
    if (next < 0) return open;
    at = next;
  }
  return at;
}

const bang = 0x21;
const slash = 0x2f;
const question = 0x3f;

function tag(text: string, open: number, handler: XmlHandler): number {
  const close = tagEnd(text, open);
  if (close < 0) return -1;
  const first = text.charCodeAt(open + 1);
  if (first === question) return close + 1;
  if (first === slash) {
    handler.close(localName(text.slice(open + 2, close).trimEnd()));
    return close + 1;
  }
  const empty = text.charCodeAt(close - 1) === slash;
  const end = empty ? close - 1 : close;
  const nameEnd = endOfName(text, open + 1, end);
  const name = localName(text.slice(open + 1, nameEnd));
  handler.open(name, text.slice(nameEnd, end), empty);
  if (empty) handler.close(name);
  return close + 1;
}

/** The sign that ends a tag; the same sign can stand within an attribute. */
function tagEnd(text: string, open: number): number {
  const most = Math.min(text.length, open + mostTag);
  let inQuotes = 0;
  for (let at = open + 1; at < most; at++) {
    const code = text.charCodeAt(at);
    if (inQuotes !== 0) inQuotes = code === inQuotes ? 0 : inQuotes;
    else if (code === 0x3e) return at;
    else if (code === 0x22 || code === 0x27) inQuotes = code;
  }
  if (most < text.length) throw new TableFault("workbook-broken");
  return -1;
}

function endOfName(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && text.charCodeAt(at) > 0x20) at++;
  return at;
}

function declaration(text: string, open: number, handler: XmlHandler): number {
  const within = text.slice(open, open + 9);
  if (within.startsWith("<!--")) return after(text, "-->", open);
  if (within === "<![CDATA[") {
    const next = after(text, "]]>", open);
    // As if it had been escaped, which is what everybody else does.
    if (next >= 0) handler.text(text.slice(open + 9, next - 3).replaceAll("&", "&amp;"));
    return next;
  }
  if (within.length === 9) throw new TableFault("workbook-broken");
  return -1;
}

function after(text: string, mark: string, from: number): number {
  const found = text.indexOf(mark, from);
  return found < 0 ? -1 : found + mark.length;
}

/** Some writers put a prefix before every name. */
function localName(name: string): string {
  const colon = name.indexOf(":");
  return colon < 0 ? name : name.slice(colon + 1);
}

/** @param name with its prefix, if the attribute has one */
export function attributeOf(attributes: string, name: string): string | undefined {
  let at = attributes.indexOf(name);
  while (at >= 0) {
    const before = attributes.charCodeAt(at - 1);
    const value = valueAt(attributes, at + name.length);
    if (before <= 0x20 && value !== undefined) return decodeXml(value);
    at = attributes.indexOf(name, at + name.length);
  }
  return undefined;
}

function valueAt(attributes: string, from: number): string | undefined {
  let at = from;
  while (attributes.charCodeAt(at) <= 0x20) at++;
  if (attributes[at] !== "=") return undefined;
  at++;
  while (attributes.charCodeAt(at) <= 0x20) at++;
  const mark = attributes[at] ?? "";
  if (mark !== '"' && mark !== "'") return undefined;
  const end = attributes.indexOf(mark, at + 1);
  return end < 0 ? undefined : attributes.slice(at + 1, end);
}

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

export function decodeXml(raw: string): string {
  if (!raw.includes("&")) return raw;
  return raw.replace(/&(?:#x([0-9a-f]{1,6})|#([0-9]{1,7})|(amp|lt|gt|quot|apos));/giu, (all, hex, decimal, name) => {
    if (name) return entities[String(name).toLowerCase()] ?? all;
    const code = Number.parseInt(hex ?? decimal, hex ? 16 : 10);
    return code <= 0x10ffff ? String.fromCodePoint(code) : all;
  });
}

/** A workbook writes signs that XML cannot hold as `_x000D_`; ends of lines are one sign, whoever wrote them. */
export function decodeWorkbookText(raw: string): string {
  const text = decodeXml(raw);
  if (!text.includes("_x") && !text.includes("\r")) return text;
  const whole = text.replace(/_x([0-9a-f]{4})_/giu, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
  return whole.replaceAll("\r\n", "\n");
}
