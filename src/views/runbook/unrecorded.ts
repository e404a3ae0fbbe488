import { adoptedMark } from '#model/runbooks/adopt.ts';
import { details, list, paragraph } from '../blocks.ts';
import { basisOf, code, strong } from '../links.ts';
import type { Block, Text } from '../page.ts';
import type { Subject } from './subject.ts';

/** Blocks of which nothing is recorded, told in one place: a page of boxes that say nothing hides the two that say something. */

/** A block of the page: its heading and what stands below it. */
type Section = readonly Block[];

/** So many blocks without anything are folded into one. */
const most = 2;

interface Empty {
	readonly title: string;
	readonly id: string;
	readonly gap: Extract<Block, { type: 'gap' }>;
}

/** What is missing, where a section has nothing but that. */
function emptyOf([start, ...rest]: Section): Empty | undefined {
	const [only, ...more] = rest;
	if (start?.type !== 'heading' || only?.type !== 'gap' || more.length > 0) return undefined;
	return { title: start.text, id: start.id, gap: only };
}

/** The sections in order; those without anything as one at the end, to which all their anchors lead. */
export function withoutEmptyBoxes(subject: Subject, sections: readonly Section[]): readonly Block[] {
	const empty = sections.flatMap((one) => emptyOf(one) ?? []);
	if (empty.length <= most) return sections.flat();
	const [first, ...others] = empty;
	return [
		...sections.filter((one) => emptyOf(one) === undefined).flat(),
		{
			type: 'heading',
			level: 2,
			id: first!.id,
			text: 'Not recorded',
			count: empty.length,
			formerIds: others.map(({ id }) => id),
		},
		list(empty.map(({ title, gap }): Text => [strong(title), ': ', ...gap.missing])),
		details('How to add it', [...empty.flatMap(snippetOf), ...howToAdd(subject, empty)]),
	];
}

/** What the model has a place for. */
const snippetOf = ({ title, gap: { add } }: Empty): readonly Block[] =>
	add === undefined
		? []
		: [paragraph(strong(title), ': ', code(add.file)), { type: 'code', language: 'yaml', text: add.snippet }];

/** What only people know, by the anchor of its block, as a runbook writes it. */
const fields: { readonly [id: string]: readonly string[] } = {
	stop: ['stopConditions:', '  - if: <what one sees>', '    then: <what to do>'],
	escalate: ['escalation:', '  - after: <duration>', '    to: team:<team>'],
	verify: ['verification: [<how to know that it is over>]'],
};

/** Where the rest is written: what follows from the model, and what only people know. */
function howToAdd({ components, runbooks, alerts, entity }: Subject, empty: readonly Empty[]): readonly Block[] {
	const own = runbooks.find(({ data }) => !(adoptedMark in data));
	const adopted = runbooks.length > 0 && own === undefined;
	const alert = alerts[0]?.name ?? runbooks.flatMap(({ data }) => data.alerts ?? [])[0];
	const isAbout = components.length === 0;
	const said = [
		...(isAbout ? ['components: [component:<component>]'] : []),
		...empty.flatMap(({ id }) => fields[id] ?? []),
	];
	const id = adopted ? `${entity?.id ?? '<id>'}-here` : (alert?.toLowerCase() ?? '<id>');
	const start = [
		'kind: runbook',
		`id: ${id}`,
		'title: <what it is for>',
		...(alert === undefined ? [] : [`alerts: [${alert}]`]),
	];
	return [
		...(isAbout
			? [
					paragraph(
						'Failover, rollback, replay and the picture of its neighbours follow from the component that it is about, once one is named: here, or for its alert by ',
						code('alerts'),
						' in ',
						code('lintel.yaml'),
						'.',
					),
				]
			: []),
		...(said.length === 0
			? []
			: [
					paragraph(
						...(own !== undefined
							? ['What only people know is written in ', code(basisOf(own.span)), ':']
							: adopted
								? ['What only people know is written in a runbook of this model; what is adopted stays as it is:']
								: ['What only people know is written in a runbook of this model:']),
					),
					{
						type: 'code' as const,
						language: 'yaml',
						text: `${[...(own === undefined ? start : []), ...said].join('\n')}\n`,
					},
				]),
	];
}
