import type { Span } from '#diagnostics/diagnostic.ts';
import type { Dependency, Entity, Model, Ref } from '#model/model.ts';
import type { EndOfLifeSnapshot } from '#model/types.generated.ts';
import { policiesOf } from './policies.ts';
import { daysBetween, latestDay } from './quantities.ts';

/** `over`: support has ended. The others say within how many days it does. */
export type SupportState = 'over' | 'soon' | 'coming' | 'supported' | 'unknown';

/** One version of a product as a component uses it. */
export interface UsedVersion {
	readonly component: Ref;
	readonly name: string;
	readonly version: string | undefined;
	/** The release of the snapshot that the version belongs to. */
	readonly release: string | undefined;
	readonly endsOn: string | undefined;
	readonly daysLeft: number | undefined;
	readonly state: SupportState;
	/** How it was found, or why not. */
	readonly basis: string;
	/** A supported release of the same product that lasts longest; undefined when the snapshot has none. */
	readonly moveTo: { readonly release: string; readonly endsOn: string | undefined } | undefined;
	readonly span: Span;
}

/** A consumer that is built against a contract which its provider does not speak any more, or not yet. */
export interface ContractGap {
	readonly from: Ref;
	readonly interface: Ref;
	readonly consumer: string;
	readonly provider: string;
	/** `n-1`, `n-2`, `none`, or undefined when nobody says. */
	readonly promised: string | undefined;
	readonly kind: 'too-old' | 'too-new';
	readonly span: Span;
}

/** A component that runs different versions in two environments. */
export interface VersionSkew {
	readonly component: Ref;
	readonly versions: readonly { readonly environment: string; readonly version: string }[];
	readonly span: Span;
}

/** A21. */
export interface EndOfLife {
	/** Day of the snapshot; undefined without one. */
	readonly snapshotAsOf: string | undefined;
	/** Days to the end: over, soon, coming. */
	readonly thresholds: readonly number[];
	/** Least time left first, unknown last. */
	readonly versions: readonly UsedVersion[];
	readonly contracts: readonly ContractGap[];
	readonly skew: readonly VersionSkew[];
}

/** A21: what runs on versions whose support ends, on contracts that do not fit, and in different versions. O(versions). */
export function endOfLife(model: Model): EndOfLife {
	const thresholds = [...policiesOf(model).eolDays].sort((a, b) => a - b);
	const snapshots = model.byKind['end-of-life'];
	const products = productsOf(snapshots);
	const versions = model.byKind.component.flatMap((component) =>
		(component.data.tech ?? []).map((tech): UsedVersion => usedVersion(model, component, tech, products, thresholds)),
	);
	const rank = ({ daysLeft }: UsedVersion): number => daysLeft ?? Number.MAX_SAFE_INTEGER;
	return {
		snapshotAsOf: latestDay(snapshots.map(({ data }) => data.asOf)),
		thresholds,
		versions: versions.sort((a, b) => rank(a) - rank(b) || (a.component < b.component ? -1 : 1)),
		contracts: contractGaps(model),
		skew: versionSkew(model),
	};
}

type Product = EndOfLifeSnapshot['products'][number];

function productsOf(snapshots: readonly Entity<'end-of-life'>[]): ReadonlyMap<string, Product> {
	const found = new Map<string, Product>();
	for (const { data } of snapshots)
		for (const product of data.products)
			for (const name of [product.name, ...(product.aliases ?? [])]) found.set(name.toLowerCase(), product);
	return found;
}

/** The release of a product that a version belongs to: the one that agrees in most parts, `16` for `16.10`. */
export function releaseOf(
	product: Pick<Product, 'releases'>,
	version: string,
): Product['releases'][number] | undefined {
	const parts = version.replace(/^v/i, '').split(/[.+-]/);
	return product.releases
		.filter(({ name }) => name.split('.').every((part, at) => part === parts[at]))
		.sort((a, b) => b.name.split('.').length - a.name.split('.').length)[0];
}

/** The state of support by days left and thresholds [over, soon, coming]: 38 days are under 90 (DOMAIN A21). */
export function supportState(daysLeft: number, thresholds: readonly number[]): SupportState {
	const [over = 0, soon = 90, coming = 180] = thresholds;
	if (daysLeft <= over) return 'over';
	if (daysLeft < soon) return 'soon';
	return daysLeft < coming ? 'coming' : 'supported';
}

