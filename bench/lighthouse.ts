import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

/**
 * Google's Lighthouse over one page of each of ten kinds, as a phone on slow 4G (its own mobile profile: simulated 1.6 Mbit/s, 150 ms,
 * a processor four times slower), against a site that `lintel serve` serves. Prints a table and the audits that are missed; reports and never fails.
 * Lighthouse is no dependency of this project: `npx` finds it where it is installed, or `--lighthouse` names its program.
 * A site of `lintel serve --cert --key` is measured by HTTP/2, as most hosts speak it; a certificate signed by oneself will do.
 * `node bench/lighthouse.ts http://localhost:8080/ [--lighthouse FILE] [--chromium FILE] [--runs N] [--page ROUTE]...`
 */

/** One of each kind that a reader meets; among them the heaviest pages of the worked example. */
const pages: readonly string[] = [
	'/',
	'/components/ledger-api/',
	'/flows/submit-chaps-payment/',
	'/services/cross-border-payments/',
	'/decisions/',
	'/runbooks/certificate-rotation/',
	'/resilience/blast-radius/components/api-mesh/',
	'/resilience/what-if/',
	'/audit/findings/',
	'/start/data-and-reporting/',
];

const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

interface Report {
	readonly categories: {
		readonly [category: string]: { readonly score: number | null; readonly auditRefs: readonly AuditRef[] };
	};
	readonly audits: { readonly [audit: string]: Audit };
	/** How fast the processor was for a sum of Lighthouse's own just then: seconds of two machines compare only beside it. */
	readonly environment?: { readonly benchmarkIndex?: number };
}

interface AuditRef {
	readonly id: string;
	readonly weight: number;
}

interface Audit {
	readonly title: string;
	readonly score: number | null;
	readonly numericValue?: number;
	readonly details?: { readonly items?: readonly { readonly resourceType?: string; readonly transferSize?: number }[] };
}

const { positionals, values } = parseArgs({
	allowPositionals: true,
	options: {
		lighthouse: { type: 'string' },
		chromium: { type: 'string', default: '/usr/bin/chromium' },
		runs: { type: 'string', default: '1' },
		page: { type: 'string', multiple: true, default: [] },
	},
});
const site = positionals[0];
if (site === undefined) throw new Error('Which site? For example: node bench/lighthouse.ts http://localhost:8080/');

/** A busy machine has Chromium lose the beginning of a trace (NO_NAVSTART), and then there is nothing to report on. */
const mostTries = 3;

function reportOn(address: string): readonly Report[] {
	for (let tries = 0; tries < mostTries; tries++) {
		const reports = triedReport(address);
		if (reports.length > 0) return reports;
	}
	return [];
}

/** The report of one run, none where Lighthouse gave up. Its browser starts anew, so nothing is cached. */
function triedReport(address: string): readonly Report[] {
	const folder = mkdtempSync(join(tmpdir(), 'lintel-lighthouse-'));
	const file = join(folder, 'report.json');
	const unknownSigner = address.startsWith('https:') ? ' --ignore-certificate-errors' : '';
	const words = [
		address,
		'--quiet',
		'--output=json',
		`--output-path=${file}`,
		`--only-categories=${categories.join(',')}`,
		`--chrome-flags=--headless=new --no-sandbox${unknownSigner}`,
	];
	const [program, first] =
		values.lighthouse === undefined ? ['npx', ['lighthouse']] : [process.execPath, [values.lighthouse]];
	const { status } = spawnSync(program, [...first, ...words], {
		stdio: ['ignore', 'ignore', 'inherit'],
		env: { ...process.env, CHROME_PATH: values.chromium },
	});
	const reports = status === 0 ? [JSON.parse(readFileSync(file, 'utf8')) as Report] : [];
	rmSync(folder, { recursive: true, force: true });
	return reports;
}

const scoreOf = (report: Report, category: string): number =>
	Math.round((report.categories[category]?.score ?? 0) * 100);
const secondsOf = (report: Report, audit: string): number => (report.audits[audit]?.numericValue ?? 0) / 1000;

/** Kilobytes that came over the wire, headers included, of one type of file. */
function kilobytesOf(report: Report, type: string): number {
	const items = report.audits['network-requests']?.details?.items ?? [];
	const ofType = items.filter(({ resourceType }) => resourceType === type);
	return ofType.reduce((sum, { transferSize }) => sum + (transferSize ?? 0), 0) / 1000;
}

/** What keeps a category from its full score, by weight. */
function missed(report: Report): readonly string[] {
	const refs = categories.flatMap((category) => report.categories[category]?.auditRefs ?? []);
	return refs.flatMap(({ id, weight }) => {
		const audit = report.audits[id];
		return weight > 0 && audit?.score != null && audit.score < 0.9 ? [`${id} (${audit.score}): ${audit.title}`] : [];
	});
}

/** The run in the middle by performance: single runs on a shared machine say little. */
function middleOf(reports: readonly Report[]): Report | undefined {
	const sorted = reports.toSorted((a, b) => scoreOf(a, 'performance') - scoreOf(b, 'performance'));
	return sorted[Math.floor((sorted.length - 1) / 2)];
}

const paints = [
	['first-contentful-paint', 's to first content'],
	['largest-contentful-paint', 's to largest'],
] as const;

console.log(`Load average ${loadavg()[0]!.toFixed(1)}; the middle of ${values.runs} runs a page.\n`);
console.log(
	`| page | ${categories.join(' | ')} | ${paints.map(([, words]) => words).join(' | ')} | ms blocked | script KB | style KB | HTML KB |`,
);
console.log(`|---|${'--:|'.repeat(categories.length + paints.length + 4)}`);
const problems: string[] = [];
const indexes: number[] = [];
for (const route of values.page.length > 0 ? values.page : pages) {
	const address = new URL(route.replace(/^\//, ''), site).href;
	const report = middleOf(Array.from({ length: Number(values.runs) }, () => reportOn(address)).flat());
	if (report === undefined) {
		console.log(`| \`${route}\` | no report |`);
		continue;
	}
	indexes.push(report.environment?.benchmarkIndex ?? 0);
	const figures = [
		...categories.map((category) => scoreOf(report, category)),
		...paints.map(([audit]) => secondsOf(report, audit).toFixed(2)),
		(report.audits['total-blocking-time']?.numericValue ?? 0).toFixed(0),
		...['Script', 'Stylesheet', 'Document'].map((type) => kilobytesOf(report, type).toFixed(1)),
	];
	console.log(`| \`${route}\` | ${figures.join(' | ')} |`);
	for (const text of missed(report)) problems.push(`${route}: ${text}`);
}
if (indexes.length > 0)
	console.log(
		`\nProcessor by Lighthouse's benchmark: ${Math.min(...indexes).toFixed(0)} to ${Math.max(...indexes).toFixed(0)}.`,
	);
if (problems.length > 0) console.log(`\nMissed:\n${problems.join('\n')}`);
