import { expect, test } from 'vitest';
import { computeFacts } from '#analysis/facts.ts';
import { compile } from '#model/compile.ts';
import { viewContext } from '../context.ts';
import type { Block } from '../page.ts';
import { galleryPage } from './gallery.ts';

/** Two components, so that none has both callers and needs, and the only flow that can be undone is not the longest. */
const files = `kind: team
id: core
name: Core
---
kind: component
id: shop
name: Shop
owner: team:core
dependencies: [{ to: stock, criticality: hard }]
---
kind: component
id: stock
name: Stock
owner: team:core
---
kind: flow
id: order
name: Order
compensation: { steps: [{ seq: 1, by: Cancel the order }] }
steps: [{ seq: 1, from: component:shop, to: component:stock, mode: sync, writes: [orders] }]
---
kind: flow
id: look
name: Look
steps:
  - { seq: 1, from: component:shop, to: component:stock, mode: sync }
  - { seq: 2, from: component:shop, to: component:stock, mode: sync }
`;

const places = `---
kind: system
id: sales
name: Sales
owner: team:core
---
kind: failure-domain
id: az-a
name: Zone a
type: az
---
kind: component
id: till
name: Till
system: system:sales
owner: team:core
deployment: { prod: { replicas: [{ id: r0, domains: [az-a] }] } }
`;

const galleryOf = (text: string) => {
	const { model, diagnostics } = compile([{ path: 'all.yaml', text }], { asOf: '2026-11-23' });
	expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
	const architecture = { model, decisions: [] };
	return galleryPage(viewContext(architecture, computeFacts(architecture), []));
};

test('the deployment leads to the page of the environment, and to all of them where nobody describes it', () => {
	const environment = '---\nkind: environment\nid: prod\nname: Production\n';
	for (const [text, href] of [
		[files + places, '/environments/'],
		[files + places + environment, '/environments/prod/'],
	] as const) {
		const links = JSON.stringify(galleryOf(text).blocks).match(/"\/environments\/[^"]*"/g);
		expect(new Set(links)).toEqual(new Set([`"${href}"`]));
	}
});

const picturesIn = (blocks: readonly Block[]): readonly string[] =>
	blocks.flatMap((block) => {
		if (block.type === 'details') return picturesIn(block.blocks);
		return block.type === 'diagram' ? [block.diagram.id] : [];
	});

test('a kind of picture that some page has is in the gallery, whichever thing it is about', () => {
	const shown = picturesIn(galleryOf(files).blocks);
	expect(shown).toContain('gallery-neighbourhood');
	expect(shown).toContain('gallery-saga');
	expect(shown).not.toContain('gallery-path');
});

test('below each heading one picture stands open and the others are folded; anchors that once led to a picture still lead there', () => {
	const { blocks } = galleryOf(files);
	const rooms = blocks.flatMap((block, at) => (block.type === 'heading' && block.id.startsWith('room-') ? [at] : []));
	expect(rooms.length).toBeGreaterThan(2);
	for (const [at, start] of rooms.entries()) {
		const room = blocks[start] as Extract<Block, { type: 'heading' }>;
		const folds = blocks.slice(start + 1, rooms[at + 1]).filter((block) => block.type === 'details');
		expect(folds.map(({ open }) => open)).toEqual(folds.map((_, place) => place === 0));
		expect(room.formerIds).toEqual(picturesIn(folds).map((id) => id.replace('gallery-', '')));
	}
});
