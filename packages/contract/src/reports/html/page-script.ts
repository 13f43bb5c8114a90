/** What the page does beyond showing: filters, and buttons that copy. Without it everything is shown. */
export const pageScript: string = `
const findings = [...document.querySelectorAll('.finding')];
const [phase, operation, words] = ['phase', 'operation', 'words'].map((id) => document.getElementById(id));
const count = document.getElementById('count');
function filter() {
  const wanted = words.value.trim().toLowerCase();
  let shown = 0;
  for (const finding of findings) {
    const fits =
      (!phase.value || finding.dataset.phase === phase.value) &&
      (!operation.value || finding.dataset.operations.split(' ').includes(operation.value)) &&
      (!wanted || finding.textContent.toLowerCase().includes(wanted));
    finding.hidden = !fits;
    if (fits) shown += 1;
  }
  count.textContent = shown + ' of ' + findings.length;
}
if (phase) {
  document.querySelector('.filters').hidden = false;
  for (const control of [phase, operation, words]) control.addEventListener('input', filter);
  filter();
}
for (const block of document.querySelectorAll('.code')) {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = 'Copy';
  button.addEventListener('click', async () => {
    const pre = block.querySelector('pre');
    try {
      await navigator.clipboard.writeText(pre.textContent);
      button.textContent = 'Copied';
    } catch {
      getSelection().selectAllChildren(pre);
      button.textContent = 'Selected';
    }
    setTimeout(() => { button.textContent = 'Copy'; }, 1500);
  });
  block.querySelector('p').append(button);
}
`;
