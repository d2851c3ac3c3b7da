/**
 * Traditional characters that occur in the official labels and part titles, each followed by its simplified form.
 * Only for recognising labels on pages that were switched to traditional characters; text is never converted.
 */
const PAIRS =
  '開开處处決决數数現现規规範范許许罰罚強强業业費费單单萬万內内條条項项廢废發发製制總总體体況况動动經经復复複复議议訴诉訟讼結结維维糾纠審审後后關关係系請请轉转續续辦办屬属國国祕秘穩稳護护權权類类務务過过詢询機机沒没補补確确訪访舉举無无當当認认獲获個个該该與与區区別别這这種种會会織织構构學学應应問问題题進进採采購购額额減减對对監监臺台報报級级為为於于計计組组執执繳缴納纳繼继統统罸罚牠他搆构辧办爲为戶户號号註注據据彙汇犖荦';

const SIMPLE = new Map(
  Array.from({ length: PAIRS.length / 2 }, (_, index) => [
    PAIRS.charAt(index * 2),
    PAIRS.charAt(index * 2 + 1),
  ]),
);

const TRADITIONAL = new RegExp(`[${Array.from(SIMPLE.keys()).join('')}]`, 'gu');

/** The text with the traditional characters of the official labels turned simplified. */
export function simplify(text: string): string {
  return text.replace(TRADITIONAL, (character) => SIMPLE.get(character) ?? character);
}
