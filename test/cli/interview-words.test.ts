/** A whole interview in a real terminal, every prompt on the way, without a word of another language. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { stringify } from "yaml";
import { interviewMessages } from "../../src/i18n/interview.ts";
import { locales } from "../../src/i18n/locale.ts";
import { reviewMessages } from "../../src/i18n/review.ts";
import { aQuestion, aQuestionnaireFile } from "../support/builders.ts";
import { aFolder } from "../support/folder.ts";
import { foreignWords } from "../support/foreign-words.ts";
import { enter, esc, openTerminal } from "../support/terminal.ts";

/** Texts that are in no language. */
const texts = (id: string) => Object.fromEntries([0, 1, 2, 3, 4, 5].map((level) => [String(level), `${id}x${level}`]));
const questionnaire = aQuestionnaireFile({
  title: "Zz",
  scale: { levels: [0, 1, 2, 3, 4, 5].map((value) => ({ value, name: `N${value}` })) },
  areas: [{ id: "a", name: "Aa" }],
  dimensions: [{ id: "d", name: "Dd" }],
  roles: [{ id: "mt", name: "Rr" }],
  questions: [
    aQuestion("q1", { title: "Q1", text: "Q1?", levels: texts("q1") }),
    aQuestion("q2", { title: "Q2", text: "Q2?", levels: texts("q2"), askIf: { question: "q1", atLeast: 2 } }),
    aQuestion("q3", { title: "Q3", text: "Q3?", number: { unit: "%", thresholds: { 2: 30 } } }),
  ],
});

it.each(locales)("in %s", async (locale) => {
  const say = interviewMessages[locale];
  const more = reviewMessages[locale];
  const folder = aFolder();
  writeFileSync(join(folder, "own.yaml"), stringify(questionnaire));
  const session = openTerminal(["assess", "--questionnaire", "own.yaml", "--lang", locale], { cwd: folder });
  const seen: string[] = [];
  const type = async (keys: string, shows: string) => {
    await session.type(keys, shows);
    seen.push(...session.screen());
  };
  await type("", say.who.name);
  await type(`Meerlinde${enter}`, say.who.id);
  await type(`99901${enter}`, say.who.inhabitants.slice(0, 10));
  await type(`x${enter}`, say.who.wholeNumber.slice(0, 20));
  await type(`\u007f1000${enter}`, say.who.role);
  await type(enter, say.begin.start);
  await type(enter, say.place("Aa", 1, 2));
  await type("x", say.notice.unknownKey("x").slice(0, 20));
  await type("?", say.help.title);
  await type(enter, say.place("Aa", 1, 2));
  await type(`3${enter}`, say.place("Aa", 2, 3));
  await type(`4${enter}`, say.place("Aa", 3, 3));
  await type(enter, say.notice.numberFirst);
  await type(`30${enter}`, say.review.title);
  await type(`2${enter}`, say.review.which);
  await type(`1${enter}`, "Q1?");
  await type(`1${enter}`, more.hidden.hiddenNow(1, "Q1").slice(0, 30));
  await type(enter, say.review.title);
  await type(`4${enter}`, more.hidden.intro(1).slice(0, 30));
  await type(`2${enter}`, say.review.title);
  await type(`3${enter}`, more.floors.intro.slice(0, 30));
  await type(esc, say.review.title);
  await type(esc, "Q1?");
  await type(`s${enter}`, "Q3?");
  await type("o", say.review.title);
  await type(`1${enter}`, more.finishing.sure);
  await type(`2${enter}`, say.askReport);
  session.press(`2${enter}`);
  expect(await session.ended).toMatchObject({ exitCode: 0 });
  // The name is drawn anew with every letter of it.
  const letters = Array.from("Meerlinde", (_, index) => "meerlinde".slice(0, index + 1));
  expect(foreignWords([...seen, session.output()].join("\n"), locale, letters)).toEqual([]);
});
