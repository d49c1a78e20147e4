/** Twijfels bij een import, met hoe je ze oplost. */
import { times } from "../times.ts";

type Values = Readonly<Record<string, string | number>>;

interface DoubtText {
  /** Wat er is, voor een of meer cellen, rijen of bestanden. */
  readonly what: string | ((values: Values) => string);
  /** Wat je doet. */
  readonly remedy: string;
}

const whether = (text: string | number | undefined, say: (text: string) => string) =>
  text === undefined || text === "" ? "" : say(String(text));

export const doubts = {
  // ---- rijen
  "value-unknown": {
    what: "een antwoord dat niet in de koppeling staat",
    remedy: "Zet elke spelling bij values of scales van de vraag, of verbeter ze in het bestand.",
  },
  "not-a-number": {
    what: "geen getal waar een getal hoort",
    remedy: "Verbeter het in het bestand, of zet de spelling bij values. Met een komma in getallen: source.decimal.",
  },
  "number-outside-range": {
    what: "een getal dat geen niveau is",
    remedy: "Verbeter het in het bestand, of pas range van de vraag aan.",
  },
  "options-left-over": {
    what: "tekst die bij geen bekende keuze hoort",
    remedy: "Zet de keuze bij options van de vraag, of kijk na of join klopt.",
  },
  "date-in-answer": {
    what: "een datum waar een antwoord hoort: een rekenblad maakt van 1-5 een datum",
    remedy: "Exporteer opnieuw en open het bestand niet in Excel, of zet de spelling bij values als je zeker bent.",
  },
  "formula-without-value": {
    what: "een formule zonder uitkomst",
    remedy: "Open het bestand in een rekenblad, laat het herrekenen en bewaar het opnieuw.",
  },
  "fault-in-cell": {
    what: "een fout van het rekenblad in plaats van een waarde",
    remedy: "Herstel de cel in het bestand.",
  },
  "organisation-missing": {
    what: "geen organisatie",
    remedy: "Vul de organisatie in het bestand in, of geef er in de koppeling één voor het hele bestand (constant).",
  },
  "organisation-unknown": {
    what: "een organisatie die niet in de lijst staat",
    remedy:
      "Zet de spelling bij respondent.organisation.values, of voeg de organisatie toe aan organisations.csv. Liet een rekenblad nullen vooraan weg, dan zet pad ze terug.",
  },
  "respondent-missing": {
    what: "geen id van de respondent",
    remedy: "Vul het id in, of laat respondent.id weg: dan telt elke rij als één respondent.",
  },
  "id-scientific": {
    what: "een id dat cijfers kwijt is",
    remedy: "Een rekenblad schreef het lange getal als 1,18E+11. Exporteer opnieuw en open het bestand niet in Excel.",
  },
  "id-too-long": {
    what: "een id van meer dan 100 tekens",
    remedy: "Kijk na of de koppeling de juiste kolom noemt.",
  },
  "role-missing": {
    what: "geen rol",
    remedy: 'Vul de rol in, of zeg met respondent.role.values wat leeg betekent: "": none is de hele organisatie.',
  },
  "role-unknown": {
    what: "een rol die de vragenlijst niet heeft",
    remedy: "Zet de spelling bij respondent.role.values, met het id van een rol.",
  },
  "date-ambiguous": {
    what: "een datum die op twee manieren te lezen is",
    remedy: "Zeg met source.dateOrder of de dag (dmy) of de maand (mdy) eerst staat.",
  },
  "date-not-read": {
    what: "geen datum waar een datum hoort",
    remedy: "Verbeter de datum in het bestand, of kijk na of de koppeling de juiste kolom noemt.",
  },
  "date-hidden": {
    what: "een datum die LimeSurvey zelf invult bij een anonieme bevraging",
    remedy: "Geef de dag van de bevraging in de koppeling, zoals submitted: { constant: 2026-11-24 }.",
  },
  "text-shortened": {
    what: "een toelichting of bewijs dat te lang is en ingekort werd",
    remedy: "Een toelichting heeft hoogstens 2000 tekens, een bewijs 500.",
  },
  "row-too-long": {
    what: "een rij met meer cellen dan er kolommen zijn",
    remedy: "Er staat een scheidingsteken te veel in: antwoorden staan dan in de verkeerde kolom. Verbeter de rij.",
  },
  "duplicate-respondent": {
    what: "een respondent die meer dan één keer antwoordde",
    remedy: "Kies met respondent.duplicates: latest, first of all. Nu zijn al deze rijen geweigerd.",
  },
  "answered-in-a-file": {
    what: "een respondent die ook in een antwoordbestand antwoordde",
    remedy: "Het bestand blijft staan en de rij telt niet. Telt de rij, haal dan het bestand weg.",
  },
  // ---- bestanden tegenover de koppeling
  "column-unknown": {
    what: ({ header, nearest, letter }) =>
      `de kolom “${header}” staat er niet in${whether(nearest, (name) => `; “${name}” (kolom ${letter}) lijkt erop`)}`,
    remedy: "Verbeter de naam in de koppeling, geef title of letter, of exporteer met codes van vragen.",
  },
  "column-ambiguous": {
    what: ({ header, count, letters }) => `“${header}” staat boven ${count} kolommen (${letters})`,
    remedy: "Zeg met occurrence de hoeveelste je bedoelt, of geef letter.",
  },
  "occurrence-unknown": {
    what: ({ header, occurrence, count }) =>
      `“${header}” nummer ${occurrence} is er niet: er ${Number(count) === 1 ? "is er 1" : `zijn er ${count}`}`,
    remedy: "Verbeter occurrence in de koppeling.",
  },
  "letter-unknown": {
    what: ({ letter, last }) => `kolom ${letter} is er niet: de laatste is ${last}`,
    remedy: "Verbeter letter in de koppeling.",
  },
  "columns-changed": {
    what: ({ count, expected, added, removed, renamed }) =>
      [
        `de kolommen zijn niet meer die van de koppeling (nu ${count}, toen ${expected})`,
        whether(added, (names) => `nieuw: ${names}`),
        whether(removed, (names) => `weg: ${names}`),
        whether(renamed, (names) => `hernoemd: ${names}`),
        added || removed || renamed ? "" : "dezelfde namen staan in een andere volgorde of een ander aantal",
      ]
        .filter((part) => part !== "")
        .join("; "),
    remedy: "Pas de koppeling aan, kijk ze na, en haal columns weg of maak ze opnieuw met datapeil import init.",
  },
  "columns-unused": {
    what: ({ columns, count, more }) =>
      `${times(count, "kolom die", "kolommen die")} niemand gebruikt: ${columns}${Number(more) > 0 ? ` en nog ${more}` : ""}`,
    remedy: "Zet ze bij ignore als dat de bedoeling is.",
  },
  "file-organisation-unknown": {
    what: ({ fileName, named, nearest }) =>
      `de organisatie “${named}” in de naam ${fileName} staat niet in de lijst${whether(nearest, (name) => `; “${name}” lijkt erop`)}`,
    remedy:
      "Hernoem het bestand, zet de spelling bij respondent.organisation.values, of voeg ze toe aan organisations.csv.",
  },
  "file-without-organisation": {
    what: ({ fileName, pattern }) => `in de naam ${fileName} staat geen organisatie volgens ${pattern}`,
    remedy: "Hernoem het bestand, of pas respondent.organisation.fileName aan.",
  },
  "sheet-unknown": {
    what: ({ sheet, sheets }) =>
      sheet ? `het blad “${sheet}” is er niet; wel: ${sheets}` : "er is geen blad met antwoorden",
    remedy: "Verbeter source.sheet in de koppeling.",
  },
  "header-not-found": {
    what: ({ row }) => `op rij ${row} staan geen titels van kolommen`,
    remedy: "Geef source.headerRow in de koppeling.",
  },
  "platform-differs": {
    what: ({ stated, found }) => `de koppeling zegt ${stated}, het bestand ziet eruit als ${found}`,
    remedy: "Er wordt gelezen zoals de koppeling zegt. Verbeter source.platform als dat niet klopt.",
  },
  "no-such-file": { what: "het bestand bestaat niet", remedy: "Kijk de naam en de map na." },
  "cannot-read": {
    what: ({ reason }) => `het bestand kan niet gelezen worden (${reason})`,
    remedy: "Kijk na of het bestand open staat of beschermd is.",
  },
} satisfies Record<string, DoubtText> as Readonly<Record<string, DoubtText>>;
