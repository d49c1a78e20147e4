/** Finds words of the other language in a text for the screen, from a message of ours or of any library. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Option } from "commander";
import { withDescendants } from "../../src/cli/program/words.ts";
import type { Locale } from "../../src/i18n/locale.ts";
import { theProgram } from "./program.ts";

const folder = fileURLToPath(new URL("../../src/i18n/", import.meta.url));

/** Words of which every sentence has some, and that the other language does not have. */
const common: Readonly<Record<Locale, string>> = {
  en: `the and are with for from this that these those not you your which would could should must may can cannot will
    there their they them been being has have into about after before between both each every when where while than
    then here only such other another because without`,
  nl: `de het een en van voor met niet je jouw deze dit die welke zou zouden moet mag kan kunnen zal wordt worden werd
    zijn was hebben heeft naar na tussen elk elke als waar terwijl dan hier alleen ander andere omdat zonder nog ook
    maar bij uit aan`,
};

/** What commander, inquirer, yaml, zod and Node say in English, and what we say in other words. */
const ofLibraries = `usage arguments commands display unknown missing required invalid expected received navigate select
  submit choose press abort aborted argument allowed choices unexpected value failed cannot permission denied directory
  such exists space left device too many character characters end start line column warning mapping sequence nested
  flow collection items implicit key keys duplicate unresolved alias tag nothing toggle cycle search typing valid must
  confirm cancelled force closed prompt user with SIGINT output default help enter`;

/** Shared by both languages, or a name. */
const shared = `was in is of me we over even die met had kan me data id csv json yaml pdf markdown excel dna start status
  test type format plan platform bash zsh powershell shell code codes script niveau tag help enter default prompt`;

/** Of all message files of a language, those to come included: the words of its sentences, without keys and code. */
export function wordsOf(locale: Locale): ReadonlySet<string> {
  const files = readdirSync(join(folder, locale)).map((name) => readFileSync(join(folder, locale, name), "utf8"));
  return new Set(files.flatMap((source) => textsIn(source).flatMap(wordsIn)));
}

/** The words in a text that belong to the other language; flags, choices, ids, names of files and commands are none. */
export function foreignWords(text: string, locale: Locale, allowed: readonly string[] = []): readonly string[] {
  const { foreign, names } = vocabularies[locale];
  const plain = text.replace(notWords, " ");
  return [...new Set(wordsIn(plain))].filter(
    (word) => foreign.has(word) && !names.has(word) && !allowed.includes(word),
  );
}

// Escape sequences, flags, ids and paths, words in quotes, placeholders, keys of files before a colon.
const notWords =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences start with one.
  /\u001b\[[0-9;?]*[A-Za-z]|--?[a-z][a-z-]*|[\w./\\-]*[/\\_][\w./\\-]*|[\w-]+(?:\.[\w-]+)+|"[^"\n]*"|'[^'\n]*'|[a-z0-9]+(?:-[a-z0-9]+)+/giu;

function wordsIn(text: string): string[] {
  return (text.toLowerCase().match(/\p{L}+(?:'\p{L}+)?/gu) ?? []).filter((word) => word.length > 1);
}

const words = { nl: wordsOf("nl"), en: wordsOf("en") };
const vocabularies = { nl: vocabularyFor("nl", "en"), en: vocabularyFor("en", "nl") };

function vocabularyFor(locale: Locale, other: Locale) {
  const own = words[locale];
  const theirs = [...words[other]].filter((word) => !own.has(word));
  const listed = [...wordsIn(common[other]), ...(other === "en" ? wordsIn(ofLibraries) : [])];
  const foreign = new Set([...theirs, ...listed.filter((word) => !wordsIn(common[locale]).includes(word))]);
  for (const word of wordsIn(shared)) foreign.delete(word);
  return { foreign, names: namesOfTheProgram() };
}

/** Commands, and what can be chosen: these are the same in every language. */
function namesOfTheProgram(): ReadonlySet<string> {
  const all = withDescendants(theProgram());
  const choices = all
    .flatMap((command) => [...command.options, ...command.registeredArguments])
    .flatMap((one) => one.argChoices ?? (one instanceof Option ? [] : []));
  return new Set([...all.map((command) => command.name()), ...choices, "help", "next", "none", "consensus"]);
}

/** The texts in a file of messages: in quotes and backticks, without what stands between `${` and `}` as code. */
export function textsIn(source: string): string[] {
  const texts: string[] = [];
  let at = 0;
  const code = (end: string) => {
    for (let depth = 0; at < source.length; at++) {
      const sign = source[at] ?? "";
      if (source.startsWith("//", at) || source.startsWith("/*", at)) skipComment();
      else if (sign === '"' || sign === "'") quoted(sign);
      else if (sign === "`") template();
      else if (sign === end && depth === 0) return;
      else if (sign === "{") depth++;
      else if (sign === "}") depth--;
    }
  };
  code("");
  return texts;

  function skipComment(): void {
    const end = source.startsWith("//", at) ? source.indexOf("\n", at) : source.indexOf("*/", at) + 1;
    at = end <= 0 ? source.length : end;
  }

  function quoted(sign: string): void {
    const begin = at++;
    while (at < source.length && source[at] !== sign) at += source[at] === "\\" ? 2 : 1;
    // A key at the start of a line, or what is imported, is no text.
    const lineStart = source.slice(source.lastIndexOf("\n", begin) + 1, begin);
    const isKey = lineStart.trim() === "" && /^\s*:/u.test(source.slice(at + 1));
    // Nor is what is compared with, or a kind in a type.
    const isKind = /(?:[!=]==|\|)\s*$/u.test(lineStart) || /^\s*\|/u.test(source.slice(at + 1));
    if (!isKey && !isKind && !/\b(?:import|from)\b/u.test(lineStart)) texts.push(source.slice(begin + 1, at));
  }

  function template(): void {
    let text = "";
    for (at++; at < source.length && source[at] !== "`"; at++) {
      if (source[at] === "\\") at++;
      else if (source.startsWith("${", at)) {
        at += 2;
        code("}");
        text += " ";
      } else text += source[at];
    }
    texts.push(text);
  }
}
