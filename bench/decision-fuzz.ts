import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readDecisions } from '#decisions/read-decisions.ts';
import { brokenLog, brokenPromise, chanceFrom, damaged, madeRecord } from '#decisions/testing/made-records.ts';
import { collectionNames, collectionsFolder } from '../tests/decision-labels/collections.ts';

/**
 * Reads made and damaged decision records and reports every crash, every broken promise and the slowest reading.
 * `node bench/decision-fuzz.ts --records 100000 --seed 1`; two thirds are made, half of them damaged, one third are damaged
 * records of the public collections, where those are kept. `--ending org` (adoc, mediawiki, rst) reads them as that markup, with its own
 * headings and keywords where the records have those of Markdown.
 */

const { values } = parseArgs({
	options: {
		records: { type: 'string', default: '100000' },
		seed: { type: 'string', default: '1' },
		ending: { type: 'string', default: 'md' },
	},
});
const count = Number(values.records);
const chance = chanceFrom(Number(values.seed));
const real = collectionNames().flatMap((name) =>
	readdirSync(join(collectionsFolder, name), { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && /\.mdx?$/.test(entry.name))
		.map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8').slice(0, 20_000)),
);

/** The text with the headings, keys and fences of another markup, roughly: what does not fit is one more mistake to be read. */
function inMarkup(text: string, ending: string): string {
	if (ending === 'mediawiki') return inWiki(text);
	const mark = { org: '*', adoc: '=' }[ending];
	if (mark === undefined) return text;
	const headed = text.replace(/^#{1,6}(?= )/gm, (marks) => mark.repeat(marks.length));
	return ending === 'adoc'
		? headed
				.replace(/^---\r?\n([\s\S]*?)^---\r?\n/, (_, keys: string) => keys.replace(/^(\S+):/gm, ':$1:'))
				.replace(/^```.*$/gm, '----')
		: headed
				.replace(/^---\r?\n([\s\S]*?)^---\r?\n/, (_, keys: string) => keys.replace(/^(\S+):/gm, '#+$1:'))
				.replace(
					/^- (?:Status|Date|Deciders): .*$/gm,
					(line) => `:PROPERTIES:\n:${line.slice(2).replace(': ', ': ')}\n:END:`,
				)
				.replace(/^```(.*)$/gm, (_, word: string) => (word.trim() === '' ? '#+END_SRC' : `#+BEGIN_SRC ${word}`))
				.replace(/\[([^\]\n]*)\]\(([^)\n]*)\)/g, '[[$2][$1]]');
}

function inWiki(text: string): string {
	return text
		.replace(/^(#{1,6}) (.*)$/gm, (_, marks: string, words: string) => {
			const signs = '='.repeat(marks.length);
			return `${signs} ${words} ${signs}`;
		})
		.replace(/^---\r?\n([\s\S]*?)^---\r?\n/, (_, keys: string) => `<pre>\n${keys.replace(/^(?=\S)/gm, '  ')}</pre>\n`)
		.replace(/^```(.*)$/gm, (_, word: string) => (word.trim() === '' ? '</source>' : `<source lang="${word.trim()}">`))
		.replace(/^\s*- /gm, '* ')
		.replace(/\[([^\]\n]*)\]\(([^)\n]*)\)/g, '[[$2|$1]]');
}

let characters = 0;
let log: string[] = [];
let failures = 0;
let slowest = { milliseconds: 0, length: 0, at: 0 };
const start = process.cpuUsage();
for (let at = 0; at < count; at++) {
	const made = real.length === 0 || chance(3) > 0;
	const text = inMarkup(made ? madeRecord(chance) : real[chance(real.length)]!, values.ending);
	const given = made && chance(2) === 0 ? text : damaged(text, chance);
	characters += given.length;
	const before = process.cpuUsage();
	let problem: string | undefined;
	try {
		problem = brokenPromise({ path: `adr/0001-a.${values.ending}`, text: given }, readDecisions);
		// Every tenth goes into a log of nine records that are read together.
		if (at % 10 === 0 && log.push(given) === 9) {
			problem ??= brokenLog(log, readDecisions, values.ending);
			log = [];
		}
	} catch (error) {
		problem = error instanceof Error ? (error.stack ?? error.message) : 'thrown';
	}
	const { user, system } = process.cpuUsage(before);
	const milliseconds = (user + system) / 1000;
	if (milliseconds > slowest.milliseconds) slowest = { milliseconds, length: given.length, at };
	if (problem === undefined) continue;
	failures += 1;
	if (failures <= 20) console.log(`record ${at}: ${problem}\n${JSON.stringify(given.slice(0, 400))}`);
}
const { user, system } = process.cpuUsage(start);
const seconds = (user + system) / 1e6;
console.log(
	`${count} records, ${(characters / 1e6).toFixed(1)} million characters, seed ${values.seed}: ${failures} failures, ${seconds.toFixed(1)} s of processor time, ${((seconds * 1e6) / characters).toFixed(2)} µs a character; slowest ${slowest.milliseconds.toFixed(0)} ms for ${slowest.length} characters (record ${slowest.at})`,
);
process.exitCode = failures === 0 ? 0 : 1;
