import { withBase } from '../../links.ts';
import type { SiteStore } from '../../store.ts';
import { attribute, type Html, html } from '../html.ts';

/** Where the what-if page is built by its script; until then, and without scripts, what to do instead. */
export function drawWhatIf({ base, language }: SiteStore, file: string): Html {
	return html`
		<section class="what-if" aria-label="What if" data-what-if="${withBase(base, file)}" data-base="${base}"${attribute('lang', language.tag !== 'en' && 'en')}>
			<p class="muted" data-what-if-waiting>
				Answers for any set of failures are computed by a script in your browser. Without scripts, the table below says what each single failure does, and <code>lintel whatif</code> answers on the terminal.
			</p>
		</section>`;
}
