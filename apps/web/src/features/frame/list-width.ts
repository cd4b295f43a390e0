export const LIST_COOKIE = 'mirqab-list';
export const LIST_WIDTH = { least: 320, usual: 460, most: 760 };

export const clampWidth = (width: number): number =>
  Number.isFinite(width)
    ? Math.round(Math.min(LIST_WIDTH.most, Math.max(LIST_WIDTH.least, width)))
    : LIST_WIDTH.usual;
