import { PlainText } from '../input/plain-text.decorator';

export class SkuDto {
  @PlainText(64)
  sku: string;
}

export class PictureDto {
  imageUrl: string;
}
