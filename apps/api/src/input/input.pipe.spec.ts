import { type DomainError } from '@jembatan/kernel';
import { Type } from 'class-transformer';
import { IsArray, IsInt, IsUUID, Min, ValidateNested } from 'class-validator';
import { inputPipe } from './input.pipe';

class Line {
  @IsInt() @Min(1) quantity: number;
}
class Order {
  @IsUUID() id: string;
  @IsArray() @ValidateNested({ each: true }) @Type(() => Line) lines: Line[];
}

const faults = async (value: unknown): Promise<unknown> =>
  inputPipe()
    .transform(value, { type: 'body', metatype: Order })
    .then(
      () => [],
      (error: DomainError) => (error.details.errors as { path: string; code: string }[]).map((f) => [f.path, f.code]),
    );

const id = '0190a1b2-0000-7000-8000-000000000000';

describe('Input', () => {
  it('that is right passes', async () => {
    expect(await faults({ id, lines: [{ quantity: 1 }] })).toEqual([]);
  });

  it('is refused with every fault and the path to each', async () => {
    const input = { id: 'x', lines: [{ quantity: 1 }, { quantity: 0 }, { quantity: 'many' }], extra: 1 };
    expect(await faults(input)).toEqual(
      expect.arrayContaining([
        ['extra', 'field.unknown'],
        ['id', 'field.uuid'],
        ['lines.1.quantity', 'field.min'],
        ['lines.2.quantity', 'field.int'],
      ]),
    );
  });

  it.each([null, undefined, 'text', 7, []])('that is no object (%j) is refused', async (input) => {
    expect(await faults(input)).not.toEqual([]);
  });
});
