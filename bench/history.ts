import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { measure } from './measure.ts';

/**
 * The history of many records from a repository of many commits: 2,000 records and 20,000 commits under 10 seconds of processor
 * time, for the whole process, Git included. `node bench/history.ts [--records N] [--commits N] [--keep FOLDER]`
 */

const { values } = parseArgs({
	options: {
		records: { type: 'string', default: '2000' },
		commits: { type: 'string', default: '20000' },
		keep: { type: 'string' },
	},
});
const [records, commits] = [Number(values.records), Number(values.commits)];

/** The same numbers on every machine (mulberry32). */
function createRandom(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
	};
}

const random = createRandom(1);
const words =
	'queue ledger payment bank standby zone replica timeout retry message order market price risk limit cache store'.split(
		' ',
	);
const sentence = (length: number): string =>
	`${Array.from({ length }, () => words[Math.floor(random() * words.length)]).join(' ')}.`;

interface Made {
	path: string;
	status: string;
	readonly date: string;
	readonly paragraphs: string[];
}

const text = ({ status, date, paragraphs }: Made, number: number): string =>
	`---\nstatus: ${status}\ndate: ${date}\n---\n# Decision ${number}: ${paragraphs[0]!.slice(0, 40)}\n\n## Context and Problem Statement\n\n${paragraphs[1]}\n\n## Considered Options\n\n- one\n- two\n\n## Decision Outcome\n\n${paragraphs[2]}\n\n## Consequences\n\n- Good: ${paragraphs[3]}\n- Bad: ${paragraphs[4]}\n`;

/** What `git fast-import` reads: each record is written, accepted, corrected, renamed now and then; some commits touch other files. */
function stream(): string {
	const made: Made[] = [];
	const parts: string[] = [];
	const start = Date.parse('2015-01-01T12:00:00Z') / 1000;
	for (let commit = 0; commit < commits; commit++) {
		const seconds = start + commit * 15_000;
		const changes: string[] = [];
		const put = (path: string, content: string): void =>
			void changes.push(`M 100644 inline ${path}\ndata ${Buffer.byteLength(content)}\n${content}\n`);
		const isNew = made.length < records && (made.length === 0 || random() < (records / commits) * 1.3);
		if (isNew) {
			const number = made.length + 1;
			const one: Made = {
				path: `adr/team-${number % 20}/${String(number).padStart(4, '0')}-${words[number % words.length]}.md`,
				status: 'proposed',
				date: new Date(seconds * 1000).toISOString().slice(0, 10),
				paragraphs: [6, 60, 80, 20, 20].map(sentence),
			};
			made.push(one);
			put(one.path, text(one, number));
		} else {
			const index = Math.floor(random() * made.length);
			const one = made[index]!;
			const chance = random();
			if (one.status === 'proposed' && chance < 0.6) one.status = 'accepted';
			else if (chance < 0.05) {
				const to = one.path.replace(
					/[^/]*$/,
					(name) => `${name.slice(0, 4)}-${words[commit % words.length]}-${commit}.md`,
				);
				changes.push(`R ${one.path} ${to}\n`);
				one.path = to;
			} else if (chance < 0.1) put(`src/file-${index}.c`, sentence(50));
			else one.paragraphs[1 + Math.floor(random() * 4)] = sentence(40);
			put(one.path, text(one, index + 1));
		}
		const message = `Commit ${commit}`;
		const who = `Person ${commit % 30} <p${commit % 30}@example.org> ${seconds} +0100`;
		parts.push(
			`commit refs/heads/main\nauthor ${who}\ncommitter ${who}\ndata ${message.length}\n${message}\n${changes.join('')}\n`,
		);
	}
	return parts.join('');
}

const folder = values.keep ?? mkdtempSync(join(tmpdir(), 'lintel-history-'));
mkdirSync(folder, { recursive: true });
const git = (words: readonly string[], input?: string): void => {
	const done = spawnSync('git', ['-C', folder, ...words], { input, stdio: ['pipe', 'ignore', 'inherit'] });
	if (done.status !== 0) throw new Error(`git ${words[0]} failed`);
};
git(['init', '-q', '-b', 'main']);
git(['fast-import', '--quiet'], stream());
git(['reset', '-q', '--hard', 'main']);
git(['repack', '-adq']);
for (const [name, command] of [
	['with the history', ['analyze', 'A19', folder, '--json', '--as-of', '2026-11-23']],
	['without', ['analyze', 'A23', folder, '--json', '--as-of', '2026-11-23']],
] as const) {
	const { seconds, cpuSeconds, peakMB, code } = await measure(command);
	console.log(
		`${records} records, ${commits} commits, ${name}: ${seconds.toFixed(1)} s, ${cpuSeconds.toFixed(1)} s of processor time, ${Math.round(peakMB)} MB, exit ${code}`,
	);
}
console.log(`load ${loadavg()[0]!.toFixed(1)}`);
if (values.keep === undefined) rmSync(folder, { recursive: true, force: true });
