import { deflateSync, inflateSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readPicture } from "../../../src/io/template/picture.ts";
import { mostPixels } from "../../../src/io/template/picture-form.ts";
import { aJpeg, aLogo, aPng } from "../../support/template.ts";

/** Pixels of a PNG that we wrote: rows of differences. */
function pixelsOf(png: Uint8Array, width: number): number[][] {
  const file = Buffer.from(png);
  const start = file.indexOf("IDAT");
  const rows = inflateSync(file.subarray(start + 4, start + 4 + file.readUInt32BE(start - 4)));
  const pixels: number[][] = [];
  for (let row = 0; row < rows.length; row += width * 3 + 1) {
    let before = [0, 0, 0];
    for (let x = 0; x < width; x += 1) {
      before = before.map((value, at) => (value + (rows[row + 1 + x * 3 + at] ?? 0)) & 255);
      pixels.push(before);
    }
  }
  return pixels;
}

function read(file: Uint8Array, width: number): number[][] {
  const picture = readPicture(file);
  if ("fault" in picture) throw new Error(picture.fault);
  return pixelsOf(picture.bytes, width);
}

const white = [255, 255, 255];

describe("a PNG of each kind is read as it looks on white", () => {
  it.each<[string, Buffer, number[][]]>([
    [
      "colours",
      aPng([2, 1, 8, 2], Buffer.from([0, 10, 20, 30, 40, 50, 60])),
      [
        [10, 20, 30],
        [40, 50, 60],
      ],
    ],
    ["half seen", aPng([2, 1, 8, 6], Buffer.from([0, 0, 0, 0, 128, 9, 9, 9, 0])), [[127, 127, 127], white]],
    ["of sixteen bits", aPng([1, 1, 16, 2], Buffer.from([0, 255, 255, 0, 0, 128, 0])), [[255, 0, 128]]],
    ["grey, one bit", aPng([3, 1, 1, 0], Buffer.from([0, 0b01000000])), [[0, 0, 0], white, [0, 0, 0]]],
    ["grey, half seen", aPng([1, 1, 8, 4], Buffer.from([0, 0, 51])), [[204, 204, 204]]],
    [
      "a palette of two bits, one entry not seen",
      aPng([3, 1, 2, 3], Buffer.from([0, 0b00_01_10_00]), [
        ["PLTE", Buffer.from([1, 2, 3, 4, 5, 6, 7, 8, 9])],
        ["tRNS", Buffer.from([255, 0])],
      ]),
      [[1, 2, 3], white, [7, 8, 9]],
    ],
    [
      "one colour left out",
      aPng([2, 1, 8, 2], Buffer.from([0, 1, 2, 3, 3, 2, 1]), [["tRNS", Buffer.from([0, 1, 0, 2, 0, 3])]]),
      [white, [3, 2, 1]],
    ],
  ])("%s", (_name, file, pixels) => {
    const [width = 1] = [file.readUInt32BE(16)];
    expect(read(file, width)).toEqual(pixels);
  });

  it("whatever the filter of its rows", () => {
    const [width, height] = [4, 3];
    const row = fc.uint8Array({ minLength: width * 3, maxLength: width * 3 });
    const rows = fc.array(fc.tuple(fc.nat(4), row), { minLength: height, maxLength: height });
    fc.assert(
      fc.property(rows, (lines) => {
        let above = new Uint8Array(width * 3);
        const filtered = lines.flatMap(([filter, line]) => {
          const before = above;
          above = line;
          const at = (values: Uint8Array, index: number) => (index < 0 ? 0 : (values[index] ?? 0));
          return [
            filter,
            ...line.map((value, index) => {
              const [left, up, corner] = [at(line, index - 3), at(before, index), at(before, index - 3)];
              const near = [left, up, corner].map((one) => [Math.abs(left + up - corner - one), one] as const);
              const paeth = near.reduce((best, one) => (one[0] < best[0] ? one : best))[1];
              return value - ([0, left, up, (left + up) >> 1, paeth][filter] ?? 0);
            }),
          ];
        });
        const flat = lines.flatMap(([, line]) => [...line]);
        expect(read(aPng([width, height, 8, 2], Uint8Array.from(filtered)), width).flat()).toEqual(flat);
      }),
      { numRuns: 100, seed: 7 },
    );
  });
});

it("only what draws a logo is kept: not who made it, nor where", () => {
  const picture = readPicture(aJpeg(3));
  expect(picture).toMatchObject({ type: "image/jpeg", width: 60, height: 20 });
  expect("bytes" in picture && Buffer.from(picture.bytes).includes("Peeters")).toBe(false);
  const named = aPng([1, 1, 8, 2], Buffer.from([0, 1, 2, 3]), [["tEXt", Buffer.from("Author\0Jan Peeters")]]);
  const png = readPicture(named);
  expect("bytes" in png && Buffer.from(png.bytes).includes("Peeters")).toBe(false);
});

it("the same file gives the same bytes", () => {
  expect(readPicture(aLogo())).toEqual(readPicture(aLogo()));
});

describe("what cannot be a logo is said to be so", () => {
  const bomb = aPng([10, 10, 8, 2], Buffer.alloc(50_000_000));
  it.each<[string, Uint8Array, string]>([
    ["an SVG", Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'/>"), "logo-not-a-picture"],
    ["nothing", Buffer.alloc(0), "logo-not-a-picture"],
    ["a PNG that ends early", aLogo().slice(0, 90), "logo-broken"],
    ["a PNG with less than it says", aPng([9, 9, 8, 2], Buffer.alloc(20)), "logo-broken"],
    ["a PNG with far more than it says", bomb, "logo-broken"],
    ["a PNG of a filter that does not exist", aPng([1, 1, 8, 2], Buffer.from([9, 1, 2, 3])), "logo-broken"],
    ["a PNG of no width", aPng([0, 1, 8, 2], Buffer.from([0])), "logo-broken"],
    ["a PNG of three bits", aPng([1, 1, 3, 2], Buffer.from([0, 1, 2, 3])), "logo-broken"],
    ["a PNG of billions of pixels", aPng([4e9, 4e9, 8, 2], Buffer.from([0])), "logo-too-many-pixels"],
    ["a PNG just too wide", aPng([mostPixels + 1, 1, 8, 2], Buffer.from([0])), "logo-too-many-pixels"],
    ["a PNG that appears in steps", aPng([1, 1, 8, 2, 1], Buffer.from([0, 1, 2, 3])), "logo-interlaced"],
    ["a JPEG for the press", aJpeg(4), "logo-for-print"],
    ["a JPEG that ends early", aJpeg(3).subarray(0, 40), "logo-broken"],
    ["a JPEG too wide", aJpeg(3, mostPixels + 1), "logo-too-many-pixels"],
  ])("%s", (_name, file, fault) => {
    expect(readPicture(file)).toMatchObject({ fault });
  });

  it("any broken bytes, without an error of ours", () => {
    const sound = [Buffer.from(aLogo(20, 20)), aJpeg(3)];
    fc.assert(
      fc.property(fc.constantFrom(...sound), fc.nat(), fc.nat(255), (file, at, value) => {
        const spoilt = Buffer.from(file);
        spoilt[at % spoilt.length] = value;
        const picture = readPicture(spoilt);
        expect("fault" in picture || picture.width > 0).toBe(true);
      }),
      { numRuns: 300, seed: 7 },
    );
  });
});

it("packs what it writes", () => {
  expect(aLogo(800, 300).length).toBeLessThan(deflateSync(Buffer.alloc(800 * 300 * 3)).length + 3000);
});
