/** Wat `datapeil import` zegt: het overzicht, de tellingen en de koppeling om mee te beginnen. */
import { times } from "../times.ts";
import { doubts } from "./doubts.ts";

export const imports = {
  severity: { file: "Bestand geweigerd", row: "Rijen geweigerd", warning: "Let op" },
  doubts,
  /** Waar iets staat. */
  place: {
    cell: (cell: string, file: string) => `${file}, ${cell}`,
    row: (row: number, file: string) => `${file}, rij ${row}`,
    sheet: (file: string, sheet: string) => `${file}, blad ${sheet}`,
  },
  times: (count: number) => `${count}×`,
  first: "eerst",
  about: (question: string) => `bij ${question}`,
  looksLike: (value: string) => `lijkt op “${value}”`,
  otherValues: (count: number) => `en nog ${times(count, "andere waarde", "andere waarden")}`,
  moreInJson: (count: number) =>
    `… en nog ${times(count, "andere twijfel", "andere twijfels")}: datapeil import check --json toont ze.`,
  empty: "leeg",
  noDoubts: "Geen enkele twijfel.",
  detected: (file: string, platform: string, columns: number) =>
    `${file}: ${platform}, ${times(columns, "kolom", "kolommen")}`,
  otherTables: (count: number) => `… en nog ${times(count, "tabel", "tabellen")}.`,
  recognisedBy: (sign: string) => `herkend aan: ${sign}`,
  platforms: {
    limesurvey: "LimeSurvey",
    "ms-forms": "Microsoft Forms",
    "google-forms": "Google Forms",
    eusurvey: "EUSurvey",
    surveymonkey: "SurveyMonkey",
    qualtrics: "Qualtrics",
    kobo: "KoboToolbox",
    odk: "ODK",
    surveyjs: "SurveyJS",
    table: "een gewone tabel",
  },
  /** Boven de tellingen per vraag. */
  heads: {
    question: "Vraag",
    column: "Kolom",
    states: { "not-applicable": "nvt", "dont-know": "?", unanswered: "leeg", "not-shown": "n.g." },
  },
  inPercent: "In procenten van de overgenomen rijen.",
  legend: "nvt: niet van toepassing · ?: weet niet · leeg: niet beantwoord · n.g.: niet getoond",
  skipped: (ids: string) => `Overgeslagen (skip): ${ids}.`,
  summary: {
    read: (rows: string, files: number) =>
      `${rows} ${rows === "1" ? "rij" : "rijen"} gelezen uit ${times(files, "bestand", "bestanden")}:`,
    taken: (organisations: number) => `overgenomen, van ${times(organisations, "organisatie", "organisaties")}`,
    drafts: (count: string) => `waarvan ${count} niet ingediend (ontwerp)`,
    refused: "geweigerd: zie hierboven",
    duplicate: "dubbel: een andere rij van dezelfde respondent is genomen",
    blank: "zonder inhoud",
    excluded: "uitgesloten (exclude)",
    "not-complete": "niet volledig",
    files: (count: number) => `${times(count, "bestand", "bestanden")} geweigerd: zie hierboven.`,
  },
  written: (count: string, path: string) =>
    `${count} ${count === "1" ? "antwoordbestand" : "antwoordbestanden"} in ${path}.`,
  writtenLines: (count: string, path: string) => `${count} ${count === "1" ? "antwoord" : "antwoorden"} in ${path}.`,
  unchanged: (count: string) =>
    `${count} ${count === "1" ? "stond er al en is gelijk" : "stonden er al en zijn gelijk"}.`,
  inTheWay: (count: string, path: string) =>
    `${count} ${count === "1" ? "bestand bestond al met andere inhoud en bleef" : "bestanden bestonden al met andere inhoud en bleven"} zoals het was, ${path} eerst. Met --force overschrijf je.`,
  strict: "Met --strict telt elke twijfel: er is niets geschreven.",
  progress: (rows: string, share: string) => `${rows} rijen${share}`,
  looking: (rows: string) => `Eerste keer door het bestand: ${rows} rijen`,
  rejectsHead: { file: "bestand", sheet: "blad", row: "rij", code: "code", reason: "reden" },
  rejectsWritten: (path: string) => `Geweigerde rijen met de reden staan in ${path}.`,
  /** Wat in een koppeling staat om mee te beginnen. */
  draft: {
    head: (detected: string, complete: boolean) =>
      `Koppeling van Datapeil, geschreven bij ${detected}.\n${
        complete
          ? "Het is een formulier van Datapeil zelf: er is niets in te vullen."
          : 'Vul in wat gemerkt is met "vul in", en kijk na wat gemerkt is met "kijk na".\nEen antwoord is een niveau (zoals 3), het id van een optie, of: not-applicable, dont-know, unanswered, not-shown.'
      }`,
    check: (why: string) => `kijk na: ${why}`,
    fillIn: "vul in",
    place: "vul in: verplaats elk antwoord naar het niveau hierboven dat het betekent, en haal to-place dan weg",
    noColumn: "voor deze vragen is geen kolom gevonden: koppel ze bij questions, of laat ze hier staan",
    texts: (count: number, more: boolean) =>
      more ? `meer dan ${count} verschillende waarden` : times(count, "waarde", "verschillende waarden"),
    why: {
      similar: "gekozen omdat de tekst erop lijkt",
      word: "gekozen omdat het woord dat meestal betekent",
      header: "gekozen om de titel van de kolom",
      today: "het bestand heeft geen datum van indienen; vul de dag van de bevraging in",
      order: "dmy is dag eerst, mdy is maand eerst; het bestand laat het open",
    },
    toFile: "Met -o BESTAND komt de koppeling in een bestand.",
  },
  /** Achter wat er over het eerste gezegd is. */
  alike: (count: number) =>
    `${times(count, "ander bestand", "andere bestanden")} met dezelfde kolommen ${count === 1 ? "is" : "zijn"} meegelezen.`,
  notAlike: (count: number, path: string) =>
    `${times(count, "bestand heeft", "bestanden hebben")} andere kolommen en ${count === 1 ? "is" : "zijn"} niet meegelezen, ${path} eerst: maak daarvoor een koppeling apart.`,
  matched: (found: number, all: number) =>
    found === all
      ? "Bij elke vraag is een kolom gevonden."
      : found === 0
        ? "Bij geen enkele vraag is een kolom gevonden: de kolommen staan bij ignore. Zet ze bij\nde vraag waar ze bij horen."
        : `Bij ${found} van de ${all} vragen is een kolom gevonden; de andere vragen staan bij skip.`,
  /** `check` en `run` zijn hele opdrachten. */
  next: (mapping: string, check: string, run: string) =>
    `De koppeling staat in ${mapping}. Open ze in een tekstverwerker voor\ngewone tekst: wat je nog invult, is gemerkt.\n\nNakijken:   ${check}\nOvernemen:  ${run}`,
  nextComplete: (mapping: string, check: string, run: string) =>
    `De koppeling staat in ${mapping} en is volledig: dit is een\nformulier van Datapeil zelf.\n\nNakijken:   ${check}\nOvernemen:  ${run}`,
  answersFolder: "antwoorden",
};
