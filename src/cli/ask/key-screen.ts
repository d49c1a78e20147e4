/** A screen with text on which one key does one thing: the text is drawn to fit, the keys stand under it. Pure. */
import { displayWidth, wrapText } from "../terminal/text-width.ts";
import type { Look } from "./question-screen.ts";
import { cleanerFor, widthOf } from "./question-screen.ts";

export interface KeyOffer<T> {
  /** The first one is shown; `enter`, `escape`, `left` and `right` are keys, everything else is a character. */
  readonly keys: readonly string[];
  /** What it does, in a word or two. */
  readonly name: string;
  readonly value: T;
}

export interface KeyScreen<T> {
  /** Lines that leave `rows` of `look` for nothing else; drawn anew when the window changes its size. */
  readonly lines: (look: Look) => readonly string[];
  readonly offers: readonly KeyOffer<T>[];
}

/** Everything on a screen, the keys last; the text gets the rows that the keys leave. */
export function keyScreenLines<T>(screen: KeyScreen<T>, look: Look, notice?: string): string[] {
  const clean = cleanerFor(look);
  const keys = keyLines(screen.offers, look);
  const last = notice === undefined ? keys : [look.paint.yellow(clean(`! ${notice}`))];
  return [...screen.lines({ ...look, rows: look.rows - keys.length - 1 }), "", ...last];
}

/** `Enter toon de antwoorden   t terug`, in as many lines as it takes. */
function keyLines<T>(offers: readonly KeyOffer<T>[], look: Look): string[] {
  const lines: string[] = [];
  let line = "";
  let columns = 0;
  for (const offer of offers) {
    const size = displayWidth(`${shownKey(offer)} ${offer.name}`);
    if (line !== "" && columns + 3 + size > widthOf(look)) {
      lines.push(line);
      line = "";
      columns = 0;
    }
    const gap = line === "" ? "" : "   ";
    line += `${gap}${look.paint.bold(shownKey(offer))} ${offer.name}`;
    columns += gap.length + size;
  }
  return [...lines, line];
}

/** The same in a sentence, for the plain face. */
export function offersInWords<T>(offers: readonly KeyOffer<T>[], look: Look): string[] {
  return wrapText(offers.map((offer) => `${shownKey(offer)}: ${offer.name}`).join(", "), widthOf(look));
}

function shownKey<T>({ keys: [first = ""] }: KeyOffer<T>): string {
  return first === "enter" ? "Enter" : first;
}

/** What a key does; undefined where it does nothing. */
export function offerFor<T>(key: string, offers: readonly KeyOffer<T>[]): KeyOffer<T> | undefined {
  return offers.find(({ keys }) => keys.includes(key));
}

/** The first way of drawing that the window holds, else the last; the plain face has room for any. */
export function firstThatFits<T>(
  ways: readonly [T, ...(readonly T[])],
  draw: (way: T) => readonly string[],
  look: Look,
): readonly string[] {
  let drawn = draw(ways[0]);
  for (const way of ways.slice(1)) {
    if (look.plain || drawn.length <= look.rows) return drawn;
    drawn = draw(way);
  }
  return drawn;
}
