/** Wat er in een koppeling (mapping) niet klopt, en hoe je het verhelpt. Eén zin per code. */
type Values = Readonly<Record<string, string | number>>;

export const checkMapping = {
  "question-not-mapped": ({ ids, count }: Values) =>
    `${Number(count) === 1 ? "Deze vraag van de vragenlijst staat" : `Deze ${count} vragen van de vragenlijst staan`} nergens: ${ids}. Koppel ze bij questions, of zet ze bij skip.`,
  "nothing-mapped": () =>
    "Geen enkele vraag heeft een kolom: elke rij zou overgenomen worden zonder één antwoord. Zet minstens één vraag van skip bij questions, met haar kolom.",
  "mapped-and-skipped": ({ id }: Values) => `${id} staat bij questions én bij skip. Haal er één weg.`,
  "column-not-said": ({ otherwise }: Values) =>
    [
      "Hier ontbreekt de kolom. Geef column (de titel boven de kolom), title (de vraag) of letter (zoals AB).",
      Number(otherwise) > 0 ? " Is het hetzelfde voor het hele bestand, geef dan constant." : "",
      Number(otherwise) > 1 ? " Staat het in de naam van het bestand, geef dan fileName (zoals {id}_*.xlsx)." : "",
    ].join(""),
  "column-said-twice": () => "Hier staat op meer dan één manier waar de waarde vandaan komt. Laat er één staan.",
  "occurrence-without-header": () =>
    "occurrence telt kolommen met dezelfde titel, en hier staat geen titel. Geef column, of laat occurrence weg.",
  "test-not-said": () =>
    "Zeg wanneer dit geldt: equals met een lijst van waarden, of notBlank: true. Precies één van beide.",
  "file-name-not-simple": ({ pattern }: Values) =>
    `${pattern} is niet te gebruiken. Schrijf één keer {id} waar de organisatie staat, en hoogstens drie keer * voor iets anders, met een teken tussen beide, zoals {id}_*.xlsx.`,
  "pattern-not-simple": ({ pattern }: Values) =>
    `Het patroon ${pattern} kan niet. Gebruik letters, ., \\d, [abc], ^ en $, en samen hoogstens twee keer *, + of ?.`,
  "mapping-without-submitted": () =>
    "Zonder submitted is elk antwoord een ontwerp, en dat telt niet mee. Geef de kolom met de datum, of één dag voor alles: submitted: { constant: 2026-11-24 }.",
  "latest-without-date": () =>
    "Zonder submitted is niet te zien welk antwoord het laatste is. Geef submitted, of kies first of error.",
  "meaning-to-fill-in": ({ spelling, allowed }: Values) =>
    `Vul in wat “${spelling}” betekent, of haal de regel weg als dat niet mag voorkomen.${allowed ? ` Mogelijk: ${allowed}.` : ""}`,
  "meaning-unknown": ({ id, meaning, nearest, allowed }: Values) =>
    `${meaning} is geen antwoord op ${id}.${nearest ? ` Bedoelde je ${nearest}?` : ""} Mogelijk: ${allowed}.`,
  "meanings-missing": ({ id, allowed }: Values) =>
    `Bij ${id} staat niet wat de antwoorden in de kolom betekenen. Voeg toe: ${orList(allowed, "of")}.`,
  "checked-missing": ({ id }: Values) =>
    `Bij ${id} staat niet welke waarde “aangevinkt” betekent. Voeg toe, bijvoorbeeld: checked: ["1", "Ja"].`,
  "spelling-with-two-meanings": ({ spelling, first, second }: Values) =>
    `“${spelling}” betekent hier zowel ${first} als ${second}. Hoofdletters, spaties en soorten aanhalingstekens maken geen verschil. Laat er één staan.`,
  "unknown-scale": ({ id, nearest, allowed }: Values) =>
    `De schaal ${id} staat niet bij scales.${nearest ? ` Bedoelde je ${nearest}?` : allowed ? ` Mogelijk: ${allowed}.` : ""}`,
  "scale-not-used": ({ id }: Values) => `Geen enkele vraag gebruikt de schaal ${id}. Haal ze weg of gebruik ze.`,
  "range-outside-scale": ({ from, to, minimum, maximum }: Values) =>
    `Van ${from} tot ${to} past niet op de schaal. Kies niveaus van ${minimum} tot ${maximum}, het laagste eerst.`,
  "unknown-item": ({ id, nearest, allowed }: Values) =>
    `${id} is geen onderdeel van deze vraag.${nearest ? ` Bedoelde je ${nearest}?` : ` Mogelijk: ${allowed}.`}`,
  "wrong-way-to-read": ({ id, way, allowed }: Values) =>
    `${id} is niet te lezen met ${way}.${allowed ? ` Gebruik ${orList(allowed, "of")}.` : " Haal die sleutel weg: de kolom met het getal volstaat."}`,
  "not-a-column": ({ given }: Values) =>
    `${given} is geen kolom. Geef de titel boven de kolom, of { letter: AB }, of { column: "…", occurrence: 2 }.`,
  "not-a-meaning": ({ given }: Values) =>
    `${given} is geen antwoord. Geef een niveau, het id van een optie, of een toestand.`,
  "not-spellings": ({ given }: Values) => `${given} is geen tekst en geen lijst van teksten.`,
};

/** `a, b, c` → `a, b of c`. */
function orList(joined: string | number | undefined, or: string): string {
  const items = String(joined ?? "").split(", ");
  return items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} ${or} ${items.at(-1)}`;
}
