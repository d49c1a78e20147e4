/** What the schema cannot say about a theme: colours that cannot be read on each other, by WCAG 2. */
import type { Issue } from "../issue.ts";
import { contrast, mixed, nearestColour } from "./colour.ts";
import { darkPalette } from "./dark.ts";
import type { ColourRole, Colours, Palette } from "./palette.ts";
import { colourRoles, deepestGround, leastContrast, paletteOf } from "./palette.ts";
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

const onPaper = (role: ColourRole, least: number): Pair => ({
  roles: [role],
  ground: "paper",
  least,
  contrast: (palette) => contrast(palette[role], palette.paper),
});

const onTint = (role: ColourRole): Pair => ({
  roles: ["tint", role],
  ground: "tint",
  least: leastContrast.text,
  contrast: (palette) => contrast(palette[role], palette.tint),
});

const onAccent = (palette: Palette) => contrast(palette.ink, mixed(palette.accent, palette.paper, deepestGround));

const pairs: readonly Pair[] = [
  ...(["ink", "muted", "accent", "target"] as const).map((role) => onPaper(role, leastContrast.text)),
  ...(["floor", "axis"] as const).map((role) => onPaper(role, leastContrast.mark)),
  ...(["ink", "muted", "accent"] as const).map(onTint),
  {
    roles: ["band", "accent"],
    ground: "onBand",
    least: leastContrast.text,
    contrast: (palette) => contrast(palette.onBand, palette.band),
  },
  // Figures stand on shades of the accent, on a dark screen too.
  {
    roles: ["accent", "ink"],
    ground: "shade",
    least: leastContrast.text,
    contrast: (palette) => Math.min(onAccent(palette), onAccent(darkPalette(palette))),
  },
];

/** Paths are those of theme.yaml. One problem a colour, the worst. */
export function checkTheme({ colours = {} }: ThemeFile): Issue[] {
  const palette = paletteOf(colours);
  const found = pairs.flatMap((pair): (Issue & { readonly worth: number })[] => {
    const reached = pair.contrast(palette);
    if (reached >= pair.least) return [];
    // Our own colours pass among themselves: one of these was set.
    const role = pair.roles.find((one) => colours[one] !== undefined) ?? (pair.roles[0] as ColourRole);
    const given = palette[role];
    const nearest = nearestColour(given, (candidate) => passes({ ...colours, [role]: candidate }, role));
    const params = {
      role,
      given,
      ground: pair.ground,
      contrast: Math.floor(reached * 10) / 10,
      least: pair.least,
      nearest: nearest ?? "",
    };
    return [{ ...brokenTemplate("contrast-too-low", ["colours", role], params), worth: reached / pair.least }];
  });
  return colourRoles.flatMap((role) => {
    const [worst] = found.filter(({ params }) => params.role === role).sort((a, b) => a.worth - b.worth);
    if (!worst) return [];
    const { worth, ...rest } = worst;
    return [rest];
  });
}

/** Whether all that has to do with a role can be read; what else is wrong is told at the other colour. */
function passes(colours: Colours, role: ColourRole): boolean {
  const palette = paletteOf(colours);
  return pairs.every((pair) => !pair.roles.includes(role) || pair.contrast(palette) >= pair.least);
}
