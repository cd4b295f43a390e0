import { expect, test } from 'vitest';
import { ordinaryNumber } from './account.ts';

test.each([
  ['a person before a service', 'root:x:0:0::/root:/bin/sh\ndaemon:x:1:1:::\nnode:x:1000:1000:::\n', 1000],
  [
    'a service where nobody else is',
    'root:x:0:0::/root:/bin/sh\ndaemon:x:1:1:::\nnobody:x:65534:65534:::\n',
    1,
  ],
  ['nobody but root', 'root:x:0:0::/root:/bin/sh\n', null],
  ['a broken line', 'root:x:0:0\nbroken\n:::\nwww:x:33:33:::\n', 33],
  ['no file', '', null],
])('%s', (_, passwd, number) => expect(ordinaryNumber(passwd)).toBe(number));
