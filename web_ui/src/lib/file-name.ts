/** The file name that an answer with `Content-Disposition` gives, else the last part of its address. */
export function fileNameOf(disposition: string | null, address: string): string {
  const encoded = disposition?.match(/filename\*=UTF-8''([^;]+)/i)?.[1];
  if (encoded) {
    try {
      return decodeURIComponent(encoded);
    } catch {
      // Not encoded as it says: the plain name is there for that.
    }
  }
  const plain = disposition?.match(/filename="?([^";]+)"?/i)?.[1]?.trim();
  return plain || address.split(/[?#]/)[0]?.split('/').findLast(Boolean) || 'vamgr';
}
