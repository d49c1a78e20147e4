/** A button that asks once more, for what cannot be undone. */

import { element } from "./element.ts";
import type { PageContext } from "./page-context.ts";

export interface Confirmed {
  readonly id?: string;
  readonly words: string;
  readonly quiet?: boolean;
  readonly act: () => void;
}

export function confirmedButton({ say }: PageContext, { id, words, quiet, act }: Confirmed): HTMLElement {
  const { saved } = say.page;
  const named = (part: string) => (id === undefined ? undefined : `${id}${part}`);
  const ask = element(
    "button",
    { type: "button", id, class: quiet ? "quiet" : undefined, click: () => confirm(true) },
    words,
  );
  const yes = element("button", { type: "button", id: named("-yes"), click: act }, saved.yes);
  const no = element("button", { type: "button", id: named("-no"), click: () => confirm(false) }, saved.no);
  const sure = element("span", { hidden: true }, saved.confirm, " ", yes, " ", no);
  return element("span", {}, ask, sure);

  function confirm(asking: boolean): void {
    ask.hidden = asking;
    sure.hidden = !asking;
    (asking ? yes : ask).focus();
  }
}
