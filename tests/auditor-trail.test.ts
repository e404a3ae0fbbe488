import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { auditPack } from '#cli/export/audit-pack.ts';
import { analyse, readArchitecture } from '#cli/pipeline.ts';
import { storedFiles } from '#cli/testing/stored-files.ts';
import { alertsOf } from '#views/alerts.ts';
import { apiFiles } from '#views/api/api-files.ts';
import { feedsOf } from '#views/api/feed-entries.ts';
import { viewContext } from '#views/context.ts';
import { pageMarkdown } from '#views/markdown/page-markdown.ts';
import type { Page } from '#views/page.ts';
import { auditControlsPage } from '#views/pages/audit/audit-controls.ts';
import { auditDecisionsPage } from '#views/pages/audit/audit-decisions.ts';
import { auditWaiversPage } from '#views/pages/audit/audit-waivers.ts';
import { decisionPage } from '#views/pages/decision.ts';
import { decisionsPage } from '#views/pages/decisions.ts';

/**
 * What an auditor follows from one place to the next: who decided what, when, about what, and which risk is accepted until when.
 * Each record is read here by a few lines of its own, and then every form that Lintel gives it is held against that, field by
 * field: pages, registers, tables, JSON, OSCAL, SARIF, feeds. All of the worked example, not a sample.
 */

const root = join(import.meta.dirname, '..');
const asOf = '2026-11-30';
const reading = readArchitecture(root, { asOf });
const { architecture } = reading;
const { facts, findings } = analyse(reading);
const context = viewContext(architecture, facts, findings);

const pack = storedFiles(
	Buffer.from(auditPack(reading, { version: '0.0.0', titleOf: () => undefined, previous: undefined }).zip),
);
const fileOf = (path: string): string => pack.get(path)!.toString('utf8');
const api = apiFiles(context, alertsOf(context), []);
const feeds = feedsOf(context, (text) => text);
const twin = (page: Page): string => pageMarkdown(page, { asOf, environment: 'prod' });

type Row = { readonly [column: string]: string };
interface Register {
	readonly id: string;
	readonly columns: readonly string[];
	readonly rows: readonly (readonly string[])[];
}
const registers: readonly Register[] = JSON.parse(fileOf('data/registers.json')).registers;
const rowsOf = (id: string): readonly Row[] => {
	const { columns, rows } = registers.find((one) => one.id === id)!;
	return rows.map((row) => Object.fromEntries(columns.map((column, at) => [column, row[at]!])));
};

