import { describe, expect, test } from 'vitest';
import { sourceHref } from '#site/components/source-address.ts';
import { editorAddress } from './editor-address.ts';

describe('the address of a place in an editor', () => {
	test('is what its makers document, with the line', () => {
		expect(editorAddress('vscode', '/home/ann/my work', '127.0.0.1')?.addressOf('content/a b.yaml', 12)).toBe(
			'vscode://file/home/ann/my%20work/content/a%20b.yaml:12',
		);
		expect(editorAddress('idea', '/w', 'localhost')?.addressOf('a.yaml', 3)).toBe('idea://open?file=/w/a.yaml&line=3');
		expect(editorAddress('zed', 'C:\\work', '::1')?.addressOf('a.yaml', 3)).toBe('zed://file/C:/work/a.yaml:3');
	});

	test('is told only to readers on this machine', () => {
		expect(editorAddress('vscode', '/w', '0.0.0.0')).toBeUndefined();
		expect(editorAddress('vscode', '/w', 'docs.example.org')).toBeUndefined();
		expect(editorAddress('none', '/w', '127.0.0.1')).toBeUndefined();
	});

	test('becomes a link by the scheme that was asked for, and by no other', () => {
		const editor = editorAddress('vscode', '/w', '127.0.0.1')!;
		const store = { base: '/', editUrl: editor.addressOf, editorScheme: editor.scheme };
		expect(sourceHref(store, 'content/a.yaml', 2)).toBe('vscode://file/w/content/a.yaml:2');
		expect(sourceHref({ ...store, editorScheme: undefined }, 'content/a.yaml', 2)).toBeUndefined();
		expect(sourceHref({ ...store, editorScheme: 'zed' }, 'content/a.yaml', 2)).toBeUndefined();
		const bad = (address: string) => sourceHref({ ...store, editUrl: () => address }, 'a', 1);
		expect(bad('vscode://file/a b')).toBeUndefined();
		expect(bad('vscode://file/"><script>')).toBeUndefined();
		expect(bad('javascript:alert(1)')).toBeUndefined();
		expect(bad('https://example.org/a')).toBe('https://example.org/a');
		expect(sourceHref({ base: '/' }, 'a', 1)).toBeUndefined();
	});
});
