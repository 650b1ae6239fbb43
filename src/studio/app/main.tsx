import './studio.css';
import { render } from 'preact';
import { App } from './app.tsx';
import { openSource } from './source.ts';

const root = document.getElementById('app') as HTMLElement;
openSource().then((source) => render(<App source={source} />, root));
