import { createSource, type Source } from '#diagnostics/source.ts';
import type { Decision } from './decision.ts';
import { createMappedSource } from './mapped-source.ts';

/** The text that a record was read from, with places in the file that it stands in. */
export function sourceOfDecision({ file, source, lines }: Pick<Decision, 'file' | 'source' | 'lines'>): Source {
	if (lines === undefined) return createSource(file, source);
	return createMappedSource(
		file,
		source.split('\n').map((text, at) => ({ text, line: lines[at] ?? 1 })),
	);
}

/** Why a record is only read and never changed by a program; undefined where it can be. */
export function whyReadOnly({
	file,
	within,
	markup,
}: Pick<Decision, 'file' | 'within' | 'markup'>): string | undefined {
	if (within !== undefined)
		return `it is a ${within === 'row' ? 'row' : 'section'} of \`${file}\`, which holds several decisions`;
	return markup === undefined ? undefined : `\`${file}\` is ${markup}, which Lintel reads and does not write`;
}
