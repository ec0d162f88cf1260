import { describe, expect, it } from 'vitest';
import { deviceOf, safeNext } from './model.ts';

describe('safeNext', () => {
  it('keeps paths of this server', () => {
    expect(safeNext('/fly?from=any')).toBe('/fly?from=any');
  });
  it('refuses other servers, however they are written', () => {
    for (const next of ['https://evil.example', '//evil.example', '/\\evil.example', 'fly', undefined, 7])
      expect(safeNext(next)).toBe('/');
  });
  it('does not lead back to a page for those who are outside', () => {
    expect(safeNext('/sign-in?next=%2F')).toBe('/');
    expect(safeNext('/join/abc')).toBe('/');
  });
});

describe('deviceOf', () => {
  it('names browser and system', () => {
    expect(
      deviceOf(
        'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36',
      ),
    ).toBe('Chrome · Linux');
    expect(deviceOf('Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Safari/604.1')).toBe(
      'Safari · iOS',
    );
  });
  it('leaves programs as they named themselves', () => {
    expect(deviceOf('curl/8.5.0')).toBe('curl/8.5.0');
    expect(deviceOf('')).toBe('–');
  });
});
