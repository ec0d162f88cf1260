/** Whether an airline can be called so in addresses. */
export const isSlug = (text: string) => /^(?=.{3,40}$)[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(text);

// Letters that are no other one with a mark on it.
const undivided: Record<string, string> = {
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ß: 'ss',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  đ: 'd',
};

/** A name for addresses out of an airline's name: "Île Lumière" gives ile-lumiere; empty where nothing is left of it. */
export function slugOf(name: string): string {
  const slug = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[æœøßðþłđ]/g, (letter) => undivided[letter] ?? '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+/, '')
    .slice(0, 40)
    .replace(/-$/, '');
  return isSlug(slug) ? slug : '';
}

/** Whether an airline of this name is hosted here: every one answers below `/t/`, whatever its other addresses are. */
export async function isTaken(slug: string, signal?: AbortSignal): Promise<boolean> {
  const answer = await fetch(`/t/${slug}/healthz`, { method: 'HEAD', signal });
  return answer.status !== 404;
}
