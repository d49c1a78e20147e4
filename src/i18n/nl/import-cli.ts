/** De hulp van `datapeil import`. */
export const importCli = {
  commands: {
    import: "Leest wat bevragingsplatformen exporteren, volgens een koppeling.",
    init: "Schrijft een koppeling om mee te beginnen: welke kolom bij welke vraag hoort, en wat elk antwoord betekent.",
    check: "Toont wat er gelezen zou worden en wat in twijfel is; schrijft niets.",
    run: "Maakt van elke rij een antwoordbestand.",
  },
  arguments: {
    mapping: "koppeling (YAML)",
    files: "geëxporteerde bestanden: CSV, XLSX, XLS, ODS, JSON of NDJSON",
    draftFrom: "één geëxporteerd bestand, of alle van dezelfde bevraging: dan staan alle antwoorden erin",
  },
  options: {
    rejects: "schrijft de geweigerde rijen met de reden naar dit CSV-bestand",
    strict: "elke twijfel telt als fout: er wordt niets geschreven",
    output: "map voor de antwoordbestanden; met --ndjson een bestand",
    ndjson: "als NDJSON: één antwoord per regel",
    encoding: "codering van een CSV die geen UTF-8 is, zoals windows-1252 uit Excel",
    mappingOutput: "bestand voor de koppeling",
  },
  example: `
Begin zo:
  datapeil import init export.csv -o koppeling.yaml
  datapeil check koppeling.yaml                     wat er nog in te vullen is
  datapeil import check koppeling.yaml export.csv   wat er gelezen zou worden
  datapeil import run koppeling.yaml export.csv -o antwoorden
  datapeil score antwoorden`,
};
