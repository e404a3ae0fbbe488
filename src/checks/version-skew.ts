import type { Check } from './check.ts';
import { code } from './naming.ts';

/** A component whose images in production and at the stand-by differ (A21). */
export const versionSkew: Check = {
	id: 'version-skew',
	title: 'Production and its stand-by run different versions',
	severity: 'info',
	run: (_, facts) =>
		facts.endOfLife.skew.map(({ component, versions, span }) => ({
			subject: component,
			message: `${code(component)} runs ${versions.map(({ environment, version }) => `${version} in ${code(environment)}`).join(' and ')}`,
			suggestion: 'bring both to one version, or say which one is being rolled out',
			span,
		})),
};
