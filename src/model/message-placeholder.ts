/** Names in braces in a prepared message: `{services}`. What they stand for is filled in on the pages of runbooks. */

/** What the model knows of an incident on the page where the message stands. */
const filledPlaceholders = [
	'component',
	'alert',
	'services',
	'flows',
	'tolerance',
	'cutOffs',
	'team',
	'runbook',
] as const;
export type FilledPlaceholder = (typeof filledPlaceholders)[number];

/** What only the moment knows: whoever sends the message fills it in. */
const handPlaceholders = ['time', 'began', 'next'] as const;

/** A placeholder of a message; the name is its first group. */
export const messagePlaceholder = /\{([A-Za-z][\w-]{0,40})\}/;

/** Every name that a message may have. */
export const messagePlaceholders: readonly string[] = [...filledPlaceholders, ...handPlaceholders];

/** The names in a message, each once, in their order. */
export const messagePlaceholdersIn = (template: string): readonly string[] => [
	...new Set([...template.matchAll(new RegExp(messagePlaceholder, 'g'))].map(([, name]) => name!)),
];

/** Names of a message that stand in `<time>`, as in commands, where nothing fills them in: each as it is written, with the name it means. */
export const anglePlaceholdersIn = (template: string): readonly { readonly written: string; readonly name: string }[] =>
	[...new Set([...template.matchAll(/<([A-Za-z][\w-]{0,40})>/g)].map(([, name]) => name!))].flatMap((written) => {
		const name = messagePlaceholders.find((one) => one.toLowerCase() === written.toLowerCase());
		return name === undefined ? [] : [{ written, name }];
	});
