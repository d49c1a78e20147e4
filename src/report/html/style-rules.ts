/** Rules of the style sheet that are the same for every report. */

export const textRules = `* { box-sizing: border-box; }
html { scroll-behavior: smooth; -webkit-text-size-adjust: 100%; }
body {
  margin: 0;
  background: var(--paper);
  color: var(--ink);
  font: 1rem/1.5 system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
  overflow-wrap: break-word;
}
h1, h2, h3 { line-height: 1.2; text-wrap: balance; }
h1 { margin: 0.25rem 0; font-size: clamp(1.75rem, 1.2rem + 2.6vw, 2.75rem); overflow-wrap: anywhere; }
h2 { margin: 0 0 0.75rem; color: var(--accent); font-size: 1.6rem; }
h3 { margin: 2rem 0 0.5rem; font-size: 1.125rem; }
h2, h3 { scroll-margin-top: 1rem; }
p, ul, ol, dl { margin: 0 0 0.75rem; }
p, li, dt, dd, h2, h3 { overflow-wrap: anywhere; }
p, li, dd { max-width: 44rem; }
ul, ol { padding-left: 1.4rem; }
li { margin-bottom: 0.3rem; }
dd { margin: 0; }
a { color: var(--accent); }
a:focus-visible, [tabindex]:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
svg { display: block; font-family: inherit; }
table { border-collapse: collapse; font-size: 0.9375rem; font-variant-numeric: tabular-nums; }
th, td { padding: 0.3rem 0.6rem; text-align: left; vertical-align: top; font-weight: inherit; }
th:first-child, td:first-child { padding-left: 0; }
thead th { color: var(--muted); font-size: 0.8125rem; font-weight: 600; vertical-align: bottom; }
thead tr { border-bottom: 1px solid var(--axis); }
tbody tr { border-bottom: 1px solid var(--grid); }
tr.sum { font-weight: 600; }
.number { text-align: right; white-space: nowrap; }
thead .number { white-space: normal; }
.muted, .note { color: var(--muted); }
.lead { font-size: 1.125rem; }
.mark { color: var(--target); font-weight: 600; }
.unseen {
  position: absolute;
  width: 1px;
  height: 1px;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: nowrap;
}
`;

