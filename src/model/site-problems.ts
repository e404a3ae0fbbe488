import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import type { Places } from './places.ts';
import type { Workspace } from './types.generated.ts';

/** What `site` in `lintel.yaml` wishes for and does not get, or says twice. */
export function siteProblems({ site = {} }: Workspace, places: Places): readonly Diagnostic[] {
	return [...cardsWithoutAddress(site, places), ...pathInAddress(site, places)];
}

type Site = NonNullable<Workspace['site']>;

/** Other programs find a card by its full address. */
function cardsWithoutAddress({ cards, url }: Site, places: Places): readonly Diagnostic[] {
	if (cards !== true || url !== undefined) return [];
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

/** Full addresses are made from both, so a path in the first would stand in them beside that of the second. */
function pathInAddress({ url, base = '/' }: Site, places: Places): readonly Diagnostic[] {
	const path = url !== undefined && URL.canParse(url) ? new URL(url).pathname : '/';
	if (path === '/') return [];
	return [
		{
			code: 'contradiction',
			severity: 'warning',
			message: `\`url\` has the path \`${path}\`, and \`base\` says ${base === '/' ? 'that there is none' : `\`${base}\``}: full addresses are made from both`,
			span: places.spanOf(['site', 'url']),
			hint: `say the host alone, \`url: ${new URL(url!).origin}\`, and the path with \`base\``,
		},
	];
}
