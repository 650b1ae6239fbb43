/** @returns every name that a template's expressions mention, from `Handlebars.parse(source)`. */
export function mentioned(program: hbs.AST.Program): Set<string> {
  const names = new Set<string>();
  const walk = (node: unknown): void => {
    if (Array.isArray(node)) node.forEach(walk);
    else if (node !== null && typeof node === 'object') {
      const { type, parts } = node as { type?: string; parts?: string[] };
      if (type === 'PathExpression') for (const part of parts ?? []) names.add(part);
      Object.values(node).forEach(walk);
    }
  };
  walk(program);
  return names;
}
