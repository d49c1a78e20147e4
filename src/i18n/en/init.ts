/** What `datapeil init` says. */
import type { init as nl } from "../nl/init.ts";

export const init: typeof nl = {
  folder: "my-questionnaire",
  templateFolder: "my-house-style",
  inTheWay: (path) => `${path} already exists and stays as it is. Choose another folder: datapeil init FOLDER`,
  nextTemplate: (
    folder,
  ) => `Your house style is ready, and still looks like that of Datapeil.\nChange the colours, and put your logo and fonts into the folder.

Check:  datapeil check ${folder}
Look:   datapeil demo --template ${folder}
Report: datapeil report answers/ --template ${folder}`,
  next: (folder, file) => `Your questionnaire is ready. Open it in an editor for plain text and make it yours.

Check:  datapeil check ${folder}
Answer: datapeil assess answers.yaml --questionnaire ${file}
Scores: datapeil score answers.yaml --questionnaire ${file}
Report: datapeil report answers.yaml --questionnaire ${file}`,
};
