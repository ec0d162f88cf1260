export function Kit() {
  return <p>kit</p>;
}
