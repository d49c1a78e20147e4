/** Wat er in antwoorden en gegevens van organisaties niet klopt, en hoe je het verhelpt. Eén zin per code. */
import { changeLines } from "./changes.ts";
import type { Sentence } from "./check-words.ts";
import { answerOf, choice, meant } from "./check-words.ts";

export const checkAnswers = {
  "unknown-column": (values) => `De kolom ${values.key} bestaat hier niet.${choice(values)}`,
  "duplicate-column": ({ key }) => `De kolom ${key} staat hier een tweede keer. Laat er één staan.`,
  "missing-column": ({ key }) => `De kolom ${key} ontbreekt. Voeg die toe.`,
  "missing-cell": ({ key }) => `In deze rij is de kolom ${key} leeg. Vul ze in.`,
  "organisation-twice": ({ id, row }) =>
    `De organisatie ${id} staat ook al in rij ${row}. Laat er één staan; gerekend is met de eerste.`,
  "unknown-question": (values) => `De vraag ${values.id} staat niet in de vragenlijst.${meant(values)}`,
  "wrong-kind-of-answer": ({ id, expected, given }) =>
    `Het antwoord op ${id} is ${answerOf(given)}; de vraag verwacht ${answerOf(expected)}.`,
  "level-outside-scale": ({ level, allowed }) => `Niveau ${level} staat niet op de schaal. Mogelijk: ${allowed}.`,
  "unknown-option": (values) => `De optie ${values.id} bestaat niet bij deze vraag.${choice(values)}`,
  "unknown-role": (values) => `De rol ${values.id} bestaat niet.${choice(values)}`,
  "unknown-target": (values) => `${values.id} is geen gebied of dimensie.${meant(values)}`,
  "target-outside-scale": ({ target, minimum, maximum }) =>
    `Het doel ${target} ligt buiten de schaal. Kies een waarde van ${minimum} tot ${maximum}.`,
  "other-questionnaire": ({ id, expectedId }) =>
    `Deze antwoorden horen bij de vragenlijst ${id}, niet bij ${expectedId}. Geef de juiste met --questionnaire.`,
  "other-major-version": ({ version, expectedVersion, command }) =>
    `Deze antwoorden horen bij versie ${version}; in versie ${expectedVersion} betekenen vragen iets anders. Neem de vragenlijst van toen, ${command ? `of neem de antwoorden mee naar de nieuwe:\n${command}` : "of antwoord opnieuw."}`,
  "other-version": ({ version, expectedVersion, ...changes }) =>
    `Deze antwoorden horen bij versie ${version}; de vragenlijst is nu ${expectedVersion}. De score is bruikbaar. ${changeLines(changes).join(" ")}`,
  "newer-version": ({ version, expectedVersion }) =>
    `Deze antwoorden horen bij versie ${version}, nieuwer dan de versie ${expectedVersion} die hier bekend is. Gebruik de nieuwere vragenlijst.`,
  "removed-question": ({ id, by }) =>
    by
      ? `De vraag ${id} is vervangen door ${by}. Met datapeil migrate gaat het antwoord mee; tot dan telt het niet mee.`
      : `De vraag ${id} is weggevallen in een latere versie van de vragenlijst. Het antwoord mag blijven staan; het telt niet mee.`,
  "unknown-questionnaire": (values) =>
    `De vragenlijst ${values.id} zit niet in Datapeil. Geef je eigen vragenlijst met --questionnaire.${meant(values)}`,
} satisfies Readonly<Record<string, Sentence>>;
