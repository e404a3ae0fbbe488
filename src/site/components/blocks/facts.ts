import type { Fact } from '#views/page.ts';
import type { SiteStore } from '../../store.ts';
import { told } from '../../told.ts';
import { classes, type Html, html } from '../html.ts';
import { sourceHref } from '../source-address.ts';
import { drawText, relOf } from '../text.ts';

const lengthOf = (value: Fact['value']): number =>
	value.reduce((sum, part) => sum + (typeof part === 'string' ? part : part.text).length, 0);

const sizeOf = (length: number): string | undefined =>
	length > 130 ? 'long very-long' : length > 56 ? 'long' : undefined;

/** Facts with their labels; where each comes from is shown on demand. */
export function drawFacts(store: SiteStore, facts: readonly Fact[]): Html {
	return html`
		<dl class="facts">
			${facts.map(
				(fact) =>
					html`<div${classes(sizeOf(lengthOf(fact.value)))}><dt>${fact.label}</dt>${definition(store, fact)}</div>`,
			)}
		</dl>`;
}

/** The value of a fact with its basis. */
export const definition = (store: SiteStore, { label, value, basis }: Fact): Html =>
	html`<dd>${drawText(store.base, value)}${basis && html` ${drawBasis(store, label, basis)}`}</dd>`;

function drawBasis(store: SiteStore, of: string, basis: string): Html {
	const place = /^([^\s:]+\.(?:ya?ml|json|mdx?)):(\d+)$/.exec(basis);
	const href = place ? sourceHref(store, place[1]!, Number(place[2])) : undefined;
	return html`
		<details class="basis">
			<summary title="${told(store, 'Basis')}"><span class="visually-hidden">${told(store, 'Basis of {value}', { value: of })}</span></summary>
			<p>${href ? html`<a href="${href}"${relOf(href)}>${basis}</a>` : basis}</p>
		</details>`;
}
