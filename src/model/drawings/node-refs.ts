import { oncePer } from '#graph/once-per.ts';
import type { Kind, Model, Ref } from '../model.ts';

/** Kinds that a node may stand for, in the order in which a bare id is looked up. */
const kindsOfNodes: readonly Kind[] = [
	'component',
	'system',
	'flow',
	'business-service',
	'third-party',
	'team',
	'failure-domain',
	'role',
];

/**
 * What the ids of a drawing's nodes mean. A bare id is that of a component, else of a system, flow, business service, third
 * party, team, failure domain or role. Ids as Lintel's own pictures spell them (`component__payment_api`) are known, too.
 */
export interface NodeRefs {
	of(id: string): Ref | undefined;
	/** Every bare id that means something. */
	readonly ids: readonly string[];
	/** True for an id that is spelled as one of Lintel's, whether it means something or not. */
	isSpelled(id: string): boolean;
}

const spelled = /^([a-z][a-z_]*?)__([a-z][a-z0-9_]*)$/;

/** The nodes a model knows, what is planned or retired among them; made once per model. */
export const nodeRefsOf = oncePer((model: Model): NodeRefs => {
	const refs = new Map<string, Ref>();
	const later = Object.values(model.outOfForce);
	for (const kind of kindsOfNodes) {
		for (const { id, ref } of [...model.byKind[kind], ...later.filter((entity) => entity.kind === kind)])
			if (!refs.has(id)) refs.set(id, ref);
	}
	const all = new Set(kindsOfNodes.flatMap((kind) => model.byKind[kind].map(({ ref }) => ref)));
	for (const { ref } of later) all.add(ref);
	const spelledRef = (id: string): Ref | undefined => {
		const [, kind, name] = spelled.exec(id) ?? [];
		return kind === undefined ? undefined : `${kind.replaceAll('_', '-')}:${name!.replaceAll('_', '-')}`;
	};
	return {
		of: (id) => {
			const ref = refs.get(id) ?? spelledRef(id);
			return ref !== undefined && all.has(ref) ? ref : undefined;
		},
		ids: [...refs.keys()],
		isSpelled: (id) => {
			const kind = spelledRef(id)?.split(':')[0];
			return kind !== undefined && (kindsOfNodes as readonly string[]).includes(kind);
		},
	};
});
