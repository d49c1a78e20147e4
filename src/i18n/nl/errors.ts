/** Wat er misging, en hoe je het verhelpt. Eén zin per sleutel van een UserError. */
import { partErrors } from "./parts.ts";
import { peerErrors } from "./peers.ts";
import { regionErrors } from "./region.ts";

type Values = Readonly<Record<string, string | number>>;

export const errors = {
  sentences: {
    "no-such-file": ({ path }: Values) => `${path} bestaat niet. Kijk de naam en de map na.`,
    "cannot-read": ({ path, reason }: Values) => `${path} kan niet gelezen worden (${reason}).`,
    "cannot-write": ({ path, reason }: Values) =>
      `${path} kan niet geschreven worden (${reason}). Kies met -o een andere plaats.`,
    "cannot-use": ({ path, reason }: Values) => `${path} kan niet gebruikt worden (${reason}).`,
    "cannot-print": ({ reason }: Values) => `De uitvoer kon niet geschreven worden (${reason}).`,
    "already-exists": ({ path }: Values) =>
      `${path} bestaat al. Kies een andere naam, of voeg --force toe om te overschrijven.`,
    "unknown-questionnaire": ({ id, known }: Values) =>
      `De vragenlijst ${id} zit niet in Datapeil. Ingebouwd: ${known}. Geef je eigen vragenlijst mee met --questionnaire BESTAND.`,
    "no-such-questionnaire": ({ path, known }: Values) =>
      `${path} bestaat niet als map of bestand, en is ook geen ingebouwde vragenlijst (${known}). Kijk de naam na.`,
    "migrate-needs-output": () =>
      "Zeg waar de nieuwe antwoordbestanden heen moeten: -o MAP. Of kijk eerst wat er zou gebeuren: --check",
    "migrate-other-questionnaire": ({ from, to }: Values) =>
      `${from} en ${to} zijn twee vragenlijsten, geen versies van dezelfde. Geef bij --from de vorige versie van ${to}.`,
    "nothing-since": ({ id, since }: Values) =>
      `Geen van deze bestanden is een versie van de vragenlijst ${id}, die in ${since} staat. Geef de map met de nieuwe versie.`,
    "folder-without-questionnaire": ({ path }: Values) =>
      `In ${path} staat geen questionnaire.yaml. Geef de map van een vragenlijst, of het bestand zelf.`,
    "nothing-to-score": ({ paths }: Values) =>
      `In ${paths} staan geen antwoorden. Geef een antwoordbestand (.yaml of .json) of een map met antwoorden.`,
    "no-exports": ({ paths }: Values) =>
      `In ${paths} staat geen export van een bevraging. Geef een bestand (CSV, XLSX, XLS, ODS, JSON of NDJSON) of een map met zulke bestanden.`,
    "strict-doubts": () => "Met --strict telt elke twijfel: er is niets berekend.",
    "no-template": ({ path, known }: Values) =>
      `In ${path} staat geen huisstijl: geen theme.yaml, en ook geen ${known}. Begin er een met: datapeil init MAP --template`,
    "nothing-to-check": ({ paths }: Values) =>
      `In ${paths} staan geen bestanden om na te kijken (.yaml, .yml, .json of organisations.csv).`,
    "import-needs-output": () =>
      "Zeg waar de antwoorden heen moeten: -o MAP voor antwoordbestanden, of --ndjson voor regels JSON.",
    "nothing-left": () => "Geen enkel bestand kon gebruikt worden: hierboven staat waarom.",
    "earlier-without-chapter": ({ variant }: Values) =>
      `Wat er sinds een vorige meting veranderde, staat alleen in het volledige rapport, en niet in de vorm ${variant}. Laat --earlier of --variant weg.`,
    "peers-without-chapter": ({ variant }: Values) =>
      `De cijfers naast die van andere besturen staan niet in de vorm ${variant}. Laat --peers of --variant weg.`,
    "nothing-compared": () =>
      "Er is geen organisatie die in beide metingen staat en te vergelijken is. Geef de oudste meting eerst: datapeil compare EERSTE TWEEDE.",
    "no-date": ({ organisation }: Values) =>
      `De antwoorden van ${organisation} hebben geen datum. Vul submitted in, of geef --date JJJJ-MM-DD.`,
    "no-catalogue": ({ questionnaire }: Values) =>
      `Bij de vragenlijst ${questionnaire} hoort geen actions.yaml, dus is er geen plan te maken.`,
    "unknown-explain": ({ id, nearest }: Values) =>
      `${id} is geen vraag, dimensie of gebied van deze vragenlijst. ${nearest ? `Bedoelde je ${nearest}?` : "Alle id's zie je met score --json."}`,
    "unknown-action": ({ id, nearest }: Values) =>
      `${id} is geen actie van deze vragenlijst. ${nearest ? `Bedoelde je ${nearest}?` : "Alle id's zie je met roadmap --csv."}`,
    "unknown-target": ({ id, nearest }: Values) =>
      `${id} is geen dimensie of gebied van deze vragenlijst. ${nearest ? `Bedoelde je ${nearest}?` : "Alle id's zie je met score --json."}`,
    "wrong-value": ({ option, value, expected }: Values) =>
      `${option} ${value} is niet begrepen. Verwacht: ${expected}.`,
    "two-roles": ({ value, known }: Values) =>
      `--roles ${value} is niet begrepen. Geef twee verschillende rollen met een komma ertussen. ${known ? `Deze vragenlijst kent: ${known}.` : "Deze vragenlijst kent geen rollen."}`,
    "one-file-many-organisations": ({ count, path }: Values) =>
      `Er zijn ${count} organisaties, en ${path} is één bestand. Geef met -o een map.`,
    "one-output-many-organisations": ({ count }: Values) =>
      `Er zijn ${count} organisaties, en met -o - kan maar één rapport naar het scherm of naar een ander programma. Geef met -o een map.`,
    "bytes-on-terminal": () =>
      "Dit is een bestand dat een terminal niet kan tonen. Geef met -o de naam van het bestand.",
    "identify-outside": ({ variant }: Values) =>
      `In de variant ${variant} staan geen namen, want dat rapport kan openbaar worden. Laat --identify weg, of kies een andere variant.`,
    "two-formats": ({ forms }: Values) => `Vraag één vorm tegelijk; hier vraag je er meer: ${forms}.`,
    "no-organisation-file": ({ path }: Values) =>
      `In ${path} staat geen bestand van een organisatie en ook geen antwoorden om er een voor te maken. Geef met --in de map van de organisatie.`,
    "many-organisations": ({ path, count }: Values) =>
      `In ${path} staan bestanden van ${count} organisaties. Geef met --in het bestand of de map van één organisatie.`,
    "workshop-no-terminal": () =>
      "Vragen stellen kan alleen in een terminal.\nSamen beslissen regel na regel, ook uit een script: --plain\nDe agenda alleen: --agenda",
    "workshop-no-answers": ({ path }: Values) =>
      `In ${path} staan geen antwoorden van personen om samen over te beslissen. Eén gezamenlijk antwoord zonder voorbereiding geef je met: datapeil assess --role consensus`,
    "workshop-several": ({ what, known }: Values) => `Er is meer dan één mogelijkheid. Kies met ${what}: ${known}.`,
    "workshop-unknown": ({ option, value, known }: Values) =>
      `Er zijn geen antwoorden voor ${option} ${value}. Mogelijk: ${known}.`,
    "workshop-two-questionnaires": ({ path }: Values) =>
      `In ${path} staan antwoorden op meer dan één vragenlijst. Zet ze in aparte mappen.`,
    "workshop-no-earlier": ({ path, organisation }: Values) =>
      `In ${path} staat geen afgerond gezamenlijk antwoord van ${organisation} op deze vragenlijst.`,
    "workshop-no-time": ({ minutes, first }: Values) =>
      `In ${minutes} minuten past geen enkele vraag: de eerste vraagt er ongeveer ${first}.`,
    "workshop-other-file": ({ path }: Values) =>
      `${path} is geen gezamenlijk antwoord van deze organisatie en meting, en blijft onaangeroerd. Kies een ander bestand.`,
    "nothing-to-set": () => 'Er is niets om vast te leggen. Geef bijvoorbeeld --status running of --owner "…".',
    "report-no-pdf": ({ path }: Values) =>
      `${path} is geen pdf en geen JSON. Geef een rapport dat datapeil report gemaakt heeft.`,
    "report-absent": ({ path }: Values) =>
      `In ${path} zit geen uitkomst van Datapeil. Het is geen rapport van Datapeil, of het is gemaakt met --no-attachments.`,
    "report-unreadable": ({ path }: Values) =>
      `De bijlage van ${path} is niet te lezen: het bestand is beschadigd, of door een ander programma opnieuw bewaard. Neem het bestand dat datapeil report schreef.`,
    "report-other-format": ({ path }: Values) =>
      `Wat in ${path} zit, is geen uitkomst die deze versie van Datapeil kent. Maak het rapport opnieuw, of gebruik de versie die op de bladzijde over de methode staat.`,
    "verify-no-answers": ({ organisation, round, paths }: Values) =>
      `In ${paths} staan geen antwoorden van ${organisation}${round ? ` voor de ronde ${round}` : ""}. Geef met --responses de map met die antwoorden.`,
    ...partErrors,
    ...peerErrors,
    ...regionErrors,
    "invalid-files": () => "Een bestand is ongeldig: hierboven staat wat er moet veranderen.",
    "assess-no-terminal": () =>
      "Vragen stellen kan alleen in een terminal.\nAntwoorden uit een script, regel na regel: datapeil assess BESTAND --plain\nHeb je al antwoorden: datapeil score BESTAND",
  } satisfies Record<string, (values: Values) => string>,
  bug: (version: string) =>
    `Dit is een fout van Datapeil ${version}, niet van jou. Meld ze met de regels hieronder, zonder antwoorden of namen.`,
  error: "Fout",
  warning: "Let op",
};
