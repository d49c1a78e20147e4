import { expect, test } from "vitest";
import { shortString } from "../../../src/report/pdf/short-string.ts";

test.each([
  ["letters of our languages", "Coördinatie: 1,5 · één van 3", "(Coördinatie: 1,5 · één van 3)"],
  ["what ends a string", "(a) \\ b", "(\\(a\\) \\\\ b)"],
])("%s take a byte each", (_name, text, written) => {
  expect(`${shortString(text)}`).toBe(written);
});

test.each(["56\u00a0%", "van 1 → 2", "“zo”", "a\nb"])("%j is left to pdfkit", (text) => {
  expect(shortString(text)).toEqual(new String(text));
});
