/** Colours for a dark screen, from those for paper. */
import type { Channels } from "./colour.ts";
import { channels, hex, luminance } from "./colour.ts";
import type { Palette, Tone } from "./palette.ts";

/** Nearly black: white letters on black seem to swim. */
const darkPaper = "#14191d";

/**
 * The same hues, dark and light exchanged: each colour keeps its contrast with the paper, and so any two keep their
 * contrast with each other, in a house style too. Only a contrast greater than the dark paper allows becomes less.
 */
export function darkPalette(palette: Palette): Palette {
  const tones = Object.entries(palette) as [Tone, string][];
  const entries = tones.map(([tone, color]) => [tone, darkColour(color, palette.paper)]);
  return Object.fromEntries(entries) as Record<Tone, string>;
}

/** One of them; `paper` is the light one. */
export function darkColour(color: string, paper: string): string {
  if (color === paper) return darkPaper;
  const [light, dark] = [luminance(channels(paper)), luminance(channels(darkPaper))];
  const wanted = ((dark + 0.05) * (light + 0.05)) / (luminance(channels(color)) + 0.05) - 0.05;
  return hex(withLuminance(channels(color), wanted));
}

/** Between the dark paper, the colour and white, wherever it is as bright as that: never darker than the paper. */
function withLuminance(color: Channels, wanted: number): Channels {
  const from = channels(darkPaper);
  const mixed = (part: number): Channels => {
    const mix = (value: number, start: number) =>
      part <= 1 ? start + (value - start) * part : value + (1 - value) * (part - 1);
    return [mix(color[0], from[0]), mix(color[1], from[1]), mix(color[2], from[2])];
  };
  let [low, high] = [0, 2];
  for (let step = 0; step < 24; step += 1) {
    const middle = (low + high) / 2;
    if (luminance(mixed(middle)) < wanted) low = middle;
    else high = middle;
  }
  return mixed(high);
}
