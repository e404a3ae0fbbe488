import type { Entity } from '#model/model.ts';
import type { AlertEntry } from '../alerts.ts';
import { badge, tierBadge } from '../badges.ts';
import { cell, column, heading, openAndFolded, paragraph, row, table } from '../blocks.ts';
import type { ViewContext } from '../context.ts';
import { link, titleOf } from '../links.ts';
import { byText } from '../model-index.ts';
import type { Block } from '../page.ts';
import { counted } from '../quantities.ts';
import { componentRunbookRoute } from '../routes.ts';
import { subjectOfComponent } from './component-subject.ts';
import { firstSteps } from './first-steps.ts';
import { placesToLook, queriesOf } from './look.ts';

/** With what the runbook of each component begins: who is called for one with nothing has nowhere to look. */

interface Start {
	readonly component: Entity<'component'>;
	readonly words: readonly string[];
	readonly modes: number;
	readonly alerts: number;
}

function startOf(context: ViewContext, component: Entity<'component'>, alerts: ReadonlyMap<string, AlertEntry>): Start {
	const subject = subjectOfComponent(context, component, alerts);
	const counts = [
		counted(firstSteps(context, subject).length, 'check'),
		counted(queriesOf(component).length, 'query', 'queries'),
		counted(placesToLook(component).length, 'place to look', 'places to look'),
	];
	return {
		component,
		words: counts.filter((words) => !words.startsWith('0 ')),
		modes: subject.failureModes.length,
		alerts: subject.alerts.length,
	};
}

function startTable(context: ViewContext, id: string, starts: readonly Start[]): Block {
	return table(
		id,
		'With what the runbook of each component begins',
		[
			column('component', 'Component'),
			column('tier', 'Tier'),
			column('begins', 'Begins with'),
			column('modes', 'Failure modes', 'end'),
			column('alerts', 'Alerts', 'end'),
		],
		starts.map(({ component: { ref, data }, words, modes, alerts }) =>
			row(
				[link(titleOf(context, ref), componentRunbookRoute(ref))],
				cell([tierBadge(data.tier)], data.tier ?? 9),
				words.length === 0 ? [badge('nothing', 'gap')] : words.join(', '),
				cell(`${modes}`, modes),
				cell(`${alerts}`, alerts),
			),
		),
		'Each begins with something to look at.',
	);
}

/** Components by what whoever is called for them finds first; those with nothing stand open, the most important before others. */
export function componentStarts(context: ViewContext, alerts: ReadonlyMap<string, AlertEntry>): readonly Block[] {
	const starts = context.model.byKind.component
		.map((one) => startOf(context, one, alerts))
		.sort(
			(a, b) => (a.component.data.tier ?? 9) - (b.component.data.tier ?? 9) || byText(a.component.ref, b.component.ref),
		);
	return [
		heading(2, 'components', 'Components', starts.length),
		paragraph(
			'Whoever knows only which component is broken begins at its page. Open here are those that have nothing to look at.',
		),
		...openAndFolded(
			starts,
			({ words }) => words.length > 0,
			(id, some) => startTable(context, id, some),
			[
				'starts-table',
				'starts-with-table',
				'component with something to look at',
				'components with something to look at',
			],
		),
	];
}
