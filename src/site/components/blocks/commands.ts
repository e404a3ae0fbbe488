import type { Block, Command } from '#views/page.ts';
import { piecesOf } from '../../placeholder.ts';
import type { SiteStore } from '../../store.ts';
import { told } from '../../told.ts';
import { undoCommand } from '../../undo-command.ts';
import { attribute, type Html, html } from '../html.ts';

const kindWords = { read: 'Read only', mutate: 'Changes state', destructive: 'Destructive' } as const;

/** `explain` draws what is read before a command. */
export const drawCommands = (
	store: SiteStore,
	items: readonly Command[],
	explain: (blocks: readonly Block[]) => Html,
): Html => html`<div class="commands">${items.map((item) => drawCommand(store, item, explain))}</div>`;

function drawCommand(store: SiteStore, item: Command, explain: (blocks: readonly Block[]) => Html): Html {
	const { id, label, kind, command, explanation, timeBox } = item;
	return html`
		<article class="command tone-${kind ?? 'neutral'}" id="${id}" aria-label="${label}"${attribute('data-kind', kind)}>
			<header>
				${kind && html`<span class="badge tone-${kind}">${told(store, kindWords[kind])}</span>`}
				<span class="label">${label}</span>
				${timeBox && html`<span class="time">${told(store, 'Time box {time}', { time: timeBox })}</span>`}
			</header>
			${explanation && html`<div class="explanation">${explain(explanation)}</div>`}
			${kind === 'destructive' && confirmation(store)}
			${command !== undefined && html`<div class="run" data-copy><pre><code>${withPlaceholders(command)}</code></pre></div>`}
			${about(store, item)}
		</article>`;
}

const confirmation = (store: SiteStore): Html => html`
	<div class="confirm">
		${told(store, 'Stop. Say the target aloud, have a second person confirm it, then run.')} <label class="needs-scripts"><input type="checkbox" data-confirm> ${told(store, 'Target confirmed by a second person')}</label>
	</div>`;

function about(store: SiteStore, { needs, expected, verify, undo, command, fill = [] }: Command): Html | undefined {
	if (!(expected || verify || undo || needs?.length || fill.length > 0)) return undefined;
	return html`
		<dl>
			${fill.map(({ name, what }) => html`<dt><code>&lt;${name}&gt;</code></dt><dd>${withCode(what ?? told(store, 'The runbook does not say what to put here.'))}</dd>`)}
			${needs && needs.length > 0 && html`<dt>${told(store, 'Needs')}</dt><dd>${needs.join(', ')}</dd>`}
			${expected && html`<dt>${told(store, 'Expect')}</dt><dd>${withCode(expected)}</dd>`}
			${verify && html`<dt>${told(store, 'Verify')}</dt><dd>${withCode(verify)}</dd>`}
			${undo && html`<dt>${told(store, 'Undo')}</dt><dd>${undoText(undo, command)}</dd>`}
		</dl>`;
}

/** A command that undoes is set as one; prose stays prose. */
function undoText(undo: string, command: string | undefined): Html {
	const found = command === undefined ? undefined : undoCommand(undo, command);
	if (found === undefined) return html`${withCode(undo)}`;
	return html`<code>${withPlaceholders(found.command)}</code>${withCode(found.rest)}`;
}

/** Plain text in which backticks mark code, as operators write it. */
const withCode = (text: string): readonly (string | Html | readonly (string | Html)[])[] =>
	text
		.split(/`([^`\n]+)`/)
		.map((part, at) => (at % 2 === 1 ? html`<code>${withPlaceholders(part)}</code>` : withPlaceholders(part)));

/** Marks what whoever runs a command must fill in; a script fills it in on the page. */
const withPlaceholders = (text: string): readonly (string | Html)[] =>
	piecesOf(text).map((part, at) =>
		at % 2 === 1 ? html`<mark class="placeholder" data-placeholder="${part}">&lt;${part}&gt;</mark>` : part,
	);
