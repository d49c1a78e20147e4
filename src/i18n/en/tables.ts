/** What is wrong with an export as a file or a table, and what gave a platform away. One sentence a code. */
import type { tables as nl } from "../nl/tables.ts";

type Values = Readonly<Record<string, string | number>>;
type Sentence = (values: Values) => string;

const megabytes = (bytes: string | number | undefined) =>
  `${(Number(bytes) / 1e6).toLocaleString("en-GB", { maximumFractionDigits: 2 })} MB`;
const number = (value: string | number | undefined) => Number(value).toLocaleString("en-GB");
const cellCount = (value: string | number | undefined) => `${number(value)} ${Number(value) === 1 ? "cell" : "cells"}`;

export const tables: typeof nl = {
  sentences: {
    // ---- signs
    "table-not-utf-8": ({ row, byte, word }) =>
      `Row ${row} is not UTF-8 (byte ${byte} in '${word}'). If that reads as the right word, put encoding: windows-1252 in the mapping (with import init, give --encoding windows-1252); otherwise save the file again as UTF-8.`,
    "table-not-encoding": ({ encoding }) =>
      `The file breaks its encoding, ${encoding}: it is damaged or cut off. Export it again.`,
    "nul-byte": ({ row }) =>
      `Row ${row} holds a zero byte, which no text has. If the file is UTF-16 without a mark, put encoding: utf-16le in the mapping (with import init, give --encoding utf-16le); otherwise it is damaged.`,
    // ---- CSV
    "quote-not-closed": ({ row, line }) =>
      `In row ${row} (line ${line} of the file) a cell begins with a quote that closes nowhere. Look at that row, or export again: the file may be cut off.`,
    "row-too-large": ({ row, line, most }) =>
      `Row ${row} (line ${line} of the file) is larger than ${megabytes(most)}. No export has such rows: look at the file.`,
    "too-many-columns": ({ row, most }) =>
      `Row ${row} has more than ${number(most)} columns. No export of a survey has: look at the file.`,
    "row-too-wide": ({ row, cells, expected }) =>
      `Row ${row} has ${cellCount(cells)}, the first row ${number(expected)}. Is there a separator in an answer without quotes?`,
    "row-too-narrow": ({ row, cells, expected }) =>
      `Row ${row} has ${cellCount(cells)}, the first row ${number(expected)}: what is missing counts as empty.`,
    "phantom-columns": ({ row }) =>
      `From row ${row} on, rows end on one more separator: that empty column does not count.`,
    // ---- workbooks and zips
    "table-too-large": ({ bytes, most }) =>
      `The file is ${megabytes(bytes)}; of this format Datapeil reads at most ${megabytes(most)}. Export as CSV, which has no limit.`,
    "unpacks-too-large": ({ bytes, most }) =>
      `Unpacked, the file is ${megabytes(bytes)}, more than ${megabytes(most)}. Export as CSV, which has no limit.`,
    "too-many-cells": ({ most }) =>
      `The workbook has more than ${number(most)} cells with content. Export as CSV, which has no limit.`,
    "zip-bomb": ({ bytes, packedBytes }) =>
      `The file would grow from ${megabytes(packedBytes)} to ${megabytes(bytes)}. No export is made like that: it is not unpacked.`,
    "zip-too-many-files": ({ count, most }) => `The zip holds ${number(count)} files, more than ${number(most)}.`,
    "zip-cut-off": () => "The file is cut off: its end is missing. Download or copy it again.",
    "zip-broken": () => "The file is damaged: what is in it does not match its table of contents. Download it again.",
    "zip-nothing-to-read": ({ name }) =>
      `This zip holds only files that are not read, such as '${name}': hidden files, or files whose path leads out of the zip. Unpack it and give the export itself.`,
    "zip-in-zip": () => "There is another zip in this zip. Unpack it first.",
    "file-locked": () => "The file is protected by a password. Open it, take the protection away and save it again.",
    "sheet-missing": ({ sheet }) =>
      `Sheet '${sheet}' is missing from the workbook. Open it in Excel and save it again.`,
    "workbook-broken": () => "The workbook is damaged or cut off. Open it in Excel and save it again, or export again.",
    "workbook-unreadable": () => "This workbook cannot be read. Open it in Excel and save it as .xlsx.",
    "workbook-unknown-parts": () =>
      "The workbook has parts that Datapeil does not know. See whether all rows are there, or save it in Excel as .xlsx.",
    // ---- JSON
    "not-json": ({ line }) => `${Number(line) > 0 ? `Line ${line}` : "This"} is no valid JSON. Export the file again.`,
    "json-cut-off": () => "The file ends before its JSON does: it is cut off. Download it again.",
    "json-key-twice": () => "A response says the same key twice, so that an answer would be lost. Export as CSV.",
    "line-no-record": ({ row }) => `Line ${row} is no response in JSON, and is left out.`,
    "no-record": ({ record }) => `Item ${record} of the list is no response: it has no keys.`,
    "no-records": () => "There is no list of responses in this file.",
    "nested-too-deep": ({ most }) => `It nests more than ${most} levels deep. No export of a survey does.`,
    // ---- what is no table
    "table-empty": () => "The file is empty.",
    "table-pdf": () => "This is a PDF. Export the responses as CSV or Excel.",
    "table-web-page": () => "This is a web page, not a table. Open it in Excel and save it as .xlsx, or export as CSV.",
  } satisfies Record<string, Sentence> as Readonly<Record<string, Sentence>>,
  signs: {
    stated: () => "the mapping says so",
    "alias-export-date": ({ cells }) => `above the header stand ${cells}`,
    "import-ids": ({ cells }) => `a row with ${cells}`,
    "numbered-columns": ({ cells }) => `columns ${cells}`,
    "question-ids": ({ cells }) => `keys ${cells}`,
    "own-columns": ({ cells }) => `columns ${cells}`,
    "codes-and-texts": ({ cells }) => `headers with a code and a text, such as ${cells}`,
    subquestions: ({ cells }) => `codes of subquestions, such as ${cells}`,
    "first-column": ({ cells }) => `the first column is called ${cells}`,
    "two-rows": ({ cells }) => `a header of two rows, with ${cells}`,
    comments: ({ cells }) => `keys such as ${cells}`,
  } satisfies Record<string, Sentence> as Readonly<Record<string, Sentence>>,
};
