/** What the head of a PNG says about its rows. */

export interface PngHeader {
  readonly width: number;
  readonly height: number;
  /** Bits of a sample. */
  readonly depth: number;
  readonly colourType: number;
}

/** Colour type → samples of a pixel. */
export const samplesOf: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/** Bytes of a row, without the one that names its filter. */
export function rowLength({ width, depth, colourType }: PngHeader): number {
  return Math.ceil((width * depth * (samplesOf[colourType] ?? 1)) / 8);
}
