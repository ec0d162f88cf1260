/** How many things wait on a page. */
export function Count({ value, dot }: { value: number; dot?: boolean }) {
  if (dot)
    return <span className="absolute top-1 right-1 size-2 rounded-full bg-caution" aria-hidden="true" />;
  return (
    <span className="num rounded-full bg-caution-soft px-1.5 text-xs font-medium text-caution">{value}</span>
  );
}
