export type Theme = 'light' | 'dark';

const shown = ['bg', 'surface', 'raised', 'sunken', 'line', 'ink', 'ink-2', 'ink-3', 'accent-soft'] as const;
export type Tokens = Readonly<Record<`--${(typeof shown)[number]}`, string>>;

/** The rules of the page's own style sheets, with what stands in layers and conditions. */
function* rulesOf(list: CSSRuleList): Generator<CSSStyleRule> {
  for (const rule of list) {
    if (rule instanceof CSSStyleRule) yield rule;
    else if ('cssRules' in rule) yield* rulesOf(rule.cssRules as CSSRuleList);
  }
}

/** The colours of one theme as the style sheet has them, whichever theme the page is shown in. */
export function tokensOf(theme: Theme): Tokens {
  const selector = theme === 'light' ? ':root' : '.dark';
  const found: Record<string, string> = {};
  for (const sheet of document.styleSheets) {
    for (const rule of rulesOf(sheet.cssRules)) {
      if (!rule.selectorText.split(',').some((one) => one.trim() === selector)) continue;
      for (const name of shown) {
        const value = rule.style.getPropertyValue(`--${name}`).trim();
        if (value) found[`--${name}`] = value;
      }
    }
  }
  return found as Tokens;
}

/** Any colour of CSS as `#rrggbb`, as the browser paints it. */
export function hexOf(colour: string): string {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 1;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) return '#000000';
  context.fillStyle = colour;
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
  return `#${[red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}
