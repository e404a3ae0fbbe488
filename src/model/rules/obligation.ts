import { nearest } from '#diagnostics/suggest.ts';
import type { Entity } from '../model.ts';
import { refOf } from '../names.ts';
import type { RuleContext } from './rule.ts';

/** Clauses of packs that an obligation stands for must be there. */
export function checkObligation({ data, places, registry, report }: RuleContext<'obligation'>): void {
	for (const [at, name] of (data.packClauses ?? []).entries()) {
		const [pack = '', clause = ''] = name.split('/');
		const found = registry.entities.get(refOf('obligation-pack', pack))?.entity as
			| Entity<'obligation-pack'>
			| undefined;
		const known = found?.data.clauses.map(({ id }) => id);
		if (known?.includes(clause) === true || registry.claims.has(pack)) continue;
		const near = nearest(known === undefined ? pack : clause, known ?? registry.idsOf('obligation-pack'));
		report({
			code: 'dangling-reference',
			severity: 'error',
			message:
				known === undefined
					? `there is no obligation pack \`${pack}\` here`
					: `\`${pack}\` has no clause \`${clause}\``,
			span: places.spanOf(['packClauses', at]),
			nearest: near,
			hint:
				near === undefined
					? 'name the pack under `audit.packs` in `lintel.yaml`, or write one of kind `obligation-pack`'
					: undefined,
		});
	}
}
