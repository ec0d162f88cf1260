import { expect, it } from 'vitest';
import { lean } from '../scripts/lean-css.ts';

it('takes out what old browsers would need', () => {
  const css =
    '@layer properties{@supports (a) or (b){*,:before{--tw-x:0}}}@layer base{a{b:c}}' +
    '.d{color:red}@supports (color:color-mix(in lab, red, red)){.d{color:color-mix(in oklab, red 5%, blue)}}.e{f:g}';
  expect(lean(css)).toBe(
    '@layer properties;@layer base{a{b:c}}.d{color:red}.d{color:color-mix(in oklab, red 5%, blue)}.e{f:g}',
  );
});

it('leaves everything else', () => {
  const css = '@supports (display:grid){.a{b:c}}@layer utilities{.d{e:f}}';
  expect(lean(css)).toBe(css);
});
