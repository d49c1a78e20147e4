/** The house style of a report, as plain data that travels to a worker. */
import type { Palette } from "../core/template/palette.ts";

export interface Logo {
  readonly type: "image/png" | "image/jpeg";
  readonly bytes: Uint8Array;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  /** What somebody hears who does not see it, in the language of the report. */
  readonly alternative: string;
}

export interface Theme {
  readonly palette: Palette;
  readonly logo?: Logo | undefined;
  /** Name of the house's font, for pages that are shown with the fonts of the reader's machine. */
  readonly fontFamily?: string | undefined;
  /** How much wider its letters are than ours, 1 or more: content that must fit one page says less. */
  readonly wider?: number | undefined;
}
