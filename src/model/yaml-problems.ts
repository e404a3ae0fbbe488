import { limits } from './limits.ts';
import { quoted } from './quoted.ts';

/** What can be wrong with a document that is YAML all the same: code, sentence and next step. */
export interface YamlProblem {
	readonly code: string;
	readonly message: string;
	readonly hint: string;
}

/** A tag that is not one of the core schema, or does not fit its value. */
export const wrongTag = (tag: string): YamlProblem => ({
	code: 'yaml-tag',
	message: `the tag ${quoted(tag)} does not fit here`,
	hint: 'leave the tag out, and quote the value if it is text',
});

/** An alias without an anchor before it, or one within what it stands for. */
export const wrongAlias = (name: string, within: boolean): YamlProblem => ({
	code: 'yaml-alias',
	message: `the alias ${quoted(`*${name}`)} ${within ? 'stands for something that holds it' : 'has no anchor above it'}`,
	hint: `mark the value first, with ${quoted(`&${name}`)}`,
});

export const collectionAsKey: YamlProblem = {
	code: 'yaml-key',
	message: 'a key must be text, not a collection',
	hint: 'write the key as plain text',
};

export const prototypeKey: YamlProblem = {
	code: 'yaml-key',
	message: '`__proto__` cannot be a key',
	hint: 'choose another name',
};

export const mergeKey: YamlProblem = {
	code: 'yaml-merge-key',
	message: 'merge keys (`<<`) are not part of YAML 1.2',
	hint: 'write the fields out, or use an overlay',
};

export const wrongMerge: YamlProblem = {
	code: 'yaml-merge-key',
	message: 'what stands behind a merge key (`<<`) is neither a mapping nor a list of mappings',
	hint: 'name the anchor of a mapping, such as `<<: *defaults`',
};

/** Of a field that stands both before a merge key and in what it takes over. */
export const lateMerge = (field: string): YamlProblem => ({
	code: 'yaml-merge-key',
	message: `${quoted(field)} stands before \`<<\`, which has it too, and programs disagree on which of the two counts`,
	hint: 'put `<<` first: then what the mapping says itself counts everywhere',
});

export const tooManyAliases: YamlProblem = {
	code: 'yaml-limit',
	message: `more than ${limits.aliases} aliases`,
	hint: 'write the values out',
};

export const tooManyValues: YamlProblem = {
	code: 'yaml-limit',
	message: `more than ${limits.nodes} values in one file`,
	hint: 'split the file',
};
