/** Examples under the help of every command. A test runs them: answers/ is the folder with the example answers. */
import type { Examples, examples as nl } from "../nl/examples.ts";

export const examples: Readonly<Record<keyof typeof nl, Examples>> = {
  assess: [
    ["datapeil assess", "asks who you are, and begins"],
    ["datapeil assess answers.yaml", "goes on in that file, or starts it"],
    ["datapeil assess --core --role mt", "the short form, for somebody in the management team"],
    ["datapeil assess answers.yaml --plain", "as plain text, line by line, for a screen reader"],
    ["datapeil assess --json > result.json", "the questions on the screen, the result in a file"],
  ],
  workshop: [
    ["datapeil workshop answers/ --minutes 90", "deciding together for ninety minutes, differences first"],
    ["datapeil workshop answers/ --agenda", "the whole agenda, asking nothing"],
    ["datapeil workshop answers/ --minutes 90 --markdown -o agenda.md", "the agenda that fits, to send round"],
  ],
  score: [
    ["datapeil score answers/", "the scores of all answers in a folder"],
    ["datapeil score answers/ --explain data-quality", "how the score of a dimension comes about"],
    ["datapeil score answers/ --roles mt,cbs", "how management and college differ"],
    ["datapeil score answers/ --json -o result.json", "the whole result, for another program"],
    ["datapeil score answers/ --partial -o part.ndjson", "counts without ids, to add up with merge"],
    ["datapeil score answers/ --peers peers.json", "beside the figures of other organisations"],
  ],
  status: [
    ["datapeil status answers/", "who answered, and who did not yet"],
    ["datapeil status answers/ --expect mt=5,cbs=5 --csv -o status.csv", "with what you expect, for a spreadsheet"],
  ],
  report: [
    ["datapeil report answers/", "the report as a PDF, in this folder"],
    ["datapeil report answers/ --target next -o report.pdf", "aiming one level higher"],
    ["datapeil report answers/ --html", "as a web page, for any screen"],
    ["datapeil report answers/ -o report.md", "as Markdown, to paste into Teams"],
    ["datapeil report answers/ --template my-house-style/", "in a house style (datapeil init --template)"],
    ["datapeil report answers/ --variant council", "for the council: may become public"],
    ["datapeil report answers/ --variant workshop", "to discuss together, with room to write"],
    ["datapeil report answers-2027/ --earlier answers/", "with what changed since the measurement in answers/"],
  ],
  peers: [
    ["datapeil peers parts/", "the distribution by size class, from five organisations on"],
    ["datapeil peers parts/ --by province -o peers.json", "a file of nothing but counts, to hand out"],
    ["datapeil peers parts/ --for exchange -o part.json", "to add up with somebody else's"],
    ["datapeil peers one.json two.json -o peers.json", "two files of --for exchange added up"],
  ],
  region: [
    ["datapeil region municipalities/", "what all organisations have in common and can do together"],
    [
      'datapeil region municipalities/ --names --pdf --title "Meerland region"',
      "the report for whoever keeps the assessments",
    ],
    ["datapeil region municipalities/ --for outside -o region.html", "a web page to hand out, without names"],
    ["datapeil region municipalities/ --names -o region.xlsx", "everything in a workbook, also who can help whom"],
  ],
  merge: [
    ["datapeil merge parts/", "the scores of all parts in a folder together"],
    ["datapeil merge parts/ --json -o together.json", "the same as score --counts of all answers together"],
    ["datapeil merge parts/ -o region.ndjson", "one part, to add up further"],
  ],
  verify: [
    ["datapeil verify report.pdf", "whether the report agrees with itself"],
    ["datapeil verify report.pdf --responses answers/", "whether it agrees with the answers"],
    ["datapeil verify report.pdf --json", "each difference, for another program"],
  ],
  compare: [
    ["datapeil compare answers/ answers-2027/", "what changed in a year, and what came of the plan"],
    ["datapeil compare answers/ answers-2027/ --csv -o change.csv", "each figure and question, for a spreadsheet"],
  ],
  roadmap: [
    ["datapeil roadmap answers/", "the plan by quarter"],
    ["datapeil roadmap answers/ --days-per-year 40 --start 2027-Q1", "with 40 days a year, from January 2027"],
    ["datapeil roadmap answers/ --markdown -o plan.md", "as text for a memo"],
  ],
  "roadmap set": [
    ["datapeil roadmap set act-shared-data-story --status running --in answers/", "that action is under way"],
    ["datapeil roadmap set act-shared-data-story --pin 2027-Q2 --in answers/", "that action stays in that quarter"],
  ],
  check: [
    ["datapeil check answers/", "checks all answers in a folder"],
    ["datapeil check my-questionnaire/", "checks a questionnaire of your own"],
    ["datapeil check my-questionnaire-2/ --since my-questionnaire/", "is the new version number right?"],
  ],
  "questionnaire diff": [
    ["datapeil questionnaire diff my-questionnaire/ my-questionnaire-2/", "what differs, and which step that is"],
    ["datapeil questionnaire diff my-questionnaire/ my-questionnaire-2/ --json", "the same for another program"],
  ],
  migrate: [
    ["datapeil migrate old-answers/ --to my-questionnaire-2/ --check", "what can come along, and what to ask again"],
    ["datapeil migrate old-answers/ --to my-questionnaire-2/ -o new/", "writes the new answer files"],
  ],
  form: [
    ["datapeil form --to html", "a page to mail, which works without internet"],
    ["datapeil form --to html --core --role mt -o mt.html", "the short form, for the management team"],
    ["datapeil form --to limesurvey --languages en", "to import into LimeSurvey, in one language"],
    ["datapeil form --to csv -o form/", "a table to fill in, with a codebook"],
  ],
  init: [
    ["datapeil init new-questionnaire", "writes a small questionnaire into that folder"],
    ["datapeil init new-house-style --template", "writes a house style for the report into that folder"],
  ],
  demo: [
    ["datapeil demo", "the scores on the screen, the report in this folder"],
    ["datapeil demo -o example.pdf", "the report under a name of your own"],
  ],
  "import init": [["datapeil import init export.csv -o new-mapping.yaml", "a mapping to start from"]],
  "import check": [["datapeil import check mapping.yaml export.csv", "what would be read, and every doubt"]],
  "import run": [
    ["datapeil import run mapping.yaml export.csv -o imported/", "an answer file for every row, in that folder"],
  ],
  completion: [
    ["source <(datapeil completion bash)", "in bash, for this window; in ~/.bashrc for good"],
    ["source <(datapeil completion zsh)", "in zsh; in ~/.zshrc below compinit for good"],
    ["datapeil completion powershell | Out-String | Invoke-Expression", "in PowerShell; in $PROFILE for good"],
  ],
};
