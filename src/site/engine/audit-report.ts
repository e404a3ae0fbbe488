import type { SaidByPack } from '#views/language/en/packed.ts';
import type { Language, Values } from '#views/language/language.ts';
import { notationOf } from '#views/language/notation.ts';
import type { Text } from '#views/page.ts';
import { capital } from '#views/quantities.ts';
import type { RegisterTable } from '#views/registers/register-tables.ts';
import type { RegisterWords } from '#views/registers/told-registers.ts';
import { type Html, html, trusted } from '../components/html.ts';

/** What the printable page of an audit pack says. */
export interface AuditReport {
	/** What it is told in. */
	readonly language: Language;
	readonly words: RegisterWords;
	readonly title: string;
	readonly asOf: string;
	readonly environment: string;
	/** `internal`, `auditor` or `public`. */
	readonly profile: string;
	readonly version: string;
	readonly disclaimer: string;
	/** The Merkle root over the inputs. */
	readonly inputs: string;
	readonly inputCount: number;
	/** The commit whose history is told, where there is one. */
	readonly history: string | undefined;
	/** The manifest of the release before, by its SHA-256. */
	readonly previous: string | undefined;
	/** A number and what it counts. */
	readonly figures: readonly { readonly value: string; readonly label: SaidByPack }[];
	readonly tables: readonly RegisterTable[];
	/** What people call what registers refer to (`role:head-of-payments`). */
	readonly names: ReadonlyMap<string, string>;
	/** The files beside it, with what each holds. */
	readonly files: readonly { readonly path: string; readonly what: SaidByPack }[];
}

/**
 * One page that needs nothing else: styles within, no scripts, black on white. On paper every table repeats its head, a row is not
 * torn, and pages bear their number. A wide register becomes a list of entries, because a line of twenty cells cannot be read.
 */
export function auditReport(report: AuditReport): string {
	const { language, words, title, environment, profile, version, disclaimer, inputs, inputCount, history, previous } =
		report;
	const say = sayIn(language);
	const asOf = language.measure(report.asOf) ?? report.asOf;
	const facts: readonly (readonly [string, string | Html | undefined])[] = [
		[say('As of'), asOf],
		[say('Environment'), environment],
		[
			say('Made for'),
			profile === 'internal'
				? say('readers inside the house; nothing was left out')
				: profile === 'auditor'
					? say('auditors; (redacted) stands for what was left out')
					: say('the public; (redacted) stands for what was left out'),
		],
		[say('Made by'), say('Lintel {version}, from {n} files', { version, n: inputCount })],
		[say('Root of the inputs'), html`<code>${inputs}</code>`],
		[say('History up to commit'), history === undefined ? undefined : html`<code>${history}</code>`],
		[
			say('Manifest of the release before'),
			previous === undefined ? say('none was named') : html`<code>${previous}</code>`,
		],
	];
	const body = html`
		<header>
			<p class="kind">${say('Audit pack')}</p>
			<h1>${draw(words.theirs(title))}</h1>
			<p class="note">${language.find(disclaimer) ?? disclaimer}</p>
			<dl>${facts.map(([label, value]) => value !== undefined && html`<div><dt>${label}</dt><dd>${value}</dd></div>`)}</dl>
			<ul class="figures">${report.figures.map(({ value, label }) => html`<li><strong>${value}</strong> ${say(label)}</li>`)}</ul>
		</header>
		<nav aria-label="${say('Contents')}"><h2>${say('Contents')}</h2><ol>${report.tables.map(({ id, title: name, rows }) => html`<li><a href="#${id}">${words.heading(name)}</a> (${rows.length})</li>`)}<li><a href="#pack">${say('What this pack holds')}</a></li><li><a href="#proof">${say('What it proves, and what not')}</a></li></ol></nav>
		<main>${report.tables.map((one) => section(one, { say, names: report.names, ...words }))}
			<section id="pack"><h2>${say('What this pack holds')}</h2><table><thead><tr><th scope="col">${say('File')}</th><th scope="col">${say('What it is')}</th></tr></thead><tbody>${report.files.map(({ path, what }) => html`<tr><th scope="row"><code>${path}</code></th><td>${say(what)}</td></tr>`)}</tbody></table></section>
			<section id="proof"><h2>${say('What it proves, and what not')}</h2>
				<p>${withCode(say(proof), 'lintel-manifest.json', 'lintel verify', 'sha256sum')}</p>
				<p>${say(limits)}</p>
			</section>
		</main>`;
	return `<!doctype html>\n<html lang="${language.tag}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light"><title>${html`${say('Audit pack')}${notationOf(language.tag).colon}${title}, ${asOf}`.markup}</title><style>${styleIn(say('page [of paper]'))}</style></head><body>${body.markup}</body></html>\n`;
}

/** More columns than a sheet of paper holds side by side. */
const WIDE = 7;

/** Tells a text that stands in no register; one that no catalogue lists does not compile. */
type Say = (text: SaidByPack, values?: Values) => string;
const sayIn =
	({ say }: Language): Say =>
	(text, values) =>
		say(text, values);

