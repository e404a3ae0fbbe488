import type { Diagnostic, Span } from '#diagnostics/diagnostic.ts';
import { nearest } from '#diagnostics/suggest.ts';
import type { File } from '../authored.ts';
import type { Entity, Model, Ref } from '../model.ts';
import { type NodeRefs, nodeRefsOf } from './node-refs.ts';
import {
	type Arrow,
	type DrawnId,
	directiveWord,
	type Exception,
	type ReadDrawing,
	readDrawing,
} from './read-drawing.ts';

/**
 * What the hand-written drawings and the model say of each other: nodes that look like a misspelt id, arrows the model does not
 * have, drawings that no view shows, and views whose drawing is not there. All are warnings: a drawing may be ahead of the model,
 * and the rest of the site is right without it. `spanOf` says where a view names its drawing.
 */
export function checkDrawings(
	model: Model,
	drawings: readonly File[],
	spanOf: (view: Entity<'view'>) => Span,
): readonly Diagnostic[] {
	const shown = new Set<string>();
	const missing = model.byKind.view.flatMap((view): readonly Diagnostic[] => {
		const path = drawingOf(view, (one) => drawings.some((drawing) => drawing.path === one));
		if (path !== undefined) shown.add(path);
		return view.data.file === undefined || path !== undefined
			? []
			: [missingDrawing(view, view.data.file, spanOf(view), drawings)];
	});
	const pairs = connectedPairs(model);
	return [...missing, ...drawings.flatMap((drawing) => problemsOf(model, drawing, shown.has(drawing.path), pairs))];
}

/** Where the drawing of a view stands: beside the view, else from the workspace. Undefined when `exists` knows neither. */
export function drawingOf(view: Entity<'view'>, exists: (path: string) => boolean): string | undefined {
	const { file } = view.data;
	if (file === undefined) return undefined;
	const folder = view.span.file.split('/').slice(0, -1);
	return [[...folder, file].join('/'), file].find(exists);
}

function missingDrawing(view: Entity<'view'>, file: string, span: Span, drawings: readonly File[]): Diagnostic {
	const folder = view.span.file.split('/').slice(0, -1).join('/');
	const near = nearest(
		file,
		drawings.map(({ path }) => (path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : path)),
	);
	return {
		code: 'drawing-missing',
		severity: 'warning',
		message: `\`${view.ref}\` shows \`${file}\`, which is not there`,
		span,
		actual: file,
		nearest: near,
		hint: 'write the drawing beside the view, or select what to show with `selection`',
	};
}

/** Kinds of component that pass messages on: an arrow may lead from one to its reader, who depends on it. */
const passesOn: ReadonlySet<string> = new Set(['queue', 'topic']);

/** Pairs of components that an arrow may connect: `from to`. A dependency, a step, or from a queue to who reads it. */
function connectedPairs(model: Model): ReadonlySet<string> {
	const owner = new Map(model.interfaces.map((one) => [one.ref, one.component]));
	const steps = Object.values(model.steps)
		.flat()
		.map(({ from, to }) => `${owner.get(from) ?? from} ${owner.get(to) ?? to}`);
	const queues = new Set(
		model.byKind.component.filter(({ data }) => passesOn.has(data.type ?? '')).map(({ ref }) => ref),
	);
	const readers = model.dependencies.filter(({ to }) => queues.has(to)).map(({ from, to }) => `${to} ${from}`);
	return new Set([...model.dependencies.map(({ from, to }) => `${from} ${to}`), ...steps, ...readers]);
}

function problemsOf(
	model: Model,
	{ path, text }: File,
	isShown: boolean,
	pairs: ReadonlySet<string>,
): readonly Diagnostic[] {
	const drawing = readDrawing(text);
	const refs = nodeRefsOf(model);
	const lines = text.split(/\r\n|\r|\n/);
	const at = ({ line, column }: { line: number; column: number }, length = 1): Span => {
		const offset = lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0) + column - 1;
		return {
			file: path,
			start: { line, column, offset },
			end: { line, column: column + length, offset: offset + length },
		};
	};
	const idSpan = (one: DrawnId): Span => at(one, one.id.length);
	const apart = new Set(drawing.exceptions.flatMap((one) => (one.to === undefined ? [one.id] : [])));
	return [
		...(isShown ? [] : [unusedDrawing(at({ line: 1, column: 1 }), path)]),
		...drawing.unknownDirectives.map(
			(one): Diagnostic => ({
				code: 'drawing-directive',
				severity: 'warning',
				message: `\`lintel: ${one.word}\` means nothing`,
				span: at(one, 'lintel:'.length),
				actual: one.word,
				nearest: nearest(one.word, [directiveWord]),
				hint: `\`%% lintel: ${directiveWord} <id>\` says that a node is not of the model`,
			}),
		),
		...drawing.exceptions.flatMap((one) => exceptionProblem(drawing, refs, one, idSpan)),
		...drawing.nodes.flatMap((node) => (apart.has(node.id) ? [] : nodeProblem(refs, node, idSpan(node)))),
		...drawing.arrows.flatMap((arrow) => arrowProblem(drawing, refs, arrow, pairs, idSpan)),
	];
}

