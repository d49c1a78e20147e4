/** Wat er in een bestand niet klopt, waar, en hoe je het verhelpt. Eén zin per code. */
import { times } from "../times.ts";
import { changeLines } from "./changes.ts";
import { checkMapping } from "./check-mapping.ts";
import { checkTemplate } from "./check-template.ts";
import { checkVersions } from "./check-versions.ts";

type Values = Readonly<Record<string, string | number>>;
type Sentence = (values: Values) => string;

/** Soorten waarden zoals een schrijver van een bestand ze noemt. */
const kinds: Readonly<Record<string, string>> = {
  string: "tekst",
  number: "een getal",
  int: "een geheel getal",
  boolean: "true of false",
  array: "een lijst",
  tuple: "een lijst van twee getallen",
  object: "sleutels met waarden",
  record: "sleutels met waarden",
  null: "niets",
  undefined: "niets",
};

/** Manieren om te antwoorden. */
const answers: Readonly<Record<string, string>> = {
  level: "een niveau, zoals 2",
  option: "een optie, zoals { option: ja }",
  checked: "wat aangevinkt is, zoals { checked: [a, b] }",
  number: "een getal, zoals { number: 35 }",
};

const formats: Readonly<Record<string, string>> = {
  expected: "per rol een aantal, zoals mt=5, cbs=3",
  date: "een datum als 2026-11-24",
  datetime: "een datum als 2026-11-24, eventueel met een uur",
  quarter: "een kwartaal als 2027-Q1",
  version: "een versie als 1.0.0",
  language: "een taal als nl of fr-BE",
  id: "een id: kleine letters, cijfers en koppeltekens, zoals open-data",
  level: "een heel getal, zoals 3",
  "answer-key": "een niveau, zoals 3, of het id van een optie",
  letter: "de letter van een kolom, zoals B of AB",
  sha256: "een reeks van 64 tekens, zoals datapeil import init die schrijft",
  colour: 'een kleur als "#0a5a8c", tussen aanhalingstekens',
  url: "een webadres dat met https:// begint",
};

const kindOf = (word: string | number | undefined) => kinds[String(word)] ?? String(word);
const answerOf = (word: string | number | undefined) => answers[String(word)] ?? String(word);
const formatOf = (word: string | number | undefined) => formats[String(word)] ?? String(word);
/** De rest van de zin als er een woord is dat erop lijkt. */
const meant = ({ nearest }: Values) => (nearest ? ` Bedoelde je ${nearest}?` : "");
const choice = ({ nearest, allowed }: Values) =>
  nearest ? ` Bedoelde je ${nearest}?` : allowed ? ` Mogelijk: ${allowed}.` : "";

