import type { Diagram } from '#views/page.ts';
import { placeOfFailure } from '../../failed-drawing.ts';
import { figureData } from '../../figure-data.ts';
import type { SiteStore } from '../../store.ts';
import { told } from '../../told.ts';
import { attribute, classes, type Html, html, trusted } from '../html.ts';
import { drawText } from '../text.ts';
import { drawCode } from './small-blocks.ts';

/** A drawn diagram with its caption, legend, text alternative and source; what cannot be drawn says why. */
export function drawFigure(store: SiteStore, diagram: Diagram): Html {
	const drawn = store.diagram(diagram);
	const width = 'svg' in drawn ? (drawn.width ?? 0) : 0;
	// Steps of 200 pixels, for which the style sheet has rules: the policy allows no style attribute.
	const size = width > 400 && `w-${Math.min(20, Math.ceil(width / 200))}`;
	const data = 'svg' in drawn ? figureData(diagram) : undefined;
	const { id, title, description, legend, alternative, mermaid } = diagram;
	const place = 'error' in drawn ? placeOfFailure(diagram, drawn) : undefined;
	return html`
		<figure${classes('figure', size)} id="${id}"${attribute('data-live', data && JSON.stringify(data))}>
			<figcaption><strong>${title}</strong>${description && html`<span>${description}</span>`}</figcaption>
			${width > 400 && html`<p class="sideways" aria-hidden="true">${told(store, 'Wider than the screen: the picture scrolls sideways.')}</p>`}
			${
				'svg' in drawn
					? html`<div class="canvas" role="group" aria-label="${told(store, '{title}, diagram', { title })}" tabindex="0"${attribute('lang', diagram.language)}>${trusted(drawn.svg)}</div>`
					: html`<p class="failed">${told(store, 'This diagram could not be drawn:')} ${drawn.error}${place && html` (<code>${place.file}:${place.line}</code>)`}. ${told(store, 'Its content follows as text.')}</p>`
			}
			${legend && legend.length > 0 && drawLegend(store, legend)}
			<div class="below">
				${
					alternative.length > 0 &&
					html`
						<details${attribute('open', 'error' in drawn)}>
							<summary>${told(store, 'As text')}</summary>
							<ul>${alternative.map((line) => html`<li>${drawText(store.base, line)}</li>`)}</ul>
						</details>`
				}
				<details>
					<summary>${told(store, 'Mermaid source')}</summary>
					${drawCode(store, 'mermaid', mermaid)}
				</details>
			</div>
		</figure>`;
}

/** The swatch wears the class of the nodes it explains; `#render` puts `mmd-` before the names of states. */
const safe = (className: string): string => className.replace(/^mmd-/, '').replace(/[^\w-]/g, '');

function drawLegend(store: SiteStore, entries: NonNullable<Diagram['legend']>): Html {
	const swatch = (className: string): Html =>
		className.startsWith('edge-')
			? html`<path class="${safe(className)}" d="M1 7h24"/>`
			: html`<g class="mmd-${safe(className)}"><rect class="mmd-shape" x="3" y="2" width="20" height="10" rx="2"/></g>`;
	return html`
		<ul class="legend" aria-label="${told(store, 'Legend')}">
			${entries.map(
				({ className, label }) =>
					html`<li><svg class="mmd" width="26" height="14" viewBox="0 0 26 14" aria-hidden="true">${swatch(className)}</svg>${label}</li>`,
			)}
		</ul>`;
}
