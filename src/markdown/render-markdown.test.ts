import { describe, expect, test } from 'vitest';
import { renderInline, renderMarkdown } from './render-markdown.ts';
import { joinBlocks, type MarkdownOptions, type ResolveLink } from './rendered.ts';
import { faultsOf } from './strict-html.ts';

const resolveLink: ResolveLink = (href, _position, kind) => {
	if (/^(?:https?|mailto):/.test(href)) return { external: true };
	if (href.includes('missing')) return { broken: 'no such page' };
	return { href: `/site/${kind === 'wiki' ? `wiki-${href}` : href}` };
};

function html(text: string, options: MarkdownOptions = {}): string {
	const rendered = renderMarkdown(text, { resolveLink, ...options });
	const joined = joinBlocks(rendered.blocks, (source, line) => `[diagram ${line}: ${source.trim()}]`);
	expect(faultsOf(joined)).toEqual([]);
	return joined.trim();
}

const CASES: readonly (readonly [name: string, markdown: string, html: string])[] = [
	['emphasis', '*a* **b** ~~c~~', '<p><em>a</em> <strong>b</strong> <s>c</s></p>'],
	['raw HTML that people use', 'press <kbd>Enter</kbd><br>now', '<p>press <kbd>Enter</kbd><br />now</p>'],
	[
		'details',
		'<details open>\n<summary>More</summary>\n\n**text**\n\n</details>',
		'<details open>\n<summary>More</summary>\n<p><strong>text</strong></p>\n</details>',
	],
	[
		'code keeps its text',
		'```sh\nkubectl get pods -l "a=b" && echo <done>\n```',
		'<pre><code class="language-sh">kubectl get pods -l &quot;a=b&quot; &amp;&amp; echo &lt;done&gt;\n</code></pre>'.replaceAll(
			'&quot;',
			'"',
		),
	],
	['a fence named badly', '```"><script>\nx\n```', '<pre><code>x\n</code></pre>'],
	[
		'table alignment without a style',
		'|a|b|\n|:-|-:|\n|1|2|',
		'<table>\n<thead>\n<tr>\n<th class="align-left">a</th>\n<th class="align-right">b</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td class="align-left">1</td>\n<td class="align-right">2</td>\n</tr>\n</tbody>\n</table>',
	],
	[
		'task list',
		'- [x] done\n- [ ] open',
		'<ul>\n<li class="task-list-item"><input type="checkbox" disabled checked /> done</li>\n<li class="task-list-item"><input type="checkbox" disabled /> open</li>\n</ul>',
	],
	[
		'alert',
		'> [!WARNING]\n> mind the gap',
		'<div class="markdown-alert markdown-alert-warning">\n<p class="markdown-alert-title">Warning</p>\n<p>mind the gap</p>\n</div>',
	],
	['an alert needs its own line', '> [!NOTE] here', '<blockquote>\n<p>[!NOTE] here</p>\n</blockquote>'],
	[
		'footnote',
		'a[^1]\n\n[^1]: b',
		'<p>a<sup class="footnote-ref"><a href="#fn1" id="fnref1">[1]</a></sup></p>\n<hr class="footnotes-sep" />\n<section class="footnotes">\n<ol class="footnotes-list">\n<li id="fn1" class="footnote-item"><p>b <a href="#fnref1" class="footnote-backref">↩︎</a></p>\n</li>\n</ol>\n</section>',
	],
	['link inside the site', '[a](b.md "t")', '<p><a href="/site/b.md" title="t">a</a></p>'],
	[
		'link outside',
		'[a](https://x.example/)',
		'<p><a href="https://x.example/" class="external" rel="noopener noreferrer">a</a></p>',
	],
	[
		'bare address',
		'see https://x.example/a.',
		'<p>see <a href="https://x.example/a" class="external" rel="noopener noreferrer">https://x.example/a</a>.</p>',
	],
	['broken link', '[a](missing.md)', '<p><span class="broken-link" title="no such page">a</span></p>'],
	['wiki link', '[[Ledger|the ledger]]', '<p><a href="/site/wiki-Ledger">the ledger</a></p>'],
	['not a wiki link', '[[a]](b.md)', '<p><a href="/site/b.md">[a]</a></p>'],
	['image of the site', '![x](a.png)', '<p><img src="/site/a.png" alt="x" loading="lazy" /></p>'],
	[
		'image of another host',
		'![x](https://h.example/a.png)',
		'<p><a href="https://h.example/a.png" class="external remote-image" rel="noopener noreferrer">x</a></p>',
	],
	[
		'badge',
		'[![x](https://h.example/a.png)](b.md)',
		'<p><a href="/site/b.md"><span class="remote-image">x</span></a></p>',
	],
	[
		'raw image of another host',
		'<img src="https://h.example/a.png" alt="x" onerror=alert(1)>',
		'<a href="https://h.example/a.png" class="external remote-image" rel="noopener noreferrer">x</a>',
	],
	[
		'small embedded image',
		'![x](data:image/png;base64,iVBORw0KGgo=)',
		'<p><img src="data:image/png;base64,iVBORw0KGgo=" alt="x" /></p>',
	],
	['diagram', 'a\n\n```mermaid\ngraph TD\n```\n\nb', '<p>a</p>\n[diagram 3: graph TD]<p>b</p>'],
	[
		'diagram in a list',
		'- a\n\n  ```mermaid\n  graph TD\n  ```',
		'<ul>\n<li>\n<p>a</p>\n[diagram 3: graph TD]</li>\n</ul>',
	],
	[
		'placeholder names stay',
		'kubectl -n <namespace> get List<String>',
		'<p>kubectl -n &lt;namespace&gt; get List&lt;String&gt;</p>',
	],
	['JSX stays text', '<Tabs items={["a"]}>\nprose\n</Tabs>', '<p>&lt;Tabs items={["a"]}&gt;\nprose\n&lt;/Tabs&gt;</p>'],
	['MDX import stays text', "import A from './a'\n\n{props.x}", "<p>import A from './a'</p>\n<p>{props.x}</p>"],
	['template languages stay text', '{{< note >}} {% raw %} {{ x }}', '<p>{{&lt; note &gt;}} {% raw %} {{ x }}</p>'],
	['a comment is no prose', 'a <!-- secret --> b', '<p>a  b</p>'],
	[
		'ids and classes of the author are dropped',
		'<div id="main" class="evil" style="position:fixed">x</div>',
		'<div>x</div>',
	],
	['raw anchors work', '<a id="here"></a>x [y](#here)', '<p><a id="here"></a>x <a href="#here">y</a></p>'],
	[
		'same-page link to nothing',
		'[y](#gone)',
		'<p><span class="broken-link" title="no heading of this text has the anchor `#gone`">y</span></p>',
	],
	['a stray end tag cannot close the page', '</div></article></main>\n\nx', '<p>x</p>'],
	['a byte-order mark and CRLF', '\ufeff# a\r\n\r\nb\r\n', '<h2 id="a">a</h2>\n<p>b</p>'],
];

