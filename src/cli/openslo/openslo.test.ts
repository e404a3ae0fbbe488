import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runCli } from '../testing/run-cli.ts';

test('objectives are printed, written and checked; a workspace that names the file has them; a file of somebody else is left alone', async () => {
	const folder = mkdtempSync(join(tmpdir(), 'lintel-openslo-'));
	try {
		mkdirSync(join(folder, 'content'));
		writeFileSync(join(folder, 'lintel.yaml'), 'content: [content]\nobjectives: { files: ["slo/*.yaml"] }\n');
		const model = `kind: component\nid: api\nname: Api\nowner: team:core\n---\nkind: team\nid: core\n---\nkind: slo\nid: works\nfor: component:api\ntarget: 99.9\nwindow: 30d\nsli: { good: g, total: t }\n---\nkind: slo\nid: words\ntarget: 99\n`;
		writeFileSync(join(folder, 'content/a.yaml'), model);
		const out = ['export', 'openslo', '--out', 'slo/o.yaml'];
		const printed = await runCli(['export', 'openslo'], folder);
		expect(printed.error).toContain('1 objective written, 1 left out\n');
		expect(printed.out).toContain('    - targetPercent: 99.9\n');
		expect((await runCli([...out, '--check'], folder)).code).toBe(1);
		expect((await runCli(out, folder)).out).toBe('Wrote slo/o.yaml\n');
		expect(readFileSync(join(folder, 'slo/o.yaml'), 'utf8')).toBe(printed.out);
		expect((await runCli([...out, '--check'], folder)).out).toBe('slo/o.yaml is what it should be\n');
		expect((await runCli(['check', '--format', 'json'], folder)).out).not.toContain('objective-disagrees');
		writeFileSync(join(folder, 'content/a.yaml'), model.replace('99.9', '99.5'));
		expect((await runCli(['check', '--format', 'json'], folder)).out).toContain('objective-disagrees');
		writeFileSync(join(folder, 'slo/o.yaml'), 'mine: 1\n');
		expect((await runCli(out, folder)).code).toBe(2);
		expect((await runCli(['export', 'openslo', '--check'], folder)).code).toBe(2);
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
});
