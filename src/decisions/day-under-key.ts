import type { Source } from '#diagnostics/source.ts';
import { beginsWithDate } from './dates.ts';
import { readKeyValue } from './key-value.ts';
import type { Statement } from './statement.ts';

/** The days of the header come first, a bare one (rank 3) too. */
const AFTER_HEADER = 4;

/** The rank of a day by its key alone, wherever it stands. */
export const rankOfKey = (rank: number): number => rank % AFTER_HEADER;

/** The day that a line outside the header states under a key; `start` is where it begins in the source. Undefined where it is none. */
export function dayUnderKey(source: Source, start: number, line: string): Statement | undefined {
	const pair = readKeyValue(line);
	if (pair?.field.kind !== 'date' || !beginsWithDate(pair.value)) return undefined;
	const at = start + pair.valueAt;
	return {
		field: { kind: 'date', rank: pair.field.rank + AFTER_HEADER },
		key: pair.key,
		raw: pair.value,
		span: source.span(at, at + pair.value.length),
		from: 'line',
	};
}
