import { describe, expect, test } from "vitest";
import type { Rich } from "../../../src/report/content/blocks.ts";
import { escapeMarkdown, richMarkdown } from "../../../src/report/markdown/markdown-text.ts";

describe("text in Markdown", () => {
  test.each([
    ["Gemeente *Zwaluwbeke*", "Gemeente \\*Zwaluwbeke\\*"],
    ["a_b `c` [d](e) ~~f~~", "a\\_b \\`c\\` \\[d\\](e) \\~\\~f\\~\\~"],
    ["<b>|&amp;", "\\<b\\>\\|\\&amp;"],
    ["\\", "\\\\"],
    ["$x$", "\\$x\\$"],
    ["1. eerst", "1\\. eerst"],
    ["12) dan", "12\\) dan"],
    ["30.000", "30.000"],
    ["# kop", "\\# kop"],
    ["actie #3", "actie #3"],
    ["- punt", "\\- punt"],
    ["+ punt", "\\+ punt"],
    ["data-ambassadeur", "data-ambassadeur"],
    ["eerst\n\ndan", "eerst<br>dan"],
    ["zwa\u202eluw\u200b", "zwaluw"],
  ])("%j is shown as it is", (text, markdown) => {
    expect(escapeMarkdown(text)).toBe(markdown);
  });

  test.each<[Rich, string]>([
    [[{ text: "Waarom: ", strong: true }, { text: "daarom." }], "**Waarom:** daarom."],
    [[{ text: "Titel", strong: true }, { text: ": tekst" }], "**Titel**: tekst"],
    [[{ text: "grijs ", muted: true }, { text: "wit" }], "grijs wit"],
    [[{ text: "  ", strong: true }, { text: "x" }], "x"],
    // Stars between a sign and a letter end nothing: better no stress than stars in the text.
    [[{ text: "Waarom:", strong: true }, { text: "daarom." }], "Waarom:daarom."],
    [[{ text: "Actie" }, { text: "- 3" }], "Actie- 3"],
  ])("%j keeps its stress", (rich, markdown) => {
    expect(richMarkdown(rich)).toBe(markdown);
  });
});
