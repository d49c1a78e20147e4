import { PassThrough } from "node:stream";
import { expect, it } from "vitest";
import { createLineReader } from "../../../src/cli/ask/line-reader.ts";

function aReader() {
  const input = new PassThrough();
  return { input, next: createLineReader(input as unknown as NodeJS.ReadStream) };
}

it("gives line after line, however they come, and undefined after the last", async () => {
  const { input, next } = aReader();
  const [one, two] = [Buffer.from("é\r\n").subarray(0, 1), Buffer.from("é\r\n").subarray(1)];
  input.write(one);
  const first = next();
  input.write(two);
  expect(await first).toBe("é");
  input.write("a\nb\n\nc");
  expect([await next(), await next(), await next()]).toEqual(["a", "b", ""]);
  input.end();
  expect([await next(), await next(), await next()]).toEqual(["c", undefined, undefined]);
});

it("leaves the input to others between two lines", async () => {
  const { input, next } = aReader();
  input.write("a\nb\n");
  await next();
  expect(input.isPaused()).toBe(true);
  expect(input.listenerCount("data")).toBe(0);
  expect(await next()).toBe("b");
});

it("is interrupted by Ctrl-C, and listens for it only while it waits", async () => {
  const { next } = aReader();
  const before = process.listenerCount("SIGINT");
  const waiting = next();
  process.emit("SIGINT");
  await expect(waiting).rejects.toMatchObject({ name: "Interruption" });
  expect(process.listenerCount("SIGINT")).toBe(before);
});
