import { expect, it } from "vitest";
import { languageOf, systemLocale } from "../../../src/cli/context/language.ts";

it.each([
  ["the flag before all", ["score", "--lang", "en"], { DATAPEIL_LANG: "nl", LANG: "nl_BE" }, undefined, "en"],
  ["the flag with its value attached", ["--lang=en"], { LANG: "nl_BE" }, undefined, "en"],
  ["our own variable", [], { DATAPEIL_LANG: "en", LC_ALL: "nl_BE.UTF-8" }, undefined, "en"],
  ["LC_ALL before LC_MESSAGES", [], { LC_ALL: "en_GB.UTF-8", LC_MESSAGES: "nl_BE" }, undefined, "en"],
  ["LC_MESSAGES before LANG", [], { LC_MESSAGES: "en_IE", LANG: "nl_BE" }, undefined, "en"],
  ["LANG before LANGUAGE", [], { LANG: "nl_BE@euro", LANGUAGE: "en" }, undefined, "nl"],
  ["the first of the list in LANGUAGE that is spoken", [], { LANGUAGE: "fr:en_GB:nl" }, undefined, "en"],
  ["C says nothing", [], { LC_ALL: "C.UTF-8", LANG: "en_US.UTF-8" }, undefined, "en"],
  ["POSIX says nothing", [], { LC_ALL: "POSIX" }, "en-GB", "en"],
  ["what only begins like a language is none", [], { LANG: "enm_GB" }, undefined, "nl"],
  ["an empty variable says nothing", [], { LC_ALL: "", LANG: "en_GB" }, undefined, "en"],
  ["the system where the environment is silent", [], {}, "en-GB", "en"],
  ["the environment before the system", [], { LANG: "nl_BE.UTF-8" }, "en-US", "nl"],
  ["Dutch in the end", [], { LANG: "fr_BE.UTF-8" }, "de-DE", "nl"],
] as const)("%s", (_name, argv, env, system, expected) => {
  expect(languageOf(argv, env, system)).toBe(expected);
});

it("asks the system where it knows more than the environment", () => {
  expect(systemLocale("win32")).toMatch(/^[a-z]{2}/u);
  expect(systemLocale("linux")).toBeUndefined();
});
