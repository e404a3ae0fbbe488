import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDecisions } from '#decisions/read-decisions.ts';
import { compile } from '#model/compile.ts';
import { type ArchitectureChanges, architectureChanges, isUnchanged } from './architecture-changes.ts';
import { renderChangesText } from './architecture-changes-text.ts';
import { computeFacts, type Facts } from './facts.ts';

const team = 'kind: team\nid: aa\nname: A\n---\n';
const component = (id: string, more = '') => `kind: component\nid: ${id}\nname: ${id}\nowner: team:aa\n${more}---\n`;
const facts = (yaml: string, ...records: readonly string[]): Facts => {
	const { model, diagnostics } = compile([{ path: 'content/all.yaml', text: team + yaml }], { asOf: '2026-01-01' });
	expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
	const files = records.map((text, at) => ({ path: `adr/000${at + 1}-x.md`, text }));
	return computeFacts({ model, decisions: readDecisions(files, { root: 'adr' }).decisions });
};
const text = (before: Facts, after: Facts): string => renderChangesText(architectureChanges(before, after));
const record = (status: string, more = '') =>
	`---\nstatus: ${status}\n${more}---\n# Keep it\n\n## Decision Outcome\nYes.\n`;

test('nothing changes when only words do', () => {
	const words = component('xx', 'description: Once.\ntags: [a]\n# a comment\n');
	const changes = architectureChanges(facts(component('xx')), facts(words));
	expect(isUnchanged(changes)).toBe(true);
	expect(renderChangesText(changes)).toBe('');
});

test('what came, went and is different, down to the single value', () => {
	const before = facts(component('xx', 'tier: 2\n') + component('gone'));
	const after = facts(
		component(
			'xx',
			'tier: 1\nrecovery: { restoreTime: 5m }\ninterfaces:\n  - { id: http, protocol: HTTP, style: sync }\n',
		) + component('come'),
	);
	expect(text(before, after)).toBe(
		[
			'What came and went',
			'  + component:come (come)',
			'  - component:gone (gone)',
			'',
			'What is different',
			'  ~ component:xx interfaces[http].id: not declared -> http',
			'  ~ component:xx interfaces[http].protocol: not declared -> HTTP',
			'  ~ component:xx interfaces[http].style: not declared -> sync',
			'  ~ component:xx recovery.restoreTime: not declared -> 5m',
			'  ~ component:xx tier: 2 -> 1',
			'',
		].join('\n'),
	);
});

test('of two steps to one place each is held against its own', () => {
	const flow = (first: string, second: string) =>
		`${component('xx')}kind: flow\nid: ff\nname: F\nsteps:\n  - { seq: 1, from: role:user, to: xx${first} }\n  - { seq: 2, from: role:user, to: xx${second} }\n---\nkind: role\nid: user\nname: User\n---\n`;
	expect(text(facts(flow('', '')), facts(flow(', mode: async', '')))).toBe(
		'What is different\n  ~ flow:ff steps[xx].mode: not declared -> async\n',
	);
	expect(text(facts(flow('', '')), facts(flow('', ', mode: async')))).toBe(
		'What is different\n  ~ flow:ff steps[xx #2].mode: not declared -> async\n',
	);
});

test('dependencies by who, on what and when; a criticality that changed is no new dependency', () => {
	const calls = (criticality: string, to: string) =>
		component('xx', `dependencies:\n  - { to: component:${to}, criticality: ${criticality} }\n`) +
		component('yy') +
		component('zz');
	expect(text(facts(calls('soft', 'yy')), facts(calls('hard', 'yy')))).toContain(
		'  ~ component:xx -> component:yy: soft -> hard\n',
	);
	expect(text(facts(calls('hard', 'yy')), facts(calls('hard', 'zz')))).toBe(
		'Dependencies\n  - component:xx -> component:yy: hard\n  + component:xx -> component:zz: hard\n',
	);
});

test('what a dependency does without what it calls is told as values, and of one that came or went nothing more', () => {
	const calls = (more: string) =>
		component('xx', `dependencies:\n  - { to: component:yy, criticality: soft${more} }\n`) + component('yy');
	const fallback = ', resilience: { fallback: { type: cache } }';
	expect(text(facts(calls(fallback)), facts(calls('')))).toBe(
		'What is different\n  ~ component:xx dependencies[component:yy].resilience.fallback.type: cache -> not declared\n',
	);
	expect(text(facts(component('xx') + component('yy')), facts(calls(fallback)))).toBe(
		'Dependencies\n  + component:xx -> component:yy: soft\n',
	);
});

