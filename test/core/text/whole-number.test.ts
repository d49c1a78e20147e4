import { expect, it } from "vitest";
import { wholeNumber } from "../../../src/core/text/whole-number.ts";

it.each([
  ["44000", 44_000],
  ["44.000", 44_000],
  ["44 000", 44_000],
  ["1,200,000", 1_200_000],
  ["0", 0],
  ["44.5", undefined],
  ["-3", undefined],
  ["44k", undefined],
  ["999999999", undefined],
  ["", undefined],
])("%s as a whole number is %s", (text, number) => {
  expect(wholeNumber(text)).toBe(number);
});
