import fc from "fast-check";
import { expect, test } from "vitest";
import { contrast, mixed } from "../../../src/core/template/colour.ts";
import { darkPalette } from "../../../src/core/template/dark.ts";
import type { Colours } from "../../../src/core/template/palette.ts";
import { colourRoles, deepestGround, ownPalette, paletteOf } from "../../../src/core/template/palette.ts";
import { checkTheme } from "../../../src/core/template/theme-rules.ts";

const colour = fc.nat(0xffffff).map((value) => `#${value.toString(16).padStart(6, "0")}`);
const someColours = fc.record(Object.fromEntries(colourRoles.map((role) => [role, colour])), { requiredKeys: [] });

test("our own colours pass, said or not", () => {
  const { paper: _paper, onBand: _onBand, ...own } = ownPalette;
  expect(checkTheme({ colours: own })).toEqual([]);
  expect(paletteOf(own)).toEqual(ownPalette);
  expect(paletteOf({})).toEqual(ownPalette);
});

test("an accent alone gives a house style that can be read", () => {
  const palette = paletteOf({ accent: "#1d5c3a" });
  expect(checkTheme({ colours: { accent: "#1d5c3a" } })).toEqual([]);
  expect(palette).toMatchObject({ band: "#1d5c3a", onBand: "#ffffff" });
  expect(palette.tint).not.toBe(ownPalette.tint);
});

test("on a light band the text is dark", () => {
  const colours = { accent: "#1d5c3a", band: "#f2c500" };
  expect(paletteOf(colours).onBand).toBe(ownPalette.ink);
  expect(checkTheme({ colours })).toEqual([]);
});

test.each<[string, Colours, string, string]>([
  ["light text", { muted: "#999999" }, "muted", "paper"],
  ["a light accent", { accent: "#f2c500" }, "accent", "paper"],
  ["a light line", { axis: "#cccccc" }, "axis", "paper"],
  ["a dark ground", { tint: "#888888" }, "tint", "tint"],
  ["a band between light and dark", { band: "#808080" }, "band", "onBand"],
  ["figures on shades of black", { accent: "#000000" }, "accent", "shade"],
])("%s is told at the colour that was set, with one that passes", (_name, colours, role, ground) => {
  const [found, ...more] = checkTheme({ colours });
  expect(more).toEqual([]);
  expect(found).toMatchObject({ code: "contrast-too-low", path: ["colours", role], params: { role, ground } });
  expect(checkTheme({ colours: { ...colours, [role]: String(found?.params.nearest) } })).toEqual([]);
});

test("what cannot be read on white is told once, whatever else it stands on", () => {
  const { paper: _paper, onBand: _onBand, ...own } = ownPalette;
  const found = checkTheme({ colours: { ...own, accent: "#6aa0e0" } });
  expect(found.map(({ path, params }) => [path.at(-1), params.ground])).toEqual([["accent", "paper"]]);
  expect(checkTheme({ colours: { ...own, accent: String(found[0]?.params.nearest) } })).toEqual([]);
});

test("whatever colours somebody sets: what passes can be read, on paper and on a dark screen", () => {
  fc.assert(
    fc.property(someColours, (colours) => {
      if (checkTheme({ colours }).length > 0) return;
      const light = paletteOf(colours);
      const dark = darkPalette(light);
      for (const palette of [light, dark]) {
        for (const tone of ["ink", "muted", "accent", "target"] as const) {
          expect(contrast(palette[tone], palette.paper), tone).toBeGreaterThanOrEqual(4.4);
        }
        expect(contrast(palette.ink, mixed(palette.accent, palette.paper, deepestGround))).toBeGreaterThanOrEqual(4.5);
        for (const tone of ["floor", "axis"] as const) {
          expect(contrast(palette[tone], palette.paper), tone).toBeGreaterThanOrEqual(2.95);
        }
      }
      expect(contrast(light.onBand, light.band)).toBeGreaterThanOrEqual(4.5);
    }),
    { numRuns: 200, seed: 7 },
  );
});

test("one colour is mended by what is proposed, whatever it was", () => {
  fc.assert(
    fc.property(fc.constantFrom(...colourRoles), colour, (role, value) => {
      for (const { params } of checkTheme({ colours: { [role]: value } })) {
        expect(checkTheme({ colours: { [role]: String(params.nearest) } })).toEqual([]);
      }
    }),
    { numRuns: 500, seed: 7 },
  );
});
