/** What `datapeil init` says. */
import type { init as nl } from "../nl/init.ts";

export const init: typeof nl = {
  folder: "my-questionnaire",
  inTheWay: (path) => `${path} already exists and stays as it is. Choose another folder: datapeil init FOLDER`,
  next: (folder, file) => `Your questionnaire is ready. Open it in an editor for plain text and make it yours.

Check:  datapeil check ${folder}
Answer: datapeil assess answers.yaml --questionnaire ${file}
Scores: datapeil score answers.yaml --questionnaire ${file}
Report: datapeil report answers.yaml --questionnaire ${file}`,
};
