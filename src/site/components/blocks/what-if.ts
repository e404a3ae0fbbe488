import type { WhatIfText } from '#views/language/en/what-if.ts';
import { whatIfTextsOf } from '#views/language/script-texts.ts';
import { withBase } from '../../links.ts';
import type { SiteStore } from '../../store.ts';
import { attribute, type Html, html } from '../html.ts';

/**
 * Where the what-if page is built by its script. Until a reader comes it says what is so when nothing has failed, with the field that
 * the script puts its own in place of; without scripts, what to do instead.
 */
export function drawWhatIf({ base, language }: SiteStore, file: string): Html {
	const say = (text: WhatIfText | 'What if'): string => language.say(text);
	const [before, after] = say(
		'Answers for any set of failures are computed by a script in your browser. Without scripts, the table of single failures says what each one does, and {a} answers on the terminal.',
	).split('{a}');
	return html`
		<section class="what-if" aria-label="${say('What if')}" data-what-if="${withBase(base, file)}" data-base="${base}"${attribute('data-words', whatIfTextsOf(language))}>
			<div class="what-if-ask needs-scripts" role="group" aria-label="${say('What has failed')}">
				<div class="what-if-failed"><div class="what-if-picker"><input type="text" id="what-if-search" role="combobox" aria-label="${say('Fail something: name, id or kind')}" aria-expanded="false" aria-autocomplete="list" autocomplete="off" autocapitalize="off" spellcheck="false" placeholder="${say('Fail something: a name, zone, …')}"></div></div>
			</div>
			<p class="what-if-verdict sign tone-up needs-scripts">${say('Nothing has failed: everything is UP. Fail something to see what it does.')}</p>
			<p class="muted" data-what-if-waiting>
				${before}<code>lintel whatif</code>${after}
			</p>
		</section>`;
}
