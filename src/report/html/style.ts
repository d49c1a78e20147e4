/** How the page looks: on a telephone, on a wide screen, in the dark, and on paper. */
import { darkPalette } from "../../core/template/dark.ts";
import type { Tone } from "../charts/shape.ts";
import type { ReportDocument } from "../content/blocks.ts";
import type { Theme } from "../theme.ts";
import { tidy } from "../tidy.ts";
import { layoutRules, logoRules, printRules, textRules } from "./style-rules.ts";

/** Where the reader's system sets the colours, pictures follow it; what is not named here has the colour of text. */
const systemColors: Partial<Record<Tone, string>> = {
  paper: "Canvas",
  tint: "Canvas",
  grid: "GrayText",
  gauge: "GrayText",
  accent: "LinkText",
};

export function styleSheet(theme: Theme, running: ReportDocument["running"]): string {
  const { band, onBand, ...palette } = theme.palette;
  const { band: _band, onBand: _onBand, ...dark } = darkPalette(theme.palette);
  const tones = Object.keys(palette);
  return `:root {
  color-scheme: light dark;
${variables(palette)}
  --band: ${band === palette.accent ? "var(--accent)" : band};
  --on-band: var(--${onBand === palette.paper ? "paper" : "ink"});
}
@media screen and (prefers-color-scheme: dark) {
  :root {
${variables(dark)}
    --band: var(--tint);
    --on-band: var(--ink);
  }
}
@media (forced-colors: active) {
  :root {
${variables(Object.fromEntries(tones.map((tone) => [tone, systemColors[tone as Tone] ?? "CanvasText"])))}
  }
  svg { forced-color-adjust: none; }
}
${tones.map((tone) => `.fill-${tone} { fill: var(--${tone}); }\n.stroke-${tone} { stroke: var(--${tone}); }`).join("\n")}
.fill-none { fill: none; }
${textRules}${layoutRules}${printRules}${pageRules(running)}${houseRules(theme)}`;
}

/** The house's font where the reader's machine has it: one that is not there costs nothing. */
function houseRules({ logo, fontFamily }: Theme): string {
  const font = fontFamily === undefined ? "" : `body { font-family: ${cssText(fontFamily)}, system-ui, sans-serif; }\n`;
  return `${logo ? logoRules : ""}${font}`;
}

function variables(palette: Readonly<Record<string, string>>): string {
  return Object.entries(palette)
    .map(([tone, color]) => `  --${tone}: ${color};`)
    .join("\n");
}

/** The same lines above and below a printed page as in the PDF. */
function pageRules({ left, right, foot }: ReportDocument["running"]): string {
  return `@page {
  size: A4;
  margin: 20mm 17mm 18mm;
  font: 8.5pt system-ui, sans-serif;
  @top-left { content: ${cssText(left)}; }
  @top-right { content: ${cssText(right)}; }
  @bottom-left { content: ${cssText(foot)}; }
  @bottom-right { content: counter(page) " / " counter(pages); }
}
@page :first {
  @top-left { content: none; }
  @top-right { content: none; }
  @bottom-left { content: none; }
  @bottom-right { content: none; }
}
`;
}

/** A text that ends neither its own quotes nor the element that the style sheet stands in. */
function cssText(text: string): string {
  const escaped = [...tidy(text)].map((sign) =>
    /[\p{Letter}\p{Number} .,·]/u.test(sign) ? sign : `\\${sign.codePointAt(0)?.toString(16)} `,
  );
  return `"${escaped.join("")}"`;
}
