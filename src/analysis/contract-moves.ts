import type { Dependency, Entity, Interface, Model, Ref } from '#model/model.ts';
import { contractFit } from './end-of-life.ts';
import { type MissingField, missingField } from './missing-field.ts';

/** Which side changes its version, and in which direction. */
export type ContractMoveKind = 'provider-next' | 'provider-back' | 'consumer-next' | 'consumer-back';

/** One side of a contract with another version than today, the other side as it is. */
export interface ContractMove {
	readonly kind: ContractMoveKind;
	/** What each side speaks then. */
	readonly consumerVersion: string;
	readonly providerVersion: string;
	readonly fit: 'fits' | 'too-old' | 'too-new';
	/** Certain where the move is planned or promised; possible where nobody says whether there is a way back. */
	readonly certainty: 'certain' | 'possible';
}

/** What would make a move fit, found by trying it. */
export type ContractMend =
	/** The consumer is built against the version that the provider speaks today, and released first. */
	| { readonly kind: 'consumer-first'; readonly version: string }
	/** The provider is released first. */
	| { readonly kind: 'provider-first'; readonly version: string }
	/** The provider promises two versions back. */
	| { readonly kind: 'promise-more' }
	/** The consumer goes back first, to a version that the older provider speaks. */
	| { readonly kind: 'consumer-back-first'; readonly version: string }
	/** Nothing that is declared helps: a version between the two is needed. */
	| { readonly kind: 'version-between' }
	/** The way back is closed while the consumer uses what is new. */
	| { readonly kind: 'no-way-back' };

/** A dependency on a contract whose version is declared on both sides, with the moves that are declared. */
export interface ContractEdge {
	readonly consumer: Ref;
	readonly provider: Ref;
	readonly interface: Ref;
	readonly consumerVersion: string;
	readonly providerVersion: string;
	/** `n-1`, `n-2`, `none`, or undefined when nobody says; then one version counts as promised. */
	readonly promised: string | undefined;
	/** How the two fit today (A21). */
	readonly today: ContractMove['fit'];
	/** Major versions that the provider can go ahead before it leaves the consumer behind; undefined where it does not fit today. */
	readonly room: number | undefined;
	readonly moves: readonly ContractMove[];
	/** True when both sides plan a release and neither can go first. */
	readonly isStuck: boolean;
	readonly span: Dependency['span'];
}

/** A24, the contracts: by consumer and interface as the dependencies are ordered. */
export interface ContractMoves {
	readonly edges: readonly ContractEdge[];
	readonly missing: readonly MissingField[];
}

/**
 * A24: the contracts of the next release and of the one before, both ways. While a version is rolled out old and new copies
 * answer side by side, so today's consumer must fit the provider's next version and its previous one, and the consumer's next
 * and previous version today's provider. What fits is decided as in A21. O(dependencies).
 */
export function contractMoves(model: Model): ContractMoves {
	const interfaces = new Map(model.interfaces.map((one) => [one.ref, one]));
	const missing: MissingField[] = [];
	const declared = new Set(
		model.dependencies.flatMap((one) =>
			one.data.contractVersion === undefined ? [] : [`${one.from} ${one.interface}`],
		),
	);
	const edges = model.dependencies.flatMap((dependency): ContractEdge[] => {
		const contract = dependency.interface === undefined ? undefined : interfaces.get(dependency.interface);
		if (contract === undefined) return [];
		// A second dependency on the same contract, for the start-up say, need not repeat the version.
		const isBuiltKnown = declared.has(`${dependency.from} ${contract.ref}`);
		missing.push(...missingOf(model, dependency, contract, isBuiltKnown));
		const edge = edgeOf(model, dependency, contract);
		return edge === undefined ? [] : [edge];
	});
	return { edges, missing };
}

const componentOf = (model: Model, ref: Ref): Entity<'component'> | undefined =>
	model.entities[ref] as Entity<'component'> | undefined;

