/** `slo:error_ratio:rate1h{slo="x"} > 14.4 * 0.001 and slo:error_ratio:rate5m{…}`: the form of the rules that we write. */
const written =
	/slo:error_ratio:rate(\w{1,20})\{slo="([a-z0-9-]{1,80})"\} > ([0-9.]{1,20}) \* [0-9.e-]{1,20} and slo:error_ratio:rate(\w{1,20})\{slo="\2"\}/g;

/** One comparison of an expression with the burn rate of an objective: nothing in it but what the objective says. */
export interface BurnComparison {
	/** As it stands in the expression, with single spaces. */
	readonly text: string;
	/** The id of the objective. */
	readonly objective: string;
	/** Durations as Prometheus writes them. */
	readonly long: string;
	readonly short: string;
	readonly rate: number;
}

/** The comparisons in an expression of the form that `lintel alerts burn-rules` writes; none in any other. */
export function burnComparisons(expr: string): readonly BurnComparison[] {
	return [...expr.replace(/\s+/g, ' ').matchAll(written)].map(([text, long, objective, rate, short]) => ({
		text,
		objective: objective!,
		long: long!,
		short: short!,
		rate: Number(rate),
	}));
}
