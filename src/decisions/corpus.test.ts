import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { renderMarkdown } from '#markdown/render-markdown.ts';
import { joinBlocks } from '#markdown/rendered.ts';
import { faultsOf } from '#markdown/strict-html.ts';
import type { Decision, ReadResult } from './decision.ts';
import { readDecisions } from './read-decisions.ts';
import { type FolderFiles, readDecisionFolder } from './read-folder.ts';

/** Public decision records in many formats, kept outside the repository; without them these tests are skipped. */
const corpora = fileURLToPath(new URL('../../../shared/corpora', import.meta.url));
const folder = `${corpora}/adr`;
const names = existsSync(folder) ? readdirSync(folder).sort() : [];

interface Collection {
	readonly folder: FolderFiles;
	readonly result: ReadResult;
	readonly milliseconds: number;
}

const read = new Map<string, Collection>();
function collection(name: string): Collection {
	const known = read.get(name);
	if (known) return known;
	const start = process.cpuUsage();
	const files = readDecisionFolder(folder, name);
	const made = {
		folder: files,
		result: readDecisions(files.files, { root: name }),
		milliseconds: cpuMilliseconds(start),
	};
	read.set(name, made);
	return made;
}

/** Processor time, not wall time: other work on the machine must not fail a test. */
function cpuMilliseconds(start: NodeJS.CpuUsage): number {
	const { user, system } = process.cpuUsage(start);
	return (user + system) / 1000;
}

