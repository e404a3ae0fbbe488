import type { Block, CardItem, Message, Text, Tone, TreeItem } from '#views/page.ts';
import { safeHref } from '../../links.ts';
import type { SiteStore } from '../../store.ts';
import { told } from '../../told.ts';
import { attribute, classes, type Html, html } from '../html.ts';
import { sourceHref } from '../source-address.ts';
import { drawText, relOf } from '../text.ts';

type BlockOf<T extends Block['type']> = Extract<Block, { type: T }>;

export function drawHeading(
	store: SiteStore,
	{ level, id, text, count, language, formerIds = [] }: BlockOf<'heading'>,
): Html {
	const lang = attribute('lang', language);
	const former = formerIds.map((one) => html`<span id="${one}"></span>`);
	const inner = html`${former}${text}${count !== undefined && html`<span class="count">${count}</span>`}`;
	return html`
		<div class="heading level-${level}">
			${level === 2 ? html`<h2 id="${id}"${lang}>${inner}</h2>` : html`<h3 id="${id}"${lang}>${inner}</h3>`}
			<a class="anchor" href="#${id}" aria-label="${told(store, 'Link to {heading}', { heading: text })}">#</a>
		</div>`;
}

export function drawCallout(base: string, tone: Tone, title: string, text: Text): Html {
	return html`
		<div class="callout tone-${tone}" role="note">
			<p${classes('title', tone !== 'neutral' && 'sign')}>${title}</p>
			${text.length > 0 && html`<p>${drawText(base, text)}</p>`}
		</div>`;
}

export function drawCards(base: string, items: readonly CardItem[], columns: 2 | 3 | 4 | undefined): Html {
	return html`<ul${classes('cards', columns && `columns-${columns}`)} role="list">${items.map((item) => card(base, item))}</ul>`;
}

function card(base: string, { title, href: address, text, badges, eyebrow }: CardItem): Html {
	const href = safeHref(base, address);
	return html`
		<li class="card">
			${eyebrow && html`<p class="eyebrow">${eyebrow}</p>`}
			<p class="title">${href ? html`<a href="${href}"${relOf(href)}>${title}</a>` : title}</p>
			${text.length > 0 && html`<p class="body">${drawText(base, text)}</p>`}
			${badges && badges.length > 0 && html`<p class="badges">${drawText(base, badges)}</p>`}
		</li>`;
}

export function drawCode(store: SiteStore, language: string, text: string, label?: string): Html {
	const name = language === '' ? told(store, 'Text listing') : told(store, '{language} listing', { language });
	return html`
		<figure class="code" data-copy>
			${label && html`<figcaption>${label}</figcaption>`}
			<pre tabindex="0" aria-label="${label ?? name}" role="group"><code>${text}</code></pre>
		</figure>`;
}

/** A message to copy as a whole; what is still to be filled in is marked, and whoever copies it is told. */
export const drawMessage = ({ parts }: Message, label: string | undefined): Html => html`
	<article class="command"${attribute('aria-label', label)}>
		<div class="run" data-copy><pre><code>${parts.map(({ kind, text }) => (kind === 'open' ? html`<mark class="placeholder">${text}</mark>` : text))}</code></pre></div>
	</article>`;

export function drawList(base: string, { items, ordered, progress }: BlockOf<'list'>): Html {
	const lines = items.map((item) => html`<li>${drawText(base, item)}</li>`);
	const remembered = attribute('data-progress', progress);
	return ordered
		? html`<ol class="list"${remembered}>${lines}</ol>`
		: html`<ul class="list"${remembered}>${lines}</ul>`;
}

export function drawTree(base: string, items: readonly TreeItem[]): Html {
	const branch = ({ text, children }: TreeItem): Html =>
		html`<li>${drawText(base, text)}${children && children.length > 0 && drawTree(base, children)}</li>`;
	return html`<ul>${items.map(branch)}</ul>`;
}

export function drawStats(base: string, items: BlockOf<'stats'>['items']): Html {
	const stat = ({ label, value, href, tone, note }: (typeof items)[number]): Html => {
		const safe = href && safeHref(base, href);
		return html`
			<li class="stat">
				<span${classes('value', tone && value !== '?' && 'sign', tone && `tone-${tone}`)}>${value}</span>
				<span class="label">${safe ? html`<a href="${safe}">${label}</a>` : label}</span>
				${note && html`<span class="note">${note}</span>`}
			</li>`;
	};
	return html`<ul class="stats" role="list">${items.map(stat)}</ul>`;
}

export function drawGap(store: SiteStore, missing: Text, add: BlockOf<'gap'>['add']): Html {
	// Most name the line too: `components/a.yaml:41`.
	const [, file, line] = /^(.*?)(?::(\d+))?$/s.exec(add?.file ?? '')!;
	const { base } = store;
	const href = add && sourceHref(store, file!, Number(line ?? 1));
	return html`
		<div class="gap tone-gap" role="note">
			<p class="title sign">${told(store, 'Not recorded')}</p>
			<p>${drawText(base, missing)}</p>
			${
				add &&
				html`
					<details>
						<summary>${told(store, 'Add it to')} <code>${add.file}</code></summary>
						${drawCode(store, 'yaml', add.snippet)}
						${href && html`<p><a href="${href}" rel="external noopener">${told(store, 'Open the file')}</a></p>`}
					</details>`
			}
		</div>`;
}

export const drawDetails = ({ summary, open, remembered }: BlockOf<'details'>, inner: Html): Html =>
	html`<details class="fold"${attribute('open', open)}${attribute('data-remembered', remembered)}><summary>${summary}</summary><div class="folded">${inner}</div></details>`;
