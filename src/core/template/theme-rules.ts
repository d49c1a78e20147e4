/** What the schema cannot say about a theme: colours that cannot be read on each other, by WCAG 2. */
import type { Issue } from "../issue/issue.ts";
import { contrast, mixed, nearestColour } from "./colour.ts";
import { darkColour } from "./dark.ts";
import type { ColourRole, Colours, Palette } from "./palette.ts";
import { deepestGround, leastContrast, paletteOf } from "./palette.ts";
import { brokenTemplate } from "./rule.ts";
import type { ThemeFile } from "./theme-schema.ts";

/** Two colours that stand on each other somewhere in a report. */
interface Pair {
  /** What would have to change, the likeliest first. */
  readonly roles: readonly ColourRole[];
  /** What the sentence calls the other one. */
  readonly ground: string;
  readonly least: number;
  readonly contrast: (palette: Palette) => number;
}

const onPaper = (role: ColourRole, least: number, follows: readonly ColourRole[] = []): Pair => ({
  roles: [role, ...follows],
  ground: "paper",
  least,
  contrast: (palette) => contrast(palette[role], palette.paper),
});

const onTint = (role: ColourRole): Pair => ({
  roles: ["tint", role],
  ground: "tint",
  least: leastContrast.text,
  // What cannot be read on white is told there: no ground would help it.
  contrast: (palette) => {
    const onWhite = contrast(palette[role], palette.paper);
    return onWhite < leastContrast.text ? leastContrast.text : contrast(palette[role], palette.tint);
  },
});

const onShade = (ink: string, accent: string, paper: string) => contrast(ink, mixed(accent, paper, deepestGround));

/** In the light and in the dark, whichever is worse. */
function onShades({ ink, accent, paper }: Palette): number {
  const [darkInk, darkAccent, darkPaper] = [ink, accent, paper].map((one) => darkColour(one, paper)) as [
    string,
    string,
    string,
  ];
  return Math.min(onShade(ink, accent, paper), onShade(darkInk, darkAccent, darkPaper));
}

const pairs: readonly Pair[] = [
  ...(["ink", "muted", "accent", "target"] as const).map((role) => onPaper(role, leastContrast.text)),
  onPaper("floor", leastContrast.mark, ["ink"]),
  onPaper("axis", leastContrast.mark),
  ...(["ink", "muted", "accent"] as const).map(onTint),
  {
    roles: ["band", "accent", "ink"],
    ground: "onBand",
    least: leastContrast.text,
    contrast: (palette) => contrast(palette.onBand, palette.band),
  },
  // Figures stand on shades of the accent, on a dark screen too.
  {
    roles: ["accent", "ink"],
    ground: "shade",
    least: leastContrast.text,
    contrast: onShades,
  },
];

/** Paths are those of theme.yaml. One problem a colour. */
export function checkTheme({ colours = {} }: ThemeFile): Issue[] {
  const palette = paletteOf(colours);
  const found = new Map<ColourRole, Issue>();
  for (const pair of pairs) {
    const reached = pair.contrast(palette);
    // Our own colours pass among themselves: one of these was set.
    const role = pair.roles.find((one) => colours[one] !== undefined) ?? pair.roles[0];
    if (reached >= pair.least || role === undefined || found.has(role)) continue;
    const nearest = nearestColour(palette[role], (candidate) => passes({ ...colours, [role]: candidate }, role));
    const params = {
      role,
      given: palette[role],
      ground: pair.ground,
      contrast: Math.floor(reached * 10) / 10,
      least: pair.least,
      nearest: nearest ?? "",
    };
    found.set(role, brokenTemplate("contrast-too-low", ["colours", role], params));
  }
  return [...found.values()];
}

/** Whether all that has to do with a role can be read; what else is wrong is told at the other colour. */
function passes(colours: Colours, role: ColourRole): boolean {
  const palette = paletteOf(colours);
  return pairs.every((pair) => !pair.roles.includes(role) || pair.contrast(palette) >= pair.least);
}
