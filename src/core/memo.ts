// Remembers answers by the identity of the arguments, for as long as the arguments live. Knows nothing of what it remembers.

/** What stands behind one argument: the answer, where it is the last; else what stands behind the next. Made when first needed. */
type Remembered<Answer> = { next?: WeakMap<object, Remembered<Answer>>; answer?: { readonly value: Answer } };

/** The same function, answering the same object while it is asked with the same objects. Arguments must never be changed in place. */
export function memo<Asked extends readonly object[], Answer>(
  compute: (...asked: Asked) => Answer,
): (...asked: Asked) => Answer {
  const root: Remembered<Answer> = {};
  return (...asked) => {
    const place = asked.reduce<Remembered<Answer>>((at, argument) => below(at, argument), root);
    place.answer ??= { value: compute(...asked) };
    return place.answer.value;
  };
}

function below<Answer>(at: Remembered<Answer>, argument: object): Remembered<Answer> {
  at.next ??= new WeakMap();
  const known = at.next.get(argument) ?? {};
  at.next.set(argument, known);
  return known;
}
