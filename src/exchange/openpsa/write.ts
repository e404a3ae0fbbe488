import { type Expression, type FaultTreeDefinition, namesIn } from '#graph/fault-tree-definition.ts';

/** A basic event to be written. */
export interface WrittenEvent {
	/** What a person calls it. */
	readonly label?: string | undefined;
	/** Left out of the file when undefined; the event is then marked as one without a probability. */
	readonly probability?: number | undefined;
}

/**
 * A fault tree as Open-PSA MEF 2.0d. Names become identifiers (letters, digits, `_`, `-`), different ones for different names,
 * with the original as label. Gates come in the order of the definition, events by identifier.
 */
export function writeOpenPsa(tree: FaultTreeDefinition, events: ReadonlyMap<string, WrittenEvent>): string {
	const identifiers = identifiersOf(tree);
	const used = [...identifiers.keys()].filter((name) => !tree.gates.has(name));
	const lines = ['<?xml version="1.0" encoding="UTF-8"?>', '<opsa-mef>'];
	lines.push(`  <define-fault-tree name="${identifierOf(`tree of ${tree.top}`)}">`);
	for (const name of [tree.top, ...[...tree.gates.keys()].filter((gate) => gate !== tree.top)]) {
		const gate = tree.gates.get(name)!;
		lines.push(`    <define-gate name="${identifiers.get(name)}">`, `      <label>${escaped(name)}</label>`);
		lines.push(...formula(gate, tree, identifiers, '      '), '    </define-gate>');
	}
	lines.push('  </define-fault-tree>', '  <model-data>');
	for (const name of used) {
		const { label, probability } = events.get(name) ?? {};
		lines.push(`    <define-basic-event name="${identifiers.get(name)}">`);
		lines.push(`      <label>${escaped(label === undefined ? name : `${label} (${name})`)}</label>`);
		lines.push(
			probability === undefined
				? '      <attributes><attribute name="probability" value="missing"/></attributes>'
				: `      <float value="${probability}"/>`,
		);
		lines.push('    </define-basic-event>');
	}
	lines.push('  </model-data>', '</opsa-mef>');
	return `${lines.join('\n')}\n`;
}

/** Identifiers of all gates and events below the definition, sorted by name, each once. */
function identifiersOf(tree: FaultTreeDefinition): ReadonlyMap<string, string> {
	const names = new Set([...tree.gates.keys(), ...[...tree.gates.values()].flatMap(namesIn)]);
	const identifiers = new Map<string, string>();
	const taken = new Set<string>();
	for (const name of [...names].sort()) {
		const wanted = identifierOf(name);
		let identifier = wanted;
		for (let next = 2; taken.has(identifier.toLowerCase()); next++) identifier = `${wanted}_${next}`;
		taken.add(identifier.toLowerCase());
		identifiers.set(name, identifier);
	}
	return identifiers;
}

function identifierOf(name: string): string {
	const plain = name
		.replace(/[^A-Za-z0-9_-]+/g, '_')
		.replace(/-{2,}/g, '-')
		.replace(/-$/, '_');
	return /^[A-Za-z]/.test(plain) ? plain : `n_${plain}`;
}

function formula(
	expression: Expression,
	tree: FaultTreeDefinition,
	identifiers: ReadonlyMap<string, string>,
	indent: string,
): string[] {
	if (expression.kind === 'constant') return [`${indent}<constant value="${expression.value}"/>`];
	if (expression.kind === 'name') {
		const element = tree.gates.has(expression.name) ? 'gate' : 'basic-event';
		return [`${indent}<${element} name="${identifiers.get(expression.name)}"/>`];
	}
	const inner = expression.of.flatMap((input) => formula(input, tree, identifiers, `${indent}  `));
	// The format wants two inputs at least for and, or and at-least; one input stands for itself.
	if (expression.of.length === 1 && standsForItself(expression))
		return formula(expression.of[0]!, tree, identifiers, indent);
	if (expression.kind === 'count') {
		const { least, most } = expression;
		const open = most === undefined ? `atleast min="${least}"` : `cardinality min="${least}" max="${most}"`;
		return [`${indent}<${open}>`, ...inner, `${indent}</${most === undefined ? 'atleast' : 'cardinality'}>`];
	}
	return [`${indent}<${expression.connective}>`, ...inner, `${indent}</${expression.connective}>`];
}

function standsForItself(expression: Expression): boolean {
	if (expression.kind === 'count') return expression.least === 1 && expression.most === undefined;
	return expression.kind === 'gate' && (expression.connective === 'and' || expression.connective === 'or');
}

/** Text of an element: markup characters escaped, characters that XML 1.0 cannot hold left out. */
function escaped(text: string): string {
	return text
		.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;');
}
