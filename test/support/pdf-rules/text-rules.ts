/** Rules about the text as it is read: its order, its words, and the bookmarks that lead through it. */
import type { PdfFile } from "./file.ts";
import type { Rule } from "./rule.ts";
import { unless } from "./rule.ts";
import { childrenOf } from "./structure.ts";
import { elementsOf, headingsOf } from "./structure-rules.ts";
import type { PdfValue } from "./syntax.ts";
import { textOf } from "./syntax.ts";
import type { TextRun } from "./texts.ts";
import { elementText, markedTexts, runsOf } from "./texts.ts";

interface Bookmark {
  readonly level: number;
  readonly title: string;
}

function bookmarksBelow(pdf: PdfFile, owner: PdfValue, level: number): readonly Bookmark[] {
  const found: Bookmark[] = [];
  for (let item = pdf.at(owner, "First"); item !== undefined; item = pdf.at(item, "Next")) {
    found.push({ level, title: (textOf(pdf.at(item, "Title")) ?? "").trim() }, ...bookmarksBelow(pdf, item, level + 1));
  }
  return found;
}

/** A word of so many characters is broken where it must be; shorter ones stay whole. */
const longWord = 20;

/** Two runs of one text that stand apart on the page, with nothing between them when read. */
function glued(before: TextRun, after: TextRun): string | undefined {
  if (before.text === "" || after.text === "" || /\s$/u.test(before.text) || /^\s/u.test(after.text)) return undefined;
  const gap = after.x - before.x - before.width;
  if (before.y === after.y && Math.abs(gap) < before.size / 10) return undefined;
  const word = `${/\S*$/u.exec(before.text)?.[0]}|${/^\S*/u.exec(after.text)?.[0]}`;
  const broken = /[-–/_.@&=?]\|/u.test(word) || word.length > longWord;
  return broken ? undefined : word;
}

export const textRules: readonly Rule[] = [
  {
    id: "ours: bookmarks",
    says: "Bookmarks are the headings, nested as they are",
    violations: (pdf) => {
      const texts = markedTexts(pdf);
      const told = bookmarksBelow(pdf, pdf.at(pdf.catalog, "Outlines"), 1);
      const headings = headingsOf(pdf).map(([level, element]) => `${level} ${elementText(texts, element).trim()}`);
      const bare = (text: string) => text.replace(/\s+/gu, " ");
      return headings.flatMap((heading, index) => {
        const bookmark = told[index];
        return unless(bookmark !== undefined && bare(`${bookmark.level} ${bookmark.title}`) === bare(heading), heading);
      });
    },
  },
  {
    id: "ours: words apart",
    says: "Words on two lines, or in two places of a line, are not glued together when read",
    violations: (pdf) => {
      const texts = markedTexts(pdf);
      return elementsOf(pdf).flatMap((element) => {
        if (childrenOf(element).length > 0) return [];
        const runs = runsOf(texts, element);
        return runs.flatMap((run, index) => {
          const before = runs[index - 1];
          const word = before && glued(before, run);
          return word === undefined ? [] : [`${element.type} ${element.number}: ${word}`];
        });
      });
    },
  },
  {
    id: "PDF/UA-1 7.2",
    says: "A part in another language says which, and differs from the whole",
    violations: (pdf) => {
      const whole = textOf(pdf.at(pdf.catalog, "Lang")) ?? "";
      return elementsOf(pdf).flatMap(({ type, number, language }) => {
        if (language === undefined) return [];
        const known = /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/u.test(language);
        return unless(known && language.slice(0, 2) !== whole.slice(0, 2), `${type} ${number}: "${language}"`);
      });
    },
  },
  {
    id: "ours: order",
    says: "On each page the order in which it is painted is the order in which it is read",
    violations: (pdf) => {
      const painted = pdf.pages.map(({ content }) => content.marks.map(({ mcid }) => mcid));
      const last = new Map<number, number>();
      return elementsOf(pdf).flatMap(({ type, number, kids }) =>
        kids.flatMap((kid) => {
          if (kid.kind !== "content" || kid.page === undefined) return [];
          const place = painted[kid.page]?.indexOf(kid.mcid) ?? -1;
          const previous = last.get(kid.page) ?? -1;
          last.set(kid.page, place);
          return unless(place > previous, `${type} ${number} on page ${kid.page + 1}`);
        }),
      );
    },
  },
];
