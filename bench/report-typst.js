/**
 * A report as a Typst document of the same length: the same headings, texts, tables and charts, the charts drawn from the
 * same shapes, in the same fonts and sizes. What a careful author of a template would write, without measuring anything.
 */

/** @returns the source; `theme` holds the palette and the styles of our own pages. */
export function typstSource(report, theme) {
  const { palette, styles, page, frame } = theme;
  const margin = `(left: ${frame.left}pt, right: ${page.width - frame.right}pt, top: ${frame.top}pt, bottom: ${page.height - frame.bottom}pt)`;
  const running = `#set text(${styles.running.size}pt, fill: rgb("${palette.muted}"));`;
  const head = `[${running} #${text(report.running.left)} #h(1fr) #${text(report.running.right)}]`;
  const foot = `[${running} #${text(report.running.foot)} #h(1fr) #context counter(page).display("1 / 1", both: true)]`;
  const sizes = ["h1", "h2", "h3"].map((name, index) => {
    const { size, tone } = styles[name];
    return `#show heading.where(level: ${index + 1}): set text(${size}pt, weight: "semibold", fill: rgb("${palette[tone]}"))`;
  });
  return [
    `#set document(title: ${text(report.title)}, author: ${text(report.author)})`,
    `#set page(paper: "a4", margin: ${margin}, header: ${head}, footer: ${foot}, header-ascent: 20pt)`,
    `#set text(font: "Datapeil Sans", ${styles.body.size}pt, lang: "${report.language.slice(0, 2)}", hyphenate: false, fill: rgb("${palette.ink}"))`,
    "#set par(leading: 4.4pt, spacing: 8pt)",
    ...sizes,
    '#set table(stroke: (x: none, y: 0.4pt + rgb("#dbe1e5")), inset: (x: 4.5pt, y: 4pt))',
    coverOf(report.cover),
    ...report.blocks.map((block) => blockOf(block, theme)),
  ].join("\n");
}

function coverOf({ kicker, title, subtitle, facts, about, contents, colophon }) {
  const rows = facts.map(({ term, text: fact }) => `[#${text(term)}], [#${text(fact)}]`);
  return [
    `#${text(kicker)}`,
    `#heading(level: 1, ${text(title)})`,
    `#${text(subtitle)}`,
    `#table(columns: (124pt, 1fr), ${rows.join(", ")})`,
    `#${text(about)}`,
    `#outline(title: [#${text(contents)}], target: heading.where(level: 2))`,
    `#${text(colophon)}`,
    "#pagebreak()",
  ].join("\n\n");
}

function blockOf(block, theme) {
  switch (block.kind) {
    case "heading":
      return `${block.newPage ? "#pagebreak(weak: true)\n" : ""}#heading(level: ${block.level}, ${text(block.text)})`;
    case "paragraph":
      return inLook(block, `#par[${rich(block.text, theme)}]`, theme);
    case "list":
      return inLook(block, listOf(block, theme), theme);
    case "table":
      return inLook({ look: "cell" }, tableOf(block, theme), theme);
    case "figure":
      return `#figure(alt: ${text(block.alt)}, ${canvas(block, theme)})`;
    case "sheet": {
      const aside = block.aside.map((one) => (one.kind === "fact" ? `#${text(one.text)}` : blockOf(one, theme)));
      const body = block.body.map((one) => blockOf(one, theme));
      return beside("104pt, 1fr", [blockOf(block.heading, theme), ...aside], body);
    }
    case "tile":
      return `#block(breakable: false)[${parts([block.heading, block.intro, ...block.body], theme)}]`;
    case "pair": {
      const head = parts([block.heading, block.intro], theme);
      const [left, right] = [block.left, block.right].map((blocks) => blocks.map((one) => blockOf(one, theme)));
      return `#block(breakable: false)[${head}\n${beside("302pt, 1fr", left, right)}]`;
    }
    case "entries":
      return inLook({ look: "fine" }, block.items.map((entry) => entryOf(entry, theme)).join("\n\n"), theme);
    case "columns":
      return `#columns(2, gutter: 20pt)[${parts(block.blocks, theme)}]`;
    default:
      throw new Error(`A block that this document does not know: ${block.kind}`);
  }
}

function parts(blocks, theme) {
  return blocks.map((block) => blockOf(block, theme)).join("\n");
}

function beside(columns, left, right) {
  return `#grid(columns: (${columns}), column-gutter: 20pt, [${left.join("\n\n")}], [${right.join("\n\n")}])`;
}

