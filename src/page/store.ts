/**
 * Drafts on this computer, in the browser's own store: one key for each form and respondent, so that colleagues who
 * share a computer do not write over each other. Pages from one file share may share a store, hence the long keys.
 */
import type { Draft } from "./draft.ts";
import type { FormData } from "./form-data.ts";

export interface Store {
  /** False: the browser keeps nothing. */
  readonly save: (draft: Draft) => boolean;
  /** Newest first. */
  readonly drafts: () => readonly Draft[];
  readonly remove: (respondent: string) => void;
  /** The draft of this window, also after it was loaded anew. */
  readonly current: () => Draft | undefined;
}

export function openStore(data: FormData): Store {
  const [{ id, version }] = data.questionnaires;
  const prefix = `datapeil/${id}/${version.split(".")[0]}/${data.form}/${data.role ?? "*"}/${data.round ?? ""}/`;
  const currentKey = `${prefix}current`;
  const read = (key: string) => attempt(() => parsed(localStorage.getItem(key)));
  const keys = () => attempt(() => Object.keys(localStorage).filter((key) => key.startsWith(prefix))) ?? [];
  return {
    save: (draft) =>
      attempt(() => {
        localStorage.setItem(prefix + draft.respondent, JSON.stringify(draft));
        sessionStorage.setItem(currentKey, draft.respondent);
        return true;
      }) ?? false,
    drafts: () =>
      keys()
        .flatMap((key) => read(key) ?? [])
        .sort((a, b) => ((a.saved ?? "") < (b.saved ?? "") ? 1 : -1)),
    remove: (respondent) => {
      attempt(() => {
        localStorage.removeItem(prefix + respondent);
        sessionStorage.removeItem(currentKey);
      });
    },
    current: () => {
      const respondent = attempt(() => sessionStorage.getItem(currentKey));
      return respondent ? read(prefix + respondent) : undefined;
    },
  };
}

/** A browser may forbid its store altogether, or have no room left. */
function attempt<T>(use: () => T): T | undefined {
  try {
    return use();
  } catch {
    return undefined;
  }
}

function parsed(text: string | null): Draft | undefined {
  const draft = text === null ? undefined : JSON.parse(text);
  return typeof draft?.respondent === "string" && typeof draft.answers === "object" ? draft : undefined;
}
