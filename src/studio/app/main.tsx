import './base.css';
import './columns.css';
import './outline.css';
import './slide.css';
import './settings.css';
import { render } from 'preact';
import { App } from './app.tsx';
import { goOffline } from './offline.ts';
import { openSource } from './source.ts';

const root = document.getElementById('app') as HTMLElement;
render(<App open={openSource()} />, root);
goOffline();
