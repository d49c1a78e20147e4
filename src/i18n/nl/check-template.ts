/** Wat er in een sjabloon voor het rapport niet klopt, en hoe je het verhelpt. Eén zin per code. */
type Values = Readonly<Record<string, string | number>>;

const decimal = (value: string | number | undefined) => String(value).replace(".", ",");
/** Waar een kleur op staat. */
const grounds: Readonly<Record<string, string>> = {
  paper: "op wit",
  tint: "met de andere kleur bij tint (lichte vlakken met tekst op)",
  onBand: "met de tekst op de band van het titelblad, wit of inkt",
  shade: "met inkt op een vlak van 40 % accent, op papier of op een donker scherm",
};

export const checkTemplate = {
  "contrast-too-low": ({ given, role, ground, contrast, least, nearest }: Values) =>
    `${given} (${role}) haalt een contrast van ${decimal(contrast)} op 1 ${grounds[String(ground)] ?? ""}; nodig is ${decimal(least)}.${nearest ? ` De dichtste kleur die volstaat, is "${nearest}".` : " Verander eerst de andere kleur."}${role === "accent" && ground === "paper" ? " Op de band van het titelblad mag ze wel: zet ze dan bij band." : ""}`,
  "file-outside-template": ({ file }: Values) =>
    `${file} ligt buiten de map van dit sjabloon. Zet het bestand in de map, en geef alleen zijn naam.`,
  "template-file-missing": ({ file }: Values) =>
    `${file} staat niet in de map van dit sjabloon. Kijk de naam na, ook de hoofdletters.`,
  "template-file-too-large": ({ file, size, most }: Values) =>
    `${file} is ${size} kB groot; hoogstens ${most} kB kan, want het zit in elk rapport. Bewaar het kleiner.`,
  "logo-not-a-picture": ({ file }: Values) =>
    `${file} is geen PNG of JPEG. Bewaar het logo als PNG, ook als je het als SVG hebt.`,
  "logo-broken": ({ file }: Values) => `${file} is beschadigd of onvolledig. Bewaar het logo opnieuw als PNG.`,
  "logo-too-many-pixels": ({ file, width, height, most }: Values) =>
    `${file} telt ${width} × ${height} pixels. Verklein het logo tot hoogstens ${most} pixels breed en hoog.`,
  "logo-interlaced": ({ file }: Values) =>
    `${file} is een PNG die in stappen verschijnt (interlaced). Bewaar het logo opnieuw zonder die optie.`,
  "logo-for-print": ({ file }: Values) =>
    `${file} heeft kleuren voor drukwerk (CMYK). Bewaar het logo in RGB, liefst als PNG.`,
  "font-not-a-font": ({ file }: Values) =>
    `${file} is niet te lezen als lettertype. Geef een TTF of OTF; WOFF en TTC kunnen niet.`,
  "font-variable": ({ file }: Values) =>
    `${file} bevat alle diktes in één (variabel lettertype). Geef een bestand per dikte, zoals Regular en SemiBold.`,
  "font-not-embeddable": ({ file }: Values) =>
    `De maker van ${file} staat niet toe dat een deel van het lettertype in een pdf zit. Vraag die licentie, of kies een ander lettertype.`,
  "font-without-letters": ({ file, letters }: Values) =>
    `${file} mist letters die een rapport nodig heeft: ${letters}. Kies een lettertype met alle letters van West-Europa.`,
  "fonts-of-one-name": ({ file, name }: Values) =>
    `${file} heet van binnen net als het gewone lettertype (${name}): een pdf houdt ze dan voor hetzelfde. Neem bestanden met elk een eigen naam.`,
  "not-a-chapter": ({ given, nearest }: Values) =>
    `${given} is geen hoofdstuk.${nearest ? ` Bedoelde je ${nearest}?` : " De namen staan in de full.yaml die datapeil init MAP --template schrijft."}`,
  "chapter-twice": ({ chapter }: Values) => `Het hoofdstuk ${chapter} staat hier al. Haal er één weg.`,
  "chapter-of-other-variant": ({ chapter, variant, allowed }: Values) =>
    `Het hoofdstuk ${chapter} hoort niet in de variant ${variant}: wat die weglaat, kan een sjabloon niet terugzetten. Mogelijk: ${allowed}.`,
  "outline-of-no-variant": ({ name, nearest, allowed }: Values) =>
    `Dit bestand heet naar geen variant van het rapport (${name}), dus wordt het nooit gebruikt.${nearest ? ` Bedoelde je ${nearest}.yaml?` : ""} Mogelijke namen: ${allowed}.`,
};
