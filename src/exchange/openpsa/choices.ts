import type { Complaints } from './complaints.ts';
import { contentOf } from './content.ts';
import type { XmlElement } from './xml.ts';

/**
 * Expressions whose parts are not all arguments: `switch` with its cases and `histogram` with its bins (Open-PSA MEF 2.0d, 5.3
 * and 5.5).
 */

/** The value of an expression; undefined, with a complaint, when it has none. */
type Computed = (element: XmlElement) => number | undefined;

/** The value of the first case whose condition holds, else of the expression at the end; the other cases are not computed. */
export function switchValue(element: XmlElement, computed: Computed, complaints: Complaints): number | undefined {
	const parts = contentOf(element);
	const last = parts.at(-1);
	const cases = parts.slice(0, -1);
	const wrong = cases.find((one) => one.name !== 'case' || contentOf(one).length !== 2);
	if (last === undefined || last.name === 'case' || wrong !== undefined) {
		complaints.tell('fault-tree-expression', wrong ?? element, '`<switch>` is not made as expected', {
			expected: '`<case>` elements of a condition and a value each, and one value after them',
		});
		return undefined;
	}
	for (const one of cases) {
		const [condition, value] = contentOf(one);
		const holds = computed(condition!);
		if (holds === undefined) return undefined;
		if (holds !== 0) return computed(value!);
	}
	return computed(last);
}

/** The mean: the sum over the bins of (x_i - x_(i-1)) E_i, over x_n - x_0, where the x_i are upper bounds in rising order. */
export function histogramValue(element: XmlElement, computed: Computed, complaints: Complaints): number | undefined {
	const [first, ...bins] = contentOf(element);
	const wrong = bins.find((one) => one.name !== 'bin' || contentOf(one).length !== 2);
	if (first === undefined || first.name === 'bin' || bins.length === 0 || wrong !== undefined) {
		complaints.tell('fault-tree-expression', wrong ?? element, '`<histogram>` is not made as expected', {
			expected: 'a lower bound, then `<bin>` elements of an upper bound and a value each',
		});
		return undefined;
	}
	const start = computed(first);
	if (start === undefined) return undefined;
	let before = start;
	let sum = 0;
	for (const bin of bins) {
		const [bound, value] = contentOf(bin).map(computed);
		if (bound === undefined || value === undefined) return undefined;
		if (bound <= before) {
			complaints.tell('fault-tree-expression', bin, `the upper bound ${bound} of a bin is not above ${before}`, {
				expected: 'bounds in rising order',
			});
			return undefined;
		}
		sum += (bound - before) * value;
		before = bound;
	}
	return sum / (before - start);
}