/** The `records` column of the collections' own table: counted by another program. */
function recordCounts(): ReadonlyMap<string, number> {
	const table = readFileSync(`${corpora}/ADR-COLLECTIONS.md`, 'utf8');
	return new Map(
		[...table.matchAll(/^\| ([^ |]+) \| open \| (\d+) \(/gm)].map((match) => [match[1]!, Number(match[2])]),
	);
}

function decisionIn(name: string, path: RegExp): Decision {
	return collection(name).result.decisions.find((decision) => path.test(decision.path))!;
}

describe.skipIf(names.length === 0)('public collections', () => {
	test.each(names)('%s: no file is lost, every record is found', (name) => {
		const { folder: listed, result } = collection(name);
		const onDisk = readdirSync(`${folder}/${name}`, { recursive: true, withFileTypes: true }).filter((entry) =>
			entry.isFile(),
		).length;
		const refused = [...listed.diagnostics, ...result.diagnostics].filter(({ code }) =>
			code.startsWith('decision-file-'),
		).length;
		expect(result.decisions.length + result.documents.length + refused + listed.others.length).toBe(onDisk);
		expect(new Set([...result.decisions, ...result.documents].map(({ path }) => path)).size).toBe(
			result.decisions.length + result.documents.length,
		);
		// One record more or less is tolerated: the table counts the template of the enhancement proposals as a record.
		expect(Math.abs(result.decisions.length - recordCounts().get(name)!)).toBeLessThanOrEqual(
			name.startsWith('kubernetes') ? 1 : 0,
		);
	});

	test.each(names)('%s: every text renders to harmless HTML with nothing lost', (name) => {
		const { result } = collection(name);
		for (const item of [...result.decisions, ...result.documents]) {
			if (!/\.mdx?$/.test(item.path)) continue;
			const body = 'body' in item ? item.source.slice(item.body.offset) : item.source;
			const rendered = renderMarkdown(body, { resolveLink: (href) => ({ href }) });
			const html = joinBlocks(rendered.blocks, (source) => source.replace(/[<>]/g, ' '));
			expect(faultsOf(html), item.path).toEqual([]);
			expect(rendered.diagnostics, item.path).toEqual([]);
			expect(lostWords(body, html), item.path).toEqual([]);
		}
	});

	test('titles, statuses and dates are found wherever they stand', () => {
		const all = names.flatMap((name) => collection(name).result.decisions);
		expect(all.filter(({ title }) => title === '')).toEqual([]);
		const stated = all.filter(({ status }) => status.raw !== '');
		const understood = stated.filter(({ status }) => status.state !== 'unknown');
		expect(understood.length / stated.length).toBeGreaterThan(0.99);
		const milliseconds = names.reduce((sum, name) => sum + collection(name).milliseconds, 0);
		console.log(
			`${all.length} records read in ${Math.round(milliseconds)} ms of processor time, ${stated.length} with a status, ${all.filter(({ date }) => date?.iso).length} with a certain date`,
		);
		// Some 3 ms on a machine with nothing else to do, half as much again and more on a busy one.
		expect(milliseconds / all.length).toBeLessThan(10);
	});

	// What the collections' own description quotes.
	test.each([
		['ministryofjustice+cloud-platform', /000-Record/, 'accepted', '✅ Accepted', '2019-05-01'],
		['ministryofjustice+cloud-platform', /001-Use-AWS/, 'accepted', '✅ Accepted', undefined],
		['alphagov+govuk-aws', /0003-/, 'superseded', 'Partly superseded', '2017-06-30'],
		['apache+james-project', /0002-make-task/, 'accepted', 'Accepted (lazy consensus) & implemented', '2019-10-02'],
		['JabRef+jabref', /0057-/, 'accepted', 'accepted; supersedes ADR-0045', undefined],
		['swiftlang+swift-evolution', /0018-/, 'rejected', '**Returned for revision**', undefined],
		['ansforge+ans-architecture-adr', /0001-/, 'proposed', 'proposé', '2025-05-27'],
		['kubernetes+enhancements', /3352-/, 'implemented', 'implemented', '2022-06-07'],
		['adr+madr', /0003-/, 'draft', 'on hold', undefined],
		['eclipse-edc+Connector', /2022-02-03-/, 'unknown', '', '2022-02-03'],
	] as const)('%s %s', (name, path, state, raw, iso) => {
		const { status, date } = decisionIn(name, path);
		expect([status.state, status.raw, date?.iso]).toEqual([state, raw, iso]);
	});

	test('supersession that the collections state', () => {
		const successors = (name: string, path: RegExp): (number | undefined)[] => {
			const { decisions } = collection(name).result;
			const refs = decisionIn(name, path).relations.flatMap(({ type, target }) =>
				type === 'superseded-by' ? [target] : [],
			);
			return refs.map((ref) => decisions.find((decision) => decision.ref === ref)?.number);
		};
		expect(successors('cardano-scaling+hydra', /018-single-state/)).toEqual([23, 26]);
		expect(successors('check-spelling+owncloud-ocis', /0001-/)).toEqual([3]);
		expect(successors('microsoft+semantic-kernel', /0006-/)).toEqual([62]);
		expect(successors('apache+james-project', /0003-/)).toEqual([16]);
		expect(successors('khulnasoft+devtools', /adr013/)).toEqual([14]);
		expect(successors('cometbft+cometbft', /adr-110/)).toEqual([111]);
		expect(successors('JabRef+jabref', /0045-/)).toEqual([57]);
		expect(successors('ministryofjustice+cloud-platform', /021-/)).toEqual([36]);
	});

	test('contradictions that the collections hold', () => {
		const codes = (name: string, path: RegExp): string[] =>
			collection(name)
				.result.diagnostics.filter(({ span }) => path.test(span?.file ?? ''))
				.map(({ code }) => code);
		expect(codes('ministryofjustice+cloud-platform', /022-EKS/)).toEqual(['decision-status-conflict']);
		expect(codes('microsoft+semantic-kernel', /0036-semantic/)).toEqual(['decision-date-impossible']);
		expect(codes('apache+james-project', /0009-java/)).toEqual(['decision-number-duplicate']);
		expect(codes('padraigobrien+backstage', /adr002/)).toEqual(['decision-front-matter-invalid']);
		expect(collection('padraigobrien+backstage').result.decisions.map(({ title }) => title)).toContain(
			'Default Software Catalog File Format',
		);
	});
});

/** Words of the running text that the page does not show: addresses, link names, comments and tags are no running text. */
function lostWords(markdown: string, html: string): string[] {
	const shown = new Set(wordsOf(html.replace(/&[a-z]+;|&#\d+;/g, ' ')));
	const running = markdown
		.replace(/<!--[\s\S]*?-->/g, ' ')
		.replace(/^ {0,3}\[[^\]]+\]:.*$/gm, ' ')
		.replace(/\]\((?:[^()\n]|\([^()\n]*\))*\)|\]\[[^\]\n]*\]/g, ' ')
		.replace(/<\/?[a-z][^>]*>|https?:\S+/gi, ' ')
		.replace(/&#?\w+;|\\/g, ' ')
		.replace(/^\s*[>\s]*(?:```|~~~|\[!).*$/gm, ' ');
	return wordsOf(running).filter((word) => !shown.has(word));
}

function wordsOf(text: string): string[] {
	return [...new Set(text.split(/[^\p{L}\p{N}]+/u))].filter((word) => word.length > 3);
}
