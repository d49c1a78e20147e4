/** Shapes that a chart consists of: geometry only, origin at the top left, in points. Colours are names. */

import type { Tone } from "../../core/template/palette.ts";

export type { Tone };

export type Shape =
  | {
      readonly kind: "line";
      readonly x1: number;
      readonly y1: number;
      readonly x2: number;
      readonly y2: number;
      readonly tone: Tone;
      readonly width: number;
    }
  | {
      readonly kind: "circle";
      readonly x: number;
      readonly y: number;
      readonly radius: number;
      readonly fill?: Tone;
      readonly stroke?: Tone;
    }
  | {
      readonly kind: "rect";
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly tone: Tone;
    }
  | {
      readonly kind: "text";
      readonly x: number;
      /** Baseline. */
      readonly y: number;
      readonly text: string;
      readonly size: number;
      readonly anchor: "start" | "middle" | "end";
      readonly tone: Tone;
      readonly strong?: boolean;
      /** Shortened with an ellipsis where it is wider than this. */
      readonly fit?: number;
    };
