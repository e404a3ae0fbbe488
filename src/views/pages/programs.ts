import { column, heading, lead, list, paragraph, row, section, table } from '../blocks.ts';
import type { ViewContext } from '../context.ts';
import type { SchemaDocument } from '../guides.ts';
import { code, link } from '../links.ts';
import type { Page } from '../page.ts';
import { fixedRoutes, schemaRoute } from '../routes.ts';

/** What other programs can read of the site, and where. */
export function programsPage({ model }: ViewContext, schemas: readonly SchemaDocument[]): Page {
	const isPlaced = model.workspace.site?.url !== undefined;
	const hasSchema = schemas.some(({ concept }) => concept === 'site-api');
	return {
		route: fixedRoutes.programs,
		kind: 'index',
		area: 'reference',
		title: 'For other programs',
		description: 'This site as Markdown, as JSON and as feeds: files to fetch, without a server that answers.',
		crumbs: [{ text: 'Reference', href: fixedRoutes.reference }],
		blocks: [
			lead(
				'Everything here can also be read by programs: scripts, chat bots, dashboards, language models, feed readers.',
			),
			heading(2, 'markdown', 'Markdown'),
			paragraph(
				'Each page has a twin in Markdown: add ',
				code('index.md'),
				' to its address. Pages name it as ',
				code('rel="alternate"'),
				'. It is made from the same value as the page, so both say the same; links lead from twin to twin. ',
				code('llms.txt'),
				' at the root of the site lists where to begin.',
			),
			heading(2, 'json', 'JSON'),
			table(
				'api-files',
				'Files',
				[column('file', 'File'), column('holds', 'What it holds')],
				[
					row([code('api/index.json')], 'Which files there are; begin here'),
					row([code('api/entities.json')], 'Everything the model declares: name, owner, page'),
					row(
						[code('api/entities/<kind>/<id>.json')],
						'One entity: what it names, what names it, findings, decisions, alerts',
					),
					row([code('api/findings.json')], 'Every finding with its evidence, accepted ones too'),
					row([code('api/decisions.json')], 'Every decision record with its relations'),
					row([code('api/alerts.json')], 'Every alert with components, teams and runbooks'),
					row([code('api/alerts/<name in lower case>.json')], 'One alert'),
					...(hasSchema ? [row([code('api/schema.json')], 'The schema of all of these')] : []),
				],
			),
			paragraph(
				'Addresses in the files are below the root of the site and hold wherever it stands. A field that is not there is not known. ',
				...(hasSchema ? ['The fields one by one: ', link('data of a site', schemaRoute('site-api')), '.'] : []),
			),
			...section('feeds', 'Feeds', [
				isPlaced
					? list([
							[code('decisions/feed.xml'), ': ', link('decisions', fixedRoutes.decisions), ' by the day they bear'],
							[
								code('resilience/findings/feed.xml'),
								': ',
								link('findings', fixedRoutes.findings),
								' by the day on which a record of findings first has them',
							],
						])
					: paragraph(
							'Feeds and a sitemap name full addresses, so they are made when ',
							code('site.url'),
							' in ',
							code('lintel.yaml'),
							' says where the site stands.',
						),
			]),
		],
		keywords: ['API', 'JSON', 'Markdown', 'llms.txt', 'Atom', 'RSS', 'feed', 'sitemap'],
	};
}