describe('another id for the same thing', () => {
	const runbook = (id: string, title: string, alerts: string) =>
		`kind: runbook\nid: ${id}\ntitle: ${title}\nowner: team:aa\nalerts: [${alerts}]\n---\n`;

	test('is told as that, where the name or the alerts say that it is the same', () => {
		expect(text(facts(runbook('old', 'One', 'DiskFull')), facts(runbook('new', 'Another', 'DiskFull')))).toBe(
			'What is different\n  ~ runbook:new id: old -> new\n',
		);
		expect(text(facts(runbook('old', 'One', 'DiskFull')), facts(runbook('new', 'One', 'DiskSlow')))).toBe(
			'What is different\n  ~ runbook:new id: old -> new\n  ~ runbook:new alerts: DiskFull -> DiskSlow\n',
		);
	});

	test('what only follows the new name is no change, of what it calls and takes down as of what is promised', () => {
		const all = (id: string, criticality: string, limit: string) =>
			[
				`kind: component\nid: ${id}\nname: Ledger\nowner: team:aa\ninterfaces:\n  - { id: sql, protocol: SQL, style: sync }\n`,
				`deployment: { prod: { replicas: [{ id: one }] } }\n---\n`,
				component('caller', `dependencies:\n  - { to: interface:${id}/sql, criticality: ${criticality} }\n`),
				`kind: flow\nid: ff\nname: F\nsteps:\n  - { seq: 1, from: role:user, to: component:${id} }\n---\n`,
				'kind: role\nid: user\nname: User\n---\nkind: environment\nid: prod\nname: Production\n---\n',
				`kind: business-service\nid: ${id}-service\nname: Booking\nowner: team:aa\nflows: [flow:ff]\n`,
				`impactTolerances:\n  - { metric: time, limit: ${limit} }\n---\n`,
			].join('');
		const changes = architectureChanges(facts(all('old', 'soft', '4h')), facts(all('new', 'soft', '4h')));
		expect(changes).toMatchObject({ entities: [], dependencies: [], singlePointsOfFailure: [], tolerances: [] });
		expect(changes.fields.filter(({ field }) => field === 'id').map(({ ref }) => ref)).toEqual([
			'business-service:new-service',
			'component:new',
		]);
		const told = text(facts(all('old', 'soft', '4h')), facts(all('new', 'hard', '2h')));
		expect(told).toContain('Dependencies\n  ~ component:caller -> interface:new/sql: soft -> hard\n');
		expect(told).toContain('Impact tolerances\n  ~ business-service:new-service time: 4h -> 2h\n');
	});

	test('where others name it, by kind and id or by id alone, nothing else changes', () => {
		const all = (id: string, more = '') =>
			`kind: component\nid: ${id}\nname: Ledger\nowner: team:aa\ntype: queue\n---\n${component('caller')}` +
			`kind: flow\nid: ff\nname: F\nsteps:\n  - { seq: 1, from: component:caller, to: ${id} }\n  - { seq: 2, from: ${id}, to: component:caller${more} }\n---\n`;
		// `queue` is a word besides: the type stays what it is.
		expect(text(facts(all('queue')), facts(all('bus')))).toBe(
			'What is different\n  ~ component:bus id: queue -> bus\n',
		);
		expect(text(facts(all('queue')), facts(all('bus', ', mode: async')))).toBe(
			'What is different\n  ~ component:bus id: queue -> bus\n  ~ flow:ff steps[component:caller].mode: not declared -> async\n',
		);
	});

	test('is not guessed: not of two that could be meant, nor of what only has its id for a name', () => {
		const two = facts(runbook('one', 'First', 'DiskFull') + runbook('two', 'Second', 'DiskFull'));
		expect(text(two, facts(runbook('new', 'Third', 'DiskFull')))).toContain('  + runbook:new (Third)\n');
		expect(text(facts(component('gone')), facts(component('come')))).toBe(
			'What came and went\n  + component:come (come)\n  - component:gone (gone)\n',
		);
	});
});

