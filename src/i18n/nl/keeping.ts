/** Wat er gezegd wordt over het bewaren van antwoorden: bezet, vol, elders gewijzigd, hersteld. */
const answers = (count: number) => (count === 1 ? "1 antwoord" : `${count} antwoorden`);

export const keeping = {
  answers,
  stop: "Stop",
  busy: {
    here: (path: string, since: string, pid: number) =>
      `${path} is al open in een ander venster op deze computer, sinds ${since} (proces ${pid}).`,
    elsewhere: (path: string, host: string, since: string) =>
      `${path} is open op een andere computer: ${host}, sinds ${since}.`,
    unknown: (path: string) => `${path} is al open in een ander venster.`,
    why: "Zo kan geen van beide vensters de antwoorden van het andere overschrijven. Er is niets gelezen of gewijzigd.",
    again: "Kijk opnieuw: het is daar nu gesloten",
    other: "Open een ander bestand",
    left: (path: string) => `Gestopt. ${path} blijft zoals het is.`,
    takeOver: "Neem het over: ik weet dat er daar niemand meer mee bezig is",
  },
  failed: {
    title: (path: string, reason: string) => `Niet bewaard in ${path}: ${reason}.`,
    onDisk: (path: string, count: number) =>
      count === 1
        ? `In ${path} staat 1 antwoord; dat blijft zoals het is.`
        : `In ${path} staan ${answers(count)}; die blijven zoals ze zijn.`,
    inMemory: (count: number) =>
      count === 1 ? "1 antwoord staat nog nergens." : `${answers(count)} staan nog nergens.`,
    again: "Probeer opnieuw",
    elsewhere: "Bewaar op een andere plaats, en ga daar verder",
    stop: (count: number) =>
      count === 0
        ? "Stop: je antwoorden zijn bewaard, maar niet ingediend"
        : `Stop: alle antwoorden komen op het scherm, om te kopiëren (${count} ${count === 1 ? "staat" : "staan"} nergens anders)`,
    stopEmpty: "Stop: er is nog niets te bewaren",
    where: "Waar? Typ een map of een bestandsnaam",
    exists: (path: string) => `${path} bestaat al. Kies een andere naam.`,
    moved: (before: string, now: string) =>
      `Bewaard in ${now}. Voortaan komt elk antwoord daar; ${before} blijft zoals het was.`,
    printed: "Dit kon niet bewaard worden. Kopieer het naar een bestand dat op .yaml eindigt:",
  },
  changed: {
    reason: "iemand anders wijzigde het bestand",
    title: (path: string) => `${path} is intussen door iemand anders gewijzigd.`,
    theirs: (count: number) =>
      `Daar ${count === 1 ? "is" : "zijn"} ${answers(count)} anders dan toen dit venster het laatst bewaarde.`,
    remarksOnly: "De antwoorden zijn dezelfde; er is iets anders aan gewijzigd, zoals een opmerking.",
    disputed: (titles: string) => `In beide gewijzigd: ${titles}. Daarvoor geldt wat je in dit venster antwoordde.`,
    unreadable:
      "Wat er nu staat, is geen geldig antwoordbestand van dezelfde persoon: het kan niet samengevoegd worden.",
    merge: "Voeg samen: neem die wijzigingen over bij mijn antwoorden",
    mine: "Houd alleen mijn antwoorden; wat daar staat, wordt apart bewaard",
    again: "Kijk opnieuw: ik heb het hersteld",
    setAside: (copy: string) => `Wat er stond, staat nu in ${copy}.`,
    merged: (count: number) =>
      count === 0 ? "Samengevoegd." : `Samengevoegd: ${answers(count)} ${count === 1 ? "is" : "zijn"} overgenomen.`,
  },
  takenOver: {
    reason: "een ander venster nam het bestand over",
    title: (path: string) => `${path} is overgenomen door een ander venster.`,
    takeBack: "Neem het terug en ga hier verder",
  },
  goOn: "Druk op Enter om verder te gaan.",
  backup: {
    kept: (copy: string) => `Verander je iets, dan blijft het bestand zoals het nu is bewaard als ${copy}.`,
    failed: (path: string, reason: string) =>
      `Van ${path} zoals het voor vandaag was, kon geen kopie bewaard worden: ${reason}.`,
    offer: (path: string, copy: string) =>
      `${path} is beschadigd en kan niet gelezen worden. De kopie ${copy}, van voor de vorige sessie, is wel goed.`,
    content: (count: number) => `Ze bevat ${answers(count)}.`,
    restore: "Ga verder met die kopie; het beschadigde bestand wordt apart bewaard",
  },
  version: {
    since: (before: string, now: string) =>
      `Dit bestand is begonnen met versie ${before} van de vragenlijst; je antwoordt nu op versie ${now}.`,
    newer: (theirs: string, known: string) =>
      `Dit bestand hoort bij versie ${theirs} van de vragenlijst, nieuwer dan versie ${known}, die hier bekend is. Vragen die er later bij kwamen, zie je niet. Gebruik liefst een nieuwere Datapeil.`,
    newerRefused: (path: string, theirs: string, known: string) =>
      `${path} hoort bij versie ${theirs} van de vragenlijst, nieuwer dan versie ${known}, die hier bekend is, en bevat antwoorden op vragen die hier ontbreken. Het bestand blijft onaangeroerd.\nGebruik een nieuwere Datapeil, of geef de nieuwere vragenlijst:\ndatapeil assess ${path} --questionnaire BESTAND`,
    otherMajor: (path: string, theirs: string, known: string, command: string) =>
      `${path} hoort bij versie ${theirs} van de vragenlijst; dit is versie ${known}. Vragen betekenen daar iets anders. Het bestand blijft onaangeroerd.\nNeem de antwoorden mee, en beantwoord alleen wat nieuw is of niet meer past:\n${command}\nOf ga verder met de vragenlijst van toen:\ndatapeil assess ${path} --questionnaire BESTAND\nOf begin opnieuw in een ander bestand:\ndatapeil assess NIEUW.yaml`,
  },
  fullForm: "Dit bestand is begonnen zonder --core en gaat zo verder.",
  submitted: (day: string) =>
    `Deze antwoorden zijn ingediend op ${day}. Wijzig je iets, dan telt dat meteen mee. Die datum blijft staan tot je opnieuw afrondt; dan wordt het die van vandaag.`,
};
