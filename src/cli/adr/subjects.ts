import { entityNamesOf } from '#analysis/entity-names.ts';
import { nearest } from '#diagnostics/suggest.ts';
import type { Context } from '../command.ts';
import type { Misuse } from '../complain.ts';
import { readArchitecture } from '../pipeline.ts';
import { unknownHint } from '../warn-of-holes.ts';
import type { DecisionLog } from './log.ts';

/**
 * What a decision is about, as references of the model. A name that is nearly one of the model is a slip; any other may be
 * of something that comes later, so it is written as it is and told.
 */
export async function subjectsOf(
	written: readonly string[],
	{ folder }: Pick<DecisionLog, 'folder'>,
	{ terminal, today }: Pick<Context, 'terminal' | 'today'>,
): Promise<{ readonly refs: readonly string[] } | { readonly misuse: Misuse }> {
	const reading = readArchitecture(folder, { asOf: today });
	const { model } = reading.architecture;
	const nameOf = entityNamesOf(model);
	const known = [...Object.keys(model.entities), ...model.interfaces.map(({ ref }) => ref)];
	const refs: string[] = [];
	for (const one of written) {
		const ref = nameOf(one);
		const near = ref === undefined ? nearest(one, known) : undefined;
		if (near !== undefined) return { misuse: { message: `there is no \`${one}\``, hint: unknownHint(near, reading) } };
		if (ref === undefined && !/^[a-z-]+:[^\s:]\S*$/.test(one))
			return {
				misuse: {
					message: `\`${one}\` is no reference`,
					hint: 'write the kind and the id, such as `component:order-db`',
				},
			};
		if (ref === undefined) terminal.error(`note: there is no \`${one}\` yet\n`);
		refs.push(ref ?? one);
	}
	return { refs };
}
