/** Versies van een vragenlijst: wat er verschilt, en wat er met oude antwoorden gebeurt. */
import { times } from "../times.ts";

export const versions = {
  commands: {
    questionnaire: "Vergelijkt versies van een vragenlijst.",
    diff: "Toont wat er verschilt tussen twee versies, en welke stap het versienummer moet zetten.",
    migrate: "Neemt antwoorden mee naar een nieuwe versie van de vragenlijst, en zegt wat er opnieuw te vragen is.",
  },
  arguments: {
    older: "oude versie: map, questionnaire.yaml of id van een ingebouwde vragenlijst",
    newer: "nieuwe versie, net zo",
    responses: "antwoordbestanden of mappen met antwoorden op een vorige versie",
  },
  options: {
    since: "vergelijkt met deze vorige versie: versienummer, changes en replaces moeten kloppen",
    to: "nieuwe versie: map, questionnaire.yaml of id van een ingebouwde vragenlijst",
    from: "vorige versie, om na te gaan of elke vraag nog hetzelfde betekent",
    output: "map voor de nieuwe antwoordbestanden; de oude blijven zoals ze zijn",
    check: "toont wat er zou gebeuren en schrijft niets",
  },
  between: (before: string, after: string) => `Van ${before} naar ${after}`,
  groups: {
    added: "Bijgekomen",
    removed: "Weggevallen",
    meaning: "Betekent iets anders",
    reworded: "Anders verwoord",
    reweighted: "Telt anders mee",
    asked: "Aan anderen of op een ander moment gevraagd",
    promises: "Wat wie antwoordt mag verwachten",
    settings: "Instellingen, doelen en acties",
  },
  kinds: {
    questionnaire: "vragenlijst",
    level: "niveau",
    area: "gebied",
    dimension: "dimensie",
    role: "rol",
    audience: "doelgroep",
    question: "vraag",
    option: "optie",
    action: "actie",
    function: "functie",
    size: "grootteklasse",
  },
  was: "eerst",
  is: "nu",
  absent: "niets",
  noDifference: "Er is geen verschil.",
  needs: (count: number, step: "patch" | "minor" | "major") => {
    const why = {
      patch: "een patch: alleen de verwoording is anders",
      minor: "een minor: er is iets bij, weg of anders geteld, en elk antwoord betekent nog hetzelfde",
      major: "een major: iets betekent niet meer wat het betekende",
    };
    return `${times(count, "verschil", "verschillen")}. Dat is ${why[step]}.`;
  },
  enough: (before: string, after: string, exactly: boolean) =>
    exactly
      ? `Van ${before} naar ${after} is precies die stap.`
      : `Van ${before} naar ${after} is een grotere stap: dat mag.`,
  tooSmall: (before: string, after: string, least: string) =>
    before === after
      ? `Het versienummer is nog ${after}. Maak er minstens ${least} van.`
      : `Van ${before} naar ${after} klopt dus niet. Maak er minstens ${least} van.`,
  migrate: {
    unchanged: (version: string) => `Staat al op versie ${version}: er verandert niets.`,
    carried: (before: string, after: string, count: number) =>
      `Van versie ${before} naar ${after}: ${times(count, "antwoord", "antwoorden")} meegenomen.`,
    asked: (count: number, becomesDraft: boolean) =>
      `Door de nieuwe versie te beantwoorden: ${times(count, "vraag", "vragen")}.${becomesDraft ? " Tot dan is dit weer een ontwerp." : ""}`,
    nothingToAsk: "Niets te vragen.",
    left: (ids: string) => `Zonder plaats in de nieuwe versie, bewaard onder migrated: ${ids}.`,
    why: {
      new: "nieuwe vraag",
      open: "nieuw, of toen zonder antwoord (met --from blijkt welk van de twee)",
      "does-not-fit": "het antwoord van toen past hier niet",
      incomplete: "van de vragen die nu één zijn, is er niet voor elke een antwoord",
      "meaning-changed": "een antwoord betekent hier niet meer hetzelfde",
    },
    total: (files: number, asked: number) =>
      `${times(files, "antwoordbestand", "antwoordbestanden")}, ${times(asked, "vraag", "vragen")} te beantwoorden.`,
    writing: (done: string, total: string) => `Antwoorden meenemen: ${done} van ${total} bestanden`,
    written: (count: number, folder: string) =>
      `${times(count, "bestand", "bestanden")} geschreven in ${folder}. De oude bestanden zijn niet veranderd.`,
    same: (count: number) => (count === 1 ? "1 bestand stond er al zo." : `${count} bestanden stonden er al zo.`),
    notWritten: "Er is niets geschreven. Met -o MAP komen de nieuwe bestanden in die map.",
    inTheWay: (count: number, first: string) =>
      count === 1
        ? `${first} bestaat al met een andere inhoud en is niet veranderd. Kies met -o een andere map.`
        : `${count} bestanden bestaan al met een andere inhoud en zijn niet veranderd, zoals ${first}. Kies met -o een andere map.`,
    goOn: "Verder antwoorden, alleen op wat open staat:",
    note: (version: string, question: string, said: string) => `Eerder (versie ${version}) bij ${question}: ${said}`,
    said: {
      level: (level: number, text: string | undefined) => (text ? `niveau ${level}, ${text}` : `niveau ${level}`),
      checked: (items: readonly string[]) =>
        items.length > 0 ? `aangevinkt: ${items.join(", ")}` : "niets aangevinkt",
      states: {
        "not-applicable": "niet van toepassing",
        "dont-know": "weet niet",
        unanswered: "niet beantwoord",
        "not-shown": "niet gevraagd",
      },
    },
  },
};
