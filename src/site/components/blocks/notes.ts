import type { Block } from '#views/page.ts';
import type { SiteStore } from '../../store.ts';
import { type Html, html } from '../html.ts';
import { drawText } from '../text.ts';

/** What is told to the author of a text while it is written, beside that text where there is room. */
export function drawNotes({ base }: SiteStore, { id, title, items, empty }: Extract<Block, { type: 'notes' }>): Html {
	return html`
		<aside class="notes" aria-labelledby="${id}">
			<h2 id="${id}">${title}<span class="count">${items.length}</span></h2>
			${
				items.length === 0
					? html`<p class="muted">${empty}</p>`
					: html`<ol role="list">${items.map(
							({ badge, text, place, next }) => html`
							<li>
								<p>${drawText(base, [badge])} ${drawText(base, text)}</p>
								${next && html`<p class="next">${drawText(base, next)}</p>`}
								${place && html`<p class="muted">${place}</p>`}
							</li>`,
						)}</ol>`
			}
		</aside>`;
}
