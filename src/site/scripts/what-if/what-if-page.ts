import { compactVersion } from '#analysis/compact-version.ts';
import { nothingFailed, readSituation, type Situation } from '#analysis/situation.ts';
import type { Ref } from '#model/model.ts';
import type { Catalogue } from '#views/language/catalogue.ts';
import { fixedRoutes, whatIfSystemRoute } from '#views/routes.ts';
import { fragmentOf, fragmentSays } from '#views/what-if/address.ts';
import type { WhatIfFile } from '#views/what-if/file.ts';
import { learnMore, told } from '../language.ts';
import { pageAddress, readSiteFile } from '../site-files.ts';
import { drawAnswer, showAvailability, verdictOf } from './answer-view.ts';
import { createControls } from './controls.ts';
import { element, inWords } from './element.ts';
import { openEngine } from './engine.ts';
import type { Reply, Request, Things } from './messages.ts';
import { createPicture } from './picture.ts';

/** Starts the what-if page: fetches the model, opens what computes, and keeps page and address in step. */
export async function startWhatIf(): Promise<void> {
	const root = document.querySelector<HTMLElement>('[data-what-if]');
	if (!root) return;
	const words = root.dataset['words'];
	if (words !== undefined) learnMore(JSON.parse(words) as Catalogue);
	try {
		const text = await readSiteFile(root.dataset['whatIf'] ?? '');
		const file = JSON.parse(text) as WhatIfFile;
		if (file.version !== compactVersion) throw new Error('the model file is of another version; reload the page');
		await run(root, text, file);
	} catch (error) {
		const why = error instanceof Error ? error.message : String(error);
		root.replaceChildren(
			element(
				'p',
				{ class: 'muted', role: 'status' },
				`Answers cannot be computed here (${why}). The table of single failures says what each one does.`,
			),
		);
	}
}

async function run(root: HTMLElement, text: string, { guidance }: WhatIfFile): Promise<void> {
	const base = root.dataset['base'] ?? '/';
	const toPictures = linksToPictures();
	let newest = 0;
	let asked = 0;
	let situation: Situation = nothingFailed;
	let send: (request: Request) => void = () => {};
	let page: ReturnType<typeof openPage> | undefined;
	let known: Things | undefined;
	const ask = (next: Situation, keepAddress = false): void => {
		situation = next;
		page?.controls.show(situation);
		if (!keepAddress) history.replaceState(history.state, '', `#${fragmentOf(situation)}`);
		for (const link of toPictures) link.hash = fragmentOf(situation);
		asked = performance.now();
		send({ type: 'ask', id: ++newest, situation });
	};
	const receive = (reply: Reply): void => {
		if (reply.type === 'ready') known = reply.things;
		else if (reply.id === newest && page !== undefined) {
			if (reply.type === 'availability') showAvailability(root, base, reply.target, reply.left, reply.before);
			else {
				page.answer(reply.answer);
				root.dataset['computed'] = reply.took.toFixed(1);
				root.dataset['took'] = String(Math.round(performance.now() - asked));
			}
		}
	};
	send = await openEngine(text, receive);
	const things = {
		...known!,
		// What people call something stays; a part of it is called by us.
		failables: known!.failables.map((one) =>
			/^(?:copy|does not work)$/.test(one.kind) ? { ...one, label: inWords(one.label) } : one,
		),
	};
	page = openPage(root, base, things, guidance, () => situation, ask);
	const read = (): void => {
		const said = fragmentSays(location.hash);
		if (said === undefined) {
			// An anchor of the page: the reader has been taken there, and the address says the situation again.
			if (newest > 0) history.replaceState(history.state, '', `#${fragmentOf(situation)}`);
			else ask(nothingFailed, true);
			return;
		}
		const { situation: found, complaints } = readSituation(said.written, things.failables);
		page?.complain(said.complaint === undefined ? complaints : [said.complaint]);
		ask(found, complaints.length > 0 || said.complaint !== undefined);
	};
	addEventListener('hashchange', read);
	read();
}

/** Links to this page with another picture, which keep what has failed; those that say themselves what fails are none. */
function linksToPictures(): readonly HTMLAnchorElement[] {
	// Those in drawings are none of HTML's.
	const links = [...document.querySelectorAll('main a')].filter((link) => link instanceof HTMLAnchorElement);
	return links.filter(({ pathname, hash }) => pathname.includes(fixedRoutes.whatIf) && hash === '');
}

/** The elements of the page, and what changes in them. */
function openPage(
	root: HTMLElement,
	base: string,
	things: Things,
	guidance: WhatIfFile['guidance'],
	current: () => Situation,
	ask: (situation: Situation) => void,
) {
	const complaint = element('div', { class: 'what-if-complaint callout tone-warning', role: 'status', hidden: true });
	const verdict = element('p', { class: 'what-if-verdict', role: 'status' });
	const result = element('div', { class: 'what-if-result' });
	const change = (next: Situation): void => {
		complain([]);
		ask(next);
	};
	const complain = (complaints: readonly string[]): void => {
		complaint.hidden = complaints.length === 0;
		complaint.replaceChildren(
			...complaints.slice(0, 5).map((text) => element('p', {}, `Left out of this link: ${text}`)),
		);
	};
	const controls = createControls(things, guidance.presets, current, change, share);
	const picture = createPicture(
		base,
		things,
		guidance.systems,
		(ref) => {
			const { failed } = current();
			const next = failed.includes(ref) ? failed.filter((one) => one !== ref) : [...failed, ref].sort();
			change({ ...current(), failed: next });
		},
		(system) => location.assign(`${pageAddress(base, whatIfSystemRoute(system as Ref))}#${fragmentOf(current())}`),
	);
	const examples = root.querySelector<HTMLElement>('[data-what-if-examples]');
	putInPlace(root, controls.root, complaint, verdict, ...(examples === null ? [] : [examples]), result);
	return {
		controls,
		complain,
		answer(answer: Extract<Reply, { type: 'answer' }>['answer']): void {
			const { text: english, tone } = verdictOf(answer);
			const text = inWords(english);
			verdict.className = `what-if-verdict sign tone-${tone}`;
			if (verdict.textContent !== text) verdict.textContent = text;
			if (examples !== null) examples.hidden = current().failed.length > 0;
			result.replaceChildren(...drawAnswer(base, answer, things, guidance));
			picture.show(answer);
		},
	};
}

/** Takes the place of what the page showed until now, with what somebody may have begun to type. */
function putInPlace(root: HTMLElement, ...parts: readonly HTMLElement[]): void {
	const before = root.querySelector<HTMLInputElement>('#what-if-search');
	const hadFocus = before !== null && document.activeElement === before;
	root.replaceChildren(...parts);
	const field = root.querySelector<HTMLInputElement>('#what-if-search');
	if (field === null || before === null) return;
	field.value = before.value;
	if (hadFocus) field.focus();
}

/** Copies the address, or hands it to the phone's own way of sharing. */
async function share(): Promise<string> {
	const { href } = location;
	const touch = matchMedia('(pointer: coarse)').matches;
	if (touch && navigator.share !== undefined) {
		try {
			await navigator.share({ title: document.title, url: href });
			return told('Shared');
		} catch {
			// Closed without sharing, or not allowed: copying is the other way.
		}
	}
	try {
		await navigator.clipboard.writeText(href);
		return told('Link copied');
	} catch {
		return told('Copy the address of this page');
	}
}
