/** Het overzicht van wie antwoordde en wie nog moet antwoorden. */
export const status = {
  title: "Wie antwoordde",
  columns: {
    organisation: "Organisatie",
    round: "Ronde",
    submitted: "Ingediend",
    drafts: "Bezig",
    owed: "Nog verwacht",
    completeness: "Volledig",
    last: "Laatst",
  },
  owedHeading: "Wie nog moet antwoorden",
  owes: (organisation: string, roles: string) => `${organisation}: ${roles}`,
  more: (count: number) => (count === 1 ? "en nog 1 bestuur" : `en nog ${count} besturen`),
  owed: (role: string, count: number) => (count === 1 ? role : `${role} (${count})`),
  organisation: "het bestuur als geheel",
  consensus: "gezamenlijk overleg",
  contactHeading: "Wie je kan aanspreken",
  contact: (organisation: string, contact: string) => `${organisation}: ${contact}`,
  unansweredHeading: "Vragen die niemand beantwoordde",
  unansweredIn: (title: string, count: number, total: number) => `${title} (${count} van ${total} besturen)`,
  totals: (organisations: number, submitted: number, owed: number) =>
    `${organisations === 1 ? "1 bestuur" : `${organisations} besturen`}, ${
      submitted === 1 ? "1 antwoord ingediend" : `${submitted} antwoorden ingediend`
    }, ${owed === 1 ? "1 nog verwacht" : `${owed} nog verwacht`}.`,
  assumed:
    "Verwacht is één antwoord per rol. Zeg het zelf met --expect mt=5,cbs=3, of in de kolom expected van organisations.csv.",
};
