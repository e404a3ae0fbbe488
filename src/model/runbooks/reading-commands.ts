import { linesOutside } from './headings.ts';
import { oddCharacter } from './odd-characters.ts';

/**
 * Commands in a text that people wrote which by their names only read, so that whoever is called at night begins with them. Only what
 * is known is taken, as a whole word: a command that does more than it seems must never stand where one looks first.
 */

/** A command as it stands in a text, what is said before it, and its line from 0. */
export interface ReadingCommand {
	readonly command: string;
	readonly said: string | undefined;
	readonly line: number;
}

/** Words after the name of a program, its options left out, that only read. */
const verbs: ReadonlyMap<string, RegExp> = new Map([
	...['kubectl', 'oc'].map((name): [string, RegExp] => [
		name,
		/^(?:get|describe|logs|top|events|explain|version|api-resources|cluster-info(?! dump)|rollout (?:status|history)|config (?:get-contexts|current-context)|auth can-i)\b/,
	]),
	['helm', /^(?:list|status|history|get)\b/],
	['docker', /^(?:ps|logs|inspect|stats|images|version|info)\b/],
	['systemctl', /^(?:status|is-active|is-enabled|is-failed|list-units|list-timers|show|cat)\b/],
	['etcdctl', /^(?:version|endpoint (?:status|health)|member list|alarm list)\b/],
	['amtool', /^(?:alert(?: query)?|silence query|config (?:show|routes show))\b/],
	['promtool', /^(?:query|check)\b/],
	['ceph', /^(?:status|health|df|osd (?:tree|df|status)|-s)\b/],
	['rabbitmqctl', /^(?:status|cluster_status|list_\w+)\b/],
	['aws', /^[a-z0-9-]+ (?:describe|list)-/],
	['ip', /^(?:a|addr|address|link|route|neigh)(?: show\b|$)/],
]);

/** Programs that only read, whatever stands behind them but these. */
const readers: ReadonlyMap<string, RegExp | undefined> = new Map([
	['journalctl', /--(?:vacuum|rotate|flush|sync|relinquish|smart-relinquish|update-catalog|setup-keys|cursor-file)/],
	...['df', 'free', 'uptime', 'ps', 'lsblk', 'findmnt', 'dig', 'nslookup', 'vmstat', 'iostat', 'pvs', 'vgs', 'lvs'].map(
		(name): [string, undefined] => [name, undefined],
	),
	['ss', /\s(?:-\w*K|--kill)/],
]);

/** What may stand behind a pipe. */
const filters = new Set(['grep', 'head', 'tail', 'wc', 'jq', 'cut']);

/** What runs something else, writes a file or does more than one thing. */
const joins = /[;&<>`\n\\]|\$\(|\|\|/;

const longest = 300;
const longestSaid = 90;
/** Letters before a command that are looked at. */
const mostRead = 300;

/** Options whose value is a word of its own. */
const valued = /^(?:-n|-c|--namespace|--context|--cluster|--kubeconfig|--endpoints|--region|--profile)$/;

/** Whether a command is known to read only. */
export function onlyReads(command: string): boolean {
	const plain = command.trim().replace(/<[A-Za-z][\w.-]{0,40}>/g, 'x');
	if (plain.length > longest || joins.test(plain) || oddCharacter(plain) !== undefined) return false;
	const [first = '', ...piped] = plain.split('|').map((part) => part.trim());
	return startsReading(first) && piped.every((part) => filters.has(nameIn(part)));
}

const nameIn = (part: string): string => /^\S+/.exec(part)?.[0] ?? '';

function startsReading(part: string): boolean {
	const name = nameIn(part);
	const rest = part.slice(name.length).trim();
	if (readers.has(name)) return !readers.get(name)?.test(` ${rest}`);
	return verbs.get(name)?.test(withoutOptions(rest)) ?? false;
}

/** `-n pay get pod` is `get pod`: the values of the options that are known to have one are left out with them. */
function withoutOptions(rest: string): string {
	const words = rest.split(/\s+/);
	let at = 0;
	while (at < words.length && words[at]!.startsWith('-') && words[at] !== '-s') at += valued.test(words[at]!) ? 2 : 1;
	return words.slice(at).join(' ');
}

/** The commands of a text in their order, each once: lines of listings, and what is set in a sentence as code. O(length). */
export function readingCommands(text: string): readonly ReadingCommand[] {
	const lines = text.split('\n');
	const outside = linesOutside(lines);
	const found = new Map<string, ReadingCommand>();
	const add = (command: string, said: string | undefined, line: number): void => {
		if (!found.has(command) && onlyReads(command)) found.set(command, { command, said, line });
	};
	// A sentence may run over several lines; an item of a list begins another one.
	let paragraph = '';
	let isOver = false;
	for (const [line, words] of lines.entries()) {
		if (outside[line]) {
			if (isOver || /^\s*(?:[-*+]|\d+[.)])\s/.test(words)) paragraph = '';
			for (const one of words.matchAll(/`([^`]+)`/g))
				add(one[1]!.trim(), saidBefore(`${paragraph} ${words.slice(0, one.index)}`), line);
			// What stands before an empty line may still lead to a listing below it.
			isOver = words.trim() === '';
			if (!isOver) paragraph = `${paragraph} ${words.trim()}`;
		} else if (!/^\s*(?:`{3,}|~{3,})/.test(words) && !lines[line - 1]!.endsWith('\\'))
			add(words.trim().replace(/^\$ /, ''), saidBefore(paragraph), line);
	}
	return [...found.values()];
}

/** The last sentence before a command, without the signs of Markdown and the words that only lead to it. */
function saidBefore(text: string): string | undefined {
	const sentence = text
		.slice(-mostRead)
		.replace(/^[\s>]*(?:[-*+]|\d+[.)])?\s*/, '')
		.replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
		.replace(/[`*_]+/g, '')
		.replace(/^.*[.!?:]\s+(?=\S)/s, '')
		.replace(/[\s:,.(]*(?:\b(?:via|with|by|using|running|run|by running|the command)\b[\s:,(]*)*$/i, '')
		.trim();
	return /^\p{L}/u.test(sentence) && sentence.length <= longestSaid ? sentence : undefined;
}
