import type { Ref } from '#model/model.ts';
import type { Facts } from './facts.ts';

/**
 * What an analysis says to other programs: plain data that JSON can hold as it is, the contract behind `lintel analyze --json`
 * and `schemas/analysis-report.schema.json`. Each analysis has one, entered in `index.ts`.
 */
export interface AnalysisReport {
	/** What it says about the model as a whole; absent when it speaks of single targets only. */
	readonly overview?: ((facts: Facts) => object) | undefined;
	/** What it says about one target at a time; absent when `--target` makes no sense for it. */
	readonly targets?: TargetReports | undefined;
}

export interface TargetReports {
	/** What a target is here, for messages: `flow or business service`. */
	readonly what: string;
	/** Every target, in reading order. */
	readonly list: (facts: Facts) => readonly Ref[];
	/** The answer for one of them; undefined for anything else. */
	readonly of: (facts: Facts, target: Ref) => object | undefined;
}

/**
 * The type itself where it is plain data; a function, map, set or big integer anywhere inside becomes `never`, so that what
 * JSON would drop or refuse does not compile. Numbers must be finite: where a formula divides by zero, say so in a word.
 */
export type Plain<T> = T extends ((...input: never[]) => unknown) | bigint | symbol
	? never
	: T extends object
		? { readonly [K in keyof T]: Plain<T[K]> }
		: T;

/** The overview of a report, checked to be plain data. */
export function overviewOf<T extends object>(overview: (facts: Facts) => T & Plain<T>): (facts: Facts) => object {
	return overview;
}

/** The part of a report that is about one target at a time, checked to be plain data. */
export function targetsBy<T extends object>(
	what: string,
	list: (facts: Facts) => readonly Ref[],
	of: (facts: Facts, target: Ref) => (T & Plain<T>) | undefined,
): TargetReports {
	return { what, list, of };
}
