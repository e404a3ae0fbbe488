import { brokenMoves, type ContractEdge, type ContractMoveKind, mendOf } from '#analysis/contract-moves.ts';
import { mendSentence, moveSentence } from '#analysis/contract-words.ts';
import type { Ref } from '#model/model.ts';
import { badge } from '../badges.ts';
import { cell, column, heading, list, paragraph, row, section, table } from '../blocks.ts';
import type { ViewContext } from '../context.ts';
import { basisOf, code, link, muted, refLink, sentence } from '../links.ts';
import type { Block, Cell, Inline, Row, Text } from '../page.ts';
import { capital } from '../quantities.ts';
import { fixedRoutes } from '../routes.ts';

/** Contracts with the next and the previous version of either side (A24): on the report of releases and at each interface. */

const words: { readonly [kind in ContractMoveKind]: string } = {
	'provider-next': 'next release of the provider',
	'provider-back': 'provider taken back',
	'consumer-next': 'next release of the consumer',
	'consumer-back': 'consumer taken back',
};

/** All contracts whose version is declared on both sides. */
export function contractsSection(context: ViewContext): readonly Block[] {
	const { edges } = context.facts.releaseWindows.contracts;
	return [
		heading(2, 'contracts', 'Contracts across releases', edges.length),
		paragraph(
			'While a version is rolled out old and new copies answer side by side, and a rollback happens in a hurry. Each side is held against the version that comes next and the one that would be back.',
		),
		contractsTable(context, edges),
	];
}

/** The contracts on one interface, with what does not fit and what to do about it. */
export function contractsOfInterface(context: ViewContext, ref: Ref): readonly Block[] {
	const edges = context.facts.releaseWindows.contracts.edges.filter((one) => one.interface === ref);
	if (edges.length === 0) return [];
	const problems = edges.flatMap((edge) =>
		brokenMoves(edge).flatMap((move): Text[] => {
			const mend = mendOf(edge, move);
			if (mend === undefined) return [];
			const { suggestion, effect } = mendSentence(edge, move, mend);
			return [
				[
					...sentence(context, capital(moveSentence(edge, move))),
					'. To mend it: ',
					...sentence(context, suggestion),
					...(effect === undefined ? [] : [': ', ...sentence(context, effect)]),
					'.',
				],
			];
		}),
	);
	return section(
		'contract-versions',
		'Versions on both sides',
		[
			contractsTable(context, edges),
			...(problems.length === 0 ? [] : [list(problems)]),
			paragraph(link('Contracts of all components across releases', `${fixedRoutes.releases}#contracts`)),
		],
		edges.length,
	);
}

function contractsTable(context: ViewContext, edges: readonly ContractEdge[]): Block {
	return table(
		'contracts-table',
		'Contracts by consumer',
		[
			column('consumer', 'Consumer'),
			column('contract', 'Contract'),
			column('built', 'Built for'),
			column('spoken', 'Provider is at'),
			column('room', 'Major versions left', 'end'),
			column('moves', 'What comes next, and what comes back'),
			column('basis', 'Basis'),
		],
		edges.map((edge) => edgeRow(context, edge)),
		'No contract has its version declared on both sides.',
	);
}

function edgeRow(context: ViewContext, edge: ContractEdge): Row {
	return row(
		[refLink(context, edge.consumer)],
		[refLink(context, edge.interface)],
		edge.consumerVersion,
		[edge.providerVersion, muted(edge.promised === undefined ? ', promises nothing' : ', promises '), ...promise(edge)],
		roomCell(edge),
		movesText(edge),
		[muted(basisOf(edge.span))],
	);
}

const promise = ({ promised }: ContractEdge): readonly Inline[] => (promised === undefined ? [] : [code(promised)]);

function roomCell({ room }: ContractEdge): Cell {
	if (room === undefined) return cell([badge('does not fit today', 'warning')], -1);
	return room === 0 ? cell(['0', muted(': the next one leaves it behind')], 0) : cell(`${room}`, room);
}

function movesText({ moves, isStuck }: ContractEdge): Text {
	if (moves.length === 0) return [muted('not declared')];
	return [
		...moves.flatMap(({ kind, fit, consumerVersion, providerVersion }, at): Inline[] => [
			...(at === 0 ? [] : ['; ']),
			`${words[kind]}: ${consumerVersion} with ${providerVersion} `,
			fit === 'fits' ? badge('fits', 'good') : badge(fit === 'too-old' ? 'too old' : 'too new', 'warning'),
		]),
		...(isStuck ? ['; ', badge('neither can go first', 'bad')] : []),
	];
}
