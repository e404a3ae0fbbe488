import { safeHref, splitAnchor } from './links.ts';
import type { SiteStore } from './store.ts';

/**
 * Where a link written in a guide leads: a reference (`component:payment-api`), a route, an anchor or a web address.
 * Undefined when it leads nowhere safe; then its text is shown without a link.
 */
export function guideHref(store: Pick<SiteStore, 'base' | 'titleOf' | 'resolveRef'>, href: string): string | undefined {
	const route = store.resolveRef(href) ?? href;
	const safe = safeHref(store.base, route);
	if (safe === undefined || !route.startsWith('/')) return safe;
	return store.titleOf(splitAnchor(route).route) === undefined ? undefined : safe;
}
