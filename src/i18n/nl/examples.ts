/** Voorbeelden onder de hulp van elke opdracht. Een test voert ze uit: antwoorden/ is de map met de voorbeeldantwoorden. */
/** Opdrachten die werken zoals ze er staan, met wat ze doen. */
export type Examples = readonly (readonly [command: string, does: string])[];

export const examples = {
  assess: [
    ["datapeil assess", "vraagt wie je bent, en begint"],
    ["datapeil assess antwoorden.yaml", "gaat verder in dat bestand, of begint het"],
    ["datapeil assess --core --role mt", "de korte vorm, voor iemand uit het managementteam"],
    ["datapeil assess antwoorden.yaml --plain", "als gewone tekst, regel na regel, voor een schermlezer"],
    ["datapeil assess --json > uitkomst.json", "de vragen op het scherm, de uitkomst in een bestand"],
  ],
  workshop: [
    ["datapeil workshop antwoorden/ --minutes 90", "negentig minuten samen beslissen, te beginnen met de verschillen"],
    ["datapeil workshop antwoorden/ --agenda", "de hele agenda, zonder iets te vragen"],
    ["datapeil workshop antwoorden/ --minutes 90 --markdown -o agenda.md", "de agenda die past, om rond te sturen"],
  ],
  score: [
    ["datapeil score antwoorden/", "de scores van alle antwoorden in een map"],
    ["datapeil score antwoorden/ --explain data-quality", "hoe de score van een dimensie tot stand komt"],
    ["datapeil score antwoorden/ --roles mt,cbs", "hoe management en college verschillen"],
    ["datapeil score antwoorden/ --json -o uitkomst.json", "de hele uitkomst, voor een ander programma"],
    ["datapeil score antwoorden/ --partial -o deel.ndjson", "tellingen zonder ids, om op te tellen met merge"],
    ["datapeil score antwoorden/ --peers peers.json", "naast de cijfers van andere besturen"],
  ],
  status: [
    ["datapeil status antwoorden/", "wie antwoordde, en wie nog niet"],
    ["datapeil status antwoorden/ --expect mt=5,cbs=5 --csv -o stand.csv", "met wat je verwacht, voor een rekenblad"],
  ],
  report: [
    ["datapeil report antwoorden/", "het rapport als pdf, in deze map"],
    ["datapeil report antwoorden/ --target next -o rapport.pdf", "met één niveau hoger als doel"],
    ["datapeil report antwoorden/ --html", "als webpagina, voor elk scherm"],
    ["datapeil report antwoorden/ -o rapport.md", "als Markdown, om in Teams te plakken"],
    ["datapeil report antwoorden/ --template mijn-huisstijl/", "in een eigen huisstijl (datapeil init --template)"],
    ["datapeil report antwoorden/ --variant council", "voor de gemeenteraad: kan openbaar worden"],
    ["datapeil report antwoorden/ --variant workshop", "om samen te bespreken, met schrijfruimte"],
    ["datapeil report antwoorden-2027/ --earlier antwoorden/", "met wat er veranderde sinds de meting in antwoorden/"],
  ],
  peers: [
    ["datapeil peers delen/", "de spreiding per grootteklasse, vanaf vijf besturen"],
    ["datapeil peers delen/ --by province -o peers.json", "een bestand met alleen aantallen, om uit te delen"],
    ["datapeil peers delen/ --for exchange -o deel.json", "om op te tellen met dat van een ander"],
    ["datapeil peers een.json twee.json -o peers.json", "twee bestanden van --for exchange opgeteld"],
  ],
  region: [
    ["datapeil region gemeenten/", "wat alle besturen gemeen hebben en samen kunnen doen"],
    ['datapeil region gemeenten/ --names --pdf --title "Regio Meerland"', "het rapport voor wie de metingen bewaart"],
    ["datapeil region gemeenten/ --for outside -o regio.html", "een webpagina om uit te delen, zonder namen"],
    ["datapeil region gemeenten/ --names -o regio.xlsx", "alles in een werkmap, ook wie wie kan helpen"],
  ],
  merge: [
    ["datapeil merge delen/", "de scores van alle delen in een map samen"],
    ["datapeil merge delen/ --json -o samen.json", "hetzelfde als score --counts van alle antwoorden samen"],
    ["datapeil merge delen/ -o regio.ndjson", "één deel, om verder op te tellen"],
  ],
  verify: [
    ["datapeil verify rapport.pdf", "of het rapport met zichzelf klopt"],
    ["datapeil verify rapport.pdf --responses antwoorden/", "of het klopt met de antwoorden"],
    ["datapeil verify rapport.pdf --json", "elk verschil, voor een ander programma"],
  ],
  compare: [
    ["datapeil compare antwoorden/ antwoorden-2027/", "wat er in een jaar veranderde, en wat er van het plan kwam"],
    [
      "datapeil compare antwoorden/ antwoorden-2027/ --csv -o verschil.csv",
      "elk cijfer en elke vraag, voor een rekenblad",
    ],
  ],
  roadmap: [
    ["datapeil roadmap antwoorden/", "het plan per kwartaal"],
    ["datapeil roadmap antwoorden/ --days-per-year 40 --start 2027-Q1", "met 40 dagen per jaar, vanaf januari 2027"],
    ["datapeil roadmap antwoorden/ --markdown -o plan.md", "als tekst voor een nota"],
  ],
  "roadmap set": [
    ["datapeil roadmap set act-shared-data-story --status running --in antwoorden/", "die actie loopt"],
    ["datapeil roadmap set act-shared-data-story --pin 2027-Q2 --in antwoorden/", "die actie blijft in dat kwartaal"],
  ],
  check: [
    ["datapeil check antwoorden/", "kijkt alle antwoorden in een map na"],
    ["datapeil check mijn-vragenlijst/", "kijkt een eigen vragenlijst na"],
    ["datapeil check mijn-vragenlijst-2/ --since mijn-vragenlijst/", "klopt het nieuwe versienummer?"],
  ],
  "questionnaire diff": [
    ["datapeil questionnaire diff mijn-vragenlijst/ mijn-vragenlijst-2/", "wat er anders is, en welke stap dat is"],
    ["datapeil questionnaire diff mijn-vragenlijst/ mijn-vragenlijst-2/ --json", "hetzelfde voor een ander programma"],
  ],
  migrate: [
    ["datapeil migrate oude-antwoorden/ --to mijn-vragenlijst-2/ --check", "wat er mee kan, en wat je opnieuw vraagt"],
    ["datapeil migrate oude-antwoorden/ --to mijn-vragenlijst-2/ -o nieuw/", "schrijft de nieuwe antwoordbestanden"],
  ],
  form: [
    ["datapeil form --to html", "een pagina om te mailen, die zonder internet werkt"],
    ["datapeil form --to html --core --role mt -o mt.html", "de korte vorm, voor het managementteam"],
    ["datapeil form --to limesurvey --languages nl", "om in LimeSurvey te importeren, in één taal"],
    ["datapeil form --to csv --excel-nl -o formulier/", "een tabel om in te vullen, met codeboek"],
  ],
  init: [
    ["datapeil init nieuwe-vragenlijst", "schrijft een kleine vragenlijst in die map"],
    ["datapeil init nieuwe-huisstijl --template", "schrijft een huisstijl voor het rapport in die map"],
  ],
  demo: [
    ["datapeil demo", "de scores op het scherm, het rapport in deze map"],
    ["datapeil demo -o voorbeeld.pdf", "het rapport onder een eigen naam"],
  ],
  "import init": [["datapeil import init export.csv -o nieuwe-koppeling.yaml", "een koppeling om mee te beginnen"]],
  "import check": [["datapeil import check koppeling.yaml export.csv", "wat er gelezen zou worden, en elke twijfel"]],
  "import run": [
    ["datapeil import run koppeling.yaml export.csv -o ingelezen/", "een antwoordbestand per rij, in die map"],
  ],
  completion: [
    ["source <(datapeil completion bash)", "in bash, voor dit venster; in ~/.bashrc voor altijd"],
    ["source <(datapeil completion zsh)", "in zsh; in ~/.zshrc onder compinit voor altijd"],
    ["datapeil completion powershell | Out-String | Invoke-Expression", "in PowerShell; in $PROFILE voor altijd"],
  ],
} satisfies Record<string, Examples>;
