import type { Told } from '../article.ts';
import type { OutletId } from '../outlets.ts';
import type { Operation } from '../telling.ts';
import { addParagraph } from './addParagraph.ts';
import { changeLead } from './changeLead.ts';
import { copyWire } from './copyWire.ts';
import { cut } from './cut.ts';
import { replaceWords } from './replaceWords.ts';
import { retitle } from './retitle.ts';

/** Applies named operations in order to a telling that `outlet` prints. `fill` fills dates in the words they bring. */
export function applyOperations(
  told: Told,
  outlet: OutletId,
  operations: readonly Operation[],
  fill: (text: string) => string,
): Told {
  return operations.reduce((current, operation) => applyOne(current, outlet, operation, fill), told);
}

function applyOne(told: Told, outlet: OutletId, operation: Operation, fill: (text: string) => string): Told {
  switch (operation.op) {
    case 'copyWire':
      return copyWire(told, outlet, operation.credit, operation.byline);
    case 'cut':
      return cut(told, operation.words);
    case 'retitle':
      return retitle(told, fill(operation.title), operation.headlineTitles);
    case 'addParagraph':
      return addParagraph(told, fill(operation.paragraph), operation.at, operation.actors);
    case 'changeLead':
      return changeLead(told, fill(operation.lead), operation.actors);
    case 'replaceWords':
      return replaceWords(
        told,
        operation.words.map(([from, to]) => [fill(from), fill(to)] as const),
        operation.titles,
      );
    case 'dress': {
      const { op: _op, ...furniture } = operation;
      return { ...told, ...furniture };
    }
  }
}
