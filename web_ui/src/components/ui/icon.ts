import { createElement, type FunctionComponent, type SVGProps } from 'react';

interface IconData {
  name: string;
  node: readonly (readonly [tag: string, attributes: Record<string, string>])[];
}

/** Draws an icon of lucide as lucide does: in the colour of the text, and unseen by screen readers unless it has a name. */
export default function createIcon({ name, node }: IconData): FunctionComponent<SVGProps<SVGSVGElement>> {
  const parts = node.map(([tag, attributes]) => createElement(tag, attributes));
  return ({ className, strokeWidth = 2, ...rest }) =>
    createElement(
      'svg',
      {
        width: 24,
        height: 24,
        viewBox: '0 0 24 24',
        fill: 'none',
        stroke: 'currentColor',
        strokeWidth,
        strokeLinecap: 'round',
        strokeLinejoin: 'round',
        className: `lucide lucide-${name} ${className ?? ''}`,
        'aria-hidden': 'aria-label' in rest || 'role' in rest ? undefined : true,
        ...rest,
      },
      parts,
    );
}