export const check = {
  error: "fout",
  warning: "let op",
  sentences: {
    // ---- de tekst van het bestand
    "file-too-large": ({ bytes, most }) => `Het bestand telt ${bytes} bytes; meer dan ${most} leest Datapeil niet.`,
    "not-utf-8": () =>
      "Dit is geen UTF-8: vanaf hier zijn letters onleesbaar. Bewaar het bestand opnieuw met de codering UTF-8.",
    "nested-too-deep": ({ most }) =>
      `Er zit meer in elkaar dan ${most} niveaus diep. Dat is geen bestand van Datapeil.`,
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
    // ---- antwoorden en organisaties
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
    // ---- regels voor vragenlijsten
    "duplicate-id": ({ id }) => `Het id ${id} is al gebruikt. Kies een ander: elk id wijst één ding aan.`,
    "reserved-id": ({ id }) => `Het id ${id} heeft in Datapeil al een betekenis. Kies een ander.`,
    "changes-not-ascending": ({ version, before }) =>
      `Versie ${version} staat na ${before}. Zet de versies van oud naar nieuw, elk één keer.`,
    "change-after-version": ({ version, current }) =>
      `Versie ${version} is later dan die van de vragenlijst zelf, ${current}. Verhoog version, of haal dit weg.`,
    "removed-still-there": ({ id }) => `De vraag ${id} heet hier weggevallen, maar staat nog in de vragenlijst.`,
    "scale-not-ascending": ({ value, before }) =>
      `Niveau ${value} staat na ${before}. Zet de niveaus van laag naar hoog, elk één keer.`,
    "unknown-area": (values) => `Het gebied ${values.id} bestaat niet.${choice(values)}`,
    "unknown-dimension": (values) => `De dimensie ${values.id} bestaat niet.${choice(values)}`,
    "unknown-audience": (values) => `De doelgroep ${values.id} bestaat niet.${choice(values)}`,
    "unknown-option-set": (values) => `De lijst van opties ${values.id} bestaat niet.${choice(values)}`,
    "askif-loop": ({ chain }) => `Deze vragen wachten op elkaar en worden nooit gesteld: ${chain}. Haal één askIf weg.`,
    "askif-never-holds": ({ id, atLeast, highest }) =>
      `Deze vraag wordt nooit gesteld: ze wacht op minstens ${atLeast} bij ${id}, en daar is ${highest} het hoogste. Verlaag atLeast.`,
    "askif-not-core": ({ id }) =>
      `Deze kernvraag hangt af van ${id}, die niet in de korte vorm zit: daar wordt ze dus nooit gesteld. Maak van ${id} ook een kernvraag.`,
    "askif-other-roles": ({ id }) =>
      `Geen enkele rol die deze vraag krijgt, krijgt ook ${id}, waarvan ze afhangt. Geef beide vragen minstens één rol die ze delen.`,
    "level-not-on-scale": ({ id, allowed }) => `Niveau ${id} staat niet op de schaal. Mogelijk: ${allowed}.`,
    "level-without-text": ({ levels }) =>
      `Bij deze vraag ontbreekt een tekst voor niveau ${levels}. Elk niveau van de schaal heeft er een nodig.`,
    "level-not-reached": ({ levels }) =>
      `Geen enkel antwoord op deze vraag komt uit op niveau ${levels}. Vul aan, of laat het zo als dat de bedoeling is.`,
    "thresholds-not-ascending": ({ level, needed, before }) =>
      `Niveau ${level} vraagt ${needed}, niet meer dan een lager niveau (${before}). Een hoger niveau moet meer vragen.`,
    "threshold-not-reachable": ({ level, needed, most }) =>
      `Niveau ${level} vraagt ${needed} punten, maar alles samen geeft er ${most}. Verlaag de drempel.`,
    "option-outside-scale": ({ score, minimum, maximum }) =>
      `De score ${score} ligt buiten de schaal. Kies een waarde van ${minimum} tot ${maximum}.`,
    "score-outside-scale": ({ score, minimum, maximum }) =>
      `De score ${score} ligt buiten de schaal. Kies een waarde van ${minimum} tot ${maximum}.`,
    "evidence-from-not-on-scale": ({ from, allowed }) =>
      `${from} is geen niveau van de schaal. Kies bij evidence.from een niveau boven het laagste: ${allowed}.`,
    "opposite-of-itself": () =>
      "opposite verwijst naar de vraag zelf. Geef het id van de vraag die hetzelfde omgekeerd vraagt, of haal het weg.",
    "reversed-without-options": () =>
      "reversed draait de scores van opties om, maar deze vraag heeft geen opties. Haal reversed weg.",
    "few-questions": ({ id, count, needed }) =>
      `De dimensie ${id} krijgt ${times(count, "vraag", "vragen")}; onder ${needed} hangt haar score te veel van één antwoord af. Voeg vragen toe.`,
    "area-without-questions": ({ id }) => `Het gebied ${id} heeft geen vragen. Voeg er toe, of haal het gebied weg.`,
    "same-level-texts": ({ first, second }) =>
      `De antwoorden ${first} en ${second} hebben dezelfde tekst: niemand kan ertussen kiezen. Maak het verschil zichtbaar.`,
    "text-too-long": ({ length, most }) => `Deze tekst telt ${length} tekens; hier passen er ${most}. Maak hem korter.`,
    // ---- regels voor acties
    "unknown-action": (values) => `De actie ${values.id} bestaat niet.${meant(values)}`,
    "unknown-owner": (values) => `${values.id} is geen rol en geen functie.${choice(values)}`,
    "unknown-size": (values) => `De grootteklasse ${values.id} bestaat niet.${choice(values)}`,
    "sizes-without-smallest": () =>
      "De kleinste grootteklasse begint niet bij 0 inwoners, dus hoort een kleine gemeente nergens bij. Geef één klasse from: 0.",
    "same-size": ({ id, other, from }) =>
      `De grootteklassen ${other} en ${id} beginnen allebei bij ${from} inwoners. Geef ze een verschillend begin.`,
    "effort-missing": ({ size }) => `De inspanning voor grootteklasse ${size} ontbreekt. Geef dagen, zoals [3, 5].`,
    "effort-reversed": ({ least, most }) =>
      `De inspanning loopt van ${least} tot ${most} dagen. Zet het kleinste getal eerst.`,
    "lifts-nothing": () => "Deze actie brengt geen enkele vraag vooruit, dus komt ze nooit in een plan. Vul lifts in.",
    "lift-not-on-scale": ({ to, allowed }) => `${to} is geen niveau van de schaal. Mogelijk: ${allowed}.`,
    "from-not-on-scale": ({ from, allowed }) => `${from} is geen niveau van de schaal. Mogelijk: ${allowed}.`,
    "lift-not-above-from": ({ id, to, from }) =>
      `Deze actie begint pas op niveau ${from} en brengt ${id} tot ${to}: dat is geen stap vooruit. Verlaag from of verhoog het niveau.`,
    "from-not-reached": ({ id, from }) =>
      `Geen actie uit deze fase of een vorige brengt ${id} tot niveau ${from}, waar deze actie begint. Voeg er een toe of verlaag from.`,
    "prerequisite-loop": ({ chain }) => `Deze acties wachten op elkaar: ${chain}. Haal één voorwaarde weg.`,
    "prerequisite-later-stage": ({ id, stage, own }) =>
      `${id} hoort bij fase ${stage}, na fase ${own} van deze actie: ze kan dus nooit klaar zijn. Verplaats een van beide.`,
    "nothing-left-to-lift": ({ by }) =>
      `Als ${by} klaar is, brengt deze actie niets meer vooruit. Verhoog een niveau in lifts of haal de voorwaarde weg.`,
    "step-without-action": ({ id, steps }) =>
      `Geen enkele actie brengt ${id} van het ene niveau naar het volgende: ${steps}. Voeg een actie toe of verlaag het doel.`,
    // ---- regels voor vertalingen
    "text-missing": ({ what, more }) =>
      `Niet vertaald: ${what}${Number(more) > 0 ? ` en nog ${more}` : ""}. Tot dan verschijnt de tekst van de vragenlijst.`,
    "text-unknown": (values) =>
      `${values.id} staat niet in de vragenlijst, dus wordt deze tekst nooit getoond.${meant(values)}`,
    "text-identical": () => "Deze tekst is dezelfde als in de vragenlijst. Is hij vertaald?",
    "list-length": ({ count, expected }) =>
      `Hier ${Number(count) === 1 ? "staat" : "staan"} ${times(count, "zin", "zinnen")}, in de vragenlijst ${expected}. Vertaal ze één voor één.`,
    "overlay-of-own-language": ({ language }) =>
      `De vragenlijst zelf is al in deze taal (${language}); dit bestand wordt niet gebruikt.`,
    "overlay-alone": () => "Naast dit bestand staat geen bruikbare questionnaire.yaml: alleen de vorm is nagekeken.",
    ...checkMapping,
    ...checkVersions,
    ...checkTemplate,
  } satisfies Record<string, Sentence> as Readonly<Record<string, Sentence>>,
  summary: (files: number, errors: number, warnings: number) => {
    const found = [
      ...(errors > 0 ? [times(errors, "fout", "fouten")] : []),
      ...(warnings > 0 ? [times(warnings, "punt om te bekijken", "punten om te bekijken")] : []),
    ];
    return `${times(files, "bestand", "bestanden")} nagekeken: ${found.join(" en ") || "alles in orde"}.`;
  },
};

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