/** What registers are told with. */
interface Words extends RegisterWords {
	readonly say: Say;
	readonly names: ReadonlyMap<string, string>;
}

const proof =
	'The file {a} lists every file of this pack and every file it was made from by SHA-256, with a Merkle root (RFC 6962) over each list. {b} on the unpacked folder names every file that was changed, is missing or is too many; {c} checks each line without Lintel.';
const limits =
	'It proves that a copy is the one whose manifest was kept elsewhere, and which files it was made from. It does not prove that what they say is true, that anybody agreed to it, or when the pack was made: that needs a signature or a time stamp from somebody else over the SHA-256 of the manifest.';

/** A told text with codes at its places `{a}`, `{b}` and so on. */
const withCode = (told: string, ...codes: readonly string[]): readonly (string | Html)[] =>
	told.split(/\{([a-c])\}/).map((part, at) => (at % 2 === 0 ? part : html`<code>${codes['abc'.indexOf(part)]}</code>`));

/** Words, and words in another language than the page. */
const draw = (text: Text, names: Names = none): readonly (string | Html)[] =>
	text.flatMap((part): readonly (string | Html)[] =>
		typeof part === 'string'
			? setApart(part, names)
			: part.type === 'language'
				? [html`<span lang="${part.language}">${setApart(part.text, names)}</span>`]
				: [part.text],
	);

type Names = Words['names'];
const none: Names = new Map();

