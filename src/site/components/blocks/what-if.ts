import type { WhatIfText } from '#views/language/en/what-if.ts';
import type { Values } from '#views/language/language.ts';
import { whatIfTextsOf } from '#views/language/script-texts.ts';
import type { Block } from '#views/page.ts';
import { withBase } from '../../links.ts';
import type { SiteStore } from '../../store.ts';
import { attribute, type Html, html } from '../html.ts';
import { drawText } from '../text.ts';

type WhatIf = Extract<Block, { type: 'what-if' }>;

/** What is said here: words of the what-if page, and of other lists. */
type Said = WhatIfText | 'Components' | 'Copy link' | 'Flows' | 'Load' | 'What if';

/**
 * Where the what-if page is built by its script. Until a reader comes it says what is so when nothing has failed, with everything that
 * the script puts its own in place of, so that nothing moves then; without scripts, what to do instead.
 */
export function drawWhatIf({ base, language }: SiteStore, { file, examples, flows, components }: WhatIf): Html {
	const say = (text: Said, values?: Values): string => language.say(text, values);
	const [before, after] = say(
		'Answers for any set of failures are computed by a script in your browser. Without scripts, the table of single failures says what each one does, and {a} answers on the terminal.',
	).split('{a}');
	const asked = say('{what}, {what2}; ready-made situations, link to share', {
		what: say('The declared peak'),
		what2: say('in the end'),
	});
	const select = (label: Said, chosen: Said): Html =>
		html`<label><span>${say(label)}</span><select disabled><option>${say(chosen)}</option></select></label>`;
	const button = (text: Said): Html =>
		html`<button type="button" class="what-if-button" disabled>${say(text)}</button>`;
	const allUp = (title: Said, n: number): Html =>
		html`<details class="what-if-section"><summary><h2>${say(title)}</h2><span class="muted">${say('{n} UP', { n })}</span></summary></details>`;
	return html`
		<section class="what-if" aria-label="${say('What if')}" data-what-if="${withBase(base, file)}" data-base="${base}"${attribute('data-words', whatIfTextsOf(language))}>
			<div class="what-if-ask needs-scripts" role="group" aria-label="${say('What has failed')}">
				<div class="what-if-failed"><div class="what-if-picker"><input type="text" id="what-if-search" role="combobox" aria-label="${say('Fail something: name, id or kind')}" aria-expanded="false" aria-autocomplete="list" autocomplete="off" autocapitalize="off" spellcheck="false" placeholder="${say('Fail something: a name, zone, …')}"></div></div>
				<details class="what-if-more" open data-what-if-waiting><summary>${asked}</summary><div class="what-if-row">${select('Ready-made', 'choose …')}${select('Load', 'declared peak')}${select('Time since failure', 'in the end')}${button('Copy link')}${button('Reset')}<span></span></div></details>
			</div>
			<p class="what-if-verdict sign tone-up needs-scripts">${say('Nothing has failed: everything is UP. Fail something to see what it does.')}</p>
			${examples.length > 0 && html`<p class="needs-scripts" data-what-if-examples>${drawText(base, examples)}</p>`}
			<div class="what-if-result needs-scripts">${allUp('Flows', flows)}${allUp('Components', components)}</div>
			<p class="muted" data-what-if-alone>
				${before}<code>lintel whatif</code>${after}
			</p>
		</section>`;
}
