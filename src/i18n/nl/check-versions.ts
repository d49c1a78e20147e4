/** Wat er niet klopt tussen een vragenlijst en haar vorige versie, en hoe je het verhelpt. Eén zin per code. */
type Values = Readonly<Record<string, string | number>>;

const meant = ({ nearest }: Values) => (nearest ? ` Bedoelde je ${nearest}?` : "");

/** Wat `changes` van een vraag kan zeggen. */
const changed: Readonly<Record<string, string>> = {
  added: "is nieuw",
  removed: "is weggevallen",
  reworded: "is anders verwoord",
  reweighted: "telt anders mee",
};

const told = (id: string | number | undefined): Readonly<Record<string, string>> => ({
  added: `is ${id} nieuw`,
  removed: `is ${id} weggevallen`,
  reworded: `is ${id} anders verwoord`,
  reweighted: `telt ${id} anders mee`,
});

const steps: Readonly<Record<string, string>> = {
  patch: "alleen anders verwoord",
  minor: "er is iets bijgekomen, weggevallen of anders gewogen",
  major: "iets betekent niet meer hetzelfde",
};

export const checkVersions = {
  "not-a-replacement": ({ given }: Values) =>
    `${given} zegt niet wat er met de antwoorden gebeurt. Schrijf same, of per niveau wat het nu is: { 0: 0, 1: 2, 2: ask }.`,
  "replaces-still-asked": ({ id }: Values) =>
    `De vraag ${id} wordt nog gesteld, dus kan geen andere ze vervangen. Geef de nieuwe vraag een eigen id en haal ${id} weg.`,
  "replaces-unknown-choice": (values: Values) =>
    `${values.to} is geen antwoord op deze vraag.${meant(values)} Mogelijk: ${values.allowed}.`,
  "replaces-without-choices": () =>
    "Op deze vraag kies je geen niveau of optie, dus is er niets om naar te vertalen. Schrijf same, of laat de vraag opnieuw stellen.",
  "replaces-unknown": (values: Values) =>
    `${values.id} stond niet in versie ${values.version}, en changes noemt geen vraag met dat id die wegviel.${meant(values)}`,
  "replaces-incomplete": ({ id, missing }: Values) =>
    `Van ${id} is niet gezegd wat ${missing} nu is: wie dat antwoordde, krijgt de vraag opnieuw. Is dat de bedoeling, schrijf dan ask.`,
  "version-not-raised": ({ version, step, least }: Values) =>
    `Er is iets veranderd en de versie is nog ${version}. Maak er minstens ${least} van: ${steps[String(step)] ?? step}.`,
  "version-step-too-small": ({ version, before, step, least, what, more }: Values) =>
    `Van ${before} naar ${version} is een te kleine stap: ${steps[String(step)] ?? step} (${what}${Number(more) > 0 ? ` en nog ${more}` : ""}). Maak er minstens ${least} van.`,
  "version-lowered": ({ version, before }: Values) =>
    `Versie ${version} is ouder dan ${before}, waarmee je vergelijkt. Verhoog version, of draai de twee om.`,
  "change-not-listed": ({ id, kind }: Values) =>
    `De vraag ${id} ${changed[String(kind)] ?? kind}, en changes zegt dat niet. Zet ze bij ${kind} van deze versie: wie eerder begon, krijgt dat te lezen.`,
  "change-not-so": ({ id, kind, version }: Values) =>
    `Volgens changes ${told(id)[String(kind)] ?? kind}. Vergeleken met versie ${version} klopt dat niet.`,
  "meaning-changed-same-id": ({ id }: Values) =>
    `Een antwoord op ${id} heeft niet meer dezelfde waarde, en de vraag heet nog hetzelfde: oude antwoorden zouden ongemerkt anders tellen. Geef ze een nieuw id, met replaces: { ${id}: … }.`,
} satisfies Record<string, (values: Values) => string>;