export const layoutRules = `.band { background: var(--band); color: var(--on-band); padding: 2.5rem 0; }
.band > div, .cover, .page, footer { max-width: 76rem; margin: 0 auto; padding-left: 1rem; padding-right: 1rem; }
.kicker { margin: 0; font-weight: 600; }
.subtitle { margin: 0; font-size: 1.125rem; }
.cover { padding-top: 1.5rem; }
.cover .facts > div { display: flex; flex-wrap: wrap; column-gap: 1rem; margin-bottom: 0.25rem; }
.cover dt { width: 9rem; color: var(--muted); }
.cover dd { flex: 1 1 16rem; }
nav { margin: 1rem 0 2rem; padding: 1rem; background: var(--tint); }
nav p { margin: 0 0 0.25rem; color: var(--muted); }
nav ol { margin: 0; padding: 0; list-style: none; }
nav li { margin: 0; }
nav a { display: block; padding: 0.2rem 0; }
main { min-width: 0; }
section { margin-bottom: 3.5rem; }
footer { padding-top: 1rem; padding-bottom: 2rem; color: var(--muted); font-size: 0.875rem; }
figure { margin: 1rem 0; }
.scroll { position: relative; overflow-x: auto; margin: 0 0 1rem; }
.legend { margin-bottom: 0.5rem; }
.plot { display: flex; justify-content: space-between; align-items: center; column-gap: 1rem; }
.plot > svg { flex: none; }
.plotted th, .plotted td { padding-top: 0; padding-bottom: 0; vertical-align: middle; }
.plotted thead th { vertical-align: bottom; }
.plotted thead .plot { align-items: end; }
.sheet, .pair { margin-top: 1.25rem; padding-top: 0.75rem; border-top: 1px solid var(--axis); }
.sheet h3, .pair h3, .tile h3 { margin-top: 0; }
.tile h2 { margin: 0 0 0.5rem; color: inherit; font-size: 1.125rem; }
.room { display: grid; grid-template-columns: auto 1fr; column-gap: 0.5rem; margin-top: 0.5rem; break-inside: avoid; }
.room p { margin: 0; align-self: end; }
.room hr { grid-column: 1 / -1; width: 100%; height: 2rem; margin: 0; border: 0; border-bottom: 1px solid var(--axis); }
.room p + hr { grid-column: 2; }
.facts .figure { margin: 0; color: var(--accent); font-size: 1.75rem; font-weight: 600; line-height: 1.2; }
.facts p { margin-bottom: 0.25rem; }
.facts figure { margin: 0.25rem 0 0.75rem; }
.labelled { padding: 0; list-style: none; }
.labelled > li { display: flex; gap: 0.5rem; }
.label { flex: none; min-width: 1.5rem; font-variant-numeric: tabular-nums; }
.tile { padding-top: 0.5rem; border-top: 1px solid var(--axis); }
.tiles { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(20rem, 100%), 1fr)); gap: 1.25rem 2rem; margin: 1.25rem 0; }
.entries > div { margin-bottom: 0.75rem; }
.entries dt { display: flex; gap: 1rem; justify-content: space-between; max-width: 44rem; font-weight: 600; }
.value { flex: none; color: var(--accent); white-space: nowrap; }
@media screen and (max-width: 43.99rem) {
  /* A shadow at the edge where there is more to see. */
  .scroll {
    background:
      linear-gradient(to left, var(--paper) 1rem, transparent) right / 2.5rem 100% no-repeat local,
      linear-gradient(to left, var(--axis), transparent) right / 0.75rem 100% no-repeat scroll;
  }
  .scroll th:first-child { position: sticky; left: 0; background: var(--paper); }
  .plot { display: block; min-width: 11.5rem; }
  .words { min-width: 15rem; }
}
@media print, (min-width: 44rem) {
  figure > .scroll > svg { width: 100%; max-width: 48rem; height: auto; }
  table { width: 100%; }
  .sheet { display: grid; grid-template-columns: 10rem minmax(0, 1fr); column-gap: 2rem; grid-template-rows: auto 1fr; }
  .sheet.above > h3 { grid-column: 1 / -1; }
  .sheet.aside > .body { grid-column: 2; grid-row: 1 / span 2; }
  .sheet > .body { grid-column: 2; }
  .pair { display: grid; grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); column-gap: 2rem; }
  .pair > h3, .pair > p { grid-column: 1 / -1; }
}
@media screen and (min-width: 70rem) {
  .page:has(> nav) {
    display: grid;
    grid-template-columns: 13rem minmax(0, 1fr);
    column-gap: 3rem;
    align-items: start;
  }
  nav { position: sticky; top: 1rem; max-height: calc(100vh - 2rem); overflow-y: auto; }
}
@media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }
`;

export const logoRules = `.logo { background: #fff; }
.logo > div { max-width: 76rem; margin: 0 auto; padding: 1rem; }
.logo img { display: block; width: auto; height: auto; max-width: min(18rem, 100%); max-height: 3.5rem; }
@media print { .logo > div { max-width: none; padding: 0 0 6mm; } }
`;

export const printRules = `@media print {
  html { font-size: 9pt; }
  body { line-height: 1.4; }
  section { margin-bottom: 2rem; }
  li { margin-bottom: 0.1rem; }
  p, ul, ol, dl { margin-bottom: 0.4rem; }
  .sheet, .pair { margin-top: 0.6rem; padding-top: 0.5rem; }
  .lead { font-size: 1rem; }
  body { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  .band > div, .cover, .page, footer { max-width: none; padding-left: 0; padding-right: 0; }
  .band { padding: 8mm 6mm; }
  nav { break-after: avoid; padding: 0; background: none; }
  a { color: inherit; text-decoration: none; }
  h2, h3, thead { break-after: avoid; }
  .new-page { break-before: page; }
  thead { display: table-header-group; }
  tbody tr:nth-child(-n + 3), tbody tr:nth-last-child(-n + 2) { break-before: avoid; }
  tr, li, figure, .sheet, .tile, .entries > div { break-inside: avoid; }
  section > p { break-inside: avoid; }
  h2 + p, p:has(+ .scroll), p:has(+ .unseen), p:has(+ .legend), p:has(+ figure), p:has(+ ul), .legend { break-after: avoid; }
  .scroll { overflow: visible; }
  .columns { columns: 2; column-gap: 8mm; }
  p, li, dd, .entries dt { max-width: none; orphans: 2; widows: 2; }
}
`;
