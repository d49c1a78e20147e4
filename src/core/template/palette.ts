/** The colours of a report by what they are for, and how a house style fills them in. */
import { contrast, mixed } from "./colour.ts";

/** A role of colour. The band is that of the cover. */
export type Tone =
  | "ink"
  | "muted"
  | "accent"
  | "target"
  | "floor"
  | "axis"
  | "grid"
  | "tint"
  | "paper"
  | "gauge"
  | "band"
  | "onBand";

/** `#rrggbb` each. */
export type Palette = Readonly<Record<Tone, string>>;

/** What a house style may set: the paper is white, and what is written on the band follows from its colour. */
export const colourRoles = [
  "accent",
  "band",
  "ink",
  "muted",
  "target",
  "floor",
  "axis",
  "grid",
  "tint",
  "gauge",
] as const;

export type ColourRole = (typeof colourRoles)[number];
export type Colours = Readonly<Partial<Record<ColourRole, string | undefined>>>;

/** The least contrast of letters, and of lines and marks that mean something, with what lies under them (WCAG 2). */
export const leastContrast = { text: 4.5, mark: 3 } as const;

/** The deepest ground under a number is so much of the accent, and the rest paper. */
export const deepestGround = 0.4;

/** Our own. `grid`, `tint` and `gauge` carry no meaning. */
export const ownPalette: Palette = {
  ink: "#1c2a33",
  muted: "#55636c",
  accent: "#0a5a8c",
  target: "#a8400a",
  floor: "#1c2a33",
  axis: "#77838b",
  grid: "#dbe1e5",
  tint: "#eef3f6",
  paper: "#ffffff",
  gauge: "#7fb2d0",
  band: "#0a5a8c",
  onBand: "#ffffff",
};

/** What is not set follows from what is: a house style that names one colour looks like that colour. */
export function paletteOf(colours: Colours): Palette {
  const { paper } = ownPalette;
  const accent = colours.accent ?? ownPalette.accent;
  const ink = colours.ink ?? ownPalette.ink;
  const band = colours.band ?? accent;
  const onBand =
    contrast(paper, band) >= leastContrast.text || contrast(paper, band) > contrast(ink, band) ? paper : ink;
  const own = accent === ownPalette.accent;
  return {
    ...ownPalette,
    ink,
    accent,
    band,
    onBand,
    floor: colours.floor ?? ink,
    muted: colours.muted ?? ownPalette.muted,
    target: colours.target ?? ownPalette.target,
    axis: colours.axis ?? ownPalette.axis,
    grid: colours.grid ?? ownPalette.grid,
    tint: colours.tint ?? (own ? ownPalette.tint : tintOf(accent, paper)),
    gauge: colours.gauge ?? (own && band === accent ? ownPalette.gauge : mixed(onBand, band, 0.5)),
  };
}

/** A breath of the colour, as deep as letters of that colour on it allow. */
function tintOf(accent: string, paper: string): string {
  const shares = [0.07, 0.06, 0.05, 0.04, 0.03, 0.02, 0.01];
  const share = shares.find((one) => contrast(accent, mixed(accent, paper, one)) >= leastContrast.text);
  return share === undefined ? paper : mixed(accent, paper, share);
}
