import { expect, it } from 'vitest';
import { publicFront } from './front.ts';

const page = (href: string | null) =>
  ({ querySelector: () => (href === null ? null : { getAttribute: () => href }) }) as unknown as ParentNode;

it('the front page of strangers is what the server told, and never another place', () => {
  expect(publicFront(page('https://fly.example/va/AUN'))).toBe('/va/AUN');
  expect(publicFront(page('https://fly.example/va'))).toBe('/va');
  expect(publicFront(page('https://fly.example/f/abc'))).toBeNull();
  expect(publicFront(page(null))).toBeNull();
});