test('single points of failure, new and cleared; tolerances; copies', () => {
	const service = (copies: number, limit: string) =>
		`${component('xx', `deployment:\n  prod:\n    replicas:\n${Array.from({ length: copies }, (_, at) => `      - { id: copy-${at} }\n`).join('')}    requireK: 1\n`)}kind: flow\nid: ff\nname: F\nsteps:\n  - { seq: 1, from: role:user, to: component:xx }\n---\nkind: role\nid: user\nname: User\n---\nkind: business-service\nid: ss\nname: S\nowner: team:aa\nflows: [flow:ff]\nimpactTolerances:\n  - { metric: time, limit: ${limit} }\n---\nkind: environment\nid: prod\nname: Production\n---\n`;
	const told = text(facts(service(1, '4h')), facts(service(2, '2h')));
	expect(told).toContain('component:xx copies: 1 -> 2');
	expect(told).toMatch(/- cleared: instance:xx\/copy-0 for business-service:ss, flow:ff/);
	expect(told).toContain('~ business-service:ss time: 4h -> 2h');
	expect(text(facts(service(2, '2h')), facts(service(1, '2h')))).toMatch(
		/\+ new: instance:xx\/copy-0 for business-service:ss, flow:ff/,
	);
});

describe('a second, simpler comparison finds the same', () => {
	const id = fc.constantFrom('aa', 'bb', 'cc', 'dd');
	const edge = fc.record({
		from: id,
		to: id,
		criticality: fc.constantFrom('hard', 'soft'),
		phase: fc.constantFrom('run', 'startup'),
	});
	const decision = fc.record({
		number: fc.constantFrom('0001', '0002', '0003'),
		slug: fc.constantFrom('queues', 'logs'),
		status: fc.constantFrom('proposed', 'accepted', 'rejected'),
	});
	const state = fc.record({
		components: fc.uniqueArray(id),
		edges: fc.uniqueArray(edge, { selector: ({ from, to, phase }) => `${from} ${to} ${phase}` }),
		decisions: fc.uniqueArray(decision, { selector: ({ number, slug }) => `${number}-${slug}` }),
	});
	type State = typeof state extends fc.Arbitrary<infer Of> ? Of : never;
	const edgesOf = ({ components, edges }: State): State['edges'] =>
		edges.filter(({ from, to }) => from !== to && components.includes(from) && components.includes(to));
	const factsOf = (of: State): Facts => {
		const yaml = of.components.map((one) => {
			const own = edgesOf(of).filter(({ from }) => from === one);
			const lines = own.map(
				({ to, criticality, phase }) => `  - { to: component:${to}, criticality: ${criticality}, phase: ${phase} }\n`,
			);
			return component(one, own.length === 0 ? '' : `dependencies:\n${lines.join('')}`);
		});
		const files = of.decisions.map(({ number, slug, status }) => ({
			path: `adr/${number}-${slug}.md`,
			text: record(status),
		}));
		const { model } = compile(
			[
				{
					path: 'content/all.yaml',
					text: team.replace('id: aa', 'id: zz') + yaml.join('').replaceAll('team:aa', 'team:zz'),
				},
			],
			{ asOf: '2026-01-01' },
		);
		return computeFacts({ model, decisions: readDecisions(files, { root: 'adr' }).decisions });
	};
	/** What stands in one list only, and what in both with another value. */
	const compared = (
		before: readonly (readonly [string, string])[],
		after: readonly (readonly [string, string])[],
	): readonly string[] =>
		[
			...before.filter(([key]) => !after.some(([other]) => other === key)).map(([key]) => `- ${key}`),
			...after.flatMap(([key, value]) => {
				const old = before.find(([other]) => other === key);
				return old === undefined ? [`+ ${key}`] : old[1] === value ? [] : [`~ ${key}`];
			}),
		].sort();
	const sign = (change: string): string => ({ added: '+', removed: '-' })[change] ?? '~';

	test('of components and dependencies', () => {
		fc.assert(
			fc.property(state, state, (one, other) => {
				const changes = architectureChanges(factsOf(one), factsOf(other));
				const names = ({ components }: State) => components.map((name) => [`component:${name}`, ''] as const);
				expect(changes.entities.map(({ change, ref }) => `${sign(change)} ${ref}`).sort()).toEqual(
					compared(names(one), names(other)),
				);
				const calls = (of: State) =>
					edgesOf(of).map(
						({ from, to, phase, criticality }) => [`component:${from} component:${to} ${phase}`, criticality] as const,
					);
				expect(
					changes.dependencies.map(({ change, from, to, phase }) => `${sign(change)} ${from} ${to} ${phase}`).sort(),
				).toEqual(compared(calls(one), calls(other)));
			}),
			{ numRuns: 60 },
		);
	});

	test('of decisions, which are told by their files where they are in both', () => {
		fc.assert(
			fc.property(state, state, (one, other) => {
				const changes = architectureChanges(factsOf(one), factsOf(other)).decisions;
				const byFile = (of: State) =>
					of.decisions.map(({ number, slug, status }) => [`${number}-${slug}`, status] as const);
				const expected = compared(byFile(one), byFile(other));
				const inBoth = expected.filter((line) => line.startsWith('~')).length;
				// One file that went and one that came under its name are one decision: at most as many lines as by files.
				expect(changes.length).toBeLessThanOrEqual(expected.length);
				expect(changes.filter(({ change }) => change === 'status').length).toBeGreaterThanOrEqual(inBoth);
				const slugsOf = (of: State) => new Set(of.decisions.map(({ number, slug }) => `${number}-${slug}`));
				if ([...slugsOf(one)].every((file) => slugsOf(other).has(file)))
					expect(changes.map(({ change }) => sign(change)).sort()).toEqual(expected.map((line) => line[0]!).sort());
			}),
			{ numRuns: 60 },
		);
	});

	test('a second record of a number makes no change of the first', () => {
		const only = {
			components: [],
			edges: [],
			decisions: [{ number: '0001', slug: 'queues', status: 'accepted' }],
		} as State;
		const both = {
			...only,
			decisions: [...only.decisions, { number: '0001', slug: 'logs', status: 'proposed' }],
		} as State;
		const told = (from: State, to: State) =>
			architectureChanges(factsOf(from), factsOf(to)).decisions.map(({ change, decision: ref }) => `${change} ${ref}`);
		expect(told(only, both)).toEqual(['added decision:0001-logs']);
		expect(told(both, only)).toEqual(['removed decision:0001-logs']);
	});
});

