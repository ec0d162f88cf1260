/** A type's name with its maker in front, said once. */
export function typeName({ manufacturer, name }: { manufacturer: string; name: string }): string {
  return name.toLowerCase().startsWith(manufacturer.toLowerCase()) ? name : `${manufacturer} ${name}`;
}
