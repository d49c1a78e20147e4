/** How far one is, in words, for each area; each leads to its area. */
import { progressByArea } from "../core/interview/progress.ts";
import { element } from "./element.ts";
import type { PageContext } from "./page-context.ts";
import type { Part } from "./question-part.ts";

export function progressPart(context: PageContext): Part {
  const { page } = context.say;
  const list = element("ul", {});
  const node = element(
    "nav",
    { id: "progress", "aria-labelledby": "progress-title" },
    element("h2", { id: "progress-title" }, page.progress.title),
    list,
  );
  return { node, refresh };

  function refresh(): void {
    const items = progressByArea(context.state()).map(({ area, questions, open }) => {
      const { length } = questions;
      const words = open === 0 ? page.progress.done(length) : page.progress.open(open, length);
      return element("li", {}, element("a", { href: `#area-${area.id}` }, area.name), `: ${words}`);
    });
    const review = element("li", {}, element("a", { href: "#review" }, page.review.title));
    list.replaceChildren(...items, review);
  }
}
