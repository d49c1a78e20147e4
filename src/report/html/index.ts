/** The report as one HTML page that needs nothing else: no script, no network, no fonts but those of the system. */
import { ownPalette } from "../../core/template/palette.ts";
import type { Block, Cover, Heading, ReportDocument } from "../content/blocks.ts";
import { reportDocument } from "../content/index.ts";
import type { ReportInput } from "../content/report-input.ts";
import type { Logo, Theme } from "../theme.ts";
import type { Anchors } from "./anchors.ts";
import { anchorsOf } from "./anchors.ts";
import { blocksHtml } from "./blocks.ts";
import { styleSheet } from "./style.ts";
import { plainHtml } from "./text.ts";

/** What the page may do: show itself. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

/** The same words and numbers as in print. The same input gives the same text. */
export function renderHtml(input: ReportInput): string {
  const { tool } = input.assessment;
  return documentHtml(reportDocument(input), `${tool.name} ${tool.version}`, input.theme);
}

/** Of any report. @param generator Name and version of the tool. */
export function documentHtml(report: ReportDocument, generator: string, theme: Theme | undefined): string {
  const anchors = anchorsOf(report.blocks);
  const meta = (name: string, content: string) =>
    `<meta name="${name}" content="${plainHtml(content).replaceAll("\n", " ")}">`;
  return `<!doctype html>
<html lang="${plainHtml(report.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
${meta("viewport", "width=device-width, initial-scale=1")}
${meta("referrer", "no-referrer")}
${meta("color-scheme", "light dark")}
${meta("author", report.author)}
${meta("description", report.subject)}
${meta("generator", generator)}
<title>${plainHtml(report.title).replaceAll("\n", " ")}</title>
<style>
${styleSheet(theme ?? { palette: ownPalette }, report.running)}</style>
</head>
<body>
${report.cover ? coverHtml(report.cover) : headHtml(report)}
<div class="page">
${report.cover ? contentsHtml(report.blocks, report.cover, anchors) : ""}
<main>
${chapters(report.blocks)
  .map((blocks) => `<section>\n${blocksHtml(blocks, anchors)}\n</section>`)
  .join("\n")}
</main>
</div>
${report.cover ? `<footer><p>${plainHtml(report.cover.colophon)}</p></footer>` : ""}
</body>
</html>
`;
}

function coverHtml({ logo, kicker, title, subtitle, mark, facts, about }: Cover): string {
  const rows = facts.map(({ term, text }) => `<div><dt>${plainHtml(term)}</dt><dd>${plainHtml(text)}</dd></div>`);
  return `<header>
${logo ? logoHtml(logo) : ""}<div class="band"><div>
<p class="kicker">${plainHtml(kicker)}</p>
<h1>${plainHtml(title)}</h1>
<p class="subtitle">${plainHtml(subtitle)}</p>
</div></div>
<div class="cover">
${mark ? `<p class="mark">${plainHtml(mark)}</p>\n` : ""}<dl class="facts">
${rows.join("\n")}
</dl>
<p>${plainHtml(about)}</p>
</div>
</header>`;
}

/** Where there is no cover. */
function headHtml({ logo }: ReportDocument): string {
  return logo ? `<header>\n${logoHtml(logo)}</header>` : "";
}

/** On white, for which logos are made, in the dark too. */
function logoHtml({ type, bytes, width, height, alternative }: Logo): string {
  const source = `data:${type};base64,${base64(bytes)}`;
  const size = `width="${width}" height="${height}"`;
  return `<div class="logo"><div><img src="${source}" ${size} alt="${plainHtml(alternative).replaceAll("\n", " ")}"></div></div>\n`;
}

/** In pieces: a function takes only so many arguments. */
function base64(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(text);
}

function contentsHtml(blocks: readonly Block[], cover: Cover, anchors: Anchors): string {
  const links = blocks.filter(isChapter).map((heading) => {
    return `<li><a href="#${anchors.get(heading) ?? ""}">${plainHtml(heading.text)}</a></li>`;
  });
  return `<nav aria-labelledby="contents-title">
<p id="contents-title">${plainHtml(cover.contents)}</p>
<ol role="list">
${links.join("\n")}
</ol>
</nav>`;
}

/** Each heading of the second level with what stands under it. */
function chapters(blocks: readonly Block[]): readonly (readonly Block[])[] {
  const parts: Block[][] = [];
  for (const block of blocks) {
    if (parts.length === 0 || isChapter(block)) parts.push([]);
    parts.at(-1)?.push(block);
  }
  return parts;
}

function isChapter(block: Block): block is Heading {
  return block.kind === "heading" && block.level === 2;
}
