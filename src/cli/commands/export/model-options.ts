import type { Command } from '../../command.ts';
import { asOfOption, environmentOption, profileOption } from '../../option-values.ts';

/** The options of exports that print the model in another form. */
export const modelOptions: Command['options'] = {
	profile: profileOption,
	'as-of': asOfOption,
	environment: environmentOption,
};
