import { badge } from '../badges.ts';
import { anchoredRow, column, details, heading, joined, lead, paragraph, row, section, table } from '../blocks.ts';
import type { ViewContext } from '../context.ts';
import type { CommandDocument, ManualText, ReferenceText, SchemaDocument } from '../guides.ts';
import { analysisLink, code, link, recipeLinks, withCode } from '../links.ts';
import { byText } from '../model-index.ts';
import type { Block, CardItem, Page, Text } from '../page.ts';
import { prose } from '../prose.ts';
import { counted } from '../quantities.ts';
import { analysisRoute, checkRoute, findingsOfCheck, fixedRoutes, routeOfText, schemaRoute } from '../routes.ts';
import { propertiesOf } from '../schema-text.ts';
import { checksByTopic, messagesByTopic, type Topic } from './check-topics.ts';

/** Examples of several files: each block is preceded by its file's name, which the answers below speak of. */
const withFileNames = (markdown: string): string =>
	markdown
		.replace(/^```(\w+) title="([^"`]+)"$/gm, (_, language, file) => `\`${file}\`:\n\n\`\`\`${language}`)
		.replace(/^```diagnostics$/gm, 'What `lintel check` says:\n\n```diagnostics');

/** Whom a site does not tell the value of a field, when it is built for others. */
const leftOutWords = (profile: '' | 'auditor' | 'public'): Text =>
	profile === ''
		? []
		: [
				' ',
				badge(
					profile === 'auditor' ? 'inside only' : 'not for the public',
					'neutral',
					'Left out by `lintel build --profile`',
				),
			];

/** The way into the reference. */
export function referencePage(
	texts: readonly ReferenceText[],
	schemas: readonly SchemaDocument[],
	commands: readonly CommandDocument[],
	manual: readonly ManualText[],
): Page {
	const count = (kind: ReferenceText['kind']): number => texts.filter((one) => one.kind === kind).length;
	const items: readonly CardItem[] = [
		{
			title: 'Checks',
			href: fixedRoutes.checks,
			eyebrow: `${count('check') + count('diagnostic')}`,
			text: ['What each check and message means, with examples.'],
		},
		{
			title: 'Analyses',
			href: fixedRoutes.analyses,
			eyebrow: `${count('analysis')}`,
			text: ['How each figure on this site is computed.'],
		},
		{
			title: 'Cookbook',
			href: fixedRoutes.cookbook,
			eyebrow: `${count('recipe')}`,
			text: ['Small architectures to copy, each with its findings and the sum behind its figures.'],
		},
		{
			title: 'Model',
			href: fixedRoutes.schema,
			eyebrow: `${schemas.length}`,
			text: ['Every concept and field that can be written.'],
		},
		{
			title: 'Commands',
			href: fixedRoutes.commands,
			eyebrow: `${commands.length}`,
			text: ['What the program can do, with every option and examples.'],
		},
		{
			title: 'Manual of Lintel',
			href: fixedRoutes.manual,
			eyebrow: `${manual.length}`,
			text: ['Begin, publish the site, come from other tools.'],
		},
		{ title: 'Glossary', href: fixedRoutes.glossary, text: ['Words as they are used here.'] },
		{
			title: 'For other programs',
			href: fixedRoutes.programs,
			text: ['This site as Markdown, JSON and feeds.'],
		},
		{
			title: 'Index A to Z',
			href: fixedRoutes.index,
			text: ['Alerts, components, error texts, symptoms and terms on one page.'],
		},
	];
	return {
		route: fixedRoutes.reference,
		kind: 'index',
		area: 'reference',
		title: 'Reference',
		description: 'What checks mean, how figures are computed, and what can be written in the model.',
		crumbs: [],
		blocks: [lead('How this site knows what it says.'), { type: 'cards', columns: 3, items }],
	};
}

/** All checks and diagnostic codes. */
export function checksPage(context: ViewContext, texts: readonly ReferenceText[]): Page {
	const checks = texts.filter((one) => one.kind === 'check');
	const codes = texts.filter((one) => one.kind === 'diagnostic');
	const foundBy = ({ id }: ReferenceText): number =>
		context.findings.filter((finding) => finding.rule === id && finding.counts).length;
	const checkFold = ({ title, of }: Topic<ReferenceText>): Block => {
		const found = of.reduce((sum, one) => sum + foundBy(one), 0);
		return details(`${title}: ${counted(of.length, 'check')}, ${counted(found, 'finding')} now`, [
			table(
				idOfTopic('checks', title),
				title,
				[
					column('check', 'Check'),
					column('code', 'Code'),
					column('severity', 'Usual severity'),
					column('now', 'Findings now', 'end'),
				],
				of.map((one) =>
					row([link(one.title, checkRoute(one.id))], [code(one.id)], one.severity ?? '', {
						text: [`${foundBy(one)}`],
						sort: foundBy(one),
					}),
				),
			),
		]);
	};
	const messageFold = ({ title, of }: Topic<ReferenceText>): Block =>
		details(`${title}: ${counted(of.length, 'message')}`, [
			table(
				idOfTopic('messages', title),
				title,
				[column('message', 'Message'), column('code', 'Code')],
				of.map((one) => row([link(one.title, checkRoute(one.id))], [code(one.id)])),
			),
		]);
	return {
		route: fixedRoutes.checks,
		kind: 'index',
		area: 'reference',
		title: 'Checks and messages',
		description: `${counted(checks.length, 'check')} and ${counted(codes.length, 'message')}, each with what it means and how to mend it.`,
		crumbs: [{ text: 'Reference', href: fixedRoutes.reference }],
		blocks: [
			lead(
				'A check is an opinion over computed facts. A message tells about a file that cannot be read as it was meant.',
			),
			paragraph('Search knows each by its title and by its code.'),
			heading(2, 'checks', 'Checks', checks.length),
			...(checks.length === 0 ? [paragraph('No check is documented.')] : checksByTopic(checks).map(checkFold)),
			...section('messages', 'Messages', messagesByTopic(codes).map(messageFold), codes.length),
		],
	};
}

const idOfTopic = (kind: 'checks' | 'messages', title: string): string =>
	`${kind}-${title.toLowerCase().replace(/[^a-z]+/g, '-')}`;

/** All analyses. */
export function analysesPage(context: ViewContext, texts: readonly ReferenceText[]): Page {
	const analyses = texts.filter((one) => one.kind === 'analysis');
	const quality = new Map(context.facts.modelQuality.completeness.map((one) => [one.analysis, one]));
	return {
		route: fixedRoutes.analyses,
		kind: 'index',
		area: 'reference',
		title: 'Analyses',
		description: `${counted(analyses.length, 'analysis', 'analyses')}: how each figure is computed and what it needs.`,
		crumbs: [{ text: 'Reference', href: fixedRoutes.reference }],
		blocks: [
			lead(
				'How every figure on this site is computed: the definition, the rule, worked examples and what it needs to know.',
			),
			table(
				'analyses-table',
				'Analyses',
				[column('analysis', 'Analysis'), column('declared', 'Of what it needs, declared', 'end')],
				analyses.map((one) => {
					const share = quality.get(one.id)?.share;
					return row([link(`${one.id} ${one.title}`, analysisRoute(one.id))], {
						text: [share === undefined ? '' : `${Math.round(share * 1000) / 10} %`],
						sort: share ?? -1,
					});
				}),
				'No analysis is documented.',
			),
			paragraph(link('Model quality', fixedRoutes.modelQuality), ' lists what is missing.'),
		],
	};
}

/** The page of one check, message or analysis, from its Markdown. */
export function referenceTextPage(context: ViewContext, text: ReferenceText): Page {
	const body = prose(context, withFileNames(text.text), {
		file: text.file,
		extractTitle: true,
		prefix: 'text-',
		title: text.title,
	});
	const findings = context.findings.filter((finding) => finding.rule === text.id);
	const waived = findings.filter((finding) => !finding.counts).length;
	const analysis = text.kind === 'analysis';
	const index = analysis ? fixedRoutes.analyses : fixedRoutes.checks;
	return {
		route: routeOfText(text),
		kind: text.kind,
		area: 'reference',
		title: body.rendered.title?.text ?? text.title,
		description: body.rendered.text.slice(0, 180).replace(/\s+/g, ' ').trim() || text.title,
		eyebrow: analysis ? `Analysis ${text.id}` : text.kind === 'check' ? 'Check' : 'Message',
		badges: [badge(text.id), ...(text.severity === undefined ? [] : [badge(text.severity)])],
		crumbs: [
			{ text: 'Reference', href: fixedRoutes.reference },
			{ text: analysis ? 'Analyses' : 'Checks', href: index },
		],
		blocks: [
			...body.blocks,
			...section(
				'recipes',
				'Recipes',
				context.known.recipes.has(text.id)
					? [paragraph('How to do better, with the sum: ', ...recipeLinks(context, text.id))]
					: [],
			),
			...section(
				'now',
				'Findings of this check',
				text.kind !== 'check'
					? []
					: [
							paragraph(
								`${findings.length - waived} now${waived === 0 ? '' : `, ${waived} waived`}. `,
								...(findings.length > waived
									? [link('Which they are', `${fixedRoutes.findings}#${findingsOfCheck(text.id)}`), ', ']
									: []),
								link('all findings', fixedRoutes.findings),
							),
						],
			),
		],
		keywords: [text.id],
	};
}

/** All concepts of the model. */
export function schemasPage(schemas: readonly SchemaDocument[]): Page {
	return {
		route: fixedRoutes.schema,
		kind: 'index',
		area: 'reference',
		title: 'The model',
		description: `${counted(schemas.length, 'concept')} that can be written, with every field.`,
		crumbs: [{ text: 'Reference', href: fixedRoutes.reference }],
		blocks: [
			lead('Everything that can be written, from the same schemas that editors and the program use.'),
			table(
				'concepts',
				'Concepts',
				[column('concept', 'Concept'), column('about', 'What it is')],
				schemas.map((one) =>
					row(
						[link(String(one.schema['title'] ?? one.concept), schemaRoute(one.concept))],
						withCode(String(one.schema['description'] ?? '')),
					),
				),
			),
		],
	};
}

export const titleOfSchema = ({ schema, concept }: SchemaDocument): string => String(schema['title'] ?? concept);

/** Analyses one after the other, three in a row as the first `to` the last: nineteen of them fill a screen otherwise. */
function neededByText(context: ViewContext, ids: readonly string[]): Text {
	const numbers = ids.map((id) => Number(/^A(\d+)$/.exec(id)?.[1]));
	const runs: string[][] = [];
	for (const [at, id] of ids.entries()) {
		if (at > 0 && numbers[at] === numbers[at - 1]! + 1) runs.at(-1)!.push(id);
		else runs.push([id]);
	}
	return joined(
		runs.flatMap((run): Text[] => {
			const links = run.map((id) => analysisLink(context, id));
			return links.length < 3 ? links.map((one) => [one]) : [[links[0]!, ' to ', links.at(-1)!]];
		}),
	);
}

/** One concept: every field with its sentence, form, example and the analyses that need it. */
export function schemaPage(context: ViewContext, schemas: readonly SchemaDocument[], document: SchemaDocument): Page {
	const known = new Set(schemas.map((one) => one.concept));
	const groups = propertiesOf(document);
	const blocks = groups.flatMap((group): readonly Block[] => [
		...(group.name === ''
			? []
			: [
					heading(2, `def-${group.name}`, group.title, group.properties.length),
					...(group.description === '' ? [] : [paragraph(...withCode(group.description))]),
				]),
		table(
			group.name === '' ? 'fields' : `fields-${group.name}`,
			group.name === '' ? 'Fields' : group.title,
			[
				column('field', 'Field'),
				column('about', 'What it says'),
				column('form', 'Form'),
				column('example', 'Example'),
				column('needed', 'Needed by'),
			],
			group.properties.map((property) =>
				anchoredRow(
					`${group.name === '' ? 'field' : `def-${group.name}`}-${property.name}`,
					[code(property.name), ...(property.required ? [' ', badge('required', 'warning')] : [])],
					[...withCode(property.description), ...leftOutWords(property.leftOutFor)],
					property.target === undefined || !known.has(property.target)
						? property.form
						: [link(property.form, schemaRoute(property.target))],
					property.example === '' ? '' : [code(property.example)],
					// Analyses of a later version need it too; a reader can look up only what is here.
					neededByText(
						context,
						property.neededBy.filter((id) => context.known.analyses.has(id)),
					),
				),
			),
			'It has no fields of its own.',
		),
	]);
	return {
		route: schemaRoute(document.concept),
		kind: 'schema',
		area: 'reference',
		title: titleOfSchema(document),
		description: String(document.schema['description'] ?? `Fields of ${document.concept}`),
		eyebrow: 'Concept of the model',
		crumbs: [
			{ text: 'Reference', href: fixedRoutes.reference },
			{ text: 'The model', href: fixedRoutes.schema },
		],
		layout: 'wide',
		blocks: [
			lead(withCode(String(document.schema['description'] ?? ''))),
			...blocks,
			paragraph('Keys that begin with ', code('x-'), ' are free for your own use.'),
		],
		keywords: [document.concept, ...groups.flatMap((group) => group.properties.map((property) => property.name))],
	};
}

export const sortedTexts = (texts: readonly ReferenceText[]): readonly ReferenceText[] =>
	[...texts].sort((a, b) => byText(a.kind, b.kind) || naturally(a.id, b.id));

/** `A2` before `A10`; other ids by code units. */
function naturally(a: string, b: string): number {
	const number = (id: string): number => Number(/^A(\d+)$/.exec(id)?.[1] ?? Number.NaN);
	return Number.isNaN(number(a)) || Number.isNaN(number(b)) ? byText(a, b) : number(a) - number(b);
}
