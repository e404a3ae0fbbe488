import { watchFigures } from './figure-near.ts';
import { learnLanguage } from './language.ts';
import { layOutRest } from './lay-out-rest.ts';
import { openDetailsOfTarget } from './open-target.ts';
import { startPreviews } from './preview-start.ts';
import { openDetailsInPrint } from './print.ts';
import { rememberPage } from './recent.ts';
import { startSearchKeys } from './search-open.ts';
import { startThemeSwitch } from './theme.ts';
import { awaitReader } from './what-if-near.ts';

/** The client script of every page: small things at once, the rest only where the page has something for it. */

function has(selector: string): boolean {
	return document.querySelector(selector) !== null;
}

async function enhance(): Promise<void> {
	if (has('[data-table]')) await (await import('./table.ts')).enhanceTables();
	if (has('[data-calculator], [data-clock]')) (await import('./calculator.ts')).startCalculators();
	if (has('[data-placeholder]')) (await import('./placeholders.ts')).fillPlaceholders();
	if (has('[data-progress], [data-remembered]')) (await import('./progress.ts')).rememberProgress();
	if (has('[data-copy]')) (await import('./copy.ts')).addCopyButtons();
	if (has('.contents')) (await import('./contents.ts')).followReading();
	if (has('[data-suggestions]')) await (await import('./not-found.ts')).suggestPages();
}

// Not needed for reading, so it comes last.
async function keepForLater(): Promise<void> {
	await enhance();
	layOutRest();
	await (await import('./offline.ts')).offerOffline();
}

function start(): void {
	startThemeSwitch();
	startSearchKeys();
	startPreviews();
	openDetailsInPrint();
	openDetailsOfTarget();
	rememberPage();
	watchFigures();
	const whatIf = document.querySelector<HTMLElement>('[data-what-if]');
	if (whatIf) awaitReader(whatIf);
	void keepForLater();
}

const learning = learnLanguage();
if (learning === undefined) start();
else void learning.then(start);
