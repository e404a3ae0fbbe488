/** Editors that open a file and line from an address, as their makers document it. */
export const editorNames = ['vscode', 'vscodium', 'cursor', 'zed', 'idea', 'none'] as const;
export type EditorName = (typeof editorNames)[number];

/** How an editor is told of a place: its scheme, and the address of a file of a folder on this machine. */
export interface EditorAddress {
	readonly scheme: string;
	readonly addressOf: (file: string, line: number) => string;
}

/** Only those on this machine may be sent into its file system, and no path of it is told to others. */
const isHere = (host: string): boolean => /^(?:127(?:\.\d{1,3}){3}|localhost|::1)$/.test(host);

/** The addresses of an editor for the files of a workspace; undefined for `none`, and for a site that others can reach. */
export function editorAddress(name: EditorName, workspace: string, host: string): EditorAddress | undefined {
	if (name === 'none' || !isHere(host)) return undefined;
	const path = (file: string): string =>
		`${workspace}/${file}`
			.replaceAll('\\', '/')
			.replace(/^(?!\/)/, '/')
			.split('/')
			.map(encodeURIComponent)
			.join('/')
			// The colon of a drive is part of the path, and every editor expects it as it is.
			.replace(/^(\/[A-Za-z])%3A/, '$1:');
	if (name === 'idea')
		return { scheme: name, addressOf: (file, line) => `idea://open?file=${path(file)}&line=${line}` };
	return { scheme: name, addressOf: (file, line) => `${name}://file${path(file)}:${line}` };
}
