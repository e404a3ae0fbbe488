import { expect, test } from 'vitest';
import { computeFacts } from '#analysis/facts.ts';
import { compile } from '#model/compile.ts';
import { viewContext } from '../context.ts';
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

test('a kind of picture that some page has is in the gallery, whichever thing it is about', () => {
	const { model, diagnostics } = compile([{ path: 'all.yaml', text: files }], { asOf: '2026-11-23' });
	expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
	const architecture = { model, decisions: [] };
	const { blocks } = galleryPage(viewContext(architecture, computeFacts(architecture), []));
	const shown = blocks.flatMap((block) => (block.type === 'diagram' ? [block.diagram.id] : []));
	expect(shown).toContain('gallery-neighbourhood');
	expect(shown).toContain('gallery-saga');
	expect(shown).not.toContain('gallery-path');
});
