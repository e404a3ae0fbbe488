import type { Option } from '../../command.ts';

/** What else than runbooks is published at addresses that must stay. */
export const alsoOption: Option = {
	value: 'FOLDER',
	description: 'Record the pages below this folder of the site as well, such as /decisions/',
	repeatable: true,
	validate: (value) =>
		/^\/\S*\/$/.test(value) ? undefined : 'expected a folder of the site with slashes at both ends',
};
