import type { SiteStore } from '#site/store.ts';
import { languageOf } from '#views/language/language.ts';
import type { Page } from '#views/page.ts';
import { hostilePages } from './hostile.ts';
import { demoNavigation } from './navigation.ts';
import { componentPage, decisionPage, guidePage, homePage, indexPage, runbookPage, tablePage } from './pages.ts';
import { demoSvg } from './svg.ts';

/** A site made by hand: one page of each layout, every block type, and hostile text in every field. */
export function demoStore(base: string, guidesFolder: string): SiteStore {
	const pages = [homePage, componentPage, runbookPage, tablePage, decisionPage, guidePage, indexPage, ...hostilePages];
	return {
		base,
		url: 'https://architecture.example',
		brand: { icon: { route: '/favicon.svg', type: 'image/svg+xml' } },
		title: 'Meridian Bank payments',
		description: 'How the liquidity and payments platform is built, what can stop it, and what to do then.',
		navigation: demoNavigation,
		language: languageOf('en', 'English', {}),
		pages: new Map(pages.map((page): [string, Page] => [page.route, page])),
		diagram: (diagram) =>
			diagram.mermaid.includes('refuse')
				? { error: 'Parse error on line 2', source: diagram.mermaid }
				: demoSvg(base, diagram),
		titleOf: (route) => pages.find((page) => page.route === route)?.title,
		whatIf: '{}',
		resolveRef: (ref) => (ref === 'component:payment-api' ? '/components/payment-api/' : undefined),
		editUrl: (file, line) => `https://git.example/architecture/blob/main/${file}#L${line}`,
		guidesFolder,
		footer: {
			asOf: '2026-11-23',
			environment: 'prod',
			version: '0.1.0',
			commit: '3be1146',
			links: [{ text: 'Service desk', href: 'https://desk.example/' }],
		},
	};
}
