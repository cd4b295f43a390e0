import fc from 'fast-check';
import { expect, test } from 'vitest';
import { seal, sealingKey, unseal } from './seal.ts';

const key = sealingKey('a secret of some length');

test('what is sealed opens with its key in its place alone', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (place, text) => {
      const sealed = seal(key, place, text);
      expect(unseal(key, place, sealed)).toBe(text);
      expect(unseal(key, `${place}!`, sealed)).toBeNull();
      expect(unseal(sealingKey('another secret of length'), place, sealed)).toBeNull();
    }),
  );
});

test('a touched, cut or foreign seal is null, never an error', () => {
  const sealed = seal(key, 'row', 'whsec_abc');
  for (let at = 0; at < sealed.length; at += 1) {
    const touched = Buffer.from(sealed);
    touched[at] = (touched[at] ?? 0) ^ 1;
    expect(unseal(key, 'row', touched)).toBeNull();
    expect(unseal(key, 'row', sealed.subarray(0, at))).toBeNull();
  }
  expect(seal(key, 'row', 'whsec_abc').equals(sealed)).toBe(false);
});

test('a secret too short to keep anything is refused', () => {
  expect(() => sealingKey('short')).toThrow(RangeError);
});
