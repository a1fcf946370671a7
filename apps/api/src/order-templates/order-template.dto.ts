import { Transform } from 'class-transformer';
import { IsUUID } from 'class-validator';
import { CartLineDto, CartLinesDto } from '../carts/cart.dto';
import { IfGiven } from '../input/if-given.decorator';
import { PageQueryDto } from '../input/page.dto';
import { PlainText } from '../input/plain-text.decorator';

const trimmed = ({ value }: { value: unknown }): unknown => (typeof value === 'string' ? value.trim() : value);

export class OrderTemplateContentsDto extends CartLinesDto {
  /** Unique in the store, whatever the case of its letters. */
  @Transform(trimmed)
  @PlainText(80)
  name: string;
}

export class OrderTemplatesQueryDto extends PageQueryDto {
  /** Which of one's own stores; needed only by those who own several. */
  @IfGiven()
  @IsUUID()
  storeId?: string;
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
