/** How firm the picture is, and how carefully people answered: a few lines. */
import { qualitySentences, robustnessSentences, voicesMessages } from "../../i18n/voices.ts";
import type { Block } from "./blocks.ts";
import type { Context } from "./context.ts";

export function firmnessBlocks(context: Context): readonly Block[] {
  const { assessment, locale, action, name, actionTitle } = context;
  const say = voicesMessages[locale];
  const nameOf = (id: string) => (action(id) ? actionTitle(id) : name(id));
  const flags = qualitySentences(locale, assessment.quality ?? {});
  const quality = flags.length > 0 ? [...flags.map((one) => `${one}.`), say.quality.counted] : [];
  const paragraphs = [
    { heading: say.robustness.heading, sentences: robustnessSentences(locale, assessment.robustness ?? {}, nameOf) },
    { heading: say.quality.heading, sentences: quality },
  ].filter(({ sentences }) => sentences.length > 0);
  return paragraphs.flatMap(({ heading, sentences }): Block[] => [
    { kind: "heading", level: 3, text: heading },
    { kind: "paragraph", wide: true, look: "small", text: sentences.join(" ") },
  ]);
}
