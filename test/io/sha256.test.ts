import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, it } from "vitest";
import { sha256Of } from "../../src/io/sha256.ts";

const hashOf = (text: string) => createHash("sha256").update(text).digest("hex");

it("is that of the JSON with sorted keys and no white space", () => {
  const data = { b: [1, { d: "é", c: null }], a: { "10": true, "2": undefined }, z: [undefined] };
  expect(sha256Of(data)).toBe(hashOf('{"a":{"10":true},"b":[1,{"c":null,"d":"é"}],"z":[null]}'));
});

it("does not depend on the order of keys, nor on what JSON does not tell", () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (data) => {
      const turned = Object.fromEntries(Object.entries(data).reverse());
      expect(sha256Of(turned)).toBe(sha256Of(data));
      expect(sha256Of(JSON.parse(JSON.stringify(data)))).toBe(sha256Of(data));
    }),
  );
});
