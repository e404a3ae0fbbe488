import type { Inline, Text } from '#views/page.ts';
import { isExternal, safeHref } from '../links.ts';
import { attribute, escapeHtml, type Html, html, trusted } from './html.ts';

/** A day stays in one piece. */
export const isDay = (text: string): boolean => /^\s*\d{4}-\d\d-\d\d$/.test(text);

/** Words: a day among them stays in one piece, which in a narrow column would break at a hyphen; an arrow typed as two signs too. */
const withDays = (text: string): Html =>
	// Nearly all words of a large site hold neither, which is seen at once.
	text.includes('-')
		? trusted(escapeHtml(text.replaceAll(' -> ', ' → ')).replace(/\b\d{4}-\d\d-\d\d\b/g, '<span class="day">$&</span>'))
		: trusted(escapeHtml(text));

/** Text that may be a long path: it may break after a slash or a colon, and copies unchanged. */
function breakable(text: string): Html {
	if (text.length <= 24) return html`${text}`;
	return breaking(text, /(?<=[/:])(?=\S)/);
}

/** A name such as `LedgerReplicationLagHigh` breaks between its words where it must break at all. */
function breakableName(text: string): Html {
	if (text.length <= 14 || text.includes(' ')) return html`${text}`;
	return breaking(text, /(?<=[a-z\d])(?=[A-Z])/);
}

const breaking = (text: string, at: RegExp): Html => trusted(text.split(at).map(escapeHtml).join('<wbr>'));

/** Words with such names among them. */
const withNames = (text: string): Html =>
	trusted(
		text
			.split(/(\s+)/)
			.map((word) => breakableName(word).markup)
			.join(''),
	);

/** A badge of a few words stays in one line. */
const SHORT_BADGE = 18;

const mutedText = (text: string): Html =>
	/[/:]\S/.test(text) ? breakable(text) : /[a-z][A-Z]/.test(text) ? withNames(text) : withDays(text);

/** Running text: words, links, badges, code. An address that must not become a link leaves its text. */
export function drawText(base: string, text: Text): Html {
	let markup = '';
	for (const part of text) markup += (typeof part === 'string' ? withDays(part) : drawPart(base, part)).markup;
	return trusted(markup);
}

function drawPart(base: string, part: Exclude<Inline, string>): Html {
	switch (part.type) {
		case 'code':
			return html`<code>${breakable(part.text)}</code>`;
		case 'language':
			return html`<span lang="${part.language}">${part.text}</span>`;
		case 'strong':
			return html`<strong>${part.text}</strong>`;
		case 'muted':
			if (isDay(part.text)) return html`<span class="muted day">${part.text}</span>`;
			return html`<span class="muted">${mutedText(part.text)}</span>`;
		case 'badge': {
			const href = part.href === undefined ? undefined : safeHref(base, part.href);
			const short = part.text.length <= SHORT_BADGE && ' short';
			return href === undefined
				? html`<span class="badge tone-${part.tone}${short}"${attribute('title', part.title)}>${part.text}</span>`
				: html`<a class="badge tone-${part.tone}${short}" href="${href}"${attribute('title', part.title)}${relOf(href)}>${part.text}</a>`;
		}
		case 'link': {
			const href = safeHref(base, part.href);
			if (href === undefined) return html`${part.text}`;
			return part.isTerm
				? html`<a class="term" href="${href}">${part.text}</a>`
				: html`<a href="${href}"${attribute('title', part.title)}${relOf(href)}>${breakableName(part.text)}</a>`;
		}
	}
}

/** What a browser is told about a link that leaves the site. */
export const relOf = (href: string): Html => attribute('rel', isExternal(href) && 'external noopener');
