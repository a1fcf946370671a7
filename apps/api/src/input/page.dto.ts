import { IsUUID } from 'class-validator';
import { IfGiven } from './if-given.decorator';
import { WholeNumberInText } from './whole-number.decorator';

/** Which page of a list whose cursor is an id. */
export class PageQueryDto {
  @IfGiven()
  @WholeNumberInText(1, 200)
  limit = 50;

  /** `nextCursor` of the page before. */
  @IfGiven()
  @IsUUID()
  cursor?: string;
}
