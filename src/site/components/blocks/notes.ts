import type { Block, NoteItem } from '#views/page.ts';
import type { SiteStore } from '../../store.ts';
import { type Html, html } from '../html.ts';
import { sourceHref } from '../source-address.ts';
import { drawText } from '../text.ts';

/** What is told to the author of a text while it is written, beside that text where there is room. */
export function drawNotes(
	store: SiteStore,
	{ id, title, items, empty, isWide }: Extract<Block, { type: 'notes' }>,
): Html {
	const { base } = store;
	const placed = (place: string, source: NoteItem['source']): Html | string => {
		const href = source && sourceHref(store, source.file, source.line);
		return href ? html`<a href="${href}">${place}</a>` : place;
	};
	return html`
		<aside class="notes${isWide ? ' wide' : ''}" aria-labelledby="${id}">
			<h2 id="${id}">${title}<span class="count">${items.length}</span></h2>
			${
				items.length === 0
					? html`<p class="muted">${empty}</p>`
					: html`<ol role="list">${items.map(
							({ badge, text, place, source, next }) => html`
							<li>
								<p>${drawText(base, [badge])} ${drawText(base, text)}</p>
								${next && html`<p class="next">${drawText(base, next)}</p>`}
								${place && html`<p class="muted">${placed(place, source)}</p>`}
							</li>`,
						)}</ol>`
			}
		</aside>`;
}
