import type { Option } from './command.ts';

/** Options that several commands share, so that they mean the same everywhere. */

/** What is wrong with a text that should be a calendar date `YYYY-MM-DD`, or undefined. */
export function wrongDate(text: string): string | undefined {
	if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return 'expected a date as `YYYY-MM-DD`';
	const date = new Date(`${text}T00:00:00Z`);
	const real = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
	return real ? undefined : 'no such day in the calendar';
}

function wrongPort(text: string): string | undefined {
	const port = Number(text);
	return /^\d+$/.test(text) && port <= 65_535 ? undefined : 'expected a port number from 0 to 65535';
}

function wrongCount(text: string): string | undefined {
	return /^\d{1,9}$/.test(text) ? undefined : 'expected a whole number';
}

export const asOfOption: Option = {
	value: 'DATE',
	description: 'The only date the analyses know, YYYY-MM-DD (default: today)',
	validate: wrongDate,
};
/** For whom a site or a pack is made; the names are those of `#model/redaction/profile.ts`, which help need not load. */
export const profileOption: Option = {
	value: 'PROFILE',
	description: 'For whom: internal (everything), auditor or public (default: internal)',
	choices: ['internal', 'auditor', 'public'],
};
/** For commands whose words name records rather than a folder. */
export const workspaceOption: Option = {
	value: 'FOLDER',
	short: 'w',
	description: 'The workspace (default: this folder)',
};
export const environmentOption: Option = {
	value: 'NAME',
	description: 'The environment whose deployments are analysed (default: as lintel.yaml says)',
};
export const outOption = (description: string): Option => ({ value: 'FOLDER', short: 'o', description });
export const portOption: Option = {
	value: 'PORT',
	short: 'p',
	description: 'Port to serve on; the next free one is taken when it is in use (default: 4321)',
	validate: wrongPort,
};
export const hostOption: Option = {
	value: 'ADDRESS',
	description: 'Address to listen on (default: 127.0.0.1, this machine only)',
};
export const countOption = (description: string): Option => ({ value: 'N', description, validate: wrongCount });

/** The value of an option that takes one, or undefined where it was not given. */
export function textOf(value: string | true | undefined): string | undefined {
	return value === true ? undefined : value;
}