function usedVersion(
	model: Model,
	component: Entity<'component'>,
	tech: NonNullable<Entity<'component'>['data']['tech']>[number],
	products: ReadonlyMap<string, Product>,
	thresholds: readonly number[],
): UsedVersion {
	const version = tech.version === undefined ? undefined : String(tech.version);
	const product = products.get((tech.product ?? tech.name).toLowerCase());
	const release = product === undefined || version === undefined ? undefined : releaseOf(product, version);
	const endsOn = tech.eol ?? release?.eolFrom ?? undefined;
	const daysLeft = daysBetween(model.asOf, endsOn ?? undefined);
	const basis =
		tech.eol !== undefined
			? 'declared as `eol`'
			: product === undefined
				? 'no snapshot names the product'
				: version === undefined
					? 'no version is declared'
					: release === undefined
						? `the snapshot has no release for version ${version}`
						: endsOn === undefined
							? `release ${release.name} has no announced end`
							: `release ${release.name} of ${product.name}`;
	const state =
		daysLeft !== undefined
			? supportState(daysLeft, thresholds)
			: release !== undefined && endsOn === undefined
				? 'supported'
				: 'unknown';
	return {
		component: component.ref,
		name: tech.name,
		version,
		release: release?.name,
		endsOn,
		daysLeft,
		state,
		basis,
		moveTo: product === undefined ? undefined : longestSupported(product, model.asOf, endsOn ?? ''),
		span: component.span,
	};
}

function longestSupported(product: Product, asOf: string, after: string): UsedVersion['moveTo'] {
	const later = product.releases
		.filter(({ releaseDate, eolFrom }) => (releaseDate ?? '') <= asOf && typeof eolFrom === 'string' && eolFrom > after)
		.sort((a, b) => (a.eolFrom! < b.eolFrom! ? 1 : -1))[0];
	return later === undefined || later.eolFrom! <= asOf ? undefined : { release: later.name, endsOn: later.eolFrom! };
}

function contractGaps(model: Model): readonly ContractGap[] {
	const interfaces = new Map(model.interfaces.map((one) => [one.ref, one]));
	return model.dependencies.flatMap((one: Dependency): ContractGap[] => {
		const target = one.interface === undefined ? undefined : interfaces.get(one.interface);
		const consumer = one.data.contractVersion;
		const provider = target?.data.version;
		if (target === undefined || consumer === undefined || provider === undefined) return [];
		const promised = (model.entities[one.to] as Entity<'component'> | undefined)?.data.release?.backwardCompat;
		const kind = contractFit(consumer, provider, promised);
		return kind === 'fits'
			? []
			: [{ from: one.from, interface: target.ref, consumer, provider, promised, kind, span: one.span }];
	});
}

/**
 * Whether a consumer built against one version of a contract can talk to another: a newer one it cannot; of older ones so many
 * major versions as the provider promises (`n-1`), one where it promises nothing.
 */
export function contractFit(
	consumer: string,
	provider: string,
	promised: string | undefined,
): 'fits' | 'too-old' | 'too-new' {
	const [major, minor = 0] = consumer.split('.').map(Number);
	const [now, nowMinor = 0] = provider.split('.').map(Number);
	if (![major, minor, now, nowMinor].every((part) => Number.isInteger(part))) return 'fits';
	if (major! > now! || (major === now && minor > nowMinor)) return 'too-new';
	const allowed = promised === 'none' ? 0 : promised === 'n-2' ? 2 : 1;
	return now! - major! > allowed ? 'too-old' : 'fits';
}

/** Environments that stand in for one another: production and its stand-by. */
const serving = new Set(['production', 'disaster-recovery']);

function versionSkew(model: Model): readonly VersionSkew[] {
	const named = new Set(
		model.byKind.environment
			.filter(({ data, id }) => serving.has(data.stage ?? '') || id === model.environment)
			.map(({ id }) => id),
	);
	return model.byKind.component.flatMap(({ ref, data, span }): VersionSkew[] => {
		const versions = Object.entries(data.deployment ?? {})
			.filter(([environment]) => named.has(environment) || environment === model.environment)
			.flatMap(([environment, { image }]) => {
				const version = image === undefined ? undefined : versionOfImage(image);
				return version === undefined ? [] : [{ environment, version }];
			});
		return new Set(versions.map(({ version }) => version)).size > 1 ? [{ component: ref, versions, span }] : [];
	});
}

/** `registry.example:5000/payment-api:4.2.7` -> `4.2.7`; undefined without a tag or digest. */
export function versionOfImage(image: string): string | undefined {
	const last = image.slice(image.lastIndexOf('/') + 1);
	const digest = last.indexOf('@');
	if (digest !== -1) return last.slice(digest + 1);
	const colon = last.indexOf(':');
	return colon === -1 ? undefined : last.slice(colon + 1);
}
