import type { Decision, Relation, RelationType } from '#decisions/decision.ts';
import { inverseOf, isActive, isMutual } from '#decisions/relations.ts';
import { writeDot } from '#exchange/dot/write.ts';
import { addTo } from '#graph/lists-by-key.ts';
import { flowchartDiagram } from '#views/mermaid/drawing.ts';
import type { DrawnEdge } from '#views/mermaid/drawn.ts';
import { type Arguments, type Context, type ExitCode, exitCode } from '../command.ts';
import { complain } from '../complain.ts';
import { textOf } from '../option-values.ts';
import { readLog, recordsNamed } from './read-log.ts';
import { standingOf } from './words.ts';

interface Edge {
	readonly from: string;
	readonly type: RelationType;
	readonly to: string;
	readonly partial: boolean;
}

/** `lintel adr graph`: records and how they stand to one another, as Mermaid, Graphviz or JSON. */
export function graphOfRecords(given: Arguments, context: Context): ExitCode {
	const read = readLog(given, context);
	if (!read) return exitCode.misuse;
	read.progress.done();
	const { decisions } = read.reading.architecture;
	const named = recordsNamed(given.positionals, read.reading, context);
	if (!named) return exitCode.misuse;
	const scope = textOf(given.options['scope']);
	if (scope !== undefined && !decisions.some((one) => one.scope === scope))
		return complain(
			{
				message: `no record has the scope \`${scope}\``,
				hint: `there are ${[...new Set(decisions.map((one) => one.scope))].sort().join(', ')}`,
			},
			context,
		);
	const within = decisions.filter((one) => scope === undefined || one.scope === scope);
	const edges = edgesOf(within);
	const told = new Set(edges.flatMap(({ from, to }) => [from, to]));
	const chosen =
		given.positionals.length > 0
			? connected(named, edges)
			: given.options['all'] === true
				? new Set(within.map(({ ref }) => ref))
				: told;
	const records = within.filter(({ ref }) => chosen.has(ref));
	const lines = edges.filter(({ from, to }) => chosen.has(from) && chosen.has(to));
	context.terminal.out(written(textOf(given.options['format']) ?? 'mermaid', records, lines, decisions));
	if (records.length === 0 && within.length > 0)
		context.terminal.error(`none of ${within.length} records is related to another; \`--all\` draws them all\n`);
	return exitCode.fine;
}

function edgesOf(records: readonly Decision[]): readonly Edge[] {
	const known = new Set(records.map(({ ref }) => ref));
	const found = new Map<string, Edge>();
	for (const one of records) {
		for (const relation of one.relations) {
			if (relation.target === undefined || !known.has(relation.target)) continue;
			const edge = edgeOf(one.ref, relation, relation.target);
			const key = isMutual(edge.type)
				? `${[edge.from, edge.to].sort().join(' ')} ${edge.type}`
				: `${edge.from} ${edge.type} ${edge.to}`;
			if (!found.has(key)) found.set(key, edge);
		}
	}
	return [...found.values()];
}

function edgeOf(from: string, { type, partial = false }: Relation, to: string): Edge {
	// Each relation is drawn once, in its active form.
	return isActive(type) ? { from, type, to, partial } : { from: to, type: inverseOf(type), to: from, partial };
}

/** The named records and everything that relations connect with them. */
function connected(named: readonly Decision[], edges: readonly Edge[]): ReadonlySet<string> {
	const next = new Map<string, string[]>();
	for (const { from, to } of edges) {
		addTo(next, from, to);
		addTo(next, to, from);
	}
	const found = new Set(named.map(({ ref }) => ref));
	for (const ref of found) for (const other of next.get(ref) ?? []) found.add(other);
	return found;
}

function written(
	format: string,
	records: readonly Decision[],
	edges: readonly Edge[],
	all: readonly Decision[],
): string {
	if (format === 'json') {
		const nodes = records.map((one) => ({
			ref: one.ref,
			label: one.label,
			title: one.title,
			path: one.path,
			status: one.status.state,
			date: one.date?.iso ?? null,
		}));
		return `${JSON.stringify({ version: 1, records: nodes, relations: edges }, undefined, 2)}\n`;
	}
	const caption = {
		id: 'decisions',
		title: 'Decisions and how they stand to one another',
		description: `${records.length} records`,
	};
	const diagram = flowchartDiagram(caption, {
		direction: 'LR',
		nodes: records.map((one) => ({
			key: one.ref,
			lines: [
				`${one.label} ${one.title}`,
				[standingOf(one, all), one.date?.iso].filter((part) => part !== undefined).join(' '),
			],
			className: one.status.state === 'accepted' || one.status.state === 'implemented' ? undefined : 'muted',
		})),
		edges: edges.map(({ from, type, to, partial }): DrawnEdge => {
			const verb = `${type.replaceAll('-', ' ')}${partial ? ' in part' : ''}`;
			return { from, to, label: verb, verb, line: type === 'supersedes' ? 'solid' : 'dashed' };
		}),
	});
	if (format === 'dot' && diagram.drawing?.kind === 'flowchart')
		return writeDot({ title: diagram.title, drawing: diagram.drawing, site: undefined })!;
	return diagram.mermaid.endsWith('\n') ? diagram.mermaid : `${diagram.mermaid}\n`;
}