function edgeOf(model: Model, dependency: Dependency, contract: Interface): ContractEdge | undefined {
	const { contractVersion: built, nextContractVersion, previousContractVersion } = dependency.data;
	const { version: spoken, nextVersion, previousVersion } = contract.data;
	if (built === undefined || spoken === undefined || majorOf(built) === undefined || majorOf(spoken) === undefined)
		return undefined;
	const promised = componentOf(model, dependency.to)?.data.release?.backwardCompat;
	const move = (
		kind: ContractMoveKind,
		consumerVersion: string | undefined,
		providerVersion: string | undefined,
		certainty: ContractMove['certainty'] | undefined,
	): ContractMove[] => {
		if (consumerVersion === undefined || providerVersion === undefined || certainty === undefined) return [];
		if (majorOf(consumerVersion) === undefined || majorOf(providerVersion) === undefined) return [];
		const fit = contractFit(consumerVersion, providerVersion, promised);
		return [{ kind, consumerVersion, providerVersion, fit, certainty }];
	};
	const moves = [
		...move('provider-next', built, nextVersion, 'certain'),
		...move('provider-back', built, previousVersion, wayBackOf(componentOf(model, dependency.to))),
		...move('consumer-next', nextContractVersion, spoken, 'certain'),
		...move('consumer-back', previousContractVersion, spoken, wayBackOf(componentOf(model, dependency.from))),
	];
	const fails = (kind: ContractMoveKind): boolean => moves.some((one) => one.kind === kind && one.fit !== 'fits');
	const today = contractFit(built, spoken, promised);
	return {
		consumer: dependency.from,
		provider: dependency.to,
		interface: contract.ref,
		consumerVersion: built,
		providerVersion: spoken,
		promised,
		today,
		room: today === 'fits' ? allowedBack(promised) - (majorOf(spoken)! - majorOf(built)!) : undefined,
		moves,
		isStuck: fails('provider-next') && fails('consumer-next'),
		span: dependency.span,
	};
}

/** The way back of a component's releases: undefined when it says that there is none. */
function wayBackOf(component: Entity<'component'> | undefined): ContractMove['certainty'] | undefined {
	const { rollback, autoRollbackOn } = component?.data.release ?? {};
	if (rollback === 'none') return undefined;
	return typeof rollback === 'object' || (autoRollbackOn ?? []).length > 0 ? 'certain' : 'possible';
}

/** The major version; undefined for what is no dotted number, which nobody can compare. */
function majorOf(version: string): number | undefined {
	return /^\d+(\.\d+)*$/.test(version) ? Number(version.split('.')[0]) : undefined;
}

const allowedBack = (promised: string | undefined): number => (promised === 'none' ? 0 : promised === 'n-2' ? 2 : 1);

/** A planned contract says nothing about consumers whose own version is not declared. */
function missingOf(
	model: Model,
	dependency: Dependency,
	contract: Interface,
	isBuiltKnown: boolean,
): readonly MissingField[] {
	const { version, nextVersion, previousVersion } = contract.data;
	if (nextVersion === undefined && previousVersion === undefined) return [];
	const consumer = model.entities[dependency.from]!;
	const provider = model.entities[dependency.to]!;
	return [
		...(isBuiltKnown
			? []
			: [
					missingField(
						consumer,
						`dependencies[${dependency.data.to}].contractVersion`,
						`whether it works with the next and the previous version of ${contract.ref} is unknown`,
						`dependencies: [{ to: ${dependency.data.to}, contractVersion: "<version>" }]`,
					),
				]),
		...(version === undefined
			? [
					missingField(
						provider,
						`interfaces[${contract.id}].version`,
						'which version its consumers meet today is unknown',
						`interfaces: [{ id: ${contract.id}, version: "<version>" }]`,
					),
				]
			: []),
	];
}

/**
 * The moves that end in versions which do not fit. What does not fit today is told by A21; that it goes on not to fit in the
 * same way is no news.
 */
export function brokenMoves({ moves, today }: ContractEdge): readonly ContractMove[] {
	return moves.filter(({ fit }) => fit !== 'fits' && fit !== today);
}

/** What would make a move fit that does not; undefined for one that does. Everything is tried by the rule of A21. */
export function mendOf(edge: ContractEdge, move: ContractMove): ContractMend | undefined {
	const { promised, consumerVersion: built, providerVersion: spoken } = edge;
	const fits = (consumer: string, provider: string, promise = promised): boolean =>
		contractFit(consumer, provider, promise) === 'fits';
	if (move.fit === 'fits') return undefined;
	switch (move.kind) {
		case 'provider-next':
			if (fits(spoken, move.providerVersion)) return { kind: 'consumer-first', version: spoken };
			return fits(built, move.providerVersion, 'n-2') ? { kind: 'promise-more' } : { kind: 'version-between' };
		case 'provider-back': {
			const before = edge.moves.find(({ kind }) => kind === 'consumer-back')?.consumerVersion;
			return before !== undefined && fits(before, move.providerVersion) && fits(before, spoken)
				? { kind: 'consumer-back-first', version: before }
				: { kind: 'no-way-back' };
		}
		case 'consumer-next': {
			const next = edge.moves.find(({ kind }) => kind === 'provider-next')?.providerVersion;
			if (next !== undefined && fits(move.consumerVersion, next) && fits(built, next))
				return { kind: 'provider-first', version: next };
			return move.fit === 'too-new' ? { kind: 'version-between' } : { kind: 'consumer-first', version: spoken };
		}
		case 'consumer-back':
			return fits(move.consumerVersion, spoken, 'n-2') ? { kind: 'promise-more' } : { kind: 'no-way-back' };
	}
}