/** What stands between two backticks is a piece set apart; what is referred to has a name for people. */
const setApart = (text: string, names: Names): readonly (string | Html)[] =>
	text
		.split(/`([^`\n]+)`/)
		.map((piece, at) =>
			at % 2 === 1 ? html`<code>${piece}</code>` : piece.replace(reference, (ref) => names.get(ref) ?? ref),
		);

/** A whole reference, and no part of a longer id or of a place in a file. */
const reference = /(?<![\w:./-])[a-z][a-z-]*:[a-z0-9][a-z0-9-]*(?![\w:/-])/g;

function section(register: RegisterTable, words: Words): Html {
	const { id, title, columns, rows } = register;
	const empty = rows.length === 0 && html`<p class="empty">${words.say('Nothing is declared.')}</p>`;
	return html`<section id="${id}"><h2>${words.heading(title)} <small>${rows.length}</small></h2>${empty || (columns.length > WIDE ? entries(register, words) : table(register, words))}</section>`;
}

function table(register: RegisterTable, words: Words): Html {
	const { columns, rows } = register;
	const told = (cell: string, at: number) => draw(words.cell(register, columns[at]!, cell), words.names);
	/** An empty cell is told, so that nobody takes it for a slip of the printer. */
	const none = html`<span class="none">${words.say('not stated')}</span>`;
	return html`<table><thead><tr>${columns.map((one) => html`<th scope="col">${capital(words.heading(one))}</th>`)}</tr></thead><tbody>${rows.map((row) => html`<tr>${row.map((cell, at) => (at === 0 ? html`<th scope="row">${told(cell, at)}</th>` : html`<td>${cell === '' ? none : told(cell, at)}</td>`))}</tr>`)}</tbody></table>`;
}

/** Entries from which on, and their share in quarters for which, what nearly all of them say is told once. */
const MANY = 8;
const NEARLY_ALL = 3;

/**
 * What nearly all entries say in a column, by columns; undefined where they differ, and where an empty cell says something of
 * its own: there the reader could not tell it from the usual.
 */
function usualOf({ columns, rows, whereItApplies = [] }: RegisterTable): readonly (string | undefined)[] {
	return columns.map((column, at) => {
		if (rows.length < MANY || (whereItApplies.includes(column) && rows.some((row) => row[at] === ''))) return undefined;
		const counts = new Map<string, number>();
		for (const row of rows) counts.set(row[at]!, (counts.get(row[at]!) ?? 0) + 1);
		return [...counts].find(([value, count]) => value !== '' && count * 4 >= rows.length * NEARLY_ALL)?.[0];
	});
}

/**
 * An entry: what it is called, then what is stated of it, one after the other, and in the end what its authors could have stated.
 * What nearly all entries have in common stands before them, once.
 */
const entries = (register: RegisterTable, words: Words): Html => {
	const { columns, rows, whereItApplies = [] } = register;
	const usual = usualOf(register);
	const told = (cell: string, at: number) => draw(words.cell(register, columns[at]!, cell), words.names);
	const called = (column: string): string => capital(words.heading(column));
	const named = /^(?:title|name)$/.test(columns[2] ?? '')
		? 2
		: /^(?:title|name|what it says)$/.test(columns[1] ?? '')
			? 1
			: Math.max(0, columns.indexOf('what it says'));
	// What a finding says and what a thing is called is read by people, its id by programs.
	const isIdLast = columns[0] === 'finding';
	const shown = columns.flatMap((column, at) => (at === 0 || at === named ? [] : [{ column, at }]));
	const common = shown.filter(({ at }) => usual[at] !== undefined);
	const rule =
		common.length > 0 &&
		html`<p class="usual">${words.say('Unless an entry says something else:')}</p><dl class="usual">${common.map(({ column, at }) => html`<div><dt>${called(column)}</dt><dd>${told(usual[at]!, at)}</dd></div>`)}</dl>`;
	return html`<div class="entries">${rule}${rows.map((row, index) => {
		const known = sharedStart(row, rows[index - 1]);
		const own = shown.filter(({ at }) => at >= known);
		const missing = own
			.filter(({ column, at }) => row[at] === '' && !whereItApplies.includes(column))
			.map(({ column }) => words.heading(column));
		const ref = row[0]!;
		const calledSo = words.names.get(ref);
		const name = named > 0 && row[named] !== '' ? told(row[named]!, named) : calledSo;
		const id = calledSo === undefined ? told(ref, 0) : ref;
		const [first, second] = (isIdLast || calledSo !== undefined) && name !== undefined ? [name, id] : [id, name];
		const heading = known === 0 && html`<h3>${first}${second && html` <span>${second}</span>`}</h3>`;
		return html`<article${known > 0 && trusted(' class="more"')}>${heading}<dl>${own.map(({ column, at }) => row[at] !== '' && row[at] !== usual[at] && html`<div><dt>${called(column)}</dt><dd>${told(row[at]!, at)}</dd></div>`)}${missing.length > 0 && html`<div class="missing"><dt>${words.say('Not stated')}</dt><dd>${missing.join(', ')}</dd></div>`}</dl></article>`;
	})}</div>`;
};

/** How many of its first cells an entry shares with the one before, whose part it then is; none where only what both are called is the same. */
function sharedStart(row: readonly string[], before: readonly string[] | undefined): number {
	const differs = before === undefined ? 0 : row.findIndex((cell, at) => cell !== before[at]);
	return differs > 1 ? differs : 0;
}

/** The style, with the word for a page of paper: no other signs than letters stand in it, whoever translated it. */
const styleIn = (page: string): string => style.replace('", page "', `", ${page.replace(/[^\p{L}\p{M} .]/gu, '')} "`);

const style = trusted(`
@page{size:A4;margin:18mm 15mm 20mm;@bottom-right{content:counter(page) " / " counter(pages);font:8pt sans-serif;color:#444}}
*{box-sizing:border-box}
body{margin:0 auto;padding:1.5rem;max-width:60rem;background:#fff;color:#15181e;font:15px/1.45 system-ui,"Segoe UI",Helvetica,Arial,sans-serif}
h1{font-size:1.9rem;line-height:1.2;margin:.2rem 0 .8rem}
h2{font-size:1.25rem;margin:2.2rem 0 .7rem;padding-top:.6rem;border-top:2px solid #15181e;break-after:avoid}
h2 small{font-weight:400;color:#555}
h3{font-size:1rem;margin:0 0 .3rem;overflow-wrap:anywhere;break-after:avoid}
.kind{margin:0;text-transform:uppercase;letter-spacing:.08em;font-size:.8rem;color:#555}
.note{border-inline-start:4px solid #3b45b8;padding-inline-start:.8rem;max-width:46rem}
code{font:.85em ui-monospace,"DejaVu Sans Mono",Consolas,monospace;overflow-wrap:anywhere}
dl{margin:0}
dl>div{display:grid;grid-template-columns:11rem minmax(0,1fr);gap:0 1rem;padding:.12rem 0}
dt{color:#555}
dd{margin:0;overflow-wrap:anywhere}
.figures{display:flex;flex-wrap:wrap;gap:.4rem 1.6rem;list-style:none;padding:0;margin:1.2rem 0}
.figures strong{font-size:1.3rem}
nav ol{columns:2;margin:0;padding-inline-start:1.4rem}
a{color:#2b3490}
table{width:100%;border-collapse:collapse;font-size:.87rem}
thead{display:table-header-group}
th,td{text-align:start;vertical-align:top;padding:.35rem .5rem;border-bottom:1px solid #c9ced8;overflow-wrap:anywhere}
thead th{border-bottom:2px solid #15181e}
tbody th{font-weight:600}
tr{break-inside:avoid}
#pack th{width:14rem}
article{padding:.5rem 0;border-bottom:1px solid #c9ced8;font-size:.87rem;line-height:1.35;break-inside:avoid}
article h3 span{font-weight:400}
.more{padding-inline-start:1rem}
.entries dl{display:flex;flex-wrap:wrap;gap:0 1.1rem}
.entries dl>div{display:block;padding:0;max-width:100%}
.entries dt,.entries dd{display:inline}
.entries dt::after{content:" "}
p.usual{margin:0;font-weight:600}
dl.usual{padding:0 0 .5rem;border-bottom:1px solid #c9ced8;font-size:.87rem}
.missing dd,.none,.empty{color:#666;font-style:italic}
@media (max-width:40rem){nav ol{columns:1}dl>div{grid-template-columns:1fr}body{padding:1rem}}
@media print{body{max-width:none;padding:0;font-size:9pt}article{padding:.2rem 0;font-size:7.5pt}nav{break-after:page}a{color:inherit;text-decoration:none}nav a::after{content:", page " target-counter(attr(href),page)}}
`).markup.trim();
