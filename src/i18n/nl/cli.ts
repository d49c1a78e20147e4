/** Wat de opdrachtregel zegt: hulp en gebruiksfouten. */
export const cli = {
  about:
    "Datapeil meet hoe ver je bestuur staat in het werken met data, en maakt er een plan van.\nAlles blijft op deze computer.",
  headings: {
    usage: "Gebruik:",
    arguments: "Waarden:",
    options: "Opties:",
    commands: "Opdrachten:",
    examples: "Voorbeelden:",
  },
  /** Woorden tussen < > en [ ] in de hulp. */
  words: {
    file: "bestand",
    shell: "shell",
    mapping: "koppeling",
    paths: "paden",
    path: "pad",
    folder: "map",
    files: "bestanden",
    action: "actie",
    id: "id",
    name: "naam",
    number: "getal",
    role: "rol",
    date: "datum",
    days: "dagen",
    quarter: "kwartaal",
    target: "doel",
    status: "status",
    text: "tekst",
    language: "taal",
    command: "opdracht",
    options: "opties",
  } as Record<string, string | undefined>,
  examples: `
Begin zo:
  datapeil demo                         het voorbeeld bekijken
  datapeil assess                       zelf antwoorden, of verdergaan waar je stopte
  datapeil score antwoorden/            de scores van alle antwoorden in een map
  datapeil report antwoorden/           het rapport als pdf
  datapeil roadmap antwoorden/          het plan per kwartaal

Uitkomst voor scripts, als exitcode:
  0     klaar
  1     mislukt: het systeem weigerde iets, of een fout van ons
  2     verkeerd gebruik
  3     een bestand is ongeldig
  4     klaar, maar een deel van de invoer is geweigerd
  130   onderbroken: de antwoorden tot dan zijn bewaard`,
  defaultValue: (value: string) => `(standaard: ${value})`,
  commands: {
    assess: "Stelt de vragen en bewaart elk antwoord meteen; gaat verder waar je stopte.",
    score: "Berekent de scores van antwoordbestanden en mappen.",
    roadmap: "Toont het plan per kwartaal.",
    roadmapSet: "Legt vast hoe het met een actie staat, in het bestand van de organisatie.",
    report: "Maakt het rapport als pdf.",
    check: "Kijkt vragenlijsten, vertalingen, acties en antwoorden na.",
    init: "Schrijft een kleine eigen vragenlijst om mee te beginnen.",
    demo: "Toont het voorbeeld van een verzonnen gemeente en maakt er een rapport van.",
    completion: "Geeft een script waarmee je shell opdrachten en opties aanvult.",
    help: "Toont de hulp van een opdracht.",
  },
  arguments: {
    shell: "bash, zsh of powershell",
    responseFile: "antwoordbestand; bestaat het al, dan gaat het gesprek daar verder",
    paths: "antwoordbestanden of mappen met antwoorden",
    action: "id van een actie, zoals act-shared-data-story",
    files: "bestanden of mappen om na te kijken",
    folder: "map voor de nieuwe vragenlijst",
  },
  options: {
    lang: "taal: nl of en",
    quiet: "geen voortgang op het scherm",
    noColor: "geen kleuren",
    version: "toont de versie",
    help: "toont deze hulp",
    questionnaire: "eigen vragenlijst (questionnaire.yaml)",
    core: "de korte vorm: alleen de kernvragen",
    organisation: "NIS-code of eigen id van je organisatie",
    name: "naam van je organisatie",
    inhabitants: "aantal inwoners",
    role: "je rol, of 'none' als je voor de hele organisatie antwoordt",
    respondent: "id van wie antwoordt, als er meer dan één is met die rol",
    noInput: "nooit iets vragen",
    assessJson: "toont de uitkomst op het einde als JSON",
    json: "als JSON",
    csv: "als CSV",
    scoreCsv: "als CSV, één rij per organisatie",
    excelNl: "CSV voor Excel met Nederlandse instellingen: puntkomma's en decimale komma",
    xlsx: "als Excel-werkmap; geef met -o het bestand",
    jobs: "hoeveel rapporten er tegelijk gemaakt worden",
    reports: "maakt in deze map ook het rapport van elke organisatie",
    markdown: "als Markdown",
    output: "bestand of map om naar te schrijven",
    reportOutput: "pdf-bestand, of een map bij meer dan één organisatie",
    force: "overschrijft wat er al staat",
    drafts: "neemt ook antwoorden mee die nog niet ingediend zijn",
    date: "datum van de meting, als JJJJ-MM-DD",
    explain: "toont hoe een cijfer tot stand komt: id van een vraag, dimensie of gebied",
    daysPerYear: "dagen per jaar van iedereen samen",
    start: "eerste kwartaal van het plan, zoals 2027-Q1",
    quarters: "aantal kwartalen",
    actionsPerYear: "hoeveel acties er per jaar mogen starten",
    target: "doel: dimensie=niveau, dimensie=next, of next voor alles; mag meermaals",
    shared: "reken met samen uitvoeren waar dat kan",
    status: "planned, running of done",
    owner: "wie de actie trekt",
    pin: "in dit kwartaal, zoals 2027-Q2",
    exclude: "laat de actie uit het plan",
    include: "neemt de actie weer op",
    reason: "waarom",
    in: "map of bestand van de organisatie",
    finished: "wanneer de actie klaar was, als JJJJ-MM-DD of 2027-Q2",
  },
  completion: {
    bash: "Aanvullen in bash. Zet in ~/.bashrc: source <(datapeil completion bash)",
    zsh: "Aanvullen in zsh. Zet in ~/.zshrc, onder compinit: source <(datapeil completion zsh)",
    powershell:
      "Aanvullen in PowerShell. Zet in $PROFILE: datapeil completion powershell | Out-String | Invoke-Expression",
  },
  errors: {
    unknownOption: (option: string) => `De optie ${option} bestaat niet.`,
    unknownCommand: (command: string) => `De opdracht ${command} bestaat niet.`,
    missingArgument: (argument: string) => `Hier ontbreekt iets: ${argument}.`,
    missingOption: (option: string) => `De optie ${option} is hier verplicht.`,
    conflictingOptions: (one: string, other: string) => `${one} en ${other} gaan niet samen: kies er één.`,
    optionMissingArgument: (option: string) => `Bij ${option} hoort een waarde.`,
    excessArguments: "Er staan te veel waarden op de opdrachtregel.",
    invalidArgument: (value: string, choices: string) => `De waarde ${value} past hier niet. Mogelijk: ${choices}.`,
    other: "De opdracht is niet begrepen.",
    didYouMean: (word: string) => `Bedoelde je ${word}?`,
    seeHelp: (command: string) => `Hulp: ${command} --help`,
  },
};
