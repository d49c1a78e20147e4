/** Wat er mis is met een export als bestand of tabel, en hoe een platform herkend werd. Eén zin per code. */
type Values = Readonly<Record<string, string | number>>;
type Sentence = (values: Values) => string;

const megabytes = (bytes: string | number | undefined) =>
  `${(Number(bytes) / 1e6).toLocaleString("nl-BE", { maximumFractionDigits: 2 })} MB`;
const number = (value: string | number | undefined) => Number(value).toLocaleString("nl-BE");
const cellCount = (value: string | number | undefined) => `${number(value)} ${Number(value) === 1 ? "cel" : "cellen"}`;

export const tables = {
  sentences: {
    // ---- tekens
    "table-not-utf-8": ({ row, byte, word }) =>
      `Rij ${row} is geen UTF-8 (byte ${byte} in '${word}'). Lees je hier het juiste woord, zet dan encoding: windows-1252 in de koppeling (geef bij import init: --encoding windows-1252); bewaar het bestand anders opnieuw als UTF-8.`,
    "table-not-encoding": ({ encoding }) =>
      `Het bestand breekt de codering ${encoding}: het is beschadigd of afgekapt. Exporteer het opnieuw.`,
    "nul-byte": ({ row }) =>
      `In rij ${row} staat een nulbyte, die in tekst niet voorkomt. Is het bestand UTF-16 zonder merkteken, zet dan encoding: utf-16le in de koppeling (geef bij import init: --encoding utf-16le); anders is het beschadigd.`,
    // ---- CSV
    "quote-not-closed": ({ row, line }) =>
      `In rij ${row} (regel ${line} van het bestand) begint een cel met een aanhalingsteken dat nergens sluit. Kijk die rij na, of exporteer opnieuw: het bestand kan afgekapt zijn.`,
    "row-too-large": ({ row, line, most }) =>
      `Rij ${row} (regel ${line} van het bestand) is groter dan ${megabytes(most)}. Dat is geen rij van een export: kijk het bestand na.`,
    "too-many-columns": ({ row, most }) =>
      `Rij ${row} heeft meer dan ${number(most)} kolommen. Dat is geen export van een bevraging: kijk het bestand na.`,
    "row-too-wide": ({ row, cells, expected }) =>
      `Rij ${row} heeft ${cellCount(cells)}, de eerste rij ${number(expected)}. Staat er een scheidingsteken in een antwoord zonder aanhalingstekens?`,
    "row-too-narrow": ({ row, cells, expected }) =>
      `Rij ${row} heeft ${cellCount(cells)}, de eerste rij ${number(expected)}: wat ontbreekt telt als leeg.`,
    "phantom-columns": ({ row }) =>
      `Vanaf rij ${row} eindigen rijen op een extra scheidingsteken: die lege kolom telt niet mee.`,
    // ---- werkmappen en zipbestanden
    "table-too-large": ({ bytes, most }) =>
      `Het bestand is ${megabytes(bytes)} groot; van dit formaat leest Datapeil hoogstens ${megabytes(most)}. Exporteer als CSV: daarvoor geldt geen grens.`,
    "unpacks-too-large": ({ bytes, most }) =>
      `Uitgepakt is het bestand ${megabytes(bytes)} groot, meer dan ${megabytes(most)}. Exporteer als CSV: daarvoor geldt geen grens.`,
    "too-many-cells": ({ most }) =>
      `De werkmap heeft meer dan ${number(most)} ingevulde cellen. Exporteer als CSV: daarvoor geldt geen grens.`,
    "zip-bomb": ({ bytes, packedBytes }) =>
      `Het bestand zou van ${megabytes(packedBytes)} uitzetten tot ${megabytes(bytes)}. Zo is geen export gemaakt: het wordt niet uitgepakt.`,
    "zip-too-many-files": ({ count, most }) =>
      `In het zipbestand zitten ${number(count)} bestanden, meer dan ${number(most)}.`,
    "zip-cut-off": () => "Het bestand is afgekapt: het einde ontbreekt. Download of kopieer het opnieuw.",
    "zip-broken": () =>
      "Het bestand is beschadigd: wat erin zit klopt niet met zijn inhoudstafel. Download het opnieuw.",
    "zip-nothing-to-read": ({ name }) =>
      `In dit zipbestand zitten alleen bestanden die niet gelezen worden, zoals '${name}': verborgen bestanden, of bestanden met een pad dat uit het zipbestand wijst. Pak het uit en geef de export zelf op.`,
    "zip-in-zip": () => "In dit zipbestand zit nog een zipbestand. Pak het eerst uit.",
    "file-locked": () =>
      "Het bestand is beveiligd met een wachtwoord. Open het, haal de beveiliging weg en bewaar het opnieuw.",
    "sheet-missing": ({ sheet }) =>
      `Het werkblad '${sheet}' ontbreekt in de werkmap. Open ze in Excel en bewaar ze opnieuw.`,
    "workbook-broken": () =>
      "De werkmap is beschadigd of afgekapt. Open ze in Excel en bewaar ze opnieuw, of exporteer opnieuw.",
    "workbook-unreadable": () => "Deze werkmap kan niet gelezen worden. Open ze in Excel en bewaar ze als .xlsx.",
    "workbook-unknown-parts": () =>
      "In de werkmap zitten onderdelen die Datapeil niet kent. Kijk na of alle rijen er zijn, of bewaar ze in Excel als .xlsx.",
    // ---- JSON
    "not-json": ({ line }) =>
      `${Number(line) > 0 ? `Regel ${line}` : "Dit"} is geen geldige JSON. Exporteer het bestand opnieuw.`,
    "json-cut-off": () => "Het bestand houdt op voor de JSON af is: het is afgekapt. Download het opnieuw.",
    "json-key-twice": () =>
      "In een antwoord staat dezelfde sleutel twee keer, zodat er een antwoord verloren zou gaan. Exporteer als CSV.",
    "line-no-record": ({ row }) => `Regel ${row} is geen antwoord in JSON en wordt overgeslagen.`,
    "no-record": ({ record }) => `Onderdeel ${record} van de lijst is geen antwoord: er staan geen sleutels in.`,
    "no-records": () => "In dit bestand zit geen lijst met antwoorden.",
    "nested-too-deep": ({ most }) =>
      `Er zit meer in elkaar dan ${most} niveaus diep. Dat is geen export van een bevraging.`,
    // ---- wat geen tabel is
    "table-empty": () => "Het bestand is leeg.",
    "table-pdf": () => "Dit is een PDF. Exporteer de antwoorden als CSV of Excel.",
    "table-web-page": () =>
      "Dit is een webpagina, geen tabel. Open ze in Excel en bewaar ze als .xlsx, of exporteer als CSV.",
  } satisfies Record<string, Sentence> as Readonly<Record<string, Sentence>>,
  /** Waaraan een platform herkend werd; `cells` is wat er in het bestand staat. */
  signs: {
    stated: () => "zo staat het in de koppeling",
    "alias-export-date": ({ cells }) => `boven de kop staan ${cells}`,
    "import-ids": ({ cells }) => `een rij met ${cells}`,
    "numbered-columns": ({ cells }) => `kolommen ${cells}`,
    "question-ids": ({ cells }) => `sleutels ${cells}`,
    "own-columns": ({ cells }) => `kolommen ${cells}`,
    "codes-and-texts": ({ cells }) => `koppen met een code en een tekst, zoals ${cells}`,
    subquestions: ({ cells }) => `codes van deelvragen, zoals ${cells}`,
    "first-column": ({ cells }) => `de eerste kolom heet ${cells}`,
    "two-rows": ({ cells }) => `een kop van twee rijen, met ${cells}`,
    comments: ({ cells }) => `sleutels als ${cells}`,
  } satisfies Record<string, Sentence> as Readonly<Record<string, Sentence>>,
};
