import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Browsers that draw a page without a window; all of one family, so that one set of words starts each of them. */
const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge', 'chrome'];
const elsewhere = [
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
	'/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
	'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
	'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** The path of a browser: what `LINTEL_CHROMIUM` names and nothing else when it is set, else one on the PATH or at its usual place. */
export function findBrowser(environment: { readonly [name: string]: string | undefined }): string | undefined {
	const named = environment['LINTEL_CHROMIUM'];
	if (named) return isExecutable(named) ? named : undefined;
	const folders = (environment['PATH'] ?? '').split(delimiter).filter(Boolean);
	const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name)));
	return [...onPath, ...elsewhere].find(isExecutable);
}

function isExecutable(path: string): boolean {
	try {
		accessSync(path, constants.X_OK);
		return true;
	} catch {
		return false;
	}
}
