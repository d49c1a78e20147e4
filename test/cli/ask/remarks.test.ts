import { describe, expect, it } from "vitest";
import { askEvidence, askNote, evidenceItems } from "../../../src/cli/ask/remarks.ts";
import type { Answer } from "../../../src/core/response/response.ts";
import { aQuestion, aQuestionnaire, questionOf } from "../../support/builders.ts";
import { aFakeAsker } from "../../support/fake-asker.ts";

describe("a line of evidence", () => {
  it.each([
    ["a link with its signs", "https://x.be/?a=1;b=2", ["https://x.be/?a=1;b=2"]],
    ["a dragged path of Windows", '"C:\\mijn map\\a;b.pdf"', ["C:\\mijn map\\a;b.pdf"]],
    ["two of them", "\"C:\\a b.pdf\" 'D:\\c.pdf'", ["C:\\a b.pdf", "D:\\c.pdf"]],
    ["a dragged path of a Mac", "/Users/an/Mijn\\ map/verslag\\ (1).pdf", ["/Users/an/Mijn map/verslag (1).pdf"]],
    ["a path of Windows, by hand", "C:\\ map\\x", ["C:\\ map\\x"]],
    ["a quotation in a sentence", 'zie "de nota" van mei', ['zie "de nota" van mei']],
    ["quotes at both ends of a sentence", '"de nota" en "het verslag"', ['"de nota" en "het verslag"']],
  ])("%s", (_name, line, items) => {
    expect(evidenceItems(line)).toEqual(items);
  });
});

describe("what was written", () => {
  const question = questionOf(aQuestionnaire({ questions: [aQuestion("q1")] }), "q1");
  const saved: Answer = { kind: "level", level: 1, note: "een\r\ntwee", evidence: ["a\nb", "c"] };

  it("is nothing new where the lines stayed as they were, or one went back", async () => {
    const asker = aFakeAsker({ texts: ["een\ntwee", undefined, "a b\nc"] });
    expect(await askNote(question, saved, asker)).toBeUndefined();
    expect(await askNote(question, saved, asker)).toBeUndefined();
    expect(await askEvidence(question, saved, asker)).toBeUndefined();
  });

  it("becomes a note of lines, and evidence of items", async () => {
    const asker = aFakeAsker({ texts: ["een\ndrie", "c"] });
    expect(await askNote(question, saved, asker)).toEqual({ kind: "note", note: "een\ndrie" });
    expect(await askEvidence(question, saved, asker)).toEqual({ kind: "evidence", evidence: ["c"] });
  });
});
