import { addTo } from '#graph/lists-by-key.ts';
import type { Kind } from './model.ts';

/** What a prefix of a reference stands for: a kind, and for some the type that the entity must then have. */
export interface Alias {
	readonly kind: Kind | 'interface';
	readonly type?: string | undefined;
}

const domainTypes = 'host rack az region provider network dns identity cert secret release cluster team'.split(' ');
const componentTypes = 'gateway frontend queue topic store cache batch function scheduler hsm library'.split(' ');

/**
 * Prefixes that authors may write instead of a kind. One prefix can stand for several things (`network:` is a type of
 * failure domain and of component); the field that holds the reference decides.
 */
const table = new Map<string, Alias[]>();
const define = (prefix: string, alias: Alias): void => {
	addTo(table, prefix, alias);
};
for (const type of domainTypes) define(type, { kind: 'failure-domain', type });
for (const type of [...componentTypes, 'network', 'identity']) define(type, { kind: 'component', type });
define('domain', { kind: 'failure-domain' });
define('service', { kind: 'business-service' });
define('fm', { kind: 'failure-mode' });
define('experiment', { kind: 'chaos-experiment' });
define('person', { kind: 'role' });
define('policy', { kind: 'resilience-policy' });
define('env', { kind: 'environment' });

/** What a prefix stands for besides a kind of the same name; an empty list for an unknown one. */
export function aliasesOf(prefix: string): readonly Alias[] {
	return table.get(prefix) ?? [];
}

/** All prefixes that are not kinds themselves. */
export const aliasPrefixes: readonly string[] = [...table.keys()];
