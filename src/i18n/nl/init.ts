/** Wat `datapeil init` zegt. */
export const init = {
  /** Waar de vragenlijst komt als er geen map gegeven is. */
  folder: "mijn-vragenlijst",
  /** Waar de huisstijl komt als er geen map gegeven is. */
  templateFolder: "mijn-huisstijl",
  inTheWay: (path: string) => `${path} bestaat al en blijft zoals het is. Kies een andere map: datapeil init MAP`,
  nextTemplate: (
    folder: string,
  ) => `Je huisstijl staat klaar, en ziet er nog uit als die van Datapeil.\nPas de kleuren aan, en zet je logo en lettertypes in de map.

Nakijken: datapeil check ${folder}
Bekijken: datapeil demo --template ${folder}
Rapport:  datapeil report antwoorden/ --template ${folder}`,
  next: (
    folder: string,
    file: string,
  ) => `Je vragenlijst staat klaar. Open ze in een tekstverwerker voor gewone tekst en pas ze aan.

Nakijken:     datapeil check ${folder}
Beantwoorden: datapeil assess antwoorden.yaml --questionnaire ${file}
Scores:       datapeil score antwoorden.yaml --questionnaire ${file}
Rapport:      datapeil report antwoorden.yaml --questionnaire ${file}`,
};
