import { nearest } from '#diagnostics/suggest.ts';
import { anglePlaceholdersIn, messagePlaceholders, messagePlaceholdersIn } from '../message-placeholder.ts';
import type { Communication } from '../types.generated.ts';
import type { RuleContext } from './rule.ts';

/** A placeholder of a message that no page fills in would be sent to people as it stands. */
export function checkCommunications(
	{ places, report }: Pick<RuleContext, 'places' | 'report'>,
	communications: readonly Communication[] = [],
): void {
	for (const [at, { template = '' }] of communications.entries()) {
		const span = places.spanOf(['communications', at, 'template']);
		for (const name of messagePlaceholdersIn(template)) {
			if (messagePlaceholders.includes(name)) continue;
			const near = nearest(name, messagePlaceholders);
			report({
				code: 'unknown-placeholder',
				severity: 'warning',
				message: `no page fills in \`{${name}}\``,
				span,
				actual: name,
				nearest: near,
				hint:
					near === undefined ? `use one of ${messagePlaceholders.map((one) => `\`{${one}}\``).join(', ')}` : undefined,
			});
		}
		for (const { written, name } of anglePlaceholdersIn(template))
			report({
				code: 'unknown-placeholder',
				severity: 'warning',
				message: `no page fills in \`<${written}>\`: that is how commands are written`,
				span,
				actual: written,
				hint: `in a message write \`{${name}}\``,
			});
	}
}
