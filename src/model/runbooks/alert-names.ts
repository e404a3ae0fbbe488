/** Names of alerts in what people call files, headings and fields. */

const ALERT = /^[A-Za-z_][A-Za-z0-9_:.-]{0,126}$/;

/** Whether a text can be the name of an alert. */
export const isAlertName = (name: string): boolean => ALERT.test(name);

/** Alert names are written in one word with humps: `KubePodCrashLooping`, `etcdNoLeader`. */
export const isHumped = (name: string): boolean =>
	isAlertName(name) && /[a-z0-9][A-Z]/.test(name) && !/[.-]/.test(name);

/** Finds the alert that words mean, by its letters and digits: `Node down`, `node-down` and `nodedown` are `NodeDown`. */
export type FindAlert = (words: string) => string | undefined;

const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** Finds alerts among those that are known. They are asked for when the first is looked for; a spelling that two share means neither. */
export function findAlertAmong(known: () => Iterable<string>): FindAlert {
	let byLetters: Map<string, string | undefined> | undefined;
	return (words) => {
		if (byLetters === undefined) {
			byLetters = new Map();
			for (const name of new Set(known()))
				byLetters.set(letters(name), byLetters.has(letters(name)) ? undefined : name);
		}
		return byLetters.get(letters(words));
	};
}

/** What stands between the names of several alerts. */
const between = /\s*(?:[,;/|&+]|\s(?:and|or|und|oder|et|ou)\s)\s*/i;

/**
 * The alerts that a text names and nothing else: one, or several with a comma, a stroke or an `and` between them. Empty where any
 * part of it is no name.
 */
export function alertsNamed(text: string, nameOf: (part: string) => string | undefined): readonly string[] {
	const whole = nameOf(text);
	if (whole !== undefined) return [whole];
	const parts = text.split(between).map((part) => nameOf(withoutSigns(part.trim())));
	return parts.every((part) => part !== undefined) ? [...new Set(parts)] : [];
}

/** A text without quotation marks and signs of Markdown around it. */
export const withoutSigns = (text: string): string => text.replace(/^[`"'*_[]+|[`"'*_\]]+$/g, '');
