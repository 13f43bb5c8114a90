/** The style of the page, for light and dark, wide and narrow. */
export const pageStyle: string = `
:root {
  color-scheme: light dark;
  --text: #1d2330; --soft: #5b6475; --line: #dfe3ea; --paper: #fff; --ground: #f5f6f9; --code: #f0f2f6;
  --bad: #b3261e; --good: #1a7f37; --warn: #8a5a00; --accent: #2754c5;
}
@media (prefers-color-scheme: dark) {
  :root {
    --text: #e4e7ee; --soft: #a0a8b8; --line: #333a47; --paper: #1b1f27; --ground: #12151b; --code: #12151b;
    --bad: #ff8a80; --good: #6fd08c; --warn: #f0b95a; --accent: #8fb0ff;
  }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--text); font: 15px/1.5 system-ui, sans-serif; }
main { max-width: 68rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 0 0 .25rem; overflow-wrap: anywhere; }
h2 { font-size: 1.1rem; margin: 2.25rem 0 .75rem; }
p { margin: .25rem 0; overflow-wrap: anywhere; }
.soft { color: var(--soft); }
.outcome { font-size: 1.05rem; font-weight: 600; padding: .6rem .9rem; margin: 1rem 0; border-left: 4px solid; background: var(--paper); border-radius: 4px; }
.outcome.bad, .bad { color: var(--bad); }
.outcome.good, .good { color: var(--good); }
.warn { color: var(--warn); }
.scroll { overflow-x: auto; background: var(--paper); border: 1px solid var(--line); border-radius: 6px; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; padding: .4rem .75rem; border-top: 1px solid var(--line); vertical-align: top; }
thead th { border-top: 0; color: var(--soft); font-weight: 500; white-space: nowrap; }
tbody th { font-weight: 500; }
td.figure, th.figure { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
.filters { display: flex; flex-wrap: wrap; gap: .5rem 1rem; align-items: end; margin: .75rem 0; }
.filters label { display: grid; gap: .15rem; font-size: .85rem; color: var(--soft); }
select, input, button { font: inherit; color: inherit; background: var(--paper); border: 1px solid var(--line); border-radius: 4px; padding: .3rem .5rem; }
button { cursor: pointer; font-size: .8rem; padding: .1rem .5rem; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 1px; }
.finding { background: var(--paper); border: 1px solid var(--line); border-radius: 6px; margin: .5rem 0; }
.finding > summary { cursor: pointer; padding: .6rem .9rem; display: grid; grid-template-columns: 1fr auto; gap: .1rem 1rem; list-style: none; }
.finding > summary::-webkit-details-marker { display: none; }
.finding > summary::before { content: none; }
.finding > summary strong { overflow-wrap: anywhere; }
.finding > summary strong::before { content: '▸ '; color: var(--soft); }
.finding[open] > summary strong::before { content: '▾ '; }
.finding > summary span { color: var(--soft); font-size: .85rem; overflow-wrap: anywhere; }
.finding > summary .phase { text-align: right; }
.finding > div { padding: 0 .9rem .9rem; border-top: 1px solid var(--line); }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .15rem 1rem; margin: .75rem 0; }
dt { color: var(--soft); }
dd { margin: 0; overflow-wrap: anywhere; white-space: pre-wrap; }
code, pre { font: .85rem/1.45 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; }
.code { position: relative; margin: .75rem 0; }
.code > p { color: var(--soft); font-size: .85rem; display: flex; justify-content: space-between; align-items: center; gap: 1rem; }
pre { background: var(--code); border: 1px solid var(--line); border-radius: 4px; padding: .6rem .75rem; margin: .25rem 0 0; white-space: pre-wrap; overflow-wrap: anywhere; max-height: 24rem; overflow-y: auto; }
ul { margin: .25rem 0 .75rem; padding-left: 1.25rem; }
li { overflow-wrap: anywhere; }
.missing { font-size: .9rem; }
.missing td { border-top: 0; padding-top: 0; }
.missing summary { cursor: pointer; color: var(--soft); }
meter { width: 6rem; vertical-align: middle; }
@media (max-width: 40rem) {
  dl { grid-template-columns: 1fr; gap: 0; }
  dd { margin-bottom: .5rem; }
  .finding > summary { grid-template-columns: 1fr; }
  .finding > summary .phase { text-align: left; }
  table { font-size: .875rem; }
  th, td { padding: .35rem .45rem; }
  .says { display: none; }
  meter { width: 3rem; }
  .filters label { flex: 1 1 8rem; }
  .filters select, .filters input { width: 100%; }
}
@media print { .filters, button { display: none; } pre { max-height: none; } }
`;
