/** Names that platforms give to their own columns, in the languages of our users; lower case, as `headerKey` leaves them. */
import type { Metadata } from "./header.ts";
import type { Platform } from "./platform.ts";

/** Spaces as they are typed, no capitals. */
export function headerKey(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[\s\u00a0]+/gu, " ")
    .replace(/[\u2018\u2019]/gu, "'")
    .trim()
    .toLowerCase();
}

type Names = Readonly<Partial<Record<Metadata, readonly string[]>>>;

/** One set of names a language: a form is exported in the language of whoever exports it. */
export const microsoftForms: readonly Names[] = [
  {
    "respondent-id": ["id"],
    started: ["start time"],
    submitted: ["completion time"],
    email: ["email"],
    name: ["name"],
    language: ["language"],
    other: ["last modified time", "total points", "quiz feedback", "grade posted time"],
  },
  {
    "respondent-id": ["id"],
    started: ["begintijd", "starttijd"],
    submitted: ["tijd van voltooien", "voltooiingstijd"],
    email: ["e-mail", "e-mailadres"],
    name: ["naam"],
    language: ["taal"],
    other: ["tijd van laatste wijziging", "totaal aantal punten"],
  },
  {
    "respondent-id": ["id"],
    started: ["heure de début"],
    submitted: ["heure de fin"],
    email: ["adresse de messagerie", "e-mail"],
    name: ["nom"],
    language: ["langue"],
    other: ["heure de la dernière modification", "total des points"],
  },
  {
    "respondent-id": ["id"],
    started: ["startzeit"],
    submitted: ["fertigstellungszeit"],
    email: ["e-mail"],
    name: ["name"],
    language: ["sprache"],
    other: ["zeitpunkt der letzten änderung", "gesamtpunktzahl"],
  },
];

export const euSurvey: Names = {
  "respondent-id": [
    "contribution id",
    "nummer bijdrage",
    "numéro d'identification de la contribution",
    "kennnummer des beitrags",
  ],
  name: ["user name", "gebruikersnaam", "nom d'utilisateur", "nutzername"],
  started: ["creation date", "aanmaakdatum", "date de création", "erstellungsdatum"],
  submitted: ["last update", "laatste wijziging", "dernière mise à jour", "letzte aktualisierung"],
  language: ["languages", "talen", "langues", "sprachen"],
  other: [
    "invitation number",
    "nummer uitnodiging",
    "numéro de l'invitation",
    "einladungsnummer",
    "total score",
    "totaalscore",
    "note totale",
    "gesamtpunktzahl",
  ],
};

/** By the code; with full texts the names are those of the program's own language. */
const limeSurvey: Names = {
  "respondent-id": ["id", "response id"],
  submitted: ["submitdate", "date submitted"],
  started: ["startdate", "date started"],
  language: ["startlanguage", "start language"],
  other: [
    "lastpage",
    "last page",
    "seed",
    "token",
    "datestamp",
    "date last action",
    "ipaddr",
    "ip address",
    "refurl",
    "referrer url",
    "interviewtime",
  ],
};

export const googleTimestamps = ["timestamp", "tijdstempel", "horodateur", "zeitstempel"] as const;

const googleForms: Names = {
  submitted: [...googleTimestamps, "lastsubmittedtime"],
  started: ["createtime"],
  "respondent-id": ["responseid"],
  email: ["email address", "e-mailadres", "adresse e-mail", "e-mail-adresse", "respondentemail"],
  other: ["score", "totalscore"],
};

const surveyMonkey: Names = {
  "respondent-id": ["respondent id", "respondentid", "respondent-id"],
  started: ["start date", "startdatum"],
  submitted: ["end date", "einddatum"],
  email: ["email address", "e-mailadres"],
  name: ["first name", "last name", "voornaam", "achternaam"],
  other: ["collector id", "collectorid", "collector-id", "ip address", "ip-adres"],
};

const qualtrics: Names = {
  "respondent-id": ["responseid", "_recordid"],
  started: ["startdate"],
  submitted: ["enddate"],
  complete: ["finished"],
  status: ["status", "distributionchannel"],
  language: ["userlanguage", "q_language"],
  email: ["recipientemail", "emailaddress"],
  name: ["recipientlastname", "recipientfirstname", "name"],
  other: [
    "ipaddress",
    "progress",
    "duration (in seconds)",
    "duration",
    "recordeddate",
    "responseset",
    "locationlatitude",
    "locationlongitude",
    "locationaccuracy",
  ],
};

const kobo: Names = {
  "respondent-id": ["_id"],
  started: ["start"],
  submitted: ["_submission_time"],
  name: ["_submitted_by", "username"],
  status: ["_validation_status"],
  other: [
    "end",
    "today",
    "deviceid",
    "_uuid",
    "_notes",
    "_status",
    "__version__",
    "_tags",
    "_index",
    "_xform_id_string",
    "_attachments",
    "_geolocation",
    "formhub/uuid",
    "meta/instanceid",
    "meta/deprecatedid",
    "meta/rootuuid",
    "meta/instancename",
  ],
};

const odk: Names = {
  "respondent-id": ["key", "__id"],
  started: ["start"],
  submitted: ["submissiondate", "__system.submissiondate"],
  name: ["submittername", "__system.submittername"],
  status: ["reviewstate", "__system.reviewstate"],
  other: [
    "end",
    "today",
    "deviceid",
    "meta-instanceid",
    "meta-instancename",
    "submitterid",
    "attachmentspresent",
    "attachmentsexpected",
    "status",
    "edits",
    "formversion",
  ],
};

const surveyJs: Names = { other: ["pageno"] };

const namesOf: Readonly<Record<Platform, readonly Names[]>> = {
  limesurvey: [limeSurvey],
  "ms-forms": microsoftForms,
  "google-forms": [googleForms],
  eusurvey: [euSurvey],
  surveymonkey: [surveyMonkey],
  qualtrics: [qualtrics],
  kobo: [kobo],
  odk: [odk],
  surveyjs: [surveyJs],
  table: [],
};

/** Timings, of a group or a question; the points and remarks of a quiz; what ODK keeps of a submission. */
const families: Readonly<Partial<Record<Platform, RegExp>>> = {
  limesurvey: /^(?:grouptime\d{1,9}|[a-z][a-z0-9]{0,40}time)$/u,
  "ms-forms": /^(?:points|feedback|punten) - /u,
  odk: /^__system\./u,
};

/** What a column of the platform's own tells; undefined for a question. @param text the code in the header, or all of it */
export function metadataOf(platform: Platform, text: string): Metadata | undefined {
  const key = headerKey(text);
  for (const names of namesOf[platform]) {
    for (const [metadata, spellings] of Object.entries(names)) {
      if (spellings.includes(key)) return metadata as Metadata;
    }
  }
  return families[platform]?.test(key) ? "other" : undefined;
}
