import { Transform, Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Length, Matches, Max, MaxLength, Min } from 'class-validator';
import { CartLineDto, CartLinesDto, StoreChoiceDto } from '../carts/cart.dto';

const trimmed = ({ value }: { value: unknown }): unknown => (typeof value === 'string' ? value.trim() : value);

export class OrderTemplateContentsDto extends CartLinesDto {
  /** Unique in the store, whatever the case of its letters. */
  @Transform(trimmed)
  @IsString()
  @Length(1, 80)
  @Matches(/^[^\p{Cc}\p{Cs}]+$/u)
  name: string;
}

export class OrderTemplatesQueryDto extends StoreChoiceDto {
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(100)
  limit: number = 20;

  @IsOptional()
  @IsString()
  @MaxLength(500)
  cursor?: string;
}

export class OrderTemplateDto {
  id: string;
  name: string;
  lines: CartLineDto[];
  updatedAt: Date;
}

export class OrderTemplatePageDto {
  items: OrderTemplateDto[];
  nextCursor: string | null;
}
