/** Shapes of a chart → inline SVG: the same geometry as in print, colours from the style sheet. */
import type { Shape } from "../charts/shape.ts";
import type { Slice } from "../content/blocks.ts";
import { tidy } from "../tidy.ts";
import { plainHtml } from "./text.ts";

/** A point of the printed page in pixels of the screen. */
const pixels = 4 / 3;

/** A picture that states its finding to who does not see it. */
export function svgFigure(slice: Slice, alt: string): string {
  return svg(slice, `role="img" aria-label="${plainHtml(alt).replaceAll("\n", " ")}"`);
}

/** A part of a picture: what it shows is said elsewhere. */
export function svgSlice(slice: Slice): string {
  return svg(slice, 'aria-hidden="true" focusable="false"');
}

function svg({ width, height, shapes }: Slice, attributes: string): string {
  const size = `width="${short(width * pixels)}" height="${short(height * pixels)}"`;
  return `<svg ${attributes} viewBox="0 0 ${short(width)} ${short(height)}" ${size}>${shapes.map(element).join("")}</svg>`;
}

function element(shape: Shape): string {
  switch (shape.kind) {
    case "line": {
      const { x1, y1, x2, y2, tone, width } = shape;
      return `<line${numbers({ x1, y1, x2, y2, "stroke-width": width })} class="stroke-${tone}"/>`;
    }
    case "rect": {
      const { x, y, width, height, tone } = shape;
      return `<rect${numbers({ x, y, width, height })} class="fill-${tone}"/>`;
    }
    case "circle": {
      const { x: cx, y: cy, radius: r, fill } = shape;
      const stroke = shape.stroke ?? (fill ? undefined : "ink");
      const tones = [`fill-${fill ?? "none"}`, ...(stroke ? [`stroke-${stroke}`] : [])];
      return `<circle${numbers({ cx, cy, r, "stroke-width": 1.5 })} class="${tones.join(" ")}"/>`;
    }
    case "text": {
      const { x, y, size, anchor, tone, strong } = shape;
      const place = `${numbers({ x, y, "font-size": size })} text-anchor="${anchor}"`;
      const weight = strong ? ' font-weight="600"' : "";
      return `<text${place}${weight} class="fill-${tone}">${plainHtml(fitted(shape)).replaceAll("\n", " ")}</text>`;
    }
  }
}

function numbers(values: Readonly<Record<string, number>>): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${short(value)}"`)
    .join("");
}

/** As wide as what is in it: a legend for the whole page may have little to say. */
export function trimmed({ width, height, shapes }: Slice): Slice {
  return { width: Math.min(width, Math.ceil(Math.max(0, ...shapes.map(rightEdge))) + 2), height, shapes };
}

function rightEdge(shape: Shape): number {
  switch (shape.kind) {
    case "line":
      return Math.max(shape.x1, shape.x2);
    case "rect":
      return shape.x + shape.width;
    case "circle":
      return shape.x + shape.radius + 1;
    case "text":
      return shape.x + (shape.anchor === "start" ? widthOf([...tidy(shape.text)]) * shape.size : 0);
  }
}

/** Two decimals: a fiftieth of a millimetre. */
function short(value: number): string {
  return String(Math.round(value * 100) / 100);
}

/** Which font the reader's system has is not known: letters are taken as wide as in the widest that is common. */
function fitted({ text, size, fit }: Shape & { kind: "text" }): string {
  const letters = [...tidy(text)];
  if (fit === undefined) return letters.join("");
  const room = fit / size;
  if (widthOf(letters) <= room) return letters.join("");
  while (letters.length > 1 && widthOf([...letters, "…"]) > room) letters.pop();
  return `${letters.join("").trimEnd()}…`;
}

/** In ems. */
function widthOf(signs: readonly string[]): number {
  let width = 0;
  for (const sign of signs) width += letterWidth(sign);
  return width;
}

function letterWidth(sign: string): number {
  if (/[ijlI.,:;'’|]/u.test(sign)) return 0.31;
  if (/[frt()\s-]/u.test(sign)) return 0.4;
  if (/[mwMW@%…&]/u.test(sign)) return 0.95;
  return /[a-z0-9à-ÿ]/u.test(sign) ? 0.61 : 0.7;
}
