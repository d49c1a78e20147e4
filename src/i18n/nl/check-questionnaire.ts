/** Wat er in een vragenlijst, haar acties en haar vertalingen niet klopt, en hoe je het verhelpt. Eén zin per code. */
import { times } from "../times.ts";
import type { Sentence } from "./check-words.ts";
import { choice, meant } from "./check-words.ts";

export const checkQuestionnaire = {
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
} satisfies Readonly<Record<string, Sentence>>;
