import { createPrivateKey } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { makeCertificate } from './testing/certificate.ts';
import { runCli } from './testing/run-cli.ts';

const folder = mkdtempSync(join(tmpdir(), 'lintel-certificate-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const { cert, key } = makeCertificate();
const lock = { type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'secret' } as const;
const files: { readonly [name: string]: string } = {
	'site/index.html': '<h1>home</h1>',
	'good.pem': cert,
	'good.key': key,
	'bundle.pem': key + cert,
	'other.key': makeCertificate().key,
	'locked.key': createPrivateKey(key).export(lock) as string,
	'old-lock.key': '-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES\n',
	'broken.pem': '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n',
	'broken.key': '-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n',
	'empty.pem': '',
};
mkdirSync(join(folder, 'site'));
for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
const past = makeCertificate(['20', '21']);
const future = makeCertificate(['30', '49']);
writeFileSync(join(folder, 'past.pem'), past.cert + past.key);
writeFileSync(join(folder, 'future.pem'), future.cert + future.key);

const serve = (...words: readonly string[]) => runCli(['serve', '--port', '0', ...words], folder);

test.each([
	['--cert good.pem', '`--cert` is given without `--key`'],
	['--key good.key', '`--key` is given without `--cert`'],
	['--cert none.pem --key good.key', 'cannot read `none.pem` of `--cert`: there is no such file'],
	['--cert good.pem --key none.key', 'cannot read `none.key` of `--key`: there is no such file'],
	['--cert site --key good.key', 'cannot read `site` of `--cert`: it is a folder'],
	['--cert good.pem/x --key good.key', 'cannot read `good.pem/x` of `--cert`: a part of it is no folder'],
	['--cert good.key --key good.pem', '`good.key` of `--cert` holds a private key and no certificate'],
	['--cert empty.pem --key good.key', '`empty.pem` of `--cert` holds no certificate in PEM'],
	['--cert good.pem --key good.pem', '`good.pem` of `--key` holds no key in PEM'],
	['--cert good.pem --key locked.key', 'the key in `locked.key` is encrypted'],
	['--cert good.pem --key old-lock.key', 'the key in `old-lock.key` is encrypted'],
	['--cert broken.pem --key good.key', 'the certificate in `broken.pem` cannot be read'],
	['--cert good.pem --key broken.key', 'the key in `broken.key` cannot be read'],
	[
		'--cert good.pem --key other.key',
		'the key in `other.key` is not that of the certificate in `good.pem` (CN=lintel test)',
	],
])('%s: %s', async (words, message) => {
	const { code, out, error } = await serve(...words.split(' '));
	expect([code, out]).toEqual([2, '']);
	expect(error).toContain(`lintel: ${message}`);
	expect(error).not.toMatch(/^ +at /m);
});

test.each([
	['good.pem', 'good.key', ''],
	['bundle.pem', 'bundle.pem', ''],
	[
		'past.pem',
		'past.pem',
		'lintel: the certificate in `past.pem` ended on 2021-01-01: browsers warn, and keep nothing offline\n',
	],
	['future.pem', 'future.pem', 'lintel: the certificate in `future.pem` is valid from 2030-01-01 on\n'],
])('%s with %s is served by https', async (certFile, keyFile, told) => {
	const { code, out, error } = await serve('--cert', certFile, '--key', keyFile);
	expect([code, error]).toEqual([0, told]);
	expect(out).toMatch(/ at https:\/\/127\.0\.0\.1:\d+\/\n$/);
});
