import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import type { Places } from './places.ts';
import type { Workspace } from './types.generated.ts';

/** What `site` in `lintel.yaml` wishes for and does not get: other programs find a card by its full address. */
export function siteProblems({ site = {} }: Workspace, places: Places): readonly Diagnostic[] {
	if (site.cards !== true || site.url !== undefined) return [];
	return [
		{
			code: 'no-effect',
			severity: 'warning',
			message: '`cards` has no effect without `url`',
			span: places.keySpanOf(['site', 'cards']),
			hint: 'say with `url` where the site stands: other programs find a card by its full address',
		},
	];
}
