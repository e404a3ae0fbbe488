import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { measure, measureProgram, medianOf } from './measure.ts';

/**
 * Decision records built to a site, beside log4brains where it is there: `node bench/log4brains.ts [--records 300] [--runs 3]
 * [--published] [--log4brains FOLDER]`. FOLDER is one in which `npm install log4brains` was run; `--published` takes the program
 * as `node scripts/build.ts` made it. Both build the same folder from nothing, in the form log4brains writes its records in, each
 * run in a copy of its own: where a site was removed a moment ago, ext4 spends a second and more on passing over its places. The
 * aim of this project is a twentieth of its processor time.
 */

const AIM = 20;

/** Records that supersede one another now and then, with a history of ten to a commit, because the peer reads that too. */
function writeRecords(folder: string, count: number): void {
	mkdirSync(join(folder, 'docs/adr'), { recursive: true });
	const git = (...words: readonly string[]): void => {
		execFileSync('git', ['-c', 'user.name=Ann', '-c', 'user.email=ann@example.org', ...words], { cwd: folder });
	};
	writeFileSync(join(folder, '.log4brains.yml'), 'project:\n  name: Records\n  tz: UTC\n  adrFolder: ./docs/adr\n');
	writeFileSync(join(folder, 'package.json'), '{ "name": "records", "version": "1.0.0" }\n');
	writeFileSync(join(folder, 'lintel.yaml'), 'title: Records\nadr: [docs/adr]\n');
	writeFileSync(join(folder, '.gitignore'), '/site/\n/out/\n/.lintel/\n');
	writeFileSync(join(folder, 'docs/adr/index.md'), '# Decisions\n\nThe log.\n');
	writeFileSync(join(folder, 'docs/adr/template.md'), '# [title]\n\n- Status: draft\n- Date: [YYYY-MM-DD]\n');
	git('init', '-q');
	const nameOf = (at: number): string => {
		const day = new Date(Date.UTC(2023, 0, 1 + at)).toISOString().slice(0, 10);
		return `${day.replaceAll('-', '')}-decide-on-matter-${at}`;
	};
	for (let at = 0; at < count; at++) {
		const next = at % 10 === 8 && at + 1 < count ? nameOf(at + 1) : undefined;
		const status = next !== undefined ? `superseded by [${next}](${next}.md)` : at % 7 === 0 ? 'proposed' : 'accepted';
		const day = `${nameOf(at).slice(0, 4)}-${nameOf(at).slice(4, 6)}-${nameOf(at).slice(6, 8)}`;
		const before = at > 0 ? nameOf(at - 1) : undefined;
		const links =
			before === undefined ? [] : [`- ${at % 10 === 9 ? 'Supersedes' : 'Related to'} [${before}](${before}.md)`];
		const text = [
			`# Decide on matter ${at}`,
			`- Status: ${status}\n- Deciders: Ann, Bob\n- Date: ${day}\n- Tags: area-${at % 8}, layer-${at % 3}`,
			'## Context and Problem Statement',
			`How does part ${at} talk to part ${at + 1}? ${'Latency, cost and what the team knows pull in several ways. '.repeat(6)}`,
			'## Considered Options',
			'- Calls\n- A queue\n- A shared file',
			'## Decision Outcome',
			`Chosen option: "A queue", because ${'it fits best what was asked for. '.repeat(5)}`,
			'### Positive Consequences',
			`- Part ${at} can stop on its own\n- Peaks are evened out`,
			'### Negative Consequences',
			'- One more thing to run',
			'```ts\nawait queue.send({ id: 1, kind: "order" });\n```',
			'| option | cost | risk |\n|---|---|---|\n| Calls | 1 | 3 |\n| A queue | 2 | 1 |',
			...(links.length === 0 ? [] : ['## Links', ...links]),
		].join('\n\n');
		writeFileSync(join(folder, `docs/adr/${nameOf(at)}.md`), `${text}\n`);
		if (at % 10 === 9 || at === count - 1) {
			git('add', '-A');
			git('commit', '-qm', `Records up to ${at}`);
		}
	}
}

async function main(): Promise<void> {
	const { values } = parseArgs({
		options: {
			records: { type: 'string', default: '300' },
			runs: { type: 'string', default: '3' },
			log4brains: { type: 'string' },
			published: { type: 'boolean', default: false },
		},
	});
	const folder = join(mkdtempSync(join(tmpdir(), 'lintel-bench-')), 'records');
	writeRecords(folder, Number(values.records));
	console.log(
		`${cpus().length} x ${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}, load ${loadavg()[0]!.toFixed(1)}`,
	);
	const copies = Array.from({ length: Number(values.runs) }, (_, run) => `${folder}-${run}`);
	for (const copy of copies) cpSync(folder, copy, { recursive: true });
	const runs = [];
	for (const copy of copies) {
		const words = ['build', copy, '--as-of', '2026-11-23'];
		runs.push(await measure(words, values.published ? 'dist/lintel.mjs' : undefined));
	}
	const ours = medianOf(runs);
	console.log(
		`Lintel: ${values.records} records, ${ours.pages ?? '?'} pages, ${ours.seconds.toFixed(1)} s, ${ours.cpuSeconds.toFixed(1)} processor seconds, exit ${ours.code}`,
	);
	if (values.log4brains === undefined)
		console.log('log4brains: not run; --log4brains FOLDER names where it is installed');
	else await peer(values.log4brains, folder, ours.cpuSeconds, Number(values.records));
	rmSync(dirname(folder), { recursive: true, force: true });
}

async function peer(installed: string, folder: string, ours: number, records: number): Promise<void> {
	const program = join(installed, 'node_modules/.bin/log4brains');
	if (!existsSync(program)) {
		console.log(`log4brains: there is no ${program}; \`npm install log4brains\` puts it there`);
		return;
	}
	// It keeps the pages of the last project in its own package and would write those again.
	const kept = join(installed, 'node_modules/@log4brains/web/nextjs/.next-export');
	rmSync(kept, { recursive: true, force: true });
	const { seconds, cpuSeconds, code } = await measureProgram(realpathSync(program), ['build', '--out', 'out'], folder);
	const pages = existsSync(join(folder, 'out/adr')) ? readdirSync(join(folder, 'out/adr')).length : 0;
	console.log(
		`log4brains: ${pages} entries under out/adr, ${seconds.toFixed(1)} s, ${cpuSeconds?.toFixed(1) ?? 'unknown'} processor seconds, exit ${code}`,
	);
	if (cpuSeconds === undefined || code !== 0 || pages < records) console.log('No ratio: its build is not whole');
	else {
		const ratio = cpuSeconds / ours;
		console.log(`${ratio.toFixed(1)} times cheaper than log4brains (aim: ${AIM}, ${ratio >= AIM ? 'met' : 'missed'})`);
	}
}

await main();
