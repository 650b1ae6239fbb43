import type { Deck } from './decks.ts';
import { AXES, type Axis, type Wanted } from './variants.ts';

/** One row of the page: a layout in one deck. */
interface Row extends Record<Axis, string> {
  deck: string;
  pages: number[];
  refused: string;
}

/** The page: filters over rows of pictures, the web deck's at the left and the PPTX's at the right. */
export function galleryPage(decks: readonly Deck[], wanted: Wanted, withPptx: boolean): string {
  const rows = decks.flatMap(({ name, variant, cells }) =>
    cells.map(({ layout, pages, refused = '' }): Row => ({ ...variant, layout, deck: name, pages, refused })),
  );
  rows.sort((a, b) => wanted.layout.indexOf(a.layout) - wanted.layout.indexOf(b.layout));
  const data = JSON.stringify({ rows, withPptx }).replaceAll('<', '\\u003c');
  const filters = (Object.keys(AXES) as Axis[]).map((axis) => filter(axis, wanted[axis])).join('\n');
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Gallery of layouts and themes</title>
<style>${STYLE}</style>
<header>
<h1>Layouts and themes</h1>
<form>
${filters}
</form>
<p role="status"></p>
</header>
<main></main>
<script type="application/json" id="data">${data}</script>
<script>${SCRIPT}</script>
</html>
`;
}

/** What is shown before anyone chooses: one picture of each layout. */
const FIRST: Partial<Record<Axis, string>> = { lang: 'zh', length: 'typical', theme: 'azure', density: 'dept' };

function filter(axis: Axis, values: readonly string[]): string {
  const chosen = values.includes(FIRST[axis] ?? '') ? FIRST[axis] : '';
  const option = (value: string, words = value) =>
    `<option value="${value}"${value === chosen ? ' selected' : ''}>${words}</option>`;
  return `<label>${axis} <select name="${axis}">${option('', 'all')}${values.map((v) => option(v)).join('')}</select></label>`;
}

const STYLE = `
body { margin: 0; font: 14px/1.5 system-ui, sans-serif; color: #17212b; background: #e4e9ee; }
header { position: sticky; top: 0; padding: 8px 16px; background: #fff; border-bottom: 1px solid #b8c2cc; z-index: 1; }
h1 { display: inline; font-size: 16px; margin: 0 16px 0 0; }
form { display: inline-flex; flex-wrap: wrap; gap: 12px; }
header p { display: inline; margin: 0 0 0 12px; color: #4f5d6b; }
section { margin: 16px; }
h2 { font-size: 14px; margin: 0 0 4px; }
.pair { display: flex; flex-wrap: wrap; gap: 8px; margin-bottom: 8px; }
figure { margin: 0; width: 480px; }
img, .refused { display: block; width: 480px; aspect-ratio: 16 / 9; background: #fff; }
.refused { box-sizing: border-box; padding: 24px; border: 2px dashed #b3391f; color: #b3391f; }
figcaption { color: #4f5d6b; font-size: 12px; }
`;

/** In the page: shows the rows that the filters ask for; the filters stand in the address, so that a view can be sent. */
const SCRIPT = `
const { rows, withPptx } = JSON.parse(document.getElementById('data').textContent);
const form = document.forms[0];
const element = (name, text, props) => Object.assign(document.createElement(name), { textContent: text ?? '' }, props);
for (const [name, value] of new URLSearchParams(location.hash.slice(1)))
  if (form.elements[name]) form.elements[name].value = value;
function picture(output, row, page) {
  const figure = element('figure');
  const src = output + '/' + row.deck + '/' + page + '.jpg';
  figure.append(element('img', '', { src, loading: 'lazy', alt: output + ' of ' + row.layout, width: 480, height: 270 }));
  figure.append(element('figcaption', output));
  return figure;
}
function show() {
  const chosen = [...new FormData(form)].filter(([, value]) => value);
  history.replaceState(null, '', '#' + new URLSearchParams(chosen));
  const seen = rows.filter((row) => chosen.every(([name, value]) => row[name] === value));
  document.querySelector('main').replaceChildren(...seen.map((row) => {
    const section = element('section');
    section.append(element('h2', [row.layout, row.lang, row.length, row.theme, row.density].join(' · ')));
    if (row.refused) section.append(element('div', 'Refused: ' + row.refused, { className: 'refused' }));
    for (const page of row.pages) {
      const pair = element('div', '', { className: 'pair' });
      pair.append(picture('web', row, page));
      if (withPptx) pair.append(picture('pptx', row, page));
      section.append(pair);
    }
    return section;
  }));
  const refused = seen.filter((row) => row.refused).length;
  const split = seen.filter((row) => row.pages.length > 1).length;
  document.querySelector('header p').textContent = seen.length + ' slides, ' + split + ' split, ' + refused + ' refused';
}
form.addEventListener('change', show);
show();
`;
