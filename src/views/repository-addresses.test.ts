import { expect, test } from 'vitest';
import { editAddress, reportAddress } from './repository-addresses.ts';

const github = 'https://github.com/northbank/architecture.git';
const gitlab = 'https://gitlab.com/northbank/group/architecture/';

test.each([
	[{ url: github }, 'https://github.com/northbank/architecture/edit/main/content/a%20b.yaml#L41'],
	[
		{ url: gitlab, branch: 'rel/1' },
		'https://gitlab.com/northbank/group/architecture/-/edit/rel/1/content/a%20b.yaml#L41',
	],
	[
		{ url: github, edit: 'https://x.example/{branch}?f={path}&l={line}' },
		'https://x.example/main?f=content/a%20b.yaml&l=41',
	],
	[{ url: github, view: 'https://x.example/{path}#L{line}' }, 'https://x.example/content/a%20b.yaml#L41'],
	[{ edit: 'http://x.example/{path}' }, undefined],
	[{ url: 'https://git.example.org/a' }, undefined],
	[{ url: 'https://github.com.example.org/a/b' }, undefined],
	[undefined, undefined],
])('a file of %j is edited at %s', (repository, address) => {
	expect(editAddress(repository)?.('content/a b.yaml', 41)).toBe(address);
});

const page = {
	title: 'Rates & "limits"',
	file: 'content/a.yaml',
	line: 41,
	address: 'https://s.example/components/a/',
};
const said = 'title=Rates%20%26%20%22limits%22';

test.each([
	[
		{ url: github },
		`https://github.com/northbank/architecture/issues/new?${said}&body=content/a.yaml:41%0Ahttps%3A%2F%2Fs.example%2Fcomponents%2Fa%2F`,
	],
	[
		{ url: gitlab },
		`https://gitlab.com/northbank/group/architecture/-/issues/new?issue[${said.replace('title=', 'title]=')}&issue[description]=content/a.yaml:41%0A%0Ahttps%3A%2F%2Fs.example%2Fcomponents%2Fa%2F`,
	],
	[
		{ report: 'https://desk.example/new?about={page}&{unknown}' },
		'https://desk.example/new?about=https%3A%2F%2Fs.example%2Fcomponents%2Fa%2F&{unknown}',
	],
	[{ report: 'javascript:alert({line})' }, undefined],
	[{ url: 'https://git.example.org/a' }, undefined],
	[undefined, undefined],
])('a problem of %j is reported at %s', (repository, address) => {
	expect(reportAddress(repository)?.(page)).toBe(address);
});

test('without an address of the site the place in the source is told alone', () => {
	expect(reportAddress({ url: github })?.({ ...page, address: undefined })).toMatch(/body=content\/a\.yaml:41%0A$/);
});
