/** Keys to press, one after the other: `<Kbd keys="g f" />`, or together: `<Kbd keys="mod+k" />`. */
export function Kbd({ keys }: { keys: string }) {
  return (
    <span className="inline-flex shrink-0 gap-0.5" aria-hidden="true">
      {keys.split(' ').map((key, index) => (
        <kbd
          key={index}
          className="min-w-5 rounded-[4px] border border-line bg-sunken px-1 text-center font-sans text-2xs text-ink-3"
        >
          {readable(key)}
        </kbd>
      ))}
    </span>
  );
}

const isApple = typeof navigator !== 'undefined' && /Mac|iP(hone|ad)/.test(navigator.platform);

function readable(key: string): string {
  return key
    .replace('mod+', isApple ? '⌘' : 'Ctrl ')
    .replace('shift+', isApple ? '⇧' : 'Shift ')
    .replace(/\b[a-z]$/, (letter) => letter.toUpperCase());
}
