/** A bundle in two: what is executed, and the source map behind it (empty when it has none). */
export function atSourceMap(code: string): readonly [executed: string, sourceMap: string] {
  const at = code.lastIndexOf('//# sourceMappingURL=');
  return at === -1 ? [code, ''] : [code.slice(0, at), code.slice(at)];
}
