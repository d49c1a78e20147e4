import { expect } from "vitest";
import type { Assessment } from "../../src/core/assessment/assessment.ts";

/** The same figures, to 1e-9: two ways of summing differ in their last bits. */
export function expectSameFigures(actual: Assessment, wanted: Assessment, leaveOut: readonly string[] = []): void {
  const of = ({ areas, dimensions, overall, toTarget }: Assessment) => ({ areas, dimensions, overall, toTarget });
  expectSame(of(actual), of(wanted), leaveOut, "");
}

function expectSame(actual: unknown, wanted: unknown, leaveOut: readonly string[], path: string): void {
  if (typeof actual === "number" && typeof wanted === "number") expect(actual, path).toBeCloseTo(wanted, 9);
  else if (isObject(actual) && isObject(wanted)) {
    const keys = (of: object) => Object.keys(of).filter((key) => !leaveOut.includes(key));
    expect(keys(actual), path).toEqual(keys(wanted));
    for (const key of keys(actual)) expectSame(actual[key], wanted[key], leaveOut, `${path}.${key}`);
  } else expect(actual, path).toEqual(wanted);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
