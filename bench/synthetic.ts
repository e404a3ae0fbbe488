import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';

/**
 * Synthetic architectures of any size, the same for the same numbers on any machine. Shaped like real ones: layers from
 * gateways to stores, a few shared hubs that much depends on, mostly hard edges, two or three copies over zones, and
 * about one component in eight that says nothing about how it runs.
 */

export interface SyntheticSize {
	readonly components: number;
	readonly dependencies: number;
	readonly flows: number;
	readonly seed?: number | undefined;
	/** Every component says how it runs, and every event how often it is down. */
	readonly numbers?: boolean | undefined;
	/** Copies of each component; one to three where it is not given. */
	readonly copies?: number | undefined;
}

/** A generator of numbers in [0, 1) that depends on its seed alone (mulberry32). */
export function createRandom(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
	};
}

const zones = ['euw1-a', 'euw1-b', 'euw1-c', 'euw2-a', 'euw2-b', 'euw2-c'];

/** The files of a synthetic workspace: path -> text. Exactly as many components, dependencies and flows as asked for. */
export function syntheticWorkspace(size: SyntheticSize): ReadonlyMap<string, string> {
	const random = createRandom(size.seed ?? 1);
	const files = new Map<string, string>([
		['lintel.yaml', 'title: Synthetic architecture\nenvironment: prod\npolicies:\n  spofScope: [region]\n'],
		['content/domains.yaml', domains(size.numbers === true)],
	]);
	const teams = Math.max(1, Math.round(size.components / 25));
	const systems = Math.max(1, Math.round(size.components / 15));
	for (let index = 0; index < teams; index++) files.set(`content/teams/team-${index}.yaml`, team(index));
	for (let index = 0; index < systems; index++) {
		files.set(
			`content/systems/system-${index}.yaml`,
			`kind: system\nid: system-${index}\nname: System ${index}\nowner: team:team-${index % teams}\n`,
		);
	}
	const edges = dependencyEdges(size, random);
	for (let index = 0; index < size.components; index++) {
		const text = component(index, size, { teams, systems }, edges[index]!, random);
		files.set(`content/components/${folderOf(index)}/c-${index}.yaml`, text);
	}
	const services = Math.max(1, Math.round(size.flows / 20));
	for (let index = 0; index < size.flows; index++) {
		files.set(`content/flows/flow-${index}.yaml`, flow(index, size.components, services, edges, random));
	}
	for (let index = 0; index < services; index++)
		files.set(`content/services/service-${index}.yaml`, service(index, services, size.flows));
	return files;
}

/** Folders of a thousand files, because larger ones are slow to open on some systems. */
const folderOf = (index: number): string => String(Math.floor(index / 1000));

function domains(numbers: boolean): string {
	const chance = numbers ? 'unavailability: { value: 0.0001, source: estimate }\n' : '';
	const regions = ['euw1', 'euw2'].map(
		(id) => `kind: failure-domain\nid: ${id}\nname: Region ${id}\ntype: region\n${chance}`,
	);
	const parts = zones.map(
		(id) => `kind: failure-domain\nid: ${id}\nname: Zone ${id}\ntype: az\nparent: region:${id.slice(0, 4)}\n${chance}`,
	);
	return [...regions, ...parts].join('---\n');
}

function team(index: number): string {
	return `kind: team\nid: team-${index}\nname: Team ${index}\noncall: { rota: team-${index}, people: ${(index % 6) + 1} }\n`;
}

/** Targets per component. An edge leads from a lower number to a higher one, now and then back, so that cycles exist. */
function dependencyEdges(size: SyntheticSize, random: () => number): readonly ReadonlySet<number>[] {
	const targets = Array.from({ length: size.components }, () => new Set<number>());
	const most = (size.components * (size.components - 1)) / 2;
	const hubs = Math.max(1, Math.floor(size.components / 100));
	for (let made = 0; made < Math.min(size.dependencies, most); ) {
		const from = Math.floor(random() * size.components);
		const shape = random();
		const span = size.components - from - 1;
		let to: number;
		if (shape < 0.15) to = size.components - 1 - Math.floor(random() * hubs);
		else if (shape < 0.153) to = Math.floor(random() * size.components);
		else to = from + 1 + Math.floor(random() ** 3 * span);
		if (to === from || to >= size.components || targets[from]!.has(to)) continue;
		targets[from]!.add(to);
		made++;
	}
	return targets;
}

