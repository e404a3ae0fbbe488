/** How the fault tree of a target can be written; the first is the default. Apart from the writers, so that help need not load them. */
export const treeFormatNames = ['openpsa', 'json', 'dot'] as const;
export type TreeFormat = (typeof treeFormatNames)[number];
