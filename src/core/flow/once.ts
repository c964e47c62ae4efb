// Answers that are worked out when first asked for, and then kept. What works them out is let go then: it may hold a whole drawing.

export function once<Value>(make: () => Value): () => Value {
  let known: { readonly make: () => Value } | { readonly value: Value } = { make };
  return () => {
    if ('make' in known) known = { value: known.make() };
    return known.value;
  };
}
