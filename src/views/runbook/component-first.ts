import type { Entity } from '#model/model.ts';
import { fact, factList, joined, list, paragraph } from '../blocks.ts';
import type { ViewContext } from '../context.ts';
import { basisOf, link, refLink, strong } from '../links.ts';
import { entityOfKind, targetsAt } from '../model-index.ts';
import type { Block, Text } from '../page.ts';
import { originOf, stepBlocks } from './commands.ts';
import { firstSteps, mostChecks } from './first-steps.ts';
import { placesToLook, queriesOf } from './look.ts';
import { byRunbook, type Subject } from './subject.ts';

/** Block 2 of a component: looking only, for nobody knows yet what failed in it. A measure follows once that is known. */
export function componentFirst(context: ViewContext, subject: Subject): readonly Block[] {
	const component = subject.entity as Entity<'component'>;
	const checks = firstSteps(context, subject);
	const queries = queriesOf(component).slice(0, Math.max(0, mostChecks - checks.length));
	const places = placesToLook(component);
	const party = entityOfKind(
		context.index,
		targetsAt(context.index, component.ref, 'thirdParty')[0] ?? '',
		'third-party',
	);
	const hasNeeds = (context.index.dependenciesFrom.get(component.ref) ?? []).length > 0;
	return [
		...(party === undefined ? [] : outsideBlocks(context, party)),
		...byRunbook(checks).flatMap(([, group]) => [
			...stepBlocks(context, group, 'first-'),
			...originOf(context, subject, group[0]!, 'first'),
		]),
		...(queries.length === 0 ? [] : [{ type: 'commands' as const, items: queries }]),
		...(places.length === 0 ? [] : [list(places)]),
		...(checks.length + queries.length + places.length === 0
			? [nothingToLookAt(component)]
			: checks.length === 0
				? [noCommand(component)]
				: []),
		paragraph('Then: ', ...nextPlaces(subject, hasNeeds), '.'),
	];
}

/** What somebody else runs cannot be mended here: whom to call there comes before all looking. */
const outsideBlocks = (context: ViewContext, { ref, data, span }: Entity<'third-party'>): readonly Block[] => [
	paragraph(
		refLink(context, ref),
		' runs it, so nothing here can mend it. See whether it is down, then ',
		link('call them', '#escalate'),
		' and help ',
		link('those who call it', '#impact'),
		'.',
	),
	...factList([
		...fact(
			'Whom to call',
			joined(
				(data.contacts ?? [])
					.slice(0, 2)
					.map(
						({ kind, value, hours }): Text => [
							`${kind} `,
							strong(value),
							...(hours === undefined ? [] : [` ${hours}`]),
						],
					),
				'; ',
			),
			basisOf(span),
		),
		...fact('Contract', data.contractRef, basisOf(span)),
	]),
];

/** Where to go on from looking. */
function nextPlaces({ failureModes, alerts }: Subject, hasNeeds: boolean): Text {
	const isTold = failureModes.length + alerts.length > 0;
	return [
		...(isTold || hasNeeds ? [link(isTold ? 'which failure it is' : 'what it needs', '#decide'), ', '] : []),
		link('what is affected', '#impact'),
		', ',
		link('whom to call', '#escalate'),
	];
}

const nothingToLookAt = (component: Entity<'component'>): Block => ({
	type: 'gap',
	missing: ['Nothing says how to see what is wrong with it: no command, dashboard, log or probe is declared.'],
	add: {
		file: basisOf(component.span),
		snippet:
			'observability:\n  logs: { query: <query>, url: <address> }\n  dashboards: [{ title: <title>, url: <address> }]\n  probes: [{ name: <name>, target: <address> }]\n',
	},
});

/** A runbook that names this component alone is its own: what it says stands on this page. */
const noCommand = (component: Entity<'component'>): Block => ({
	type: 'gap',
	missing: ['No runbook has a check for it that only reads.'],
	add: {
		file: `runbooks/${component.id}.md`,
		snippet: `kind: runbook\nid: ${component.id}\ntitle: <what to do>\ncomponents: [${component.ref}]\nfirst: [look]\nsteps:\n  - { id: look, title: <what to look at>, kind: read, cmd: <command>, expected: <what one should see> }\n`,
	},
});
