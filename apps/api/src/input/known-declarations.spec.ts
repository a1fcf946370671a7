import { getMetadataStorage, IsInt, IsString, validateSync } from 'class-validator';
import { rememberDeclarations } from './known-declarations';

class Line {
  @IsString()
  sku: unknown;
}

class PackedLine extends Line {
  @IsInt({ groups: ['packing'] })
  packs: unknown;
}

const made = <T extends object>(dto: new () => T, fields: object): T => Object.assign(new dto(), fields);
const faulty = (line: object, groups?: string[]): string[] =>
  validateSync(line, groups && { groups }).map(({ property }) => property);

describe('What is declared of a class', () => {
  let asked: jest.SpyInstance;

  beforeAll(() => {
    asked = jest.spyOn(getMetadataStorage(), 'getTargetValidationMetadatas');
    rememberDeclarations();
  });

  afterAll(() => asked.mockRestore());

  it('is asked for once a class, and judges each object anew', () => {
    const sound = made(Line, { sku: 'A' });
    const unsound = made(Line, { sku: 1 });
    expect([sound, unsound, sound].map((line) => faulty(line))).toEqual([[], ['sku'], []]);
    expect(asked).toHaveBeenCalledTimes(1);
  });

  it('holds for a class that extends another, which keeps its own', () => {
    expect(faulty(made(PackedLine, { sku: 1, packs: 1 }))).toEqual(['sku']);
    expect(faulty(made(Line, { sku: 'A', packs: 'none' }))).toEqual([]);
  });

  it('is asked for anew where groups choose of it', () => {
    const line = made(PackedLine, { sku: 'A', packs: 'none' });
    expect([faulty(line, ['packing']), faulty(line, ['other']), faulty(line, ['packing'])]).toEqual([
      ['packs'],
      [],
      ['packs'],
    ]);
  });
});
