import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchRoster } from '../../../shared/summary/match-roster';
import { nearNames } from '../../../shared/summary/near-names';
import { commonArea, normalName, slipsBetween, slipsInNames } from '../../../shared/summary/names';
import { readRoster } from '../../../shared/summary/roster';
import { atOnce } from '../../../shared/summary/steps';

const TOWNS = [
  '李楼街道办事处',
  '石桥镇人民政府',
  '王庄镇人民政府',
  '汪庄镇人民政府',
  '城东乡人民政府',
  '东城乡人民政府',
];
const OFFICES = ['教育体育局', '民政局', '市场监督管理局', '人民政府办公室'];
const roster = [...TOWNS, ...OFFICES].map((name) => ({ name: `洛龙区${name}`, group: '', aliases: [] }));

const match = (...names: string[]) => matchRoster(names, roster, '洛龙区人民政府');
const bodyOf = (name: string): string | undefined => match(name).found.get(name)?.body.name;
const suggested = (name: string): string[] | undefined =>
  match(name)
    .unlisted.get(name)
    ?.map((each) => each.name);

describe('names of one normal form', () => {
  it.each([
    ['洛阳市洛龙区李楼街道办事处', '洛龙区李楼街道办事处'],
    ['李楼街道', '洛龙区李楼街道办事处'],
    ['洛龙区 李楼办事处', '洛龙区李楼街道办事处'],
    ['河南省洛阳市洛龙区石桥镇政府', '洛龙区石桥镇人民政府'],
    ['洛龙区石桥镇人民政府2023年', '洛龙区石桥镇人民政府'],
    ['洛龙区石桥镇人民政府2023年政府信息公开工作年度报告', '洛龙区石桥镇人民政府'],
    ['区教育体育局', '洛龙区教育体育局'],
    ['市场监督管理局', '洛龙区市场监督管理局'],
    ['洛龙区民政局（区老龄办）', '洛龙区民政局'],
    ['洛龙区政府办公室', '洛龙区人民政府办公室'],
  ])('%s is %s', (name, body) => {
    expect(bodyOf(name)).toBe(body);
  });

  it('are told apart where one character differs', () => {
    expect(bodyOf('王庄镇')).toBe('洛龙区王庄镇人民政府');
    expect(bodyOf('汪庄镇')).toBe('洛龙区汪庄镇人民政府');
  });

  it('tell of no body where the roster has the form twice', () => {
    const twice = [
      { name: '民政局', group: '', aliases: [] },
      { name: '洛龙区民政局', group: '', aliases: [] },
    ];
    const { found } = matchRoster(['区民政局'], twice, '洛龙区');
    expect(found.size).toBe(0);
  });
});

describe('slips', () => {
  it.each([
    ['李楼', '李楼', 0],
    ['李楼', '李娄', 1],
    ['城东', '东城', 0.9],
    ['民政', '民', 1],
    ['', '民政', 2],
  ])('%s and %s lie %d apart', (a, b, slips) => {
    expect(slipsBetween(a, b)).toBeCloseTo(slips);
  });

  it('are suggested and never taken for granted', () => {
    expect(bodyOf('洛龙区李娄街道办事处')).toBeUndefined();
    expect(suggested('洛龙区李娄街道办事处')).toEqual(['洛龙区李楼街道办事处']);
    expect(suggested('洛龙区石桥街道办事处')).toEqual(['洛龙区石桥镇人民政府']);
  });

  it('name both lines that lie equally near', () => {
    expect(suggested('洛龙区黄庄镇人民政府')).toEqual(['洛龙区王庄镇人民政府', '洛龙区汪庄镇人民政府']);
  });

  it.each([
    ['宁远县人社局', '宁远县人力资源和社会保障局'],
    ['宁远县卫健委', '宁远县卫生健康委员会'],
    ['宁远县发改局', '宁远县发展和改革委员会'],
    ['宁远县退役军人事务局', '宁远县退役军人局'],
  ])('know %s as short for %s, or the other way round', (name, line) => {
    const lines = [line, '宁远县马家沟河湾镇人民政府', '宁远县水利局'];
    const roster = lines.map((each) => ({ name: each, group: '', aliases: [] }));
    const { unlisted } = matchRoster([name, '宁远县马湾镇人民政府'], roster, '宁远县人民政府');
    expect(unlisted.get(name)?.map((each) => each.name)).toEqual([line]);
    // A place is never called by some of its characters.
    expect(unlisted.get('宁远县马湾镇人民政府')).toEqual([]);
  });

  it('suggest no line that has its report', () => {
    const { unlisted } = match('洛龙区黄庄镇人民政府', '王庄镇');
    expect(unlisted.get('洛龙区黄庄镇人民政府')?.map((each) => each.name)).toEqual(['洛龙区汪庄镇人民政府']);
  });

  it('suggest nothing for a name like none', () => {
    expect(suggested('洛龙区水利局')).toEqual([]);
  });
});

