type Typed = HTMLInputElement | HTMLTextAreaElement;
export type TypedBefore = { readonly element: Typed; readonly value: string };

/** What stood in the focused field before a burst began; nothing when no field has the focus. */
export function typedBefore(): TypedBefore | undefined {
  const element = document.activeElement;
  return element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement
    ? { element, value: element.value }
    : undefined;
}

/** Puts back what stood there, the way typing would, so that a scan leaves no trace in a field it was not for. */
export function restoreTyped(before: TypedBefore): void {
  if (before.element.value === before.value || !before.element.isConnected) return;
  const prototype =
    before.element instanceof HTMLInputElement
      ? HTMLInputElement.prototype
      : HTMLTextAreaElement.prototype;
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(before.element, before.value);
  before.element.dispatchEvent(new Event('input', { bubbles: true }));
}
