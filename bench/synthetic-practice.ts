/**
 * What the practice analyses look at, put onto a synthetic workspace: operations and deliveries (A15), objectives (A16), alerts,
 * failure modes, runbooks and traces (A17, A18), decisions (A19), experiments (A20), versions (A21), pools and limits (A13),
 * start-up needs (A8), releases with contracts (A24). Every entity gets some, by its number, so that each analysis has work that
 * grows with the model; the workspace itself and its random numbers stay as they are.
 */

interface FileText {
	readonly path: string;
	readonly text: string;
}

/**
 * The files with what is put onto them, and the decision records beside them. `every` leaves all components as they are but
 * those whose number it divides: fewer pages, for a site that is as wide and built sooner.
 */
export function withPractice(
	files: ReadonlyMap<string, string>,
	every = 1,
): {
	readonly texts: readonly FileText[];
	readonly decisions: readonly FileText[];
} {
	const texts: FileText[] = [];
	const decisions: FileText[] = [];
	for (const [path, text] of files) {
		const component = numberIn(path, /\/c-(\d+)\.yaml$/);
		const flow = numberIn(path, /\/flow-(\d+)\.yaml$/);
		if (component !== undefined && component % every === 0) {
			texts.push({ path, text: richComponent(component, text) });
			texts.push(...besides(component));
			if (component % 10 === 0) decisions.push(decision(component));
		} else texts.push({ path, text: flow === undefined ? text : richFlow(flow, text) });
	}
	texts.push(
		{ path: 'content/scenarios.yaml', text: scenarios },
		{ path: 'content/end-of-life.yaml', text: endOfLife },
		{ path: 'content/environments.yaml', text: 'kind: environment\nid: prod\nname: Production\n' },
	);
	return { texts, decisions };
}

function numberIn(path: string, pattern: RegExp): number | undefined {
	const found = pattern.exec(path)?.[1];
	return found === undefined ? undefined : Number(found);
}

const interfaceBefore = 'interfaces: [{ id: main, protocol: HTTPS, style: sync }]';

function richComponent(index: number, text: string): string {
	const isStore = /^type: store$/m.test(text);
	const kinds = ['natural', 'key', 'none'];
	const write = `{ id: put, effect: write, idempotent: ${kinds[index % 3]}${index % 3 === 1 ? ', keyField: key' : ''}, ordering: ${index % 4 === 0 ? 'per-key' : 'none'} }`;
	const read = `{ id: get, effect: read, idempotent: natural, staleAnswer: ${index % 5 === 0 ? 'harmful' : 'tolerable'} }`;
	const version = `version: "${2 + (index % 2)}.0", nextVersion: "${3 + (index % 3)}.0", previousVersion: "${2 + (index % 2)}.0"`;
	const interfaces = `interfaces: [{ id: main, protocol: HTTPS, style: sync, deadlinePropagation: header, ${version}, operations: [${write}, ${read}] }]`;
	const store = isStore
		? `dataStore: { systemOfRecord: true, holds: [rows-${index}], consistency: ${index % 3 === 0 ? 'eventual' : 'session'}, replication: { mode: async, members: [az:euw1-a, az:euw2-a], lagP99: ${1 + (index % 9)}s }, backup: { interval: 6h, copyDelay: 10m, location: region:euw2, restoreRate: 400GB/h }, sizeGB: ${50 + (index % 900)}, corruptionDetection: 30m, consistencyGroup: group-${index % 20} }\n`
		: '';
	return `${withNeeds(text, index).replace(interfaceBefore, interfaces)}serviceTime: { p50: ${2 + (index % 20)}ms, p99: ${40 + (index % 200)}ms }
capacity: { unitCapacity: ${100 + (index % 400)}/s, peak: ${80 + (index % 500)}/s, growthPct: ${5 + (index % 30)}, targetUtilisation: 0.75, quotas: [{ id: calls, limit: 1000/s, used: ${100 + (index % 900)}/s }]${poolOf(text)} }
recovery: { restoreTime: ${2 + (index % 40)}m, detect: 3m, decide: 10m, verify: 5m, responders: 4, runbook: runbook:rb-${index} }
release: { strategy: ${index % 3 === 0 ? 'canary' : 'rolling'}, canarySharePct: 5, bakeTime: 15m, maxUnavailable: 1, backwardCompat: n-1, autoRollbackOn: [Down${index}], rollback: { time: 5m, runbook: runbook:rb-${index} } }
observability: { metrics: [RED], traces: { propagates: ${index % 7 !== 0} }, alerts: [{ name: Down${index}, expr: "up == 0", for: ${1 + (index % 20)}m, severity: page, kind: ${index % 2 === 0 ? 'symptom' : 'cause'}, runbook: runbook:rb-${index}, detects: [fm:fm-${index}] }] }
tech: [{ name: runtime-${index % 30}, version: "${1 + (index % 5)}.${index % 4}" }]
runbooks: [runbook:rb-${index}]
failureModes: [fm:fm-${index}]
slos: [slo:slo-${index}]
${store}`;
}

/** Every fourth dependency is needed to start, and each hard one is built against a version. */
function withNeeds(text: string, index: number): string {
	let number = 0;
	return text.replaceAll('    criticality: hard\n', () => {
		number += 1;
		const version = `    contractVersion: "${1 + ((index + number) % 3)}.0"\n`;
		return `    criticality: hard\n${version}${(index + number) % 4 === 0 ? '    phase: startup\n' : ''}`;
	});
}

