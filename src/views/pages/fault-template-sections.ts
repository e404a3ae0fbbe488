import type { FaultTemplate } from '#model/fault-templates/template.ts';
import type { Entity, Ref } from '#model/model.ts';
import { badge } from '../badges.ts';
import { column, fact, factList, heading, joined, list, paragraph, row, section, table } from '../blocks.ts';
import type { ViewContext } from '../context.ts';
import { basisOf, code, link, muted, refLink, sentence } from '../links.ts';
import type { Block, Text } from '../page.ts';
import { fixedRoutes } from '../routes.ts';

/** Experiment templates of AWS FIS: on the page of their experiment, and all of them in the report on what has been tried. */

/** On the page of an experiment: what it declares for AWS FIS, and the templates that are read for it. */
export function ownTemplateSection(context: ViewContext, experiment: Ref): readonly Block[] {
	const { experiments } = context.facts.experimentCoverage;
	const templates = experiments.find((one) => one.experiment === experiment)?.templates ?? [];
	const entity = context.model.entities[experiment] as Entity<'chaos-experiment'>;
	return section('fault-injection', 'Fault injection', [
		...declared(entity),
		...templates.flatMap((one) => templateBlocks(context, one)),
		...(templates.length === 0 && context.model.faultTemplates.length > 0
			? [
					paragraph(
						badge('no template', 'gap'),
						' None of the ',
						link('templates that are read', `${fixedRoutes.experimentCoverage}#templates`),
						' is for this experiment.',
					),
				]
			: []),
	]);
}

/** What `fis` of the experiment says, as far as it does. */
function declared({ data: { fis }, span }: Entity<'chaos-experiment'>): readonly Block[] {
	if (fis === undefined) return [];
	const basis = basisOf(span);
	const alarms = (fis.stopConditions ?? []).map(({ source, value }) => value ?? source);
	return factList([
		...fact('Template', fis.templateId === undefined ? undefined : [code(fis.templateId)], basis),
		...fact('Template says', fis.description, basis),
		...fact('Runs as', fis.roleArn === undefined ? undefined : [code(fis.roleArn)], basis),
		...fact(
			'Acts on',
			inCode(Object.entries(fis.targets ?? {}).map(([name, one]) => `${name}: ${plainly(one)}`)),
			basis,
		),
		...fact('Does', inCode(Object.entries(fis.actions ?? {}).map(([name, one]) => `${name}: ${plainly(one)}`)), basis),
		...fact('Stops on alarms', inCode(alarms), basis),
		...fact('Tags', inCode(Object.entries(fis.tags ?? {}).map(([name, value]) => `${name}=${value}`)), basis),
	]);
}

/** `resourceType aws:ec2:instance, resourceTags (app api)`: fields as they are, without the marks of a format. */
function plainly(value: unknown): string {
	if (Array.isArray(value)) return value.map(plainly).join(' ');
	if (typeof value !== 'object' || value === null) return String(value);
	return Object.entries(value)
		.map(([name, one]) => `${name} ${typeof one === 'object' && one !== null ? `(${plainly(one)})` : one}`)
		.join(', ');
}

const inCode = (texts: readonly string[]): Text => joined(texts.map(code));

function templateBlocks(context: ViewContext, one: FaultTemplate): readonly Block[] {
	const basis = basisOf(one.span);
	return [
		heading(3, `template-${basis.replace(/[^A-Za-z0-9]+/g, '-')}`, `Template ${one.name}`),
		...factList([
			...fact('Belongs here by', one.basis === undefined ? undefined : sentence(context, one.basis), basis),
			...fact('Description', one.description, basis),
			...fact('Stops on', stops(one), basis),
			...fact('Runs as', one.roleArn === undefined ? undefined : [code(one.roleArn)], basis),
		]),
		list(one.actions.map((action) => [`${action.name}: `, code(action.actionId), ...on(action.targets, one)])),
	];
}

/** What an action acts on, in the words of the template. */
function on(names: readonly string[], { targets }: FaultTemplate): Text {
	const found = names.flatMap((name) => targets.filter((target) => target.name === name));
	return found.length === 0
		? []
		: [' on ', ...joined(found.map(({ resourceType, chosenBy }) => [code(resourceType), ` (${chosenBy})`]))];
}

const stops = ({ alarms }: FaultTemplate): Text =>
	alarms.length === 0 ? [badge('no alarm', 'bad'), ' nothing stops it'] : inCode(alarms);

/** In the report: every template with its experiment, and the experiments without one; nothing where no template is read. */
export function templatesSection(context: ViewContext): readonly Block[] {
	const all = context.model.faultTemplates;
	const { experiments } = context.facts.experimentCoverage;
	if (all.length === 0)
		return experiments.length === 0
			? []
			: [
					heading(2, 'templates', 'Templates', 0),
					paragraph(
						'No template of AWS FIS is read: ',
						code('experimentTemplates'),
						' in ',
						code('lintel.yaml'),
						' names them, and ',
						code('lintel chaos export-fis'),
						' writes them.',
					),
				];
	const without = experiments.filter(({ templates }) => templates.length === 0);
	return [
		heading(2, 'templates', 'Templates', all.length),
		table(
			'templates-table',
			'Experiment templates of AWS FIS, and the experiments that they run',
			[
				column('template', 'Template'),
				column('experiment', 'Experiment'),
				column('by', 'Tied by'),
				column('does', 'Does'),
				column('stop', 'An alarm stops it', 'filter'),
				column('basis', 'Basis'),
			],
			all.map((one) =>
				row(
					one.name,
					one.experiment === undefined ? [badge('none', 'gap')] : [refLink(context, one.experiment)],
					one.basis === undefined ? [muted('no tag, id or name leads to one')] : sentence(context, one.basis),
					inCode([...new Set(one.actions.map(({ actionId }) => actionId))]),
					[one.alarms.length > 0 ? badge('yes', 'good') : badge('no', 'bad')],
					[muted(basisOf(one.span))],
				),
			),
		),
		...(without.length === 0
			? []
			: [
					paragraph(
						'Without a template: ',
						...joined(without.map(({ experiment }) => refLink(context, experiment))),
						'. They are run by hand or by something else.',
					),
				]),
	];
}
