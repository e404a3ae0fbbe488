import { fields } from '../fields.ts';
import { find } from '../registry.ts';
import type { RuleContext } from './rule.ts';

/** A component says which system it is in, and a system which components it has: the two must agree. */
export function checkSystem({ entity, data, places, registry, resolver, report }: RuleContext<'system'>): void {
	for (const [index, text] of (data.components ?? []).entries()) {
		const ref = resolver.resolve(text, fields.component).ref;
		const component = ref === undefined ? undefined : find(registry, 'component', ref.slice('component:'.length));
		const said = component?.data.system;
		const other = said === undefined ? undefined : resolver.resolve(said, fields.system).ref;
		if (!component || other === undefined || other === entity.ref) continue;
		report({
			code: 'contradiction',
			severity: 'error',
			message: `\`${entity.ref}\` lists \`${component.ref}\`, which says it is in \`${other}\``,
			span: places.spanOf(['components', index]),
			hint: 'keep one of the two',
			related: [{ message: 'says so here', span: registry.entities.get(component.ref)!.places.spanOf(['system']) }],
		});
	}
}