/** A sheet as RFC 4180 reads it; the apostrophe before what a spreadsheet would take for a formula is not part of the value. */
function sheetOf(text: string): readonly Row[] {
	const rows: string[][] = [[]];
	for (const [, quoted, plain = '', end] of text
		.replace(/^\ufeff/, '')
		.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
		const value = quoted?.replaceAll('""', '"') ?? plain;
		rows.at(-1)!.push(value.replace(/^'(?=[=+\-@\t\r])/, ''));
		if (end === '') break;
		if (end !== ',') rows.push([]);
	}
	const [head = [], ...body] = rows.filter((row) => row.length > 1);
	return body.map((row) => Object.fromEntries(head.map((column, at) => [column, row[at] ?? ''])));
}

/** The words of a piece of markup, and of Markdown without its marks. */
const wordsIn = (markup: string): string =>
	markup
		.replace(/<[^>]*>/g, ' ')
		.replace(
			/&(amp|lt|gt|quot|#39);/g,
			(_, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" })[name]!,
		)
		.replace(/\s+/g, ' ');
const wordsOfTwin = (markdown: string): string =>
	markdown
		.replace(/\]\([^)]*\)/g, ']')
		.replace(/\\([\\`*_{}[\]()#+.!|<>~&-])/g, '$1')
		.replace(/[`*[\]]/g, '')
		.replace(/\s+/g, ' ');

const report = fileOf('report.html');
const articleOf = (register: string, ...names: readonly string[]): string => {
	const section = report.split('<section id="').find((one) => one.startsWith(`${register}"`))!;
	const entry = section.split('<article').find((one) => names.every((name) => wordsIn(`<${one}`).includes(name)));
	expect(entry, `${names.join(', ')} in ${register}`).toBeDefined();
	return `${wordsIn(section.split('<article')[0]!)} ${wordsIn(`<${entry}`)}`;
};

interface Own {
	readonly status: string;
	readonly date: string;
	readonly deciders: string;
	readonly consulted: string;
	readonly informed: string;
	readonly reviewBy: string;
	readonly title: string;
	readonly affects: readonly string[];
	readonly supersedes: readonly string[];
	readonly amends: readonly string[];
	readonly amendedBy: readonly string[];
	readonly waives: readonly { readonly finding: string; readonly until: string; readonly rationale: string }[];
}

/** One record, read by hand: its front matter by a YAML library, else the lines that Nygard's form has. */
function ownReading(path: string): Own {
	const text = readFileSync(join(root, path), 'utf8');
	const front = /^---\n([\s\S]*?)\n---\n/.exec(text)?.[1];
	const data = (front === undefined ? {} : load(front)) as { readonly [key: string]: unknown };
	const day = (value: unknown): string =>
		value instanceof Date ? value.toISOString().slice(0, 10) : ((value as string | undefined) ?? '');
	const list = (value: unknown): readonly string[] => (value === undefined ? [] : [value].flat().map(String));
	const waives = (data['waives'] ?? []) as readonly { finding: string; until: unknown; rationale: string }[];
	return {
		status: /^\w+/
			.exec((data['status'] as string | undefined) ?? /## Status\s+(\S.*)/.exec(text)![1]!)![0]
			.toLowerCase(),
		date: day(data['date'] ?? /^Date: (.*)$/m.exec(text)?.[1]),
		deciders: list(data['decision-makers'] ?? data['deciders']).join(', '),
		consulted: list(data['consulted']).join(', '),
		informed: list(data['informed']).join(', '),
		reviewBy: day(data['reviewBy']),
		title: /^# (?:\d+\. )?(.*)$/m.exec(text)![1]!,
		affects: list(data['affects']),
		supersedes: list(data['supersedes']),
		amends: list(data['amends']),
		amendedBy: list(data['amended-by']),
		waives: waives.map(({ finding, until, rationale }) => ({ finding, until: day(until), rationale })),
	};
}

const records = architecture.decisions.map((decision) => ({ decision, own: ownReading(decision.path) }));
const listed = (cell: string | undefined): readonly string[] =>
	cell === undefined || cell === '' ? [] : cell.split('; ');
/** `ADR-0008` or `0111` of a scope, as the reference of a record. */
const refOf = (scope: string, name: string): string => `decision:${scope}/${name.replace(/^ADR-/, '')}`;
const orEmpty = (value: string | undefined): string => value ?? '';

const decisionRows = new Map(rowsOf('decisions').map((row) => [row['reference']!, row]));
const decisionSheet = new Map(sheetOf(fileOf('registers/decisions.csv')).map((row) => [row['reference']!, row]));
interface ApiDecision {
	readonly ref: string;
	readonly status: string;
	readonly title: string;
	readonly date?: string;
	readonly decidedBy?: string;
	readonly consulted?: string;
	readonly informed?: string;
	readonly reviewBy?: string;
	readonly affects: readonly string[];
	readonly relations: readonly { readonly type: string; readonly target: string }[];
	readonly inForceInstead: readonly string[];
	readonly accepts: readonly { readonly finding: string; readonly until?: string; readonly reason?: string }[];
	readonly declaredIn: string;
}
const apiDecisions = new Map<string, ApiDecision>(
	JSON.parse(api.get('api/decisions.json')!).decisions.map((one: ApiDecision) => [one.ref, one]),
);
const auditTwin = twin(auditDecisionsPage(context));
const logTwin = twin(decisionsPage(context, []));

test('every record of the folders is in every list of them, once', () => {
	expect(records.length).toBeGreaterThan(60);
	const refs = architecture.decisions.map(({ ref }) => ref).sort();
	expect([...decisionRows.keys()].sort()).toEqual(refs);
	expect([...decisionSheet.keys()].sort()).toEqual(refs);
	expect([...apiDecisions.keys()].sort()).toEqual(refs);
	expect(
		JSON.parse(fileOf('data/architecture.json'))
			.decisions.map(({ ref }: { ref: string }) => ref)
			.sort(),
	).toEqual(refs);
	expect(
		feeds
			.find(({ path }) => path === 'decisions/feed.xml')!
			.entries.map(({ id }) => id)
			.sort(),
	).toEqual(
		records
			.filter(({ own }) => own.date !== '')
			.map(({ decision }) => decision.ref)
			.sort(),
	);
});

describe.each(records)(
	'$decision.label of $decision.scope',
	({ decision: { ref, scope, label, title, path }, own }) => {
		const page = wordsOfTwin(twin(decisionPage(context, context.decisionOf.get(ref)!)));
		const line = (text: string): string =>
			wordsOfTwin(
				text
					.split('\n')
					.find((one) => one.startsWith('|') && wordsOfTwin(one).includes(own.title) && one.includes(label)) ?? '',
			);

		test('says who decided, what, when and with which status everywhere as the record does', () => {
			const [row, sheet, json] = [decisionRows.get(ref)!, decisionSheet.get(ref)!, apiDecisions.get(ref)!];
			expect(title).toBe(own.title.replace(/`/g, ''));
			for (const one of [row, sheet])
				expect([
					one['status'],
					one['date'],
					one['decided by'],
					one['consulted'],
					one['informed'],
					one['review by'],
				]).toEqual([own.status, own.date, own.deciders, own.consulted, own.informed, own.reviewBy]);
			expect(
				[json.status, json.date, json.decidedBy, json.consulted, json.informed, json.reviewBy].map(orEmpty),
			).toEqual([own.status, own.date, own.deciders, own.consulted, own.informed, own.reviewBy]);
			expect(json.declaredIn.startsWith(`${path}:`)).toBe(true);
			expect(row['written in']).toBe(json.declaredIn);
			// People: the page of the record, the audit register and the log.
			for (const [name, value] of [
				['Status', own.status],
				['Date', own.date],
				['Consulted', own.consulted],
				['Informed', own.informed],
				['Review by', own.reviewBy],
			] as const)
				if (value !== '') expect(page.toLowerCase()).toContain(`${name}: ${value}`.toLowerCase());
			expect(page).toMatch(
				own.deciders === '' ? 'Decided by: not stated' : new RegExp(`(?:Decision-makers|Deciders): ${own.deciders}`),
			);
			for (const value of [own.status, own.date, own.deciders || 'by nobody stated', own.reviewBy])
				expect(line(auditTwin), value).toContain(value);
			for (const value of [own.status, own.date, own.deciders || 'not stated'])
				expect(line(logTwin), value).toContain(value);
			// On paper.
			const printed = articleOf('decisions', label, title);
			for (const value of [own.status, own.date, own.deciders, own.consulted, own.informed, own.reviewBy])
				expect(printed).toContain(value);
			// In the feed.
			const entry = feeds[0]!.entries.find(({ id }) => id === ref)!;
			expect(entry.updated).toBe(own.date);
			for (const value of [own.status, own.deciders, own.reviewBy]) expect(entry.summary).toContain(value);
		});

		test('is about the same, and replaces and amends the same, everywhere', () => {
			const [row, json] = [decisionRows.get(ref)!, apiDecisions.get(ref)!];
			const about = listed(row['affects']);
			expect(about).toEqual(expect.arrayContaining([...own.affects]));
			expect(json.affects).toEqual(about);
			expect(listed(row['replaces'])).toEqual(own.supersedes.map((name) => refOf(scope, name)));
			// Either of the two records may say it.
			const amendedHere = records.filter(
				(one) => one.decision.scope === scope && one.own.amendedBy.some((name) => refOf(scope, name) === ref),
			);
			expect(new Set(listed(row['amends']))).toEqual(
				new Set([...own.amends.map((name) => refOf(scope, name)), ...amendedHere.map((one) => one.decision.ref)]),
			);
			for (const [column, type] of [
				['replaces', 'supersedes'],
				['replaced by', 'superseded-by'],
				['amends', 'amends'],
				['amended by', 'amended-by'],
			] as const)
				expect(listed(row[column]), column).toEqual(
					json.relations.filter((one) => one.type === type).map(({ target }) => target),
				);
			expect(listed(row['in force instead'])).toEqual(json.inForceInstead);
			// What one record says of another, the other says too, on its page and in the register that people read.
			for (const other of records) {
				if (other.decision.scope !== scope) continue;
				const names = (list: readonly string[]) => list.some((name) => refOf(scope, name) === ref);
				if (names(other.own.supersedes)) {
					expect(listed(row['replaced by'])).toContain(other.decision.ref);
					expect(page).toContain(`Is superseded by ${other.decision.label}`);
					expect(line(auditTwin)).toContain(`→ ${other.decision.label}`);
				}
				if (names(other.own.amends)) {
					expect(listed(row['amended by'])).toContain(other.decision.ref);
					expect(page).toContain(`Read with it: ${other.decision.label}`);
					expect(line(auditTwin)).toContain(`amended by ${other.decision.label}`);
				}
			}
		});
	},
);

const waivers = records.flatMap(({ decision, own }) => own.waives.map((waiver) => ({ waiver, decision, own })));
const sarif: {
	readonly level: string;
	readonly message: { readonly text: string };
	readonly partialFingerprints?: { readonly 'lintelFinding/v1'?: string };
	readonly locations: readonly {
		physicalLocation: { artifactLocation: { uri: string }; region: { startLine: number } };
	}[];
	readonly suppressions: readonly { readonly status: string; readonly justification: string }[];
}[] = JSON.parse(fileOf('data/findings.sarif')).runs[0].results;
interface Property {
	readonly name: string;
	readonly value: string;
}
interface Risk {
	readonly title: string;
	readonly status: string;
	readonly deadline?: string;
	readonly props: readonly Property[];
	readonly 'risk-log'?: {
		readonly entries: readonly {
			readonly title: string;
			readonly start: string;
			readonly end: string;
			readonly description: string;
			readonly props: readonly Property[];
		}[];
	};
}
const oscal: {
	readonly risks: readonly Risk[];
	readonly findings: readonly { readonly title: string; readonly props: readonly Property[] }[];
} = JSON.parse(fileOf('oscal/assessment-results.json'))['assessment-results'].results[0];
const prop = (props: readonly Property[], name: string): string => props.find((one) => one.name === name)?.value ?? '';
interface ApiFinding {
	readonly id: string;
	readonly severity: string;
	readonly counts: boolean;
	readonly message: string;
	readonly owner?: string;
	readonly due?: string;
	readonly firstRecorded?: string;
	readonly declaredIn: string;
	readonly waiver?: {
		readonly decision: string;
		readonly state: string;
		readonly until?: string;
		readonly acceptedBy?: string;
		readonly granted?: string;
		readonly reason?: string;
	};
}
const apiFindings = new Map<string, ApiFinding>(
	JSON.parse(api.get('api/findings.json')!).findings.map((one: ApiFinding) => [one.id, one]),
);
const findingRows = new Map(rowsOf('findings').map((row) => [row['finding']!, row]));
const lineOf = (markdown: string, what: string): string =>
	wordsOfTwin(markdown.split('\n').find((one) => one.startsWith('|') && one.includes(what)) ?? '');

test('two risks are accepted, and the register has as many', () => {
	expect(waivers.length).toBe(2);
	expect(rowsOf('waivers').length).toBe(2);
	expect(sheetOf(fileOf('registers/waivers.csv'))).toEqual(rowsOf('waivers'));
});

test.each(waivers)(
	'the risk $waiver.finding is accepted by the same people until the same day everywhere',
	({ waiver, decision, own }) => {
		const { finding, until, rationale } = waiver;
		const row = rowsOf('waivers').find((one) => one['finding'] === finding)!;
		expect([row['decision'], row['accepted by'], row['granted'], row['until'], row['reason'], row['state']]).toEqual([
			decision.label,
			own.deciders,
			own.date,
			until,
			rationale,
			'active',
		]);
		expect(row['written in']).toMatch(new RegExp(`^${decision.path}:\\d+$`));
		expect(apiFindings.get(finding)).toMatchObject({
			counts: false,
			waiver: {
				decision: decision.ref,
				state: 'active',
				acceptedBy: own.deciders,
				granted: own.date,
				until,
				reason: rationale,
			},
		});
		expect(apiDecisions.get(decision.ref)!.accepts).toEqual([{ finding, until, reason: rationale }]);
		expect(findingRows.get(finding)).toMatchObject({
			state: 'waived',
			'waived by': decision.label,
			'waived until': until,
		});
		const risk = oscal.risks.find((one) => one.title === finding)!;
		expect([risk.status, prop(risk.props, 'waived-by'), prop(risk.props, 'waived-until')]).toEqual([
			'deviation-approved',
			decision.label,
			until,
		]);
		const [entry] = risk['risk-log']!.entries;
		// It holds all through its last day.
		expect([entry!.start, entry!.end]).toEqual([`${own.date}T00:00:00Z`, `${until}T23:59:59Z`]);
		expect([prop(entry!.props, 'accepted-by'), prop(entry!.props, 'decision')]).toEqual([own.deciders, decision.ref]);
		expect(entry!.description).toContain(rationale);
		const result = sarif.find((one) => one.partialFingerprints?.['lintelFinding/v1'] === finding)!;
		expect(result.suppressions).toEqual([
			expect.objectContaining({
				status: 'accepted',
				justification: `accepted by ${decision.label} until ${until}: ${rationale}`,
			}),
		]);
		for (const text of [lineOf(twin(auditWaiversPage(context)), finding), articleOf('waivers', decision.label, until)])
			for (const value of [decision.label, own.deciders, own.date, until, rationale]) expect(text).toContain(value);
		const page = lineOf(twin(decisionPage(context, context.decisionOf.get(decision.ref)!)), finding);
		for (const value of ['active', until, rationale]) expect(page).toContain(value);
		const news = feeds[0]!.entries.find(({ id }) => id === decision.ref)!;
		expect(news.summary).toContain(`${finding}, until ${until}`);
	},
);

const levels: { readonly [severity: string]: string } = { error: 'error', warning: 'warning', info: 'note' };

test('every finding that stands has the same gravity, owner, days and place everywhere', () => {
	const sheet = new Map(sheetOf(fileOf('registers/findings.csv')).map((row) => [row['finding']!, row]));
	const results = new Map(sarif.map((one) => [one.partialFingerprints?.['lintelFinding/v1'], one]));
	const risks = new Map(oscal.risks.map((one) => [one.title, one]));
	expect(findings.length).toBeGreaterThan(100);
	const told = (id: string) => {
		const [row, json, result, risk, line] = [
			findingRows.get(id)!,
			apiFindings.get(id)!,
			results.get(id)!,
			risks.get(id)!,
			sheet.get(id)!,
		];
		const place = result.locations[0]!.physicalLocation;
		const end = risk.deadline?.replace('T23:59:59Z', '') ?? '';
		return {
			severity: [row['severity'], line['severity'], json.severity, prop(risk.props, 'severity'), result.level],
			state: [row['state'], json.counts ? 'open' : 'waived', risk.status, result.suppressions.length],
			owner: [row['owner'], line['owner'], orEmpty(json.owner), prop(risk.props, 'owner')],
			due: [row['due'], line['due'], orEmpty(json.due), end],
			first: [row['first recorded on'], orEmpty(json.firstRecorded)],
			says: [row['what it says'], json.message],
			place: [
				row['written in'],
				json.declaredIn,
				`${decodeURIComponent(place.artifactLocation.uri)}:${place.region.startLine}`,
			],
		};
	};
	for (const { id, severity, message, counts, span } of findings) {
		const { owner, due, first, ...rest } = told(id);
		expect(rest, id).toEqual({
			severity: [severity, severity, severity, severity, levels[severity]],
			state: counts ? ['open', 'open', 'open', 0] : ['waived', 'waived', 'deviation-approved', 1],
			says: [message, message],
			place: Array(3).fill(`${span.file}:${span.start.line}`),
		});
		for (const same of [owner, due, first]) expect(new Set(same).size, `${id}: ${same.join(', ')}`).toBe(1);
	}
	// What is gone stands in the register and as a closed risk, and nowhere else.
	const gone = rowsOf('findings').filter((row) => row['state'] === 'closed');
	for (const row of gone) {
		expect(risks.get(row['finding']!)?.status).toBe('closed');
		expect(apiFindings.has(row['finding']!)).toBe(false);
	}
	expect(rowsOf('findings').length).toBe(findings.length + gone.length);
});

test('every control has the same obligations, owner, state and days everywhere', () => {
	const page = twin(auditControlsPage(context));
	const rows = rowsOf('controls');
	expect(rows.length).toBe(architecture.model.byKind.control.length);
	expect(oscal.findings.length).toBe(rows.length);
	expect(sheetOf(fileOf('registers/controls.csv'))).toEqual(rows);
	for (const row of rows) {
		const { props } = oscal.findings.find((one) => prop(one.props, 'reference') === row['control'])!;
		expect(
			['owner', 'obligations', 'state', 'cadence', 'last-checked', 'last-result', 'next-due'].map((name) =>
				prop(props, name),
			),
			row['control'],
		).toEqual([
			row['owner'],
			row['obligations']!.replaceAll('; ', ', '),
			row['state'],
			row['every'],
			row['last checked'],
			row['how it ended'],
			row['next due'],
		]);
		const declared = JSON.parse(api.get(`api/entities/control/${row['control']!.split(':')[1]}.json`)!);
		expect([declared.declaredIn, declared.name, orEmpty(declared.owner)]).toEqual([
			row['written in'],
			row['name'],
			row['owner'],
		]);
		const line = wordsOfTwin(
			page.split('\n').find((one) => one.startsWith('|') && wordsOfTwin(one).includes(row['name']!)) ?? '',
		);
		for (const value of [row['state']!, row['last checked']!, row['next due']!])
			expect(line, row['control']).toContain(value);
	}
});
