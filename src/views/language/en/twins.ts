/** What the Markdown of a page, the list for language models and feeds say beside the page, what a device says of a page that it does not keep, and what guides are described as. The keys of every catalogue; each is what English pages say. */
export const twinsTexts = [
	'Because: {what}',
	'Next step: {what}',
	'Add it to {file}:',
	'Not recorded.',
	'Written in {file}.',
	'Computed from the model as of {day}, environment {environment}.',
	'Computed from a model as of {day}, environment {environment}. What is not known is said to be a gap.',
	'Every page has a Markdown twin: its address with index.md added. JSON: {api}; everything from A to Z: {index}.',
	'This page is not on this device',
	'There is no network, and the page was not kept. On this device are:',
	'Newest first.',
	'{own}. For {own2}.',
	'Newest first. {n} records have no day that can be read, and are not here.',
	'Newest first. {n} open findings stand in no record of findings yet, and are not here.',
] as const;

export type TwinsText = (typeof twinsTexts)[number];
