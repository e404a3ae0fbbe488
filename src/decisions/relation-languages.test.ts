import { describe, expect, test } from 'vitest';
import { below, header, inStatus, plain, said, seven, targets } from './testing/record-texts.ts';

/** Relations in other languages than English. */

describe('a relation', () => {
	test.each<[string, string, readonly string[]]>([
		['in Dutch, of a part', below('**Taak 8** is herzien door ADR-3, de rest blijft.'), ['amended-by 3']],
		[
			'in Dutch, with a mark that ends within the words',
			below('- Taak 8 **vervangen** door ADR-3.'),
			['superseded-by 3'],
		],
		[
			'in Spanish with the English word',
			header('> **Supersedida en parte por [3](0003-use-redis-for-queues.md)** (2026-06-18)'),
			['superseded-by 3'],
		],
		['in French without accents', header('- Statut : Remplace par ADR-3'), ['superseded-by 3']],
		[
			'under a Taiwanese key',
			header('- 相關：[ADR-3](./0003-use-redis-for-queues.md)（決策 4）、[ADR-5](0005-keep-messages.md)'),
			['relates-to 3', 'relates-to 5'],
		],
		[
			'under a Korean key among references',
			below('## References\n\n- 관련 ADR: ADR-0003(설정), ADR-0004/0005(관측성)'),
			['relates-to 3', 'relates-to 4', 'relates-to 5'],
		],
		[
			'under a Chinese key of what comes before',
			header('- **前置 ADR**：[ADR-003 队列](0003-use-redis-for-queues.md)'),
			['depends-on 3'],
		],
		[
			'under a Spanish key with bare numbers',
			header('- **Estado:** aceptado\n- **ADRs relacionados:** 0003 y 0005, los dos solo como motivo'),
			['relates-to 3', 'relates-to 5'],
		],
		[
			'under a Spanish heading without others',
			header('- **Relación con ADR:** ADR-0003, ADR-0005'),
			['relates-to 3', 'relates-to 5'],
		],
		[
			'of two records in French',
			header("**Statut** : acceptée — complète l'ADR-0003 et l'ADR-0005"),
			['extends 3', 'extends 5'],
		],
		['that Chinese denies', below('- 关系: 不取代 ADR-0003，方向一致。'), []],
		['with nothing under a French key', header("- **Remplace / amende** : rien. Complète l'ADR-0003."), ['extends 3']],
		[
			'of a part, in Portuguese',
			header('**Status:** Aceito · **Emenda parcialmente o [ADR 3](0003-use-redis-for-queues.md)**'),
			['amends 3'],
		],
		[
			'by another, in Spanish',
			below('> **Precisado por ADR [0003](0003-use-redis-for-queues.md):** el orden.'),
			['amended-by 3'],
		],
		[
			'under a German key, the second number with the name of the first',
			header(
				'**Status:** Implementiert · **Datum:** 2026-06-20 · **Bezug:** Charta G17 („x“), ADR-0003/0004 (y), ADR-0005 (z) · **Prüfung:** ja',
			),
			['relates-to 3', 'relates-to 4', 'relates-to 5'],
		],
		[
			'with two further verbs',
			below('**Erweitert/korrigiert ADR-0003** (x) und **ADR-0005** (y).'),
			['extends 3', 'extends 5'],
		],
		['with another in German', below('Verfeinert ADR-0003 §1 (x).'), ['extends 3']],
		[
			'with another in French',
			below('- **Prolonge** [ADR-0003](0003-x.md) (x),\n  [ADR-0005](0005-x.md)'),
			['extends 3', 'extends 5'],
		],
		[
			'under a key that is said in two languages',
			below(
				'## 关系声明（Relationships）\n\n**依赖（Depends On）**：\n- [ADR-3：队列](0003-use-redis-for-queues.md) - 队列\n\n**被依赖（Depended By）**：\n- ADR-5',
			),
			['depends-on 3', 'required-by 5'],
		],
		['under such a key without one', below('**替代（Supersedes）**：无\n\n**Depended By**: none'), []],
		[
			'not of an amendment with a day of its own',
			below('- **Enmienda (2026-06-15, 2º giro):** el punto queda enmendado por [5](0005-keep-messages.md)'),
			['amended-by 5'],
		],
		[
			'that another has to this one, in Portuguese',
			below('## Referências\n\n- [ADR-5: Mensagens](0005-keep-messages.md) - Complementa este ADR com o resto'),
			['extended-by 5'],
		],
		['of a noun', below('**Dependência de ADR-3:** as filas.'), ['depends-on 3']],
		[
			'in French',
			below("En lien avec l'ADR-3. Cet ADR annule et remplace l’ADR 0005."),
			['relates-to 3', 'supersedes 5'],
		],
		[
			'in French, behind a link to something else',
			header('- Statut : accepté\n- Liens : voir `ART.md` · relié à [ADR 3](0003-use-redis-for-queues.md)'),
			['relates-to 3'],
		],
		[
			'in Spanish',
			below('Este ADR refina únicamente las partes incompatibles de `ADR-3` y `ADR-5`.'),
			['extends 3', 'extends 5'],
		],
		['in Italian', below('## ADR correlati\n\n- ADR-3\n- ADR-5'), ['relates-to 3', 'relates-to 5']],
		[
			'in Italian, in the status',
			inStatus('Accettato. Sostituisce ADR-3, estende ADR-5'),
			['extends 5', 'supersedes 3'],
		],
		[
			'in Dutch',
			below("## Gerelateerde ADR's\n\n- ADR-3\n\nDeze ADR bouwt voort op ADR-5."),
			['extends 5', 'relates-to 3'],
		],
		['in Polish', inStatus('Zaakceptowany, zastępuje ADR-3, rozszerza ADR-5'), ['extends 5', 'supersedes 3']],
		['in Chinese', below('本 ADR 取代 ADR-3，补充 ADR-5。'), ['extends 5', 'supersedes 3']],
		['in Japanese', inStatus('accepted — ADR-3 と ADR-5 を supersede'), ['supersedes 3', 'supersedes 5']],
		['in Japanese, in brackets', inStatus('承認済み（ADR-0003 を置き換える）'), ['supersedes 3']],
		['in Korean', inStatus('ADR-3으로 대체됨'), ['superseded-by 3']],
		['in Norwegian', inStatus('Erstattet av ADR-3'), ['superseded-by 3']],
		['that revises, in French', inStatus('Accepté ; révise ADR-3 et ADR-5 §1.'), ['amends 3', 'amends 5']],
		[
			'in Norwegian',
			below(
				'Bygger på [adr-0003](0003-use-redis-for-queues.md).\n\n## Relaterte dokumenter\n\n- [adr-0005](0005-keep-messages.md)\n- [RELEASE](../RELEASE.md)',
			),
			['extends 3', 'relates-to 5'],
		],
		['in Spanish', header('**Estado:** Superado por [ADR-3](0003-x.md)'), ['superseded-by 3']],
	])('%s', (_, text, expected) => {
		expect(said(seven(text))).toEqual(expected);
	});

	test('in Dutch, of a part of a record with a day for a number', () => {
		const text = below('Herziet uitsluitend besluit 2 van `2026-05-22-landing-pages`; de rest blijft.');
		expect(targets(seven(text, { 'adr/2026-05-22-landing-pages.md': plain(2, 'Landing pages') }))).toEqual([
			'amends decision:2026-05-22-landing-pages',
		]);
	});

	test.each<[string, string]>([
		['is said of another record, in Japanese', below('ADR-3 が ADR-5 を置き換える。')],
		['is denied, in Japanese', below('ADR-5 を置き換えない。')],
	])('is none that %s', (_, text) => {
		expect(said(seven(text))).toEqual([]);
	});

	test('of a state that names the successor as code', () => {
		expect(said(seven(header('- Estado: reemplazado por `0005`')))).toEqual(['superseded-by 5']);
	});
});
