import { useEffect, useRef } from 'react';

/** What can be chosen in the menu of vamgr's own window and is done by the page. */
const choices = ['backup', 'print', 'keys', 'diagnostics', 'about'] as const;
export type MenuChoice = (typeof choices)[number];

/** What is done for a choice. False: somebody else has to do it. */
type Hearer = { current: Partial<Record<MenuChoice, () => unknown>> };

declare global {
  interface Window {
    /** Where theme.js puts what is chosen: a list until this module is there, then what hears it. */
    vamgrMenu?: { push: (choice: unknown) => void };
  }
}

const hearers = new Set<Hearer>();
/** Chosen while the part of the page that does it was still on its way. */
let held: MenuChoice[] = [];

function hear(chosen: unknown): void {
  const choice = choices.find((one) => one === chosen);
  if (choice && ![...hearers].map((one) => does(one, choice)).includes(true)) held.push(choice);
}

function does({ current }: Hearer, choice: MenuChoice): boolean {
  const run = current[choice];
  return run !== undefined && run() !== false;
}

const early = window.vamgrMenu;
window.vamgrMenu = { push: hear };
if (Array.isArray(early)) early.forEach(hear);

/** Does what the window's menu does, from a button or a menu of the page. */
export function chooseInMenu(choice: MenuChoice): void {
  hear(choice);
}

/** Answers the window's menu while the component is shown: `useMenu({ print: () => window.print() })`. */
export function useMenu(map: Hearer['current']): void {
  const current = useRef(map);
  current.current = map;
  useEffect(() => {
    hearers.add(current);
    const waiting = held;
    held = [];
    held.push(...waiting.filter((choice) => !does(current, choice)));
    return () => void hearers.delete(current);
  }, []);
}
