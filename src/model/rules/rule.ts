import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import type { Entity, Kind, Path } from '../model.ts';
import type { Places } from '../places.ts';
import type { Resolver } from '../references.ts';
import type { Registry } from '../registry.ts';

/** What a rule looks at: one valid entity, its places, and all others. */
export interface RuleContext<K extends Kind = Kind> {
	readonly entity: Entity<K>;
	readonly data: Entity<K>['data'];
	readonly places: Places;
	readonly registry: Registry;
	readonly resolver: Resolver;
	readonly report: (diagnostic: Diagnostic) => void;
}

/** Reports each item whose key was there before, with the place of the first. `key` gives undefined for items without one. */
export function reportRepeated<T>(
	{ places, report }: RuleContext,
	code: string,
	what: string,
	items: readonly T[] | undefined,
	at: (index: number) => Path,
	key: (item: T) => string | number | undefined,
): void {
	const first = new Map<string | number, number>();
	for (const [index, item] of (items ?? []).entries()) {
		const name = key(item);
		if (name === undefined) continue;
		const before = first.get(name);
		if (before === undefined) {
			first.set(name, index);
			continue;
		}
		report({
			code,
			severity: 'error',
			message: `there is already ${what} \`${name}\` here`,
			span: places.spanOf(at(index)),
			hint: 'give each its own',
			related: [{ message: 'the first one', span: places.spanOf(at(before)) }],
		});
	}
}

/** Reports two values of which the lower is above the upper. */
export function reportReversed(
	{ places, report }: RuleContext,
	lower: { value: number | string | undefined; path: Path },
	upper: { value: number | string | undefined; path: Path },
): void {
	if (lower.value === undefined || upper.value === undefined || lower.value <= upper.value) return;
	const name = (path: Path): string => `\`${String(path.at(-1))}\``;
	report({
		code: 'reversed-range',
		severity: 'error',
		message: `${name(lower.path)} is above ${name(upper.path)}`,
		span: places.spanOf(lower.path),
		hint: 'swap or mend the two',
		related: [{ message: `${name(upper.path)} is here`, span: places.spanOf(upper.path) }],
	});
}
