import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { siteOf } from '#views/site.ts';
import { workspaceOf } from './cookbook-answers.ts';
import { readRecipe } from './cookbook-page.ts';
import type { ExampleFile } from './doctest.ts';

/**
 * What a newcomer's first model says in German and French: where little is declared, pages say other things than those of the worked
 * example, and nothing of ours may stay English in them. Reference and manual pages are written in English and say so.
 */

/** Texts of ours without a translation in a site of these files, with where the first of each stands. */
function englishIn(files: readonly ExampleFile[], language: string): readonly string[] {
	const { architecture, facts, findings, diagnostics } = workspaceOf(files);
	expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
	const workspace = { ...architecture.model.workspace, language, contentLanguage: 'en' };
	const missing = new Map<string, string>();
	siteOf({
		architecture: { ...architecture, model: { ...architecture.model, workspace } },
		facts,
		findings,
		missing: (english, place, page) => {
			if (!missing.has(english)) missing.set(english, `${page?.route} ${place}: ${english}`);
		},
	});
	return [...missing.values()].sort();
}

const content = (...texts: readonly string[]): readonly ExampleFile[] => [
	{ path: 'content/all.yaml', text: texts.join('---\n') },
];
const team = 'kind: team\nid: orders\nname: Orders\n';
const component = (id: string, more = ''): string =>
	`kind: component\nid: ${id}\nname: ${id}\nowner: team:orders\n${more}`;
const record = (front: string): ExampleFile => ({
	path: 'adr/0001-use-one-database.md',
	text: `---\n${front}---\n# Use one database\n\n## Context\n\nWe need a store.\n\n## Decision Outcome\n\nOne.\n`,
});

const sparse: { readonly [name: string]: readonly ExampleFile[] } = {
	nothing: [],
	'a team': content(team),
	'a component': content(team, component('shop')),
	'a flow whose components say nothing of themselves, and a service without flows': [
		...content(
			team,
			component('shop', 'dependencies: [{ to: component:book }]\n'),
			component('book'),
			'kind: flow\nid: pay\nname: Pay\nowner: team:orders\nsteps:\n  - { seq: 1, from: component:shop, to: component:book }\n',
			'kind: flow\nid: file\nname: file\nowner: team:orders\nsteps:\n  - { seq: 1, from: role:lead, to: component:book }\n',
			'kind: business-service\nid: sales\nname: Sales\nowner: team:orders\n',
			'kind: system\nid: desk\nname: Desk\nowner: team:orders\n',
			'kind: third-party\nid: helper\nname: Helper\n',
			'kind: failure-domain\nid: zone-a\ntype: az\nname: zone-a\n',
			'kind: failure-domain\nid: hall\ntype: provider\nname: hall\n',
			'kind: slo\nid: shop-up\nname: shop-up\nfor: component:shop\ntarget: 99.9\nwindow: 30d\nsli: { type: availability }\n',
			'kind: scenario\nid: dark\nname: dark\nevents: [component:book]\n',
			'kind: runbook\nid: restart\nname: restart\nowner: team:orders\n',
			'kind: failure-mode\nid: full\nname: full\ncomponent: component:book\n',
			'kind: chaos-experiment\nid: pull\nname: pull\nhypothesis: It holds.\n',
			'kind: control\nid: look\nname: look\n',
			'kind: role\nid: lead\nname: lead\n',
			'kind: term\nid: till\nname: till\ndefinition: Where money is.\n',
		),
		record('status: accepted\ndate: 2026-01-02\n'),
	],
	'a decision that waives what it may not yet': [
		...content(
			team,
			component('shop', 'deployment:\n  prod:\n    replicas: [{ id: a, domains: [failure-domain:zone-a] }]\n'),
			'kind: failure-domain\nid: zone-a\ntype: az\nname: zone-a\n',
			'kind: flow\nid: pay\nname: pay\nowner: team:orders\nsteps:\n  - { seq: 1, from: role:client, to: component:shop }\n',
			'kind: role\nid: client\nname: client\n',
		),
		record(
			'status: proposed\nwaives:\n  - { finding: "single-point-of-failure:component:shop", until: 2027-01-01, rationale: It is small. It is cheap }\n',
		),
	],
};

describe.each(['de', 'fr'])('a sparse model in %s has nothing of ours in English', (language) => {
	test.each(Object.keys(sparse))('%s', (name) => {
		expect(englishIn(sparse[name]!, language)).toEqual([]);
	});
});

const folder = join(import.meta.dirname, '..', 'cookbook');

describe.each(['de', 'fr'])('a recipe of the cookbook in %s has nothing of ours in English', (language) => {
	test.each(readdirSync(folder).sort())('%s', (name) => {
		const { answers } = readRecipe(readFileSync(join(folder, name), 'utf8'));
		const states = new Map(answers.map(({ files }) => [JSON.stringify(files), files]));
		expect(states.size).toBeGreaterThan(1);
		for (const files of states.values()) expect(englishIn(files, language)).toEqual([]);
	});
});
