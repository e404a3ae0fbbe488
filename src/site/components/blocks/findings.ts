import type { FindingItem } from '#views/page.ts';
import type { SiteStore } from '../../store.ts';
import { told } from '../../told.ts';
import { attribute, type Html, html } from '../html.ts';
import { drawText } from '../text.ts';
import { definition } from './facts.ts';

export function drawFindings(store: SiteStore, items: readonly FindingItem[], empty: string): Html {
	if (items.length === 0) return html`<p class="text muted">${empty}</p>`;
	// A few proofs are unfolded from the start.
	return html`<div class="findings">${items.map((item) => drawn(store, item, items.length <= 3))}</div>`;
}

/** Findings stand on many pages; each is drawn once per store. */
const known = new WeakMap<SiteStore, { readonly open: Drawn; readonly folded: Drawn }>();
type Drawn = WeakMap<FindingItem, Html>;

function drawn(store: SiteStore, item: FindingItem, open: boolean): Html {
	const ofStore = known.get(store) ?? { open: new WeakMap(), folded: new WeakMap() };
	known.set(store, ofStore);
	const kept = open ? ofStore.open : ofStore.folded;
	const one = kept.get(item) ?? drawFinding(store, item, open);
	kept.set(item, one);
	return one;
}

function drawFinding(store: SiteStore, item: FindingItem, open: boolean): Html {
	const { base } = store;
	const { id, title, badges, suggestion, waiver } = item;
	return html`
		<article class="finding" id="${id}">
			<header>
				<p class="title">${drawText(base, title)}</p>
				<p class="badges">${drawText(base, badges)}</p>
			</header>
			${suggestion && html`<p class="next"><strong>${told(store, 'Next step:')}</strong> ${drawText(base, suggestion)}</p>`}
			${waiver && html`<p class="waiver sign tone-waived"><span>${drawText(base, waiver)}</span></p>`}
			${proof(store, item, open)}
		</article>`;
}

function proof(store: SiteStore, { evidence, inputs }: FindingItem, open: boolean): Html | undefined {
	if (evidence.length === 0 && inputs.length === 0) return undefined;
	return html`
		<details${attribute('open', open)}>
			<summary>${told(store, inputs.length > 0 ? 'Proof and inputs' : 'Proof')}</summary>
			${evidence.length > 0 && html`<ol class="proof">${evidence.map((line) => html`<li>${drawText(store.base, line)}</li>`)}</ol>`}
			${
				inputs.length > 0 &&
				html`<dl class="inputs">${inputs.map((input) => html`<dt>${input.label}</dt>${definition(store, input)}`)}</dl>`
			}
		</details>`;
}