test('decisions and accepted risks', () => {
	const waived = (until: string) => `waives: [{ finding: "no-owner:component:xx", until: ${until} }]\n`;
	const before = facts(component('xx'), record('proposed'), record('accepted', waived('2026-06-30')));
	const after = facts(
		component('xx'),
		record('accepted'),
		record('accepted', waived('2027-06-30')),
		record('proposed'),
	);
	expect(text(before, after)).toBe(
		[
			'Decisions',
			'  ~ ADR-0001 Keep it: proposed -> accepted',
			'  + ADR-0003 Keep it: proposed',
			'',
			'Accepted risks',
			'  ~ no-owner:component:xx by decision:0002: until 2026-06-30 -> 2027-06-30',
			'',
		].join('\n'),
	);
});

test('another day, decider or day of review of a record is a change like another status', () => {
	const of = (date: string, who: string, review = '') =>
		record('accepted', `date: ${date}\ndecision-makers: [${who}]\n${review}`);
	expect(text(facts('', of('2026-02-16', 'Ada, Grace')), facts('', of('2026-02-16', 'Ada, Grace')))).toBe('');
	expect(
		text(facts('', of('2026-02-16', 'Ada, Grace')), facts('', of('2026-02-10', 'Ada', 'reviewBy: 2026-12-31\n'))),
	).toBe(
		[
			'Decisions',
			'  ~ ADR-0001 Keep it: date 2026-02-16 -> 2026-02-10',
			'  ~ ADR-0001 Keep it: decided by Ada, Grace -> Ada',
			'  ~ ADR-0001 Keep it: review by not declared -> 2026-12-31',
			'',
		].join('\n'),
	);
});

describe('the way back', () => {
	const model = fc
		.array(
			fc.record({
				id: fc.constantFrom('aa', 'bb', 'cc', 'dd'),
				tier: fc.integer({ min: 1, max: 3 }),
				to: fc.constantFrom('aa', 'bb', 'cc', 'dd'),
			}),
			{ maxLength: 4 },
		)
		.map((list) => [...new Map(list.map((one) => [one.id, one])).values()])
		.map((list) =>
			list
				.map(({ id, tier, to }) =>
					component(
						id,
						`tier: ${tier}\n${to !== id && list.some((one) => one.id === to) ? `dependencies:\n  - { to: component:${to}, criticality: hard }\n` : ''}`,
					),
				)
				.join(''),
		);
	const counts = ({ entities, fields, dependencies }: ArchitectureChanges, added: string) =>
		[entities, dependencies].map((list) => list.filter(({ change }) => change === added).length).concat(fields.length);

	test('what is added in one direction is removed in the other, and nothing differs from itself', () => {
		fc.assert(
			fc.property(model, model, (one, other) => {
				const [a, b] = [facts(one), facts(other)];
				expect(isUnchanged(architectureChanges(a, a))).toBe(true);
				expect(counts(architectureChanges(a, b), 'added')).toEqual(counts(architectureChanges(b, a), 'removed'));
			}),
			{ numRuns: 60 },
		);
	});
});
