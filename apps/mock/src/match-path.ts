/**
 * A function from a path to the template that it fits, such as `/invoices/{invoiceId}`, or undefined for a path that the
 * specification does not have. A template without parameters wins over one with, as OpenAPI says.
 */
export function matchPath(templates: readonly string[]): (path: string) => string | undefined {
  const rows = templates
    .map((template) => ({
      template,
      pattern: new RegExp(
        `^${template.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{[^}]+\}/g, '[^/]+')}$`,
      ),
      parameters: template.split('{').length - 1,
    }))
    .sort((a, b) => a.parameters - b.parameters);
  return (path) => rows.find((row) => row.pattern.test(path))?.template;
}