function component(
	index: number,
	size: SyntheticSize,
	{ teams, systems }: { teams: number; systems: number },
	targets: ReadonlySet<number>,
	random: () => number,
): string {
	const layer = index / size.components;
	const type = layer < 0.05 ? 'gateway' : layer < 0.8 ? 'service' : layer < 0.95 ? 'store' : 'external';
	const lines = [
		'kind: component',
		`id: c-${index}`,
		`name: Component ${index}`,
		`type: ${type}`,
		`owner: team:team-${index % teams}`,
		`system: system:system-${index % systems}`,
		`tier: ${1 + (index % 3)}`,
		'lifecycle: production',
		'interfaces: [{ id: main, protocol: HTTPS, style: sync }]',
	];
	if (targets.size > 0) lines.push('dependencies:', ...[...targets].map((to) => dependency(to, random())));
	if (random() < 0.88 || size.numbers === true) {
		lines.push('deployment:', '  prod:', `    replicas: [${replicas(index, random, size.copies)}]`);
		if (size.numbers === true) lines.push('    instanceUnavailability: { value: 0.001, source: estimate }');
	}
	return `${lines.join('\n')}\n`;
}

function dependency(to: number, chance: number): string {
	const start = `  - to: interface:c-${to}/main\n    criticality:`;
	if (chance < 0.55)
		return `${start} hard\n    resilience: { timeout: { perTry: 300ms, total: 900ms }, retry: { max: 1 } }`;
	if (chance < 0.8) return `${start} soft\n    resilience: { timeout: { perTry: 200ms } }`;
	if (chance < 0.9)
		return `${start} soft\n    async: { buffer: queue, maxMessages: 100000, rate: 20/s, afterBuffer: degraded }`;
	return `${start} unknown`;
}

function replicas(index: number, random: () => number, fixed: number | undefined): string {
	const copies = fixed ?? 1 + Math.floor(random() * 3);
	const sameZone = random() < 0.1;
	return Array.from({ length: copies }, (_, copy) => {
		const zone = zones[(index + (sameZone ? 0 : copy)) % zones.length];
		return `{ id: r${copy}, domains: [az:${zone}] }`;
	}).join(', ');
}

/** A walk along dependencies, as a request takes it. */
function flow(
	index: number,
	count: number,
	services: number,
	edges: readonly ReadonlySet<number>[],
	random: () => number,
): string {
	const steps: string[] = [];
	let at = Math.floor(random() * Math.max(1, count * 0.2));
	for (let seq = 1; seq <= 8; seq++) {
		const targets = [...edges[at]!];
		const next = targets[Math.floor(random() * targets.length)] ?? (at + 1) % count;
		const optional = random() < 0.1 ? ', optional: true' : '';
		steps.push(
			`  - { seq: ${seq}, from: c-${at}, to: interface:c-${next}/main, mode: ${seq === 8 ? 'async' : 'sync'}${optional} }`,
		);
		at = next;
	}
	return `kind: flow\nid: flow-${index}\nname: Flow ${index}\nbusinessService: business-service:service-${index % services}\npeakRate: ${10 + (index % 90)}/s\nsteps:\n${steps.join('\n')}\n`;
}

function service(index: number, services: number, flows: number): string {
	const own = Array.from({ length: flows }, (_, flow) => flow).filter((flow) => flow % services === index);
	return `kind: business-service\nid: service-${index}\nname: Service ${index}\nowner: team:team-0\ntier: 1\nimpactTolerances: [{ metric: duration, limit: 4h }]\nflows: [${own.map((flow) => `flow:flow-${flow}`).join(', ')}]\n`;
}

/** Writes a synthetic workspace to a folder. */
export function writeSyntheticWorkspace(folder: string, size: SyntheticSize): void {
	for (const [path, text] of syntheticWorkspace(size)) {
		const file = join(folder, path);
		mkdirSync(dirname(file), { recursive: true });
		writeFileSync(file, text);
	}
}

if (import.meta.main) {
	const { values, positionals } = parseArgs({
		allowPositionals: true,
		options: {
			components: { type: 'string' },
			dependencies: { type: 'string' },
			flows: { type: 'string' },
			seed: { type: 'string' },
		},
	});
	const components = Number(values.components ?? 1000);
	const size = {
		components,
		dependencies: Number(values.dependencies ?? components * 3),
		flows: Number(values.flows ?? Math.ceil(components / 5)),
		seed: Number(values.seed ?? 1),
	};
	const folder = positionals[0];
	if (folder === undefined) {
		console.error('usage: node bench/synthetic.ts FOLDER [--components N] [--dependencies D] [--flows F] [--seed S]');
		process.exitCode = 2;
	} else {
		writeSyntheticWorkspace(folder, size);
		console.log(`wrote ${JSON.stringify(size)} to ${folder}`);
	}
}