it('another name of a body is found by it', () => {
  const { found } = matchRoster(['老城办'], [{ name: '新城街道', group: '', aliases: ['老城办'] }], '');
  expect(found.get('老城办')?.way).toBe('alias');
});

it('the area is what most names begin with, by its last step', () => {
  expect(commonArea(['甲市乙县丙镇', '甲市乙县丁镇', '甲市乙县戊局', '己局'])).toBe('乙县');
  expect(commonArea(['丙镇', '丁镇'], '青石县人民政府')).toBe('青石县');
  expect(normalName('青石县柳河镇人民政府', '青石县')).toBe('柳河镇');
});

describe('a roster', () => {
  it('is a name a line, in groups', () => {
    expect(
      readRoster(
        '\uFEFF【乡镇】\r\n1. 石桥镇\r\n2、王庄镇\r\n\r\n区直部门（2个）：\r\n民政局\r\n教育局\r\n民政局',
      ),
    ).toEqual([
      { name: '石桥镇', group: '乡镇', aliases: [] },
      { name: '王庄镇', group: '乡镇', aliases: [] },
      { name: '民政局', group: '区直部门', aliases: [] },
      { name: '教育局', group: '区直部门', aliases: [] },
    ]);
  });

  it('is a table with heads', () => {
    expect(readRoster('序号,单位名称,分组,曾用名\n1,石桥镇,乡镇,石桥乡、老石桥乡\n2,民政局,,')).toEqual([
      { name: '石桥镇', group: '乡镇', aliases: ['石桥乡', '老石桥乡'] },
      { name: '民政局', group: '部门', aliases: [] },
    ]);
  });

  it('is names on a line, columns without heads, or JSON', () => {
    expect(readRoster('民政局、教育局').map(({ name }) => name)).toEqual(['民政局', '教育局']);
    expect(readRoster('1\t李楼街道办事处\t街镇\t李楼')).toEqual([
      { name: '李楼街道办事处', group: '街镇', aliases: ['李楼'] },
    ]);
    expect(readRoster('["石桥镇人民政府",{"name":"县民政局","group":"县直"}]')).toEqual([
      { name: '石桥镇人民政府', group: '乡镇', aliases: [] },
      { name: '县民政局', group: '县直', aliases: [] },
    ]);
  });
});

it('suggests of many lines the same as all of them held against the name one by one', () => {
  const name = fc
    .array(fc.constantFrom(...'王汪张上下家家庄楼石桥城东一二'), { minLength: 1, maxLength: 7 })
    .map((signs) => signs.join(''));
  const body = fc
    .tuple(name, fc.constantFrom('镇', '乡', '街道办事处', '局', ''))
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(fc.uniqueArray(body, { minLength: 1, maxLength: 30 }), body, (names, wanted) => {
      const lines = names.map((each) => ({ name: each, group: '', aliases: [] }));
      const near = lines.flatMap((line) => {
        const slips = slipsInNames(wanted, line.name, '');
        return slips === null ? [] : [{ name: line.name, slips }];
      });
      expect(atOnce(nearNames(lines, ''))(wanted)).toEqual(
        near.sort((a, b) => a.slips - b.slips).slice(0, 3),
      );
    }),
    { numRuns: 500 },
  );
});