const unusedDrawing = (span: Span, path: string): Diagnostic => ({
	code: 'drawing-unused',
	severity: 'warning',
	message: `no view shows \`${path}\``,
	span,
	hint: `add a view with \`file: ${path.split('/').at(-1)}\`, or remove the drawing`,
});

/** A node that means nothing, but looks as if it should. */
function nodeProblem(refs: NodeRefs, { id }: DrawnId, span: Span): readonly Diagnostic[] {
	if (refs.of(id) !== undefined) return [];
	const near = nearest(id, refs.ids);
	if (near === undefined && !refs.isSpelled(id)) return [];
	return [
		{
			code: 'drawing-node',
			severity: 'warning',
			message: `\`${id}\` looks like an id of the model, but is none`,
			span,
			actual: id,
			nearest: near,
			hint: `mend the id, or say \`%% lintel: ${directiveWord} ${id}\``,
		},
	];
}

/** An arrow between two components that no dependency and no step of a flow connects. */
function arrowProblem(
	drawing: ReadDrawing,
	refs: NodeRefs,
	{ from, to, undirected }: Arrow,
	pairs: ReadonlySet<string>,
	idSpan: (one: DrawnId) => Span,
): readonly Diagnostic[] {
	const ends: readonly (Ref | undefined)[] = [refs.of(from.id), refs.of(to.id)];
	const [source, target] = ends;
	if (source === undefined || target === undefined || source === target) return [];
	if (!ends.every((ref) => ref?.startsWith('component:'))) return [];
	const isExcepted = drawing.exceptions.some(
		(one) =>
			(one.id === from.id && one.to?.id === to.id) ||
			(one.to === undefined && (one.id === from.id || one.id === to.id)),
	);
	if (isExcepted || pairs.has(`${source} ${target}`)) return [];
	const turned = pairs.has(`${target} ${source}`);
	if (undirected && turned) return [];
	return [
		{
			code: 'drawing-arrow',
			severity: 'warning',
			message: turned
				? `the model knows \`${to.id}\` to \`${from.id}\` only, not \`${from.id}\` to \`${to.id}\``
				: `the model has no dependency and no step from \`${from.id}\` to \`${to.id}\``,
			span: idSpan(to),
			expected: 'an arrow that a dependency or a step of a flow stands behind',
			hint: `add it to the model, turn the arrow, or say \`%% lintel: ${directiveWord} ${from.id} --> ${to.id}\``,
		},
	];
}

/** An exception for something that the drawing does not hold, or that the model knows. */
function exceptionProblem(
	drawing: ReadDrawing,
	refs: NodeRefs,
	one: Exception,
	idSpan: (one: DrawnId) => Span,
): readonly Diagnostic[] {
	const ids = drawing.nodes.map(({ id }) => id);
	const stranger = [one, ...(one.to === undefined ? [] : [one.to])].find(({ id }) => !ids.includes(id));
	if (stranger !== undefined)
		return [
			{
				code: 'drawing-directive',
				severity: 'warning',
				message: `the drawing has no node \`${stranger.id}\``,
				span: idSpan(stranger),
				actual: stranger.id,
				nearest: nearest(stranger.id, ids),
				hint: 'mend the id, or remove it from the comment',
			},
		];
	if (one.to !== undefined || refs.of(one.id) === undefined) return [];
	return [
		{
			code: 'drawing-directive',
			severity: 'warning',
			message: `\`${one.id}\` is of the model: it is \`${refs.of(one.id)}\``,
			span: idSpan(one),
			hint: 'remove it from the comment, or give the node another id',
		},
	];
}
