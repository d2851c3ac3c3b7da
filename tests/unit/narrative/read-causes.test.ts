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

describe('a time that is no whole year', () => {
  it('is not compared', () => {
    expect(found(bureau, '截至2023年9月底，共受理政府信息公开申请33件，答复31件。')).toEqual([]);
    expect(found(bureau, '2023年1至11月，共受理政府信息公开申请33件。')).toEqual([]);
    expect(found(bureau, '截至2023年12月底，共受理政府信息公开申请33件。')).toEqual(['NAR-R1']);
  });
});

describe('what is said shortly', () => {
  it('结转 behind 办结 goes on to the next year', () => {
    expect(found(county, '收到政府信息公开申请342件，已办结337件，结转9件。')).toEqual(['NAR-R4']);
    expect(found(county, '收到政府信息公开申请342件，结转9件。')).toEqual([]);
  });

  it('其他 behind 不予处理 is the last group, behind a single row it is not', () => {
    const list = '收到政府信息公开申请342件，其中无法提供110件、不予处理22件、';
    expect(found(county, `${list}其他13件。`)).toEqual([]);
    expect(found(county, `${list}其他12件。`)).toContain('NAR-KIND');
    expect(found(county, '不予处理22件，其中信访举报投诉类申请12件，其他10件。')).toEqual([]);
  });

  it('结转上年度 is what came over from it', () => {
    expect(found(county, '新收政府信息公开申请342件，结转上年度申请15件。')).toEqual(['NAR-R2']);
  });
});

describe('shares', () => {
  it('of a whole that is not said are left alone', () => {
    expect(found(county, '网络申请218件，占63.7%；信函申请96件，占28.1%；当面28件，占8.2%。')).toEqual([]);
  });

  it('of all answers are about applications', () => {
    expect(found(county, '予以公开和部分公开共164件，占答复总数的48.66%。')).toEqual([]);
    expect(found(county, '予以公开和部分公开共164件，占答复总数的46.86%。')).toEqual(['NAR-PCT']);
    expect(found(county, '自然人申请296件，占68.5%。')).toEqual(['NAR-PCT']);
  });
});

describe('cases', () => {
  it('in which the body stands as defendant in general are not compared', () => {
    expect(found(county, '县政府作为被告的行政诉讼案件57件。')).toEqual([]);
  });

  it('of direct litigation are one block', () => {
    const text = '未经复议直接起诉的行政诉讼案件1件，复议后起诉的行政诉讼案件2件。';
    expect(found(bureau, text)).toEqual([]);
    expect(found(bureau, text.replace('1件', '3件'))).toEqual(['NAR-T4']);
  });
});

describe('figures of bodies in a row', () => {
  it('are those of other bodies', () => {
    expect(found(county, '县住建局、县水利局收到的申请分别为41件和29件。')).toEqual([]);
  });
});

describe('documents', () => {
  it('a missing repeal is about the same documents', () => {
    expect(found(street, '制发行政规范性文件1件，无废止文件，现行有效4件。')).toEqual(['NAR-T2']);
    expect(found(street, '制发行政规范性文件1件，转发上级文件30件，现行有效4件。')).toEqual([]);
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

describe('cases that are no complaints about disclosure', () => {
  it('are not compared, nor those behind them in the sentence', () => {
    expect(found(bureau, '因征地补偿引发行政诉讼14件，行政复议20件。')).toEqual([]);
    expect(found(bureau, '办理各类行政诉讼案件26件，行政复议案件38件。')).toEqual([]);
    expect(found(bureau, '因信息公开引发行政诉讼3件，行政复议8件。')).toEqual(['NAR-T4']);
  });

  it('are silent where an outcome may be of both', () => {
    expect(found(county, '被申请行政复议30件、提起行政诉讼13件，其中被纠正4件。')).toEqual([]);
  });
});

describe('words round a figure', () => {
  it('a reason before 不予公开 is the row', () => {
    expect(found(bureau, '依申请公开答复中，属于行政执法案卷不予公开的2件。')).toEqual([]);
    expect(found(bureau, '依申请公开答复中，属于行政执法案卷不予公开的5件。')).toEqual(['NAR-KIND']);
  });

  it('another reason is some part of a row', () => {
    expect(found(bureau, '因信息不存在无法提供的政府信息公开申请6件。')).toEqual([]);
    expect(found(bureau, '无法提供的政府信息公开申请6件。')).toEqual(['NAR-KIND']);
  });

  it('结转 may embrace its figure', () => {
    expect(found(bureau, '收到政府信息公开申请47件，结转4件至下一年度。')).toEqual(['NAR-R4']);
  });

  it('an amount of applications counts under a heading on disclosure alone', () => {
    expect(found(bureau, '2023年申请总量为74件。')).toEqual([]);
    const report = withOverview(bureau, '（二）依申请公开情况', '2023年申请总量为74件。');
    expect(checkReport({ report }).map((each) => each.rule)).toContain('NAR-R1');
  });

  it('decisions that are published lean on the verb before them', () => {
    expect(found(bureau, '公示行政处罚决定书198份，行政许可决定书1310份。')).toEqual([]);
  });
});

describe('figures of a bureau by its name', () => {
  it('are not those of the county', () => {
    expect(found(county, '县市场监管局办理行政处罚案件412件。')).toEqual([]);
    expect(found(bureau, '县市场监管局办理行政处罚案件412件。')).toEqual(['NAR-T2']);
  });
});

describe('办结率', () => {
  it('within the time allowed says nothing of what is left over', () => {
    expect(found(county, '收到政府信息公开申请342件，法定期限内办结率100%。')).toEqual([]);
    expect(found(county, '收到政府信息公开申请342件，办结率100%。')).toEqual(['NAR-DONE']);
  });
});

describe('words that look like others', () => {
  it('新增 counts, 增 compares', () => {
    expect(found(bureau, '2023年依申请公开新增39件。')).toEqual(['NAR-R1']);
    expect(found(bureau, '2023年依申请公开增39件。')).toEqual([]);
  });

  it('applicants behind one that applied have applied too', () => {
    expect(found(county, '其中，自然人申请296件，商业企业51件。')).toEqual(['NAR-SPLIT']);
  });
});
