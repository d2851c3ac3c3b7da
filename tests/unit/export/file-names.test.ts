import { describe, expect, it } from 'vitest';
import { outputName, posterName } from '../../../electron/export/file-names';

const unit = (name: string) => ({
  unit: { name, level: 'township' as const, selfReference: '我镇' },
  year: 2024,
});

describe('the names of output files', () => {
  it('are the official title', () => {
    expect(outputName(unit('洛龙区李楼街道办事处'), 'docx')).toBe(
      '洛龙区李楼街道办事处2024年政府信息公开工作年度报告.docx',
    );
    expect(outputName(unit('某镇'), 'pdf', 2)).toBe('某镇2024年政府信息公开工作年度报告（2）.pdf');
  });

  it('are different for each thing made of a report', () => {
    const names = [
      outputName(unit('某镇'), 'pdf'),
      posterName(unit('某镇'), 'A3'),
      posterName(unit('某镇'), '2xA4'),
    ];
    expect(new Set(names).size).toBe(3);
    expect(names[1]).toBe('某镇2024年政府信息公开工作年度报告（公示栏海报）.pdf');
  });

  it('hold no character Windows forbids', () => {
    const name = outputName(unit('某局<>:"/\\|?*\u0007（本级） '), 'docx');
    expect(name).toBe('某局＜＞：＂／＼｜？＊（本级）2024年政府信息公开工作年度报告.docx');
  });

  it('fit the file system however long the unit is called, without cutting a character', () => {
    const name = outputName(unit('𬭎镇人民政府'.repeat(40)), 'nianbao', 12);
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255);
    expect(name).toContain('2024年政府信息公开工作年度报告（12）.nianbao');
    // A halved character would be replaced on the way.
    expect(Buffer.from(name).toString()).toBe(name);
  });
});
