import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readArchitecture } from '#cli/pipeline.ts';
import { siteInputOf } from '#cli/site-input.ts';
import { bestEntries } from '#site/scripts/search-match.ts';
import { searchEntries } from '#site/search-entries.ts';
import { adoptedQueries } from './adopted-queries.ts';

/** Search over runbooks that others wrote and that are adopted as they are, beside the rules that lead to them. */

const root = join(import.meta.dirname, '..');
const corpora = join(root, '../shared/corpora/ops');
const scratch = mkdtempSync(join(tmpdir(), 'lintel-adopted-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

describe.skipIf(!existsSync(corpora))('the runbooks of the Prometheus operator', () => {
	const entriesOf = () => {
		mkdirSync(join(scratch, 'content'));
		cpSync(join(corpora, 'prometheus-operator+runbooks/content/runbooks'), join(scratch, 'books'), { recursive: true });
		cpSync(join(corpora, 'prometheus-operator+kube-prometheus/manifests'), join(scratch, 'rules'), { recursive: true });
		writeFileSync(
			join(scratch, 'content/cluster.yaml'),
			'kind: team\nid: platform\nname: Platform\n---\nkind: component\nid: cluster\nname: Cluster\ntype: service\nowner: team:platform\n',
		);
		writeFileSync(
			join(scratch, 'lintel.yaml'),
			'title: Cluster\nrunbooks: [books]\nalerts:\n  - files: [rules/*prometheusRule*.yaml]\n    components: [{ label: severity, like: "*", component: cluster }]\n',
		);
		const reading = readArchitecture(scratch, { asOf: '2026-11-23' });
		const { pages } = siteInputOf(reading, { packageRoot: root, version: '0' }, false);
		return searchEntries(new Map(pages.map((page) => [page.route, page])));
	};

	test('of what people on call type, at least 95 in 100 lead to the right page within the first three', () => {
		const entries = entriesOf();
		const routes = new Set(entries.map(([, , route]) => route));
		const pagesOf = (alerts: readonly string[]) => alerts.map((alert) => `/runbooks/${alert.toLowerCase()}/`);
		expect(adoptedQueries.flatMap(([, alerts]) => pagesOf(alerts)).filter((route) => !routes.has(route))).toEqual([]);
		expect(adoptedQueries.length).toBeGreaterThanOrEqual(60);
		const missed = adoptedQueries.filter(
			([query, alerts]) => !bestEntries(entries, query, 3).some(([, , route]) => pagesOf(alerts).includes(route)),
		);
		expect(missed.length / adoptedQueries.length, missed.map(([query]) => query).join('; ')).toBeLessThanOrEqual(0.05);
	});
});