function entryOf({ term, value, body }, theme) {
  return `#strong(${text(term)}) #h(1fr) #strong(${text(value)}) \\\n${body.map((line) => rich(line, theme)).join(" \\\n")}`;
}

function listOf({ items, ordered, labels }, theme) {
  const kind = ordered || labels ? "enum" : "list";
  return `#${kind}(${items.map((item) => `[${rich(item, theme)}]`).join(", ")})`;
}

/** A chart between the columns is a column of its own, a slice in each row. */
function tableOf({ columns, rows, plot }, theme) {
  const withPlot = (cells, second) => (plot ? [cells[0], second, ...cells.slice(1)] : cells);
  const widths = columns.map(({ share }) => (share ? `${share}fr` : "auto"));
  const aligns = columns.map(({ align }) => align ?? "left");
  const heads = columns.map((column) => `[#strong(${text(column.header)})]`);
  const header = withPlot(heads, plot && `[#${canvas(plot.axis, theme)}]`);
  const body = rows.map(({ cells, shades }, index) => {
    const filled = columns.map((_, at) => cellOf(cells[at] ?? "", shades?.[at], theme));
    return withPlot(filled, plot && `[#${canvas(plot.rows[index], theme)}]`).join(", ");
  });
  const legend = plot?.legend ? `#${canvas(plot.legend, theme)}\n` : "";
  const shown = [withPlot(widths, plot && `${plot.width + 9}pt`), withPlot(aligns, "left")].map((list) =>
    list.join(", "),
  );
  return `${legend}#table(columns: (${shown[0]}), align: (${shown[1]}), table.header(${header.join(", ")}), ${body.join(", ")})`;
}

function cellOf(cell, shade, theme) {
  const stack = typeof cell === "object" && "stack" in cell ? cell.stack : [cell];
  const content = `[${stack.map((one) => rich(one, theme)).join(" \\\n")}]`;
  if (shade === undefined) return content;
  return `table.cell(fill: rgb("${theme.palette.accent}").lighten(${Math.round(100 - shade * 40)}%), ${content})`;
}

function rich(value, { palette }) {
  if (typeof value === "string") return `#${text(value)}`;
  return value
    .map((run) => {
      if (run.strong) return `#strong(${text(run.text)})`;
      return run.muted ? `#text(fill: rgb("${palette.muted}"), ${text(run.text)})` : `#${text(run.text)}`;
    })
    .join("");
}

function inLook({ look }, content, { styles, palette }) {
  const style = styles[look ?? "body"];
  if (look === undefined || look === "body") return content;
  return `#[#set text(${style.size}pt, fill: rgb("${palette[style.tone]}"));\n${content}\n]`;
}

function canvas({ width, height, shapes }, theme) {
  return `box(width: ${width}pt, height: ${height}pt, { ${shapes.map((shape) => shapeOf(shape, theme)).join("; ")} })`;
}

function shapeOf(shape, { palette }) {
  const color = (tone) => `rgb("${palette[tone]}")`;
  const at = (x, y, content) => `place(dx: ${x}pt, dy: ${y}pt, ${content})`;
  switch (shape.kind) {
    case "line": {
      const end = `(${shape.x2 - shape.x1}pt, ${shape.y2 - shape.y1}pt)`;
      return at(shape.x1, shape.y1, `line(end: ${end}, stroke: ${shape.width}pt + ${color(shape.tone)})`);
    }
    case "rect":
      return at(
        shape.x,
        shape.y,
        `rect(width: ${shape.width}pt, height: ${shape.height}pt, fill: ${color(shape.tone)})`,
      );
    case "circle": {
      const { x, y, radius, fill, stroke } = shape;
      const ink = [...(fill ? [`fill: ${color(fill)}`] : []), ...(stroke ? [`stroke: 1.5pt + ${color(stroke)}`] : [])];
      return at(x - radius, y - radius, `circle(radius: ${radius}pt, ${ink.join(", ")})`);
    }
    default: {
      const wide = 400;
      const [shift, align] = { start: [0, "left"], middle: [wide / 2, "center"], end: [wide, "right"] }[shape.anchor];
      const weight = shape.strong ? ', weight: "semibold"' : "";
      const words = `text(${shape.size}pt, fill: ${color(shape.tone)}${weight}, ${text(shape.text)})`;
      return at(
        shape.x - shift,
        shape.y - shape.size * 0.72,
        `box(width: ${wide}pt, height: 0pt, align(${align}, ${words}))`,
      );
    }
  }
}

/** A string of Typst's code. */
function text(value) {
  return `"${value.replace(/[\\"]/g, "\\$&").replaceAll("\n", "\\n")}"`;
}
