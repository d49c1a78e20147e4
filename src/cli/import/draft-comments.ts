/** Notes of a drafted mapping, in words. */
import type { DraftNote } from "../../core/import/draft/draft-input.ts";
import type { ImportMessages } from "../../i18n/import.ts";
import { importMessages } from "../../i18n/import.ts";
import type { Context } from "../context/context.ts";
import { sanitizeForTerminal } from "../terminal/terminal-text.ts";
import { shorten } from "../terminal/text-width.ts";

const longestValue = 40;

export function draftComments(notes: ReadonlyMap<string, DraftNote>, context: Context): ReadonlyMap<string, string> {
  const say = importMessages[context.locale];
  return new Map([...notes].map(([key, note]) => [key, commentOf(note, say)]));
}

function commentOf(note: DraftNote, say: ImportMessages): string {
  const { draft } = say;
  switch (note.kind) {
    case "check":
      return draft.check(draft.why[note.why]);
    case "fill-in":
      return note.count === undefined ? draft.fillIn : `${draft.fillIn} (${say.times(note.count)})`;
    case "count":
      return say.times(note.count);
    case "place":
      return draft.place;
    case "texts":
      return draft.texts(note.count, note.more);
    case "no-column":
      return draft.noColumn;
    case "values": {
      // A file can hold anything; a comment is one harmless line.
      const shown = note.values.map(
        ([value, count]) => `${shorten(sanitizeForTerminal(value), longestValue)} (${say.times(count)})`,
      );
      return [...shown, ...(note.more ? ["…"] : [])].join(", ");
    }
  }
}
