/**
 * House rule: every exported function says in a doc comment what it does. As a lint rule of our own, as the plugin
 * for doc comments would be a large dependency for one check.
 */
function isFunctionDeclaration(declaration) {
  if (declaration?.type === 'FunctionDeclaration') return true;
  if (declaration?.type !== 'VariableDeclaration') return false;
  const init = declaration.declarations[0]?.init;
  return init?.type === 'ArrowFunctionExpression' || init?.type === 'FunctionExpression';
}

export const docstring = {
  meta: {
    type: 'suggestion',
    docs: { description: 'exported functions have a doc comment' },
    messages: { missing: 'An exported function needs a short doc comment (what, shapes or units, errors).' },
    schema: [],
  },
  create(context) {
    const seen = new Set();
    return {
      ExportNamedDeclaration(node) {
        if (!isFunctionDeclaration(node.declaration)) return;
        const name = node.declaration.id?.name;
        const comments = context.sourceCode.getCommentsBefore(node);
        const has = comments.some((each) => each.type === 'Block' && each.value.startsWith('*'));
        // The overloads of a function share the comment of the first.
        if (has) seen.add(name);
        else if (!seen.has(name)) context.report({ node, messageId: 'missing' });
      },
      'ExportNamedDeclaration > TSDeclareFunction'(node) {
        seen.add(node.id?.name);
      },
    };
  },
};
