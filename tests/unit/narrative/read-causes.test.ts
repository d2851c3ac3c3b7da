import { describe, expect, it } from 'vitest';
import { checkReport } from '../../../shared/rules/check';
import type { Report } from '../../../shared/report/model';
import { withOverview } from '../rules/report-fixture';
import { CLERK_TABLES } from './clerk-tables';

function found(report: Report, text: string): string[] {
  return checkReport({ report: withOverview(report, text) })
    .filter((each) => each.rule.startsWith('NAR-'))
    .map((each) => each.rule);
}

const { bureau, county, street } = CLERK_TABLES;

describe('results that open a sentence', () => {
  it('are about applications by the official names that follow', () => {
    expect(found(street, '予以公开3件，部分公开1件，不予公开1件。')).toEqual([]);
    expect(found(street, '予以公开2件，部分公开1件，不予公开1件。')).toEqual(['NAR-KIND']);
    expect(found(county, '不予处理22件，其中信访举报投诉类申请11件，重复申请7件。')).toContain('NAR-KIND');
  });

  it('are left alone where one name stands alone', () => {
    expect(found(street, '予以公开的文件2件。')).toEqual([]);
  });
});

describe('figures that are more or less than what came in', () => {
  it('a part behind 其中 is no total', () => {
    expect(found(county, '全县共收到政府信息公开申请342件，其中县政府办公室收到87件。')).toEqual([]);
    expect(found(county, '全县共办理政府信息公开申请356件，其中新收324件。')).toEqual(['NAR-R1']);
  });

  it('what came in before some were sorted out is no total', () => {
    expect(found(bureau, '接收申请52件，经补正后，实际受理政府信息公开申请47件。')).toEqual([]);
    expect(found(bureau, '接收申请52件，经补正后，实际受理政府信息公开申请48件。')).toEqual(['NAR-R1']);
  });
});

describe('applicants', () => {
  it('are those of the new applications where the total before them is', () => {
    expect(found(street, '收到政府信息公开申请10件，其中自然人10件。')).toEqual(['NAR-SPLIT']);
    expect(found(street, '办理政府信息公开申请11件，其中自然人10件。')).toEqual([]);
  });

  it('by their official name say that they applied for disclosure', () => {
    expect(found(street, '本年度收到自然人提交的申请8件。')).toEqual(['NAR-SPLIT']);
    expect(found(street, '本年度收到自然人提交的低保申请8件。')).toEqual([]);
  });
});

describe('figures of a whole county', () => {
  it('are those of the county, but not those of its bureau', () => {
    expect(found(county, '2023年，全县共收到政府信息公开申请324件。')).toEqual(['NAR-R1']);
    expect(found(bureau, '2023年，全县共收到政府信息公开申请324件。')).toEqual([]);
    expect(found(bureau, '2023年，全县未发生行政复议案件。')).toEqual([]);
  });
});

describe('decisions', () => {
  it('of a whole line of offices are not those of the body', () => {
    expect(found(bureau, '全系统实施行政处罚1024件。')).toEqual([]);
    expect(found(bureau, '实施行政处罚1024件。')).toEqual(['NAR-T2']);
  });

  it('may be called 事项 where they are counted in 件', () => {
    expect(found(bureau, '全年办理行政许可事项1365件。')).toEqual(['NAR-T2']);
    expect(found(bureau, '全年公布行政许可事项1365件。')).toEqual([]);
    expect(found(bureau, '全年办理行政许可事项65项。')).toEqual([]);
  });
});

describe('lists behind 其中', () => {
  it('go on over 尚未审结', () => {
    const text = '被申请行政复议6件，其中维持3件、纠正1件、其他结果1件、尚未审结1件；';
    expect(found(bureau, `${text}行政诉讼3件。`)).toEqual([]);
  });

  it('are told once where a figure of theirs is wrong', () => {
    const text = '被申请行政复议6件，其中维持3件、纠正1件、其他结果1件、尚未审结2件；';
    expect(found(bureau, `${text}行政诉讼3件。`)).toEqual(['NAR-T4']);
  });
});
