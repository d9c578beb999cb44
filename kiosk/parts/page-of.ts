/** The address of an item's page. */
export function pageOf(id: string): string {
  return `/${id.replace(':', '/')}`
}
