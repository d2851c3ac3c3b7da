import { gb2312Hanzi, gbkHanzi } from './character-sets';

/**
 * The hanzi of annual reports and of this program's own words, the most frequent first: counted in November 2026 over
 * the texts of `shared`, `renderer/i18n` and the sentences and documents of the tests. What is missing costs a fetch,
 * no character.
 */
const FREQUENT = [
  '件公政开请年申信行息办结的府收理复到文全条中其有不度处人转议部一本法上发依规予诉数共性制答未提分新定无作范均已没为以我案计期讼出下次个项报可在第内类县三他事务占告自关是和业正受道网罚起总情现工二机格单',
  '动决许量读镇日份按要方况元表万街效入然对持供取号果局审因月主各费写及字位被维区或率组接时止于民布众通织十至级核题用填同市体比保改站成四过增面相会来程容生加建合式废后原五查导等六解序门重应企存目能与了意',
  '涉限由属纠完示印标经列大明实强尚栏余补问引当村群求续访国例别回另说地线名构社确只这两篇乡批小知进继平询整统里商交点举函场留章服之律较所多执前照台直书看零少设减打训清长投贴算征宋态需除渠记电家还底含策注',
  '展室从错季据宗今更金掌握培咨放页委外任见截户专责仍登备空形施称并微代管权者步领额版再参百修去集系益七编档选获逾院录认待满络超划都立员也置达财督撤准毕每助半送评落具纳协承心话密向末降库九校监采推邮如粘八',
  '安卷累证资延款何包障做检热近阅视张域言符厅指高负秘居图口订种际稳化频约括失逐省排找夹媒党争队究型销否升将把好研预料司听删仿科护产账低子千它州质宣缴得力间着救片考窗识该切反迁寄即而追召旧天楷致误围善严华',
  '头流措箱调拆偿源学索败概〇恢便传常勾职板材览载庭农非就简稿段移暂附旗充疑草双最汇幅递基停闻般白使盘黑差带环创物够缩剩初拟支此显历样试利册禁足联难模右浏压违判义短随述太官才稽盖针左活消综归教育住博惠音仅',
  '封易刊择损换先缺李楼配手覆畅南跨杂老免互习首房签干块令变抽城径真木治某则造危优师估购独终簿隐身装词青石功胜亿坏哪闭磁层键藏顺几苏偏却醒沿剪断积牵振兴拾邀辩状快往医抖席根土防疫警句曌丢辑码值靠漏笔遗署盟',
  '海紧极副但沟齐良矛盾纷贰临脑境东深谁旁练援诺端宅津连输税馆驳云讨论套裁水刚替软途击边掉插框倍适角始侧洛龙绕坚健担些广们辖梳节控妥营谈讲纸残疗济食轮测路龄悉退屏架舆顾象粉丝播横派秀返志您语扫拼混尾嵌舍异',
  '么束桩且皆促特北馈固阵叠添弃拖',
].join('');

/** How many hanzi go into one slice, by how often they are wanted: few for those that come one at a time. */
const SIZES = { first: 480, frequent: 170, level1: 300, level2: 500, rest: 1500 };

const HAN = /\p{Script=Han}/u;

function cut(points: readonly number[], size: number): number[][] {
  const slices: number[][] = [];
  for (let at = 0; at < points.length; at += size) slices.push(points.slice(at, at + size));
  return slices;
}

/**
 * Shares the characters of a font out into slices, so that a page fetches those it needs and not 15 MB: first signs
 * and the most frequent hanzi, in one slice, as punctuation has to meet the punctuation beside it in the same font;
 * then the hanzi of GB 2312, of GBK, and all others. Every character is in exactly one slice; the shares are the same
 * for all fonts.
 */
export function sliceCharacters(drawn: ReadonlySet<number>): number[][] {
  const frequent = Array.from(FREQUENT, (character) => character.codePointAt(0) ?? 0);
  const common = [...gb2312Hanzi()];
  const isHan = (point: number): boolean => HAN.test(String.fromCodePoint(point));
  const others = [...drawn].filter((point) => !isHan(point));
  const isSign = (point: number): boolean => point < 0x3100 || point >= 0xfe00;
  const groups = [
    [[...others.filter(isSign), ...frequent.slice(0, SIZES.first)]],
    cut(frequent.slice(SIZES.first), SIZES.frequent),
    // GB 2312 has its characters of everyday use first.
    cut(common.slice(0, LEVEL_1), SIZES.level1),
    cut(common.slice(LEVEL_1), SIZES.level2),
    cut([...gbkHanzi()], SIZES.rest),
    cut(
      [...drawn].filter(isHan).sort((left, right) => left - right),
      SIZES.rest,
    ),
    [others.filter((point) => !isSign(point))],
  ];
  const placed = new Set<number>();
  const slices = groups.flat().map((slice) =>
    slice.filter((point) => {
      if (!drawn.has(point) || placed.has(point)) return false;
      placed.add(point);
      return true;
    }),
  );
  return slices.filter((slice) => slice.length > 0);
}

/** The number of hanzi of level 1 of GB 2312. */
const LEVEL_1 = 3755;

/** Code points as the value of CSS `unicode-range`. */
export function unicodeRange(points: readonly number[]): string {
  const sorted = [...points].sort((left, right) => left - right);
  const ranges: [number, number][] = [];
  for (const point of sorted) {
    const last = ranges[ranges.length - 1];
    if (last?.[1] === point - 1) last[1] = point;
    else ranges.push([point, point]);
  }
  const hex = (point: number): string => point.toString(16).toUpperCase();
  return ranges.map(([from, to]) => (from === to ? `U+${hex(from)}` : `U+${hex(from)}-${hex(to)}`)).join(',');
}
