import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fillColumns, fillPage } from "../../../src/report/pdf/column-pages.ts";
import type { Strip } from "../../../src/report/pdf/page-items.ts";

const strip = (height: number, changes: Partial<Strip> = {}): Strip => ({ height, before: 0, items: [], ...changes });
const chains = fc.array(fc.array(fc.integer({ min: 5, max: 60 }), { minLength: 1, maxLength: 3 }), { maxLength: 30 });
const made = (heights: readonly (readonly number[])[]) =>
  heights.map((chain) => chain.map((height) => strip(height, { before: 4 })));

describe("two columns", () => {
  test("keep the order, stay in their room, and never part what belongs together", () => {
    fc.assert(
      fc.property(chains, fc.integer({ min: 200, max: 700 }), (heights, room) => {
        const given = made(heights);
        const { placed, count, height } = fillColumns(given, room);
        expect(placed.map((one) => one.strip)).toEqual(given.slice(0, count).flat());
        expect(height).toBeLessThanOrEqual(room);
        for (const one of placed) expect(one.y + one.strip.height).toBeLessThanOrEqual(height + 0.01);
        const columnOf = new Map(placed.map((one) => [one.strip, one.column]));
        for (const chain of given.slice(0, count)) expect(new Set(chain.map((one) => columnOf.get(one))).size).toBe(1);
        for (const [index, one] of placed.entries()) {
          const next = placed[index + 1];
          if (next?.column === one.column) expect(next.y).toBeGreaterThanOrEqual(one.y + one.strip.height);
          else if (next) expect([one.column, next.column, next.y]).toEqual([0, 1, 0]);
        }
      }),
    );
  });

  test("end at about the same height where everything fits", () => {
    const ten = made(Array.from({ length: 10 }, () => [20]));
    const { placed, height } = fillColumns(ten, 700);
    expect(placed.filter(({ column }) => column === 0)).toHaveLength(5);
    expect(height).toBeLessThan(130);
  });

  test("what goes on at the top of a column says what it belongs to", () => {
    const header = strip(10);
    const parts = Array.from({ length: 6 }, (_, index) => [strip(20, index === 0 ? {} : { header })]);
    const { placed } = fillColumns(parts, 80);
    const second = placed.filter(({ column }) => column === 1);
    expect(second[0]?.strip).toBe(header);
    expect(second[1]?.y).toBe(10);
    expect(placed.filter((one) => one.strip === header)).toHaveLength(1);
  });

  test("leave no scrap for the next page", () => {
    const given = made(Array.from({ length: 17 }, () => [40]));
    expect(fillColumns(given, 350).count).toBe(16);
    const { count } = fillPage(given, 350, 700);
    expect(count).toBeLessThan(15);
    expect(fillColumns(given.slice(count), 700).height).toBeGreaterThanOrEqual(64);
    expect(fillPage(given.slice(0, 16), 350, 700).count).toBe(16);
    expect(fillPage(given.slice(0, 3), 60, 700).count).toBeGreaterThan(0);
  });

  test("what no column can hold is left for the next page", () => {
    expect(fillColumns([[strip(90)]], 80)).toMatchObject({ count: 0, placed: [] });
  });
});
