import { addTo } from '#graph/lists-by-key.ts';
import { oncePer } from '#graph/once-per.ts';
import type { Model, Ref } from '#model/model.ts';

const aliases: Readonly<Record<string, string>> = {
	fm: 'failure-mode',
	experiment: 'chaos-experiment',
	person: 'role',
};

type Names = (written: string) => Ref | undefined;

/**
 * What a reference written outside the model's files (in a decision, in a waiver) means: a canonical ref, an alias such as
 * `az:euw1-a` or `fm:x`, `component/interface`, or a bare id that only one entity has. Undefined when it means nothing here.
 * Made once for a model, as each of its records may ask.
 */
export const entityNamesOf = oncePer(createNames);

function createNames(model: Model): Names {
	const interfaces = new Set(model.interfaces.map((one) => one.ref));
	const byId = new Map<string, Ref[]>();
	// What is planned or retired is no subject of an analysis, but a decision may well be about it.
	const entities = { ...model.entities, ...model.outOfForce };
	for (const [ref, entity] of Object.entries(entities)) addTo(byId, entity.id, ref);
	const domainTypes = new Set(model.byKind['failure-domain'].map((domain) => `${domain.data.type}`));
	return (written) => {
		const text = written.trim();
		if (Object.hasOwn(entities, text) || interfaces.has(text)) return text;
		if (interfaces.has(`interface:${text}`)) return `interface:${text}`;
		const colon = text.indexOf(':');
		const kind = text.slice(0, Math.max(0, colon));
		const id = text.slice(colon + 1);
		if (colon === -1) {
			const found = byId.get(id) ?? [];
			return found.length === 1 ? found[0] : undefined;
		}
		const canonical = aliases[kind] ?? (domainTypes.has(kind) ? 'failure-domain' : kind);
		const ref = `${canonical}:${id}`;
		return Object.hasOwn(entities, ref) ? ref : undefined;
	};
}
