/**
 * The built-in `periodic-test` of the Open-PSA Model Exchange Format (2.0d, 5.4): the probability that a component which is tested
 * now and then is down at a time. Before the first test it ages; in a test it may fail, and what is found failed is repaired;
 * between tests it ages, stays failed unnoticed, or is under repair (the multi-phase Markov graphs of the specification).
 */

/** What the specification calls lambda, lambda*, mu, tau, theta, gamma, pi, x, sigma, omega and t; rates and times in one unit. */
interface TestedPart {
	readonly failureRate: number;
	readonly failureRateInTest: number;
	readonly repairRate: number;
	/** From the start of one test to the start of the next. */
	readonly period: number;
	readonly firstTest: number;
	/** Probability that the start of a test breaks it. */
	readonly brokenByTest: number;
	readonly testLasts: number;
	readonly worksInTest: boolean;
	/** Probability that a test finds a failure. */
	readonly found: number;
	/** Probability that it does not work after a repair. */
	readonly badRestart: number;
	readonly time: number;
}

/** Numbers of arguments: everything; a test that takes no time; a test and a repair that take none. */
export const argumentCounts: readonly number[] = [4, 5, 11];

/** What the arguments must be like, for a person. */
export const periodicTestNeeds =
	'rates and times from 0, a period above 0 and no shorter than its test, probabilities from 0 to 1, and at most a million tests';

/** The probability that it is down; not a number where the arguments make no sense. */
export function periodicTest(inputs: readonly number[]): number {
	if (inputs.length === 4) return withInstantRepair(inputs);
	const part = partOf(inputs);
	return makesSense(part) ? downAt(part) : Number.NaN;
}

const mostTests = 1_000_000;

/** A repair that takes no time: a test makes it as new. */
function withInstantRepair([rate = 0, period = 0, firstTest = 0, time = 0]: readonly number[]): number {
	if (!(rate >= 0 && period > 0 && firstTest >= 0 && time >= 0)) return Number.NaN;
	if (time <= firstTest) return happened(rate, time);
	const rest = (time - firstTest) % period;
	// Just before the test of a moment, as the worst of it; not a whole number of periods otherwise.
	return happened(rate, rest === 0 ? period : rest);
}

function partOf(inputs: readonly number[]): TestedPart {
	if (inputs.length === 5) {
		const [failureRate = 0, repairRate = 0, period = 0, firstTest = 0, time = 0] = inputs;
		const instant = { failureRateInTest: 0, brokenByTest: 0, testLasts: 0, worksInTest: true, found: 1, badRestart: 0 };
		return { failureRate, repairRate, period, firstTest, time, ...instant };
	}
	const [failureRate = 0, failureRateInTest = 0, repairRate = 0, period = 0, firstTest = 0, ...more] = inputs;
	const [brokenByTest = 0, testLasts = 0, works = 0, found = 0, badRestart = 0, time = 0] = more;
	const rates = { failureRate, failureRateInTest, repairRate };
	return { ...rates, period, firstTest, brokenByTest, testLasts, worksInTest: works !== 0, found, badRestart, time };
}

function makesSense(part: TestedPart): boolean {
	const { failureRate, failureRateInTest, repairRate, period, firstTest, testLasts, time } = part;
	const fromZero = [failureRate, failureRateInTest, repairRate, firstTest, testLasts, time];
	const chances = [part.brokenByTest, part.found, part.badRestart];
	return (
		fromZero.every((value) => value >= 0) &&
		chances.every((value) => value >= 0 && value <= 1) &&
		period > 0 &&
		testLasts <= period &&
		(time - firstTest) / period <= mostTests
	);
}

/** The share of parts that work, have failed without being found, and are under repair; together 1. */
interface Shares {
	readonly works: number;
	readonly failed: number;
	readonly inRepair: number;
}

function downAt(part: TestedPart): number {
	const { failureRate, period, firstTest, testLasts, worksInTest, time } = part;
	if (time <= firstTest) return happened(failureRate, time);
	const failed = happened(failureRate, firstTest);
	let shares: Shares = { works: 1 - failed, failed, inRepair: 0 };
	const tests = Math.floor((time - firstTest) / period);
	for (let test = 0; test < tests; test++)
		shares = afterUse(part, afterTest(part, shares, testLasts), period - testLasts);
	const rest = time - firstTest - tests * period;
	if (rest > testLasts) return 1 - afterUse(part, afterTest(part, shares, testLasts), rest - testLasts).works;
	// What is tested right now counts as down where it does not work in a test; what is under repair is not tested.
	const tested = worksInTest
		? 0
		: shares.works * (1 - part.brokenByTest) * (1 - happened(part.failureRateInTest, rest));
	return 1 - (afterTest(part, shares, rest).works - tested);
}

/** A span of a test: it breaks at the start or while it runs, and what is found failed is under repair from then on. */
function afterTest(part: TestedPart, { works, failed, inRepair }: Shares, span: number): Shares {
	const broken = part.brokenByTest + (1 - part.brokenByTest) * happened(part.failureRateInTest, span);
	const down = failed + works * broken;
	return sharesOf(
		(1 - part.found) * down + inRepair * failedAgain(part, span),
		part.found * down + inRepair * (1 - happened(part.repairRate, span)),
	);
}

/** A span without a test: what has failed stays so. */
function afterUse(part: TestedPart, { works, failed, inRepair }: Shares, span: number): Shares {
	return sharesOf(
		failed + works * happened(part.failureRate, span) + inRepair * failedAgain(part, span),
		inRepair * (1 - happened(part.repairRate, span)),
	);
}

const sharesOf = (failed: number, inRepair: number): Shares => ({ works: 1 - failed - inRepair, failed, inRepair });

/** Repaired within a span, and then badly restarted or failed once more. */
function failedAgain({ failureRate, repairRate, badRestart }: TestedPart, span: number): number {
	const repaired = happened(repairRate, span);
	const both =
		repairRate === failureRate
			? repaired - (1 - repaired) * failureRate * span
			: (repairRate * happened(failureRate, span) - failureRate * repaired) / (repairRate - failureRate);
	return badRestart * repaired + (1 - badRestart) * both;
}

/** Probability that something of a rate has happened within a span. */
function happened(rate: number, span: number): number {
	return -Math.expm1(-rate * span);
}
