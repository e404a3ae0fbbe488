import './theme.ts';
import './print.ts';
import './search-open.ts';

/** The client script of every page: small things at once, the rest only where the page has something for it. */

function has(selector: string): boolean {
	return document.querySelector(selector) !== null;
}

if (has('[data-table]')) void import('./table.ts');
if (has('[data-copy]')) void import('./copy.ts');
if (has('.figure')) void import('./figure.ts');
if (has('.contents')) void import('./contents.ts');
if (has('[data-suggestions]')) void import('./not-found.ts');
