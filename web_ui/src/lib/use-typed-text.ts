import { useEffect, useRef, useState } from 'react';

/**
 * The text of a search box that the address follows a moment later: `const [text, type] = useTypedText(q, putQ)`.
 *
 * What was typed comes back through the address, late and by and by. Only what comes from elsewhere (back, "Show
 * all") replaces the text, or letters would be lost while somebody types on. Space at its ends is not sent.
 */
export function useTypedText(
  value: string,
  onChange: (text: string) => void,
  delayMs = 250,
): [string, (text: string) => void] {
  const [text, setText] = useState(value);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const sent = useRef<string[]>([]);
  const current = useRef({ value, onChange });
  current.current = { value, onChange };
  useEffect(() => {
    const at = sent.current.lastIndexOf(value);
    sent.current = at < 0 ? [] : sent.current.slice(at + 1);
    if (at >= 0) return;
    clearTimeout(timer.current);
    setText(value);
  }, [value]);
  useEffect(() => () => clearTimeout(timer.current), []);
  const send = (next: string) => {
    if (next === (sent.current.at(-1) ?? current.current.value)) return;
    sent.current.push(next);
    current.current.onChange(next);
  };
  const type = (next: string) => {
    setText(next);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => send(next.trim()), delayMs);
  };
  return [text, type];
}
