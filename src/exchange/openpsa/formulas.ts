import type { Expression } from '#graph/fault-tree-definition.ts';
import type { Complaints } from './complaints.ts';
import { contentOf } from './content.ts';
import type { XmlElement } from './xml.ts';

/** How many inputs each connective takes: least and most. */
const arities = new Map<string, readonly [number, number]>([
	['and', [1, Number.POSITIVE_INFINITY]],
	['or', [1, Number.POSITIVE_INFINITY]],
	['nand', [1, Number.POSITIVE_INFINITY]],
	['nor', [1, Number.POSITIVE_INFINITY]],
	['xor', [2, Number.POSITIVE_INFINITY]],
	['iff', [2, Number.POSITIVE_INFINITY]],
	['imply', [2, 2]],
	['not', [1, 1]],
]);

/** The elements that name a gate, an event or a house event. */
const referenceElements: ReadonlySet<string> = new Set(['gate', 'basic-event', 'house-event', 'event']);

/**
 * The formula of an element (Open-PSA MEF 2.0d, 4.2); undefined with a complaint when it is none. `keyOf` hears every
 * name with the element that uses it, and says what it goes by in the whole file.
 */
export function formulaOf(
	element: XmlElement,
	complaints: Complaints,
	keyOf: (name: string, element: XmlElement) => string,
): Expression | undefined {
	if (referenceElements.has(element.name)) {
		const name = element.attributes.get('name');
		if (name === undefined || name === '') {
			complaints.tell('fault-tree-gate', element, `\`<${element.name}>\` has no \`name\``);
			return undefined;
		}
		return { kind: 'name', name: keyOf(name, element) };
	}
	if (element.name === 'constant') {
		const written = element.attributes.get('value');
		if (written === 'true' || written === 'false') return { kind: 'constant', value: written === 'true' };
		complaints.tell('fault-tree-gate', element, 'the constant is neither `true` nor `false`');
		return undefined;
	}
	const inputs = contentOf(element).map((child) => formulaOf(child, complaints, keyOf));
	if (inputs.some((input) => input === undefined)) return undefined;
	const of = inputs as Expression[];
	if (element.name === 'atleast' || element.name === 'cardinality') return countOf(element, of, complaints);
	const arity = arities.get(element.name);
	if (arity === undefined) {
		complaints.tell('fault-tree-gate', element, `\`<${element.name}>\` is no gate that is read here`, {
			expected: [...arities.keys(), 'atleast', 'cardinality'].join(', '),
		});
		return undefined;
	}
	if (of.length < arity[0] || of.length > arity[1]) {
		const expected = arity[0] === arity[1] ? `${arity[0]}` : `${arity[0]} or more`;
		complaints.tell('fault-tree-gate', element, `\`<${element.name}>\` has ${of.length} inputs, expected ${expected}`);
		return undefined;
	}
	return { kind: 'gate', connective: element.name as 'and', of };
}

function countOf(element: XmlElement, of: readonly Expression[], complaints: Complaints): Expression | undefined {
	const least = wholeNumber(element.attributes.get('min'));
	const most = element.name === 'cardinality' ? wholeNumber(element.attributes.get('max')) : of.length;
	if (least === undefined || most === undefined || least > most || least > of.length) {
		complaints.tell(
			'fault-tree-gate',
			element,
			`\`<${element.name}>\` has ${of.length} inputs and does not say how many of them count`,
			{
				expected:
					element.name === 'atleast'
						? '`min` as a whole number, not more than there are inputs'
						: '`min` and `max` as whole numbers, `min` not more than `max` or than there are inputs',
			},
		);
		return undefined;
	}
	return { kind: 'count', least, most: element.name === 'cardinality' ? most : undefined, of };
}

function wholeNumber(written: string | undefined): number | undefined {
	return written !== undefined && /^\d{1,9}$/.test(written.trim()) ? Number(written) : undefined;
}