/** A pool towards the first dependency. */
function poolOf(text: string): string {
	const to = /- to: interface:(c-\d+)\/main/.exec(text)?.[1];
	return to === undefined ? '' : `, pool: { to: ${to}, size: 50 }`;
}

/** What stands beside a component: its objective, failure mode, runbook, and for some an experiment. */
function besides(index: number): readonly FileText[] {
	const file = (folder: string, text: string): FileText => ({
		path: `content/${folder}/${Math.floor(index / 1000)}/${index}.yaml`,
		text,
	});
	const experiment =
		index % 4 === 0
			? [
					file(
						'experiments',
						`kind: chaos-experiment\nid: ex-${index}\nname: Experiment ${index}\nowner: team:team-0\nhypothesis: It goes on.\nfailureModes: [fm:fm-${index}]\ncomponents: [component:c-${index}]\nenvironment: environment:prod\nstopConditions: [errors]\nlastRun: 2026-0${1 + (index % 9)}-15\nresult: ${index % 8 === 0 ? 'failed' : 'passed'}\nrtoObserved: ${1 + (index % 50)}m\n`,
					),
				]
			: [];
	return [
		file(
			'slos',
			`kind: slo\nid: slo-${index}\nname: Objective ${index}\nowner: team:team-0\nfor: component:c-${index}\nsli: { type: availability }\ntarget: 99.${1 + (index % 9)}\nwindow: 30d\n`,
		),
		file(
			'failure-modes',
			`kind: failure-mode\nid: fm-${index}\nname: Failure mode ${index}\ncomponent: component:c-${index}\ncategory: SINGLE_POINT_OF_FAILURE\neffect: it stops\nlikelihood: yearly\ndetection: [{ alert: Down${index}, expectedWithin: 2m }]\nmitigation: [{ runbook: runbook:rb-${index}, expected: 10m }]\n`,
		),
		file(
			'runbooks',
			`kind: runbook\nid: rb-${index}\nname: Runbook ${index}\ntitle: It stops\nowner: team:team-${index % 4}\ntrigger: it stops\nalerts: [Down${index}]\nfailureModes: [fm:fm-${index}]\ncomponents: [component:c-${index}]\nneeds: [component:c-${Math.floor(index / 2)}]\nlastExercised: 2026-0${1 + (index % 9)}-10\nsteps: [{ id: look, title: Look, cmd: "true", kind: read, phase: diagnose, expected: ok }, { id: start, title: Start it, cmd: "true", kind: mutate, phase: mitigate, expected: ok, verify: it works, rollback: stop it, needs: [component:c-${Math.floor(index / 3)}] }]\n`,
		),
		...experiment,
	];
}

/** Writes, transactions and deliveries on the steps that there are, and a budget. */
function richFlow(index: number, text: string): string {
	const steps = text.replaceAll(/- \{ seq: (\d+), (.*) \}/g, (_, seq: string, rest: string) => {
		const number = Number(seq);
		const isAsync = rest.includes('mode: async');
		const operation = (number + index) % 3 === 0 ? 'get' : 'put';
		const writes =
			operation === 'put' && number % 2 === 0 ? `, writes: [data-${number}], transaction: t${number % 2}` : '';
		const delivery = isAsync ? ', delivery: at-least-once' : '';
		return `- { seq: ${seq}, ${rest}, operation: ${operation}, serviceTime: { p50: 5ms, p99: ${20 + ((number * 7) % 90)}ms }${writes}${delivery} }`;
	});
	return `${steps}latencyBudget: { p99: ${400 + (index % 600)}ms, deadline: 2s }\n`;
}

function decision(index: number): FileText {
	const number = String(index / 10 + 1).padStart(4, '0');
	const waives =
		index % 50 === 0
			? `waives:\n  - finding: not-enough-copies:component:c-${index}\n    until: 2027-06-30\n    rationale: More copies come with the next order.\n`
			: '';
	return {
		path: `adr/${number}-decision-${index}.md`,
		text: `---\nstatus: accepted\ndate: 2026-0${1 + (index % 9)}-01\naffects: [component:c-${index}, component:c-${index + 1}]\n${waives}---\n\n# Decision ${number}\n\n## Context and Problem Statement\n\nWhy.\n\n## Decision Outcome\n\nChosen option: "this".\n`,
	};
}

const scenarios = ['euw1', 'euw2']
	.map(
		(region) =>
			`kind: scenario\nid: loss-${region}\nname: Loss of ${region}\nowner: team:team-0\nevents: [region:${region}]\nduration: 4h\nrecovery: { detect: 3m, decide: 10m, verify: 5m, responders: 4 }\n`,
	)
	.join('---\n');

const endOfLife = `kind: end-of-life\nid: snapshot\nname: Snapshot\nasOf: 2026-11-01\nsource: https://example.org/eol\nproducts:\n${Array.from(
	{ length: 30 },
	(_, product) =>
		`  - { name: runtime-${product}, releases: [${[1, 2, 3, 4, 5].map((release) => `{ name: "${release}", eolFrom: 202${5 + ((release + product) % 4)}-06-30 }`).join(', ')}] }`,
).join('\n')}\n`;
