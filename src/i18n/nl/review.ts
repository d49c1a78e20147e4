/** Wat het overzicht zegt voorbij de tellingen: wat een antwoord tegenhoudt, wat niet meer meetelt, wat afronden doet. */
type Many = (count: number) => string;

const answers: Many = (count) => (count === 1 ? "1 antwoord" : `${count} antwoorden`);
const dimensions: Many = (count) => (count === 1 ? "1 dimensie" : `${count} dimensies`);

export const review = {
  whichArea: "In welk gebied?",
  /** Achter een vraag in de lijst. */
  holds: (count: number) => `houdt ${dimensions(count)} tegen`,
  level: (level: string) => `niveau ${level}`,
  floors: {
    menu: (count: number) => `Bekijk welke antwoorden een vloer tegenhouden (${dimensions(count)})`,
    intro:
      "De vloer van een dimensie is het hoogste niveau dat al haar hoofdvragen halen. Kies een dimensie om te zien welke antwoorden haar tegenhouden.",
    dimension: (name: string, level: string, count: number) => `${name} · vloer ${level}, door ${answers(count)}`,
    questions: (name: string, level: string, next: string, count: number) =>
      `${name} · vloer ${level}. Niveau ${next} komt er pas als ${count === 1 ? "dit antwoord hoger is" : "al deze antwoorden hoger zijn"}:`,
  },
  hidden: {
    menu: (count: number) =>
      count === 1 ? "Bekijk 1 antwoord dat niet meetelt" : `Bekijk ${answers(count)} die niet meetellen`,
    intro: (count: number): string =>
      count === 1
        ? "Dit antwoord is bewaard, maar de vraag wordt niet gesteld, en dus telt het niet mee:"
        : "Deze antwoorden zijn bewaard, maar hun vragen worden niet gesteld, en dus tellen ze niet mee:",
    item: (title: string, because: string, level: string) =>
      `${title}: telt pas mee als "${because}" minstens niveau ${level} heeft`,
    goTo: (title: string) => `Ga naar "${title}"`,
    hiddenNow: (count: number, because: string) =>
      count === 1
        ? `Door je antwoord op "${because}" wordt 1 vraag niet meer gesteld. Je antwoord erop blijft bewaard, maar telt niet meer mee:`
        : `Door je antwoord op "${because}" worden ${count} vragen niet meer gesteld. Je antwoorden erop blijven bewaard, maar tellen niet meer mee:`,
    undo: "Wijzig je dat antwoord weer, dan tellen ze opnieuw mee, zoals ze waren.",
    restored: (count: number): string =>
      count === 1 ? "Dit eerdere antwoord telt weer mee:" : "Deze eerdere antwoorden tellen weer mee:",
    goOn: "Druk op Enter om verder te gaan.",
  },
  finishing: {
    left: (open: number, skipped: number) => {
      const parts = [open > 0 ? `${open} nog open` : "", skipped > 0 ? `${skipped} overgeslagen` : ""];
      return `Vragen zonder antwoord: ${parts.filter((part) => part !== "").join(", ")}.`;
    },
    alone: "Gerekend met jouw antwoorden alleen:",
    overall: (percent: string, low: string, high: string) =>
      `In totaal is ${percent} beantwoord. De score kan dan nog overal tussen ${low} en ${high} liggen.`,
    area: (name: string, percent: string, low: string, high: string) =>
      `${name}: ${percent} beantwoord, tussen ${low} en ${high}.`,
    noOverall: "Een totaalscore is er dan niet.",
    noScore: (names: string) => `Zonder score blijven: ${names}.`,
    sure: "Toch afronden?",
  },
};
