/** Answers that are kept and do not count: said when it happens, and listed in the review. */
import type { HiddenAnswer, HiddenChange } from "../../core/interview/hidden.ts";
import { hiddenAnswers, hiddenChange } from "../../core/interview/hidden.ts";
import type { InterviewState } from "../../core/interview/interview.ts";
import { formatAmount } from "../../i18n/format.ts";
import type { Locale } from "../../i18n/locale.ts";
import type { ReviewMessages } from "../../i18n/review.ts";
import { reviewMessages } from "../../i18n/review.ts";
import { wrapText } from "../terminal/text-width.ts";
import type { Asker } from "./asker.ts";
import type { ScreenEvent } from "./pending-choice.ts";
import type { Look } from "./question-screen.ts";
import { cleanerFor, widthOf } from "./question-screen.ts";

/** A page that says which answers stopped counting, or count again, because of the one just given. */
export async function tellHiddenChange(
  before: InterviewState,
  after: InterviewState,
  { asker, locale }: { readonly asker: Asker; readonly locale: Locale },
): Promise<void> {
  const change = hiddenChange(before, after);
  if (change.hidden.length + change.restored.length === 0) return;
  const { hidden: say } = reviewMessages[locale];
  await asker.page(linesOf(change, say, asker.look()), say.goOn);
}

function linesOf({ hidden, restored }: HiddenChange, say: ReviewMessages["hidden"], look: Look): string[] {
  const texts: (readonly [string, readonly string[]])[] = [];
  const because = hidden[0]?.because;
  if (because) {
    const titles = hidden.map(({ question }) => question.title);
    texts.push([say.hiddenNow(hidden.length, because.title), titles], [say.undo, []]);
  }
  if (restored.length > 0) {
    texts.push([say.restored(restored.length), restored.map(({ title }) => title)]);
  }
  const clean = cleanerFor(look);
  const width = widthOf(look);
  return texts.flatMap(([sentence, titles], index) => [
    ...(index === 0 ? [] : [""]),
    ...wrapText(clean(sentence), width),
    ...titles.flatMap((title) => wrapText(clean(title), width, "- ")),
  ]);
}

/** What is kept without counting, with the way to the answers that it hangs on; undefined: back to the review. */
export async function askHidden(state: InterviewState, asker: Asker, locale: Locale): Promise<ScreenEvent | undefined> {
  const { hidden: say } = reviewMessages[locale];
  const hidden = hiddenAnswers(state);
  const causes = [...new Map(hidden.map(({ because }) => [because.id, because])).values()];
  const message = [say.intro(hidden.length), ...hidden.map((one) => `- ${itemOf(one, say, locale)}`), ""].join("\n");
  const choices: { name: string; value: string | undefined }[] = causes.map(({ id, title }) => ({
    name: say.goTo(title),
    value: id,
  }));
  choices.push({ name: asker.look().say.review.toReview, value: undefined });
  const id = await asker.select({ message: `${message}\n${asker.look().say.review.choose}`, choices });
  return id === undefined ? undefined : { kind: "go-to", question: id };
}

function itemOf({ question, because, atLeast }: HiddenAnswer, say: ReviewMessages["hidden"], locale: Locale): string {
  return say.item(question.title, because.title, formatAmount(locale, atLeast, 2));
}
