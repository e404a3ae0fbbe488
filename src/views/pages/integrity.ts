import { addTo } from '#graph/lists-by-key.ts';
import {
	callout,
	cell,
	column,
	details,
	fact,
	factList,
	heading,
	lead,
	list,
	paragraph,
	row,
	section,
	table,
} from '../blocks.ts';
import type { ViewContext } from '../context.ts';
import { code, link, strong } from '../links.ts';
import type { Block, Page } from '../page.ts';
import type { PreviousRelease, Provenance } from '../provenance.ts';
import { counted } from '../quantities.ts';
import { fixedRoutes, integrityRoute } from '../routes.ts';

export const titleOfIntegrity = 'What this site was made from';

/** What the site was made from, how to check that it was not changed since, and what such a check proves. */
export function integrityPage({ model }: ViewContext, provenance: Provenance): Page {
	const { inputs, version, commit, history, previous } = provenance;
	const beside = history === undefined ? ' and' : ', the history of their repository and';
	return {
		route: integrityRoute,
		kind: 'reference',
		area: 'reference',
		title: titleOfIntegrity,
		description: `${counted(inputs.count, 'file')}, one number that stands for all of them, and how to tell whether anything was changed since.`,
		crumbs: [{ text: 'Reference', href: fixedRoutes.reference }],
		indexed: 'by title',
		blocks: [
			lead(
				`${counted(inputs.count, 'file')}${beside} Lintel ${version} give this site, byte for byte, whoever builds it. One number stands for all of the files.`,
			),
			...factList([
				...fact('Root of the inputs', [code(inputs.root)], 'Merkle tree hash, RFC 6962 section 2.1, over SHA-256'),
				...fact('Input files', String(inputs.count)),
				...fact('Program', `Lintel ${version}`),
				...fact('As of', model.asOf),
				...fact('Environment', model.environment),
				...fact('Read from commit', commit && [code(commit)]),
				...fact('History up to commit', history && [code(history)]),
			]),
			...section('outputs', 'The pages themselves', [
				paragraph(
					'The number over the pages cannot stand on a page: writing it there would change it. It stands in ',
					link('lintel-manifest.json', '/lintel-manifest.json'),
					' at the top of the site, with the SHA-256 of every file of the site and of every input. That file is in no list of its own; the SHA-256 of it is what ',
					code('lintel build'),
					' prints, and what is worth keeping where nobody who can change the site can change it.',
				),
			]),
			...section('before', 'The release before', before(previous)),
			...section('check', 'How to check it', [
				{ type: 'code', language: 'sh', text: commands, label: 'On a copy of the site' },
				paragraph(
					'Each command names every file that was changed, is missing, or is there and should not be. The same can be done without Lintel: the digests are those of ',
					code('sha256sum'),
					'.',
				),
			]),
			...section('proof', 'What this proves, and what not', [
				list([
					[
						strong('It proves'),
						' that a copy of the site is the one whose manifest you kept: a single changed byte shows, with its file.',
					],
					[
						strong('It proves'),
						' which files the site was made from, down to the byte, when the site is built again from them and comes out the same.',
					],
					[
						strong('It proves'),
						' in which order releases were made, as far back as each names the manifest before it.',
					],
					[strong('It does not prove'), ' that what the files say is true, or that anybody agreed to it.'],
					[
						strong('It does not prove'),
						' when a release was made: its date is what the builder said. A time stamp or a signature over the SHA-256 of the manifest, from somebody else, does.',
					],
					[
						strong('It does not prove'),
						' anything by itself: whoever can exchange the whole site can exchange its manifest too.',
					],
				]),
			]),
			...leftOutSection(provenance),
			...fileTable(provenance),
		],
	};
}

const commands = [
	'lintel verify site                                  # against the manifest in the site',
	'lintel verify site --against kept-manifest.json     # against one that was kept elsewhere',
	'lintel verify site --inputs .                       # and the files it was made from',
].join('\n');

function before(previous: PreviousRelease | undefined): readonly Block[] {
	if (previous === undefined)
		return [
			paragraph(
				'None was named. ',
				code('lintel build --previous FILE'),
				' chains a release to the manifest of the one before it.',
			),
		];
	return factList([
		...fact('SHA-256 of its manifest', [code(previous.sha256)]),
		...fact('As of', previous.asOf),
		...fact('Root of its inputs', [code(previous.inputs)]),
		...fact('Root of its outputs', [code(previous.outputs)]),
	]);
}

/** For readers who are to know that something is missing, and what sort of thing. */
function leftOutSection({ leftOut }: Provenance): readonly Block[] {
	if (leftOut === undefined) return [];
	const { profile, fields, also, except, words } = leftOut;
	const readers = profile === 'public' ? 'the public' : 'auditors';
	const further = [
		...(profile === 'public'
			? [
					'Addresses of mail, telephone numbers, addresses of machines and names of hosts inside, in any text',
					'Who decided, was asked or was told, in decision records, and the history of their repository',
					'Expressions and labels of alert rules, commands in the text of runbooks, and files that pages were written in',
				]
			: []),
		...(also.length === 0 ? [] : [`Fields that the workspace adds: ${also.join(', ')}`]),
		...(except.length === 0 ? [] : [`Fields that the workspace shows all the same: ${except.join(', ')}`]),
		...(words === 0 ? [] : [`${counted(words, 'word')} that the workspace names, in any text`]),
	];
	return section('left-out', `What is left out for ${readers}`, [
		paragraph(
			'In its place stands (redacted): that there is something is told, what it is is not. It was left out before anything was computed or drawn, and no analysis depends on it.',
		),
		...(further.length === 0 ? [] : [list(further.map((one) => [one]))]),
		table(
			'left-out-fields',
			'Fields that are left out',
			[column('field', 'Field'), column('says', 'What it says'), column('of', 'Of')],
			fields.map(({ name, says, kinds }) => row([code(name)], says, kinds.join(', '))),
		),
	]);
}

function fileTable({ inputs }: Provenance): readonly Block[] {
	if (inputs.files === undefined)
		return [
			heading(2, 'files', 'Input files'),
			callout(
				'info',
				'Not listed in this profile',
				'Names and digests of the inputs are left out; the root over all of them is the one above.',
			),
		];
	const all = inputs.files;
	// A table this long continues on pages of its own, which what is folded does not.
	if (all.length > mostFolded) return section('files', 'Input files', [inputsTable('inputs', '', all)], inputs.count);
	const folders = new Map<string, InputFile[]>();
	for (const file of all) {
		const at = file.path.lastIndexOf('/');
		const folder = at < 0 ? '' : file.path.slice(0, at);
		addTo(folders, folder, file);
	}
	return section(
		'files',
		'Input files',
		[...folders].map(([folder, files], at) =>
			details(`${folder === '' ? 'At the top of the workspace' : folder}: ${counted(files.length, 'file')}`, [
				inputsTable(`inputs-${at + 1}`, folder, files),
			]),
		),
		inputs.count,
	);
}

const mostFolded = 500;

type InputFile = NonNullable<Provenance['inputs']['files']>[number];

/** A table a folder, as hundreds of digests in one are no page to scroll through. */
function inputsTable(id: string, folder: string, files: readonly InputFile[]): Block {
	return table(
		id,
		folder === '' ? 'Files that were read' : `Files of ${folder}`,
		[column('path', 'File'), column('sha256', 'SHA-256'), column('bytes', 'Bytes', 'end')],
		files.map(({ path, sha256, bytes }) => row([code(path)], [code(sha256)], cell(String(bytes), bytes))),
	);
}
