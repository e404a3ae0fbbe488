import type { Kind } from '#model/model.ts';

const words: { readonly [kind in Kind]?: readonly [one: string, many: string] } = {
	'third-party': ['third party', 'third parties'],
	slo: ['objective', 'objectives'],
	'resilience-policy': ['policy', 'policies'],
	'chaos-experiment': ['experiment', 'experiments'],
};

/** A kind of entity as people say it: `business service`, `third parties`. */
export function kindWords(kind: Kind, plural = false): string {
	const plain = kind.replaceAll('-', ' ');
	return words[kind]?.[plural ? 1 : 0] ?? (plural ? `${plain}s` : plain);
}
