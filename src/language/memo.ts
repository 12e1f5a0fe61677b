/**
 * Remembers what a pure function gave for short strings. When full it starts again: syllables repeat so
 * much that the common ones are back after one page, and no bookkeeping is needed on a hit.
 * Longer keys are not kept: V8 may hold the whole text a slice of 13 or more characters was cut from.
 */
export function memoize<Value>(compute: (key: string) => Value, maxEntries: number): (key: string) => Value {
  const known = new Map<string, Value>();
  return (key) => {
    const found = known.get(key);
    if (found !== undefined) return found;
    const value = compute(key);
    if (key.length > 12) return value;
    if (known.size >= maxEntries) known.clear();
    known.set(key, value);
    return value;
  };
}
