/** The report on a region as a PDF, a page or Markdown, in the look of a house where one is given. */
import { regionMessages } from "../../i18n/region.ts";
import type { RegionReportInput } from "../../report/region/index.ts";
import { regionDocument } from "../../report/region/index.ts";
import type { Context } from "../context/context.ts";
import { tell } from "../context/context.ts";
import type { Template } from "../reports/template-look.ts";
import { fontsOf, themeIn } from "../reports/template-look.ts";
import { sanitizeForTerminal } from "../terminal/terminal-text.ts";

export interface RegionLook {
  readonly template: Template | undefined;
  /** Whether the figures go with a PDF. */
  readonly attached: boolean;
  readonly context: Context;
}

export async function renderRegion(
  form: "pdf" | "html" | "markdown",
  input: RegionReportInput,
  { template, attached, context }: RegionLook,
): Promise<string | Uint8Array> {
  const theme = template && themeIn(template, input.locale);
  const report = regionDocument(input, theme?.logo);
  const { name, version } = input.region.tool;
  const generator = `${name} ${version}`;
  if (form === "markdown") return (await import("../../report/markdown/markdown.ts")).documentMarkdown(report);
  if (form === "html") return (await import("../../report/html/index.ts")).documentHtml(report, generator, theme);
  const { printDocument } = await import("../../report/pdf/print.ts");
  const { attachRegion } = await import("../../report/pdf/attachment.ts");
  const say = regionMessages[input.locale];
  return printDocument(report, {
    generator,
    fonts: await fontsOf(template),
    palette: theme?.palette,
    onMissingCharacters: (characters) => tell(context, sanitizeForTerminal(say.missing(characters.join(" ")))),
    attach: (document, date) => {
      if (attached) attachRegion(document, { content: input.region, description: say.attachment, date });
    },
  });
}
