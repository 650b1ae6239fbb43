import './base.css';
import './columns.css';
import './outline.css';
import './slide.css';
import './show.css';
import './settings.css';
import { render } from 'preact';
import { App } from './app.tsx';
import { goOffline } from './offline.ts';
import { openSource } from './source.ts';

const root = document.getElementById('app') as HTMLElement;
const open = openSource();
render(<App open={open} />, root);
// What keeps the page from opening is said on it.
open.then(goOffline, () => {});
