import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { posix, win32 } from 'node:path';
import { BrowserError } from '../../model/index.ts';

/** What a search looks at: this machine's, unless a test says otherwise. */
export interface Machine {
  platform: NodeJS.Platform;
  env: NodeJS.ProcessEnv;
  home: string;
  exists(path: string): boolean;
}

/** Variables by which other tools name a browser too; the first that is set counts. */
const VARIABLES = ['CHROME_PATH', 'PUPPETEER_EXECUTABLE_PATH', 'CHROMIUM'];
/** Names on the PATH. */
const NAMES = [
  'google-chrome',
  'google-chrome-stable',
  'chromium',
  'chromium-browser',
  'microsoft-edge',
  'microsoft-edge-stable',
];
const LINUX = [
  '/usr/bin',
  '/usr/local/bin',
  '/snap/bin',
  '/opt/google/chrome/chrome',
  '/opt/microsoft/msedge/msedge',
  '/usr/lib/chromium/chromium',
].flatMap((path) => (path.endsWith('/bin') ? NAMES.map((name) => `${path}/${name}`) : [path]));
const MAC = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
const WINDOWS = [
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Chromium', 'Application', 'chrome.exe'],
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
];

const thisMachine = (): Machine => ({
  platform: process.platform,
  env: process.env,
  home: homedir(),
  exists: existsSync,
});

/**
 * @returns the path of a Chrome, Chromium or Edge: the one that a variable names, else one of those installed.
 * @throws BrowserError where there is none, or where a variable names a file that is not there.
 */
export function findBrowser(machine: Machine = thisMachine()): string {
  const { env, exists } = machine;
  const variable = VARIABLES.find((name) => env[name]);
  if (variable) {
    const path = env[variable] as string;
    if (!exists(path)) throw new BrowserError('unusable', `${variable}=${path}: ENOENT`);
    return path;
  }
  const found = installed(machine).find(exists);
  if (found === undefined) throw new BrowserError('missing');
  return found;
}

function installed({ platform, env, home }: Machine): string[] {
  if (platform === 'win32') {
    const roots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter((root) => root !== undefined);
    return WINDOWS.flatMap((parts) => roots.map((root) => win32.join(root, ...parts)));
  }
  const path = (env.PATH ?? '').split(':').filter((folder) => posix.isAbsolute(folder));
  const onPath = path.flatMap((folder) => NAMES.map((name) => posix.join(folder, name)));
  if (platform !== 'darwin') return [...onPath, ...LINUX];
  const apps = MAC.map((name) => `Applications/${name}.app/Contents/MacOS/${name}`);
  return [...['/', home].flatMap((root) => apps.map((app) => posix.join(root, app))), ...onPath];
}
