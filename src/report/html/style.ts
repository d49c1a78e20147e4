/** How the page looks: on a telephone, on a wide screen, in the dark, and on paper. */
import type { Tone } from "../charts/shape.ts";
import type { ReportDocument } from "../content/blocks.ts";
import { tidy } from "../tidy.ts";
import type { Palette } from "./dark.ts";
import { darkPalette } from "./dark.ts";
import { layoutRules, printRules, textRules } from "./style-rules.ts";

/** Where the reader's system sets the colours, pictures follow it; what is not named here has the colour of text. */
const systemColors: Partial<Record<Tone, string>> = {
  paper: "Canvas",
  tint: "Canvas",
  grid: "GrayText",
  gauge: "GrayText",
  accent: "LinkText",
};

export function styleSheet(palette: Palette, running: ReportDocument["running"]): string {
  const dark = darkPalette(palette);
  const tones = Object.keys(palette);
  return `:root {
  color-scheme: light dark;
${variables(palette)}
  --band: var(--accent);
  --on-band: var(--paper);
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
${textRules}${layoutRules}${printRules}${pageRules(running)}`;
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
