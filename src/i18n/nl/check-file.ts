/** Wat er in de tekst, de sleutels en de waarden van een bestand niet klopt, en hoe je het verhelpt. Eén zin per code. */
import { times } from "../times.ts";
import type { Sentence } from "./check-words.ts";
import { answerOf, choice, formatOf, kindOf, meant } from "./check-words.ts";

export const checkFile = {
  "file-too-large": ({ bytes, most }) => `Het bestand telt ${bytes} bytes; meer dan ${most} leest Datapeil niet.`,
  "not-utf-8": () =>
    "Dit is geen UTF-8: vanaf hier zijn letters onleesbaar. Bewaar het bestand opnieuw met de codering UTF-8.",
  "nested-too-deep": ({ most }) => `Er zit meer in elkaar dan ${most} niveaus diep. Dat is geen bestand van Datapeil.`,
  "too-many-values": ({ most }) =>
    `Er staan meer dan ${Number(most).toLocaleString("nl-BE")} regels en waarden in. Dat is geen bestand van Datapeil.`,
  "not-yaml": () => "Dit is geen geldige YAML. Kijk het inspringen, de aanhalingstekens en de dubbele punten na.",
  "yaml-tab": () => "Hier staat een tab. Spring in met spaties.",
  "yaml-indent": () => "Het inspringen klopt niet. Zet sleutels van hetzelfde niveau recht onder elkaar.",
  "yaml-unclosed": () => "Hier ontbreekt een teken: een aanhalingsteken, haakje of dubbele punt. Vul het aan.",
  "yaml-colon": () =>
    "Een dubbele punt midden in een tekst leest als een sleutel. Zet de tekst tussen aanhalingstekens.",
  "yaml-sign": () => "Een tekst kan niet met dit teken beginnen. Zet de tekst tussen aanhalingstekens.",
  "yaml-backslash": () => "Dit teken na een backslash bestaat niet. Gebruik enkele aanhalingstekens.",
  "duplicate-key": ({ key }) => `De sleutel ${key} staat hier een tweede keer. Laat er één staan.`,
  "several-documents": () => "Het bestand bevat meer dan één document. Zet het deel na --- in een bestand apart.",
  "key-not-allowed": ({ key }) => `De sleutel ${key} mag niet. Kies een andere naam.`,
  "alias-not-allowed": () => "Verwijzingen met * worden niet gelezen. Schrijf de waarde hier voluit.",
  "tag-not-allowed": () => "Een type met ! wordt niet gelezen. Laat het weg.",
  "empty-file": () => "Het bestand is leeg.",
  "many-more": ({ count }) =>
    `Vanaf hier ${Number(count) === 1 ? "is er nog 1 ander probleem" : `zijn er nog ${count} andere problemen`}. Los eerst die hierboven op.`,
  "not-recognised": () =>
    "Dit is geen vragenlijst, vertaling, actielijst, antwoordbestand, organisatiebestand of koppeling. Kijk de sleutels bovenaan na.",
  // ---- sleutels en waarden
  "unknown-key": (values) => `De sleutel ${values.key} bestaat hier niet.${choice(values)}`,
  "missing-key": ({ key }) => `De sleutel ${key} ontbreekt hier. Voeg die toe.`,
  "wrong-type": ({ expected, given }) =>
    expected === "string" && given === "number"
      ? 'Hier hoort tekst, geen getal. Zet de waarde tussen aanhalingstekens, zoals "01234" of "2026".'
      : `Hier is dit nodig: ${kindOf(expected)}, ${wordFor(given)}.`,
  "not-allowed": (values) => `${values.given} kan hier niet.${choice(values)}`,
  "too-small": ({ minimum }) => `Deze waarde is te klein: minstens ${minimum}.`,
  "too-large": ({ maximum }) => `Deze waarde is te groot: hoogstens ${maximum}.`,
  "must-be-more": ({ minimum }) => `Deze waarde moet groter zijn dan ${minimum}.`,
  "too-few": ({ minimum }) =>
    `Hier ${Number(minimum) === 1 ? "moet" : "moeten"} minstens ${times(minimum, "waarde", "waarden")} staan.`,
  "too-many": ({ maximum }) => `Hier passen hoogstens ${times(maximum, "waarde", "waarden")}.`,
  "empty-text": () => "Hier ontbreekt tekst.",
  "text-over-limit": ({ maximum }) => `Deze tekst is te lang: hoogstens ${maximum} tekens.`,
  "wrong-format": ({ given, format }) => `${given} is niet begrepen. Hier hoort ${formatOf(format)}.`,
  "wrong-key": ({ key, format }) => `De sleutel ${key} kan hier niet. Hier hoort ${formatOf(format)}.`,
  "option-score-or-state": () => "Een optie heeft ofwel een score, ofwel een state. Geef precies één van beide.",
  "one-way-to-answer": () =>
    "Een vraag heeft precies één manier om te antwoorden: levels, options, optionSet, checklist of number.",
  "not-an-answer": (values) =>
    `${values.given} is geen antwoord.${meant(values) || ` Geef ${answerOf(values.expected ?? "level")}, of dont-know, not-applicable, unanswered of not-shown.`}`,
  "not-a-restatement": ({ given }) =>
    `${given} is geen antwoord van vorige keer. Geef een antwoord zoals bij de vraag zelf, met een reason erbij: { level: 2, reason: … }.`,
  "restated-by-one": ({ id }) =>
    `Bij ${id} staat earlier, en dit is geen gezamenlijk antwoord. Alleen een groep (role: consensus) kan de vorige meting herzien.`,
  "not-a-target": ({ given }) => `${given} is geen doel. Geef een niveau, zoals 3, of next voor het volgende.`,
  "not-a-moment": ({ given }) => `${given} is geen datum. Schrijf een datum als 2026-11-24.`,
  "not-a-day-or-quarter": ({ given }) => `${given} is geen datum of kwartaal. Schrijf 2027-05-31 of 2027-Q2.`,
  "not-understood": ({ given }) => `${given} is niet begrepen.`,
} satisfies Readonly<Record<string, Sentence>>;

function wordFor(given: string | number | undefined): string {
  const words: Readonly<Record<string, string>> = {
    string: "geen tekst",
    number: "geen getal",
    boolean: "geen true of false",
    array: "geen lijst",
    object: "geen sleutels met waarden",
    null: "en er staat niets",
  };
  return words[String(given)] ?? `geen ${given}`;
}
