import { fields } from '../fields.ts';
import type { Path } from '../model.ts';
import type { RuleContext } from './rule.ts';

/** What the schema of a view cannot say: which statements go together, and which have no effect without another. */
export function checkView(context: RuleContext<'view'>): void {
	checkDrawn(context);
	checkSelection(context);
	checkGroups(context);
	checkColour(context);
}

/** Two statements that cannot both hold: told at the second, with the place of the first. */
function contradict({ places, report }: RuleContext, message: string, at: Path, other: Path, hint: string): void {
	report({
		code: 'contradiction',
		severity: 'error',
		message,
		span: places.spanOf(at),
		hint,
		related: [{ message: `\`${String(other.at(-1))}\` is here`, span: places.spanOf(other) }],
	});
}

/** A statement that does nothing as things stand. */
function withoutEffect({ places, report }: RuleContext, message: string, at: Path, hint: string): void {
	report({ code: 'no-effect', severity: 'warning', message, span: places.keySpanOf(at), hint });
}

function checkDrawn(context: RuleContext<'view'>): void {
	const { file, selection, layout } = context.data;
	if (file === undefined) return;
	if (selection !== undefined)
		contradict(
			context,
			'a view shows a drawing or a selection, not both',
			['selection'],
			['file'],
			'keep one of the two',
		);
	if (layout !== undefined)
		withoutEffect(
			context,
			'`layout` has no effect on a drawing by hand',
			['layout'],
			'remove it; the drawing says how it is laid out',
		);
}

function checkSelection(context: RuleContext<'view'>): void {
	const { around, path, kinds, types } = context.data.selection ?? {};
	const at = (...rest: readonly string[]): Path => ['selection', ...rest];
	for (const one of ['in', 'out'] as const) {
		if (around?.hops === undefined || around[one] === undefined) continue;
		const hint = 'keep `hops` for both directions, or `in` and `out`';
		contradict(context, `\`hops\` and \`${one}\` both say how far`, at('around', one), at('around', 'hops'), hint);
	}
	if (path !== undefined && path.from === path.to)
		contradict(
			context,
			'a way needs two different ends',
			at('path', 'to'),
			at('path', 'from'),
			'name another component',
		);
	if (path?.maxSteps !== undefined && path.which !== 'all') {
		const hint = 'say `which: all`, or remove it';
		withoutEffect(context, '`maxSteps` counts only with `which: all`', at('path', 'maxSteps'), hint);
	}
	if (kinds !== undefined && types !== undefined && !kinds.includes('component'))
		contradict(
			context,
			'`types` are of components, which `kinds` leaves out',
			at('types'),
			at('kinds'),
			'add `component` to `kinds`, or remove `types`',
		);
}

/** The kind of the groups that can be named, by what is grouped by. */
const kindOfGroup: { readonly [by: string]: string } = {
	system: 'system',
	team: 'team',
	domain: 'failure-domain',
	region: 'failure-domain',
	zone: 'failure-domain',
};

function checkGroups(context: RuleContext<'view'>): void {
	const { groupBy, groupsAs, collapse } = context.data.layout ?? {};
	const isGrouped = groupBy !== undefined && groupBy !== 'none';
	for (const [field, value] of Object.entries({ groupsAs, collapse })) {
		if (value === undefined || isGrouped) continue;
		withoutEffect(
			context,
			`\`${field}\` has no effect without groups`,
			['layout', field],
			'say with `groupBy` what the groups are',
		);
	}
	if (!isGrouped) return;
	for (const [index, text] of (collapse ?? []).entries()) {
		const ref = context.resolver.resolve(text, fields.group).ref;
		const wanted = kindOfGroup[groupBy];
		if (ref === undefined || ref.startsWith(`${wanted}:`)) continue;
		const message = `\`${ref}\` is no group when things are grouped by ${groupBy}`;
		contradict(
			context,
			message,
			['layout', 'collapse', index],
			['layout', 'groupBy'],
			'name a group of that sort, or group by another property',
		);
	}
}

function checkColour(context: RuleContext<'view'>): void {
	const { colourBy, failure, toBe } = context.data.layout ?? {};
	const needs = [
		{ colour: 'state', field: 'failure', value: failure, what: 'what has failed' },
		{ colour: 'change', field: 'toBe', value: toBe, what: 'the day to look ahead to' },
	];
	for (const { colour, field, value, what } of needs) {
		if (colourBy === colour && value === undefined) {
			const hint = `add \`${field}\`: ${what}`;
			withoutEffect(context, `\`colourBy: ${colour}\` needs \`${field}\``, ['layout', 'colourBy'], hint);
		}
		if (colourBy !== colour && value !== undefined) {
			const hint = `say \`colourBy: ${colour}\`, or remove it`;
			withoutEffect(context, `\`${field}\` has no effect without \`colourBy: ${colour}\``, ['layout', field], hint);
		}
	}
}
