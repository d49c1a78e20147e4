import { expect, test } from "vitest";
import { readDate } from "../../../../src/core/import/rows/read-date.ts";

test.each([
  ["2026-11-24", "2026-11-24"],
  ["2026-11-24 08:41:05", "2026-11-24T08:41:05"],
  ["2026-11-24T08:41:05.123Z", "2026-11-24T08:41:05"],
  ["2026-11-24T08:41:05+01:00", "2026-11-24T08:41:05"],
  ["24/12/2026 8:41", "2026-12-24T08:41:00"],
  ["12/24/2026 8:41", "2026-12-24T08:41:00"],
  ["31-8-2026 14:20:53", "2026-08-31T14:20:53"],
  ["2026/08/06 10:01:25 AM GMT-5", "2026-08-06T10:01:25"],
  ["8/31/26 12:05 AM", "2026-08-31T00:05:00"],
  ["8/31/2026 12:05 PM", "2026-08-31T12:05:00"],
  ["04/04/2026", "2026-04-04"],
])("%s is %s, whatever the order", (text, date) => {
  expect(readDate(text)).toEqual({ kind: "date", text: date });
});

test("day and month that can be read either way wait for the order", () => {
  expect(readDate("03/04/2026")).toEqual({ kind: "ambiguous" });
  expect(readDate("03/04/2026", "dmy")).toEqual({ kind: "date", text: "2026-04-03" });
  expect(readDate("03/04/2026", "mdy")).toEqual({ kind: "date", text: "2026-03-04" });
});

test.each(["", "yesterday", "2026-13-01", "2026-02-29", "32/12/2026", "24/12/2026 25:00", "46350", "1-mei"])(
  "%j is no date",
  (text) => {
    expect(readDate(text, "dmy")).toEqual({ kind: "no-date" });
  },
);
