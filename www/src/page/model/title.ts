/** Where a title may be broken: behind the body's name, before the second year. Within a year's phrase it is kept together where there is room. */
const PARTS = /(?<=[局厅委办院部社处所站府道会心镇乡县市区）])(?=(?:19|20)\d\d年)|(?=[和及暨](?:19|20)\d\d年)/;

/** The phrases of a title; together they are the title. */
export function phrasesOf(title: string): string[] {
  return title.split(PARTS);
}
