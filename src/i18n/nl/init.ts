/** Wat `datapeil init` zegt. */
export const init = {
  /** Waar de vragenlijst komt als er geen map gegeven is. */
  folder: "mijn-vragenlijst",
  inTheWay: (path: string) => `${path} bestaat al en blijft zoals het is. Kies een andere map: datapeil init MAP`,
  next: (
    folder: string,
    file: string,
  ) => `Je vragenlijst staat klaar. Open ze in een tekstverwerker voor gewone tekst en pas ze aan.

Nakijken:     datapeil check ${folder}
Beantwoorden: datapeil assess antwoorden.yaml --questionnaire ${file}
Scores:       datapeil score antwoorden.yaml --questionnaire ${file}
Rapport:      datapeil report antwoorden.yaml --questionnaire ${file}`,
};
