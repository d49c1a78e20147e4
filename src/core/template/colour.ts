/** Arithmetic of colours, by the definitions of sRGB and WCAG 2. A colour is written `#rrggbb`. */

/** Red, green and blue, 0…1 each. */
export type Channels = readonly [number, number, number];

export function channels(color: string): Channels {
  const at = (start: number) => Number.parseInt(color.slice(start, start + 2), 16) / 255;
  return [at(1), at(3), at(5)];
}

export function hex(color: Channels): string {
  return `#${color
    .map((value) =>
      Math.round(value * 255)
        .toString(16)
        .padStart(2, "0"),
    )
    .join("")}`;
}

/** How much light it gives, 0…1. */
export function luminance(color: Channels): number {
  const [red, green, blue] = color.map((value) =>
    value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4,
  ) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** 1 for the same colour, 21 for black on white. */
export function contrast(one: string, other: string): number {
  const [high = 0, low = 0] = [luminance(channels(one)), luminance(channels(other))].sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

/** `share` of the first colour and the rest of the second. */
export function mixed(color: string, other: string, share: number): string {
  if (share >= 1) return color;
  const [ones, others] = [channels(color), channels(other)];
  const mix = (at: 0 | 1 | 2) => ones[at] * share + others[at] * (1 - share);
  return hex([mix(0), mix(1), mix(2)]);
}

/** The colour itself, or the least darker or lighter one that `passes`; undefined if neither black nor white does. */
export function nearestColour(color: string, passes: (candidate: string) => boolean): string | undefined {
  for (let step = 0; step <= 100; step += 1) {
    const candidates = ["#000000", "#ffffff"].map((end) => mixed(end, color, step / 100));
    const found = candidates.find(passes);
    if (found !== undefined) return found;
  }
  return undefined;
}
