import type { Check } from './check.ts';
import { code, counted } from './naming.ts';

/** Fewer copies are declared than the declared load, or the declared k, needs. */
export const notEnoughCopies: Check = {
	id: 'not-enough-copies',
	title: 'Not enough copies',
	severity: 'error',
	run: ({ model }) =>
		Object.values(model.deployments)
			.filter(({ declared, replicas, require }) => declared && replicas.length > 0 && replicas.length < require)
			.map(({ component, replicas, require, requireBasis, span }) => ({
				subject: component,
				inputs: [{ label: 'copies needed', value: String(require), source: requireBasis, span }],
				message: `${code(component)} needs ${counted(require, 'copy', 'copies')} (${requireBasis}) and has ${replicas.length}`,
				suggestion: `add ${counted(require - replicas.length, 'copy', 'copies')}, and one more to be able to lose one`,
				span,
			})),
};