describe('renderMarkdown', () => {
	test.each(CASES)('%s', (_name, markdown, expected) => {
		expect(html(markdown)).toBe(expected);
	});

	test('headings: levels close up, anchors are unique, the title comes out', () => {
		const text = '# Title `x`\n\n#### Deep\n\n## Same\n\n### Same\n\n# Second\n\n## 日本 & more!\n\n###### Six\n';
		const rendered = renderMarkdown(text, { extractTitle: true, firstLine: 10 });
		expect(rendered.title).toEqual({ depth: 1, text: 'Title x', id: 'title-x', line: 10 });
		expect(rendered.headings).toEqual([
			{ depth: 2, text: 'Deep', id: 'deep', line: 12 },
			{ depth: 2, text: 'Same', id: 'same', line: 14 },
			{ depth: 3, text: 'Same', id: 'same-1', line: 16 },
			{ depth: 2, text: 'Second', id: 'second', line: 18 },
			{ depth: 3, text: '日本 & more!', id: '日本--more', line: 20 },
			{ depth: 4, text: 'Six', id: 'six', line: 22 },
		]);
	});

	test('a heading that looks like a generated anchor does not clash', () => {
		expect(renderMarkdown('# a\n# a-1\n# a\n# a', { idPrefix: 'p-' }).headings.map((heading) => heading.id)).toEqual([
			'p-a',
			'p-a-1',
			'p-a-2',
			'p-a-3',
		]);
	});

	test('links carry their place in the file', () => {
		const text =
			'one\ntwo [a](x.md) and ![i](i.png)\n\n> - quoted [b][r] [[W]]\n\n| h | [c](y.md) |\n|-|-|\n| [c](y.md) | [c](y.md) |\n\n<a href="z.md">d</a>\n\n<https://a.example/> https://b.example/\n\n[r]: missing.md\n';
		const { links } = renderMarkdown(text, { resolveLink, firstLine: 5 });
		expect(
			links.map(({ href, text: label, line, column, kind, leads }) => [href, label, line, column, kind, leads]),
		).toEqual([
			['x.md', 'a', 6, 5, 'link', 'inside'],
			['i.png', 'i', 6, 19, 'image', 'inside'],
			['missing.md', 'b', 8, 12, 'link', 'nowhere'],
			['W', 'W', 8, 19, 'wiki', 'inside'],
			['y.md', 'c', 10, 7, 'link', 'inside'],
			['y.md', 'c', 12, 3, 'link', 'inside'],
			['y.md', 'c', 12, 15, 'link', 'inside'],
			['z.md', '', 14, 1, 'link', 'inside'],
			['https://a.example/', 'https://a.example/', 16, 1, 'link', 'outside'],
			['https://b.example/', 'https://b.example/', 16, 22, 'link', 'outside'],
		]);
	});

	test('plain text for search keeps what is read and drops what is not', () => {
		const text =
			'# T\n\n`code` <kbd>K</kbd> <ns> ![alt](a.png)\n\n```sh\nrun it\n```\n\n```mermaid\nhidden\n```\n\n<div><!-- no -->yes</div>\n';
		expect(renderMarkdown(text).text).toBe('T\ncode K <ns> alt\nrun it\nyes');
	});

	test('too long or too deep is shown as it is and reported', () => {
		const long = renderMarkdown('**a**<b>', { maxLength: 5, file: 'x.md' });
		expect(long.blocks).toEqual([{ html: '<pre>**a**&lt;b&gt;</pre>\n' }]);
		expect(long.diagnostics.map(({ code, span }) => [code, span?.file])).toEqual([['markdown-too-long', 'x.md']]);
		const deep = renderMarkdown(`${'>'.repeat(200)} lost?`);
		expect(deep.text).toContain('lost?');
		expect(deep.diagnostics.map(({ code }) => code)).toEqual(['markdown-too-deep']);
	});

	test('an embedded image over the limit is left out and named', () => {
		const rendered = renderMarkdown(`![x](data:image/png;base64,${'A'.repeat(200)})`, { maxDataImageLength: 100 });
		expect(rendered.blocks).toEqual([
			{
				html: '<p><span class="broken-link" title="the embedded image is longer than 100 characters or not base64">x</span></p>\n',
			},
		]);
	});

	test.each([
		['[x](component:payment-api)', 'component:payment-api'],
		['[x](interface:payment-api/http)', undefined],
		['[x](COMPONENT:a)', undefined],
		['[x](<component:a b>)', undefined],
		['[x](component:javascript:alert)', undefined],
		['[x](javascript:alert)', undefined],
	])('references of the workspace reach the callback, written exactly so: %s', (text, expected) => {
		const asked: string[] = [];
		const rendered = html(text, {
			referenceSchemes: new Set(['component']),
			resolveLink: (href) => {
				asked.push(href);
				return { href: '/components/payment-api/' };
			},
		});
		expect(asked).toEqual(expected === undefined ? [] : [expected]);
		expect(rendered.includes('href="/components/payment-api/"')).toBe(expected !== undefined);
	});

	test('a callback that echoes an unsafe address is not believed', () => {
		const echo: ResolveLink = () => ({ href: 'javascript:alert(1)' });
		expect(html('[a](b) ![c](d)', { resolveLink: echo })).not.toContain('javascript:a');
	});
});

describe('renderInline', () => {
	test.each([
		['`a` **b** [c](d)', '<code>a</code> <strong>b</strong> <a href="/site/d">c</a>', 'a b c'],
		['# no heading', '# no heading', '# no heading'],
		['<div>x</div><script>alert(1)</script>', 'x', 'x'],
	])('%s', (markdown, expected, text) => {
		const rendered = renderInline(markdown, { resolveLink });
		expect(rendered.html).toBe(expected);
		expect(rendered.text.startsWith(text)).toBe(true);
	});
});
