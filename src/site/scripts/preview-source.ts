/** What a preview says of a page: read from the page itself, once, so that no further file has to be made. */
export interface Preview {
	readonly title: string;
	/** What sort of thing it is: `Component`, `Decision ADR-0012`. */
	readonly kind: string;
	readonly badges: readonly string[];
	readonly text: string;
}

const LONGEST = 280;
/** Larger pages are reports; what they would cost is more than a glance is worth. */
const MOST_BYTES = 1_500_000;
const pages = new Map<string, Promise<Document | undefined>>();

/** The preview of an address of this site; undefined where there is no page that tells what it is. */
export async function previewOf(address: URL): Promise<Preview | undefined> {
	const path = address.pathname;
	const page = pages.get(path) ?? load(path);
	pages.set(path, page);
	const found = await page;
	if (found === undefined) return undefined;
	const id = decodeURIComponent(address.hash.slice(1));
	const place = id === '' ? null : found.getElementById(id);
	return (place && previewOfPlace(place, found)) ?? previewOfPage(found);
}

async function load(path: string): Promise<Document | undefined> {
	try {
		const answer = await fetch(path, { credentials: 'same-origin' });
		const isPage = answer.headers.get('content-type')?.startsWith('text/html');
		if (!answer.ok || !isPage || Number(answer.headers.get('content-length') ?? 0) > MOST_BYTES) return undefined;
		return new DOMParser().parseFromString(await answer.text(), 'text/html');
	} catch {
		return undefined;
	}
}

const textOf = (element: Element | null | undefined): string => {
	const text = element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
	if (text.length <= LONGEST) return text;
	const cut = text.lastIndexOf(' ', LONGEST);
	return `${text.slice(0, cut > 0 ? cut : LONGEST)} …`;
};

function previewOfPage(page: Document): Preview | undefined {
	const head = page.querySelector('.page-head');
	const title = textOf(head?.querySelector('h1'));
	if (title === '') return undefined;
	const description = page.querySelector<HTMLMetaElement>('meta[name="description"]')?.content ?? '';
	const begin = textOf(page.querySelector('.page-body .prose p'));
	return {
		title,
		kind: textOf(head?.querySelector('.eyebrow')),
		badges: [...(head?.querySelectorAll('.badges .badge') ?? [])].slice(0, 4).map(textOf),
		// A description that only says the title again is no news; then the text itself begins better.
		text: description.includes(title) ? begin || description : description,
	};
}

/** A row of a table, or a heading with what stands below it. */
function previewOfPlace(place: Element, page: Document): Preview | undefined {
	const kind = textOf(page.querySelector('.page-head h1'));
	if (place instanceof HTMLTableRowElement) {
		const [name, first] = place.cells;
		return { title: textOf(name?.querySelector('strong') ?? name), kind, badges: [], text: textOf(first) };
	}
	if (!/^H[2-4]$/.test(place.tagName)) return undefined;
	const below = (place.closest('.heading') ?? place).nextElementSibling;
	const text = below?.matches('p, .prose, ul, ol, .callout') ? textOf(below) : '';
	// The count beside a heading is no part of its name.
	const name = place.cloneNode(true) as Element;
	name.querySelector('.count')?.remove();
	return { title: textOf(name), kind, badges: [], text };
}
