/**
 * Files and pages of the site, for scripts: as a server gives them, or as they stand in a copy on a disk (`lintel portable`),
 * where a page may fetch nothing and a folder is not its `index.html`.
 */

/** Whether this page was opened straight from a disk. */
export const isOnDisk = globalThis.location?.protocol === 'file:';

/** The address of a page of the site. `base` ends with a slash, `route` begins with one; a fragment may follow. */
export function pageAddress(base: string, route: string): string {
	const address = base.slice(0, -1) + route;
	return isOnDisk ? address.replace(/\/(?=$|[?#])/, '/index.html') : address;
}

/** The text of a file of the site. Rejects when it is not there. */
export async function readSiteFile(address: string): Promise<string> {
	if (isOnDisk) return await readFromScript(`${address}.js`);
	const response = await fetch(address);
	if (!response.ok) throw new Error(`${address} answered ${response.status}`);
	return await response.text();
}

declare global {
	/** What a file of a copy on a disk calls with its text. */
	var lintelFile: ((text: string) => void) | undefined;
}

let last: Promise<unknown> = Promise.resolve();

/** One after the other, because all of them hand their text to the same function. */
function readFromScript(address: string): Promise<string> {
	const read = last.then(() => runScript(address));
	last = read.catch(() => undefined);
	return read;
}

function runScript(address: string): Promise<string> {
	return new Promise((done, failed) => {
		const script = document.createElement('script');
		globalThis.lintelFile = done;
		script.addEventListener('load', () => failed(new Error(`${address} holds nothing`)));
		script.addEventListener('error', () => failed(new Error(`${address} is not there`)));
		script.src = address;
		document.head.append(script);
	});
}
