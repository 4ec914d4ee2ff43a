import { deflateSync, gzipSync } from 'node:zlib';
import { crc32 } from 'node:zlib';
import sharp, { type Sharp } from 'sharp';

export interface HostileFile {
  readonly what: string;
  readonly bytes: Buffer;
  /** May it be taken in, made anew? Else it is refused. */
  readonly taken: boolean;
  /** As the sender calls it. */
  readonly name?: string;
  readonly type?: string;
}

/** Must be in no stored file. */
export const MARK = '<script>alert(1)</script>';

const text = (content: string): Buffer => Buffer.from(content);
const bytes = (...values: number[]): Buffer => Buffer.from(values);
const JPEG = bytes(0xff, 0xd8, 0xff, 0xe0);
const PNG = bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
const SVG = `<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)">${MARK}</svg>`;
const ZIP = Buffer.concat([bytes(0x50, 0x4b, 3, 4, 20, 0, 0, 0), text('evil.sh'), Buffer.alloc(40)]);

function canvas(width: number, height: number): Sharp {
  return sharp({ create: { width, height, channels: 3, background: '#7a9a4a' } });
}

/** A picture with something in it: noise does not compress away. */
function leaves(width = 120, height = 80): Sharp {
  return sharp(Buffer.from(Array.from({ length: width * height * 3 }, (_, at) => (at * 2654435761) % 251)), { raw: { width, height, channels: 3 } });
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([text(type), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body) >>> 0);
  return Buffer.concat([length, body, check]);
}

function header(width: number, height: number, bits = 1, colour = 0): Buffer {
  const data = Buffer.alloc(13);
  data.writeUInt32BE(width, 0);
  data.writeUInt32BE(height, 4);
  data[8] = bits;
  data[9] = colour;
  return chunk('IHDR', data);
}

/** A PNG of nothing but zeros, as small as they compress. */
function bomb(width: number, height: number): Buffer {
  return Buffer.concat([PNG, header(width, height), chunk('IDAT', deflateSync(Buffer.alloc((Math.ceil(width / 8) + 1) * height), { level: 9 })), chunk('IEND', Buffer.alloc(0))]);
}

/** Chunks put in behind a PNG's header. */
function withChunks(png: Buffer, ...chunks: Buffer[]): Buffer {
  return Buffer.concat([png.subarray(0, 33), ...chunks, png.subarray(33)]);
}

/** A segment put in behind a JPEG's first two bytes. */
function withSegment(jpeg: Buffer, marker: number, data: Buffer): Buffer {
  const head = bytes(0xff, marker, (data.length + 2) >> 8, (data.length + 2) & 255);
  return Buffer.concat([jpeg.subarray(0, 2), head, data, jpeg.subarray(2)]);
}

const refused = (what: string, content: Buffer, claims: Partial<HostileFile> = {}): HostileFile => ({ what, bytes: content, taken: false, ...claims });
const taken = (what: string, content: Buffer, claims: Partial<HostileFile> = {}): HostileFile => ({ what, bytes: content, taken: true, ...claims });

/** Everything a person of ill will, or a broken phone, may send for a photo. */
export async function hostileFiles(): Promise<HostileFile[]> {
  const [jpeg, png, webp] = [await leaves().jpeg().toBuffer(), await leaves().png().toBuffer(), await leaves().webp().toBuffer()];
  return [...noPictures(), ...(await brokenPictures(jpeg, png, webp)), ...(await tooLarge(jpeg)), ...(await otherFormats()), ...(await oddButWhole(jpeg, png, webp))];
}

function noPictures(): HostileFile[] {
  return [
    refused('0 bytes', Buffer.alloc(0)),
    refused('one byte', bytes(0xff)),
    refused('plain text', text('白菜坏了')),
    refused('html called jpg', text(`<!doctype html>${MARK}`), { name: 'photo.jpg' }),
    refused('html in UTF-16', Buffer.from(`\ufeff<html>${MARK}`, 'utf16le')),
    refused('svg with a script', text(SVG), { name: 'photo.svg', type: 'image/svg+xml' }),
    refused('svg called png', text(`<?xml version="1.0"?>${SVG}`), { name: 'photo.png' }),
    refused('svg behind a mark', text(`\ufeff${SVG}`)),
    refused('billion laughs', text(`<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "${'&a;'.repeat(50)}">]><svg>&b;</svg>`)),
    refused('pdf', text('%PDF-1.7\n1 0 obj<</OpenAction<</S/JavaScript/JS(app.alert(1))>>>>endobj')),
    refused('zip', ZIP, { name: 'photo.jpg' }),
    refused('gzip', gzipSync(Buffer.alloc(1000))),
    refused('bzip', text('BZh91AY&SY')),
    refused('tar', Buffer.concat([text('etc/passwd'), Buffer.alloc(247), text('ustar')])),
    refused('ELF', Buffer.concat([bytes(0x7f), text('ELF'), Buffer.alloc(100)])),
    refused('exe', Buffer.concat([text('MZ'), Buffer.alloc(100)])),
    refused('php', text(`<?php system($_GET['c']); ?>`), { name: 'photo.php.jpg' }),
    refused('shell', text('#!/bin/sh\nrm -rf /\n')),
    refused('json', text('{"a":1}')),
    refused('playlist for ffmpeg', text('#EXTM3U\n#EXTINF:1,\nfile:///etc/passwd')),
    refused('ImageMagick script', text('push graphic-context\nfill "url(https://127.0.0.1/x.jpg\\"|ls \\"-la)"')),
    refused('mp4', Buffer.concat([bytes(0, 0, 0, 24), text('ftypmp42'), Buffer.alloc(100)])),
    refused('wave in RIFF', Buffer.concat([text('RIFF'), bytes(36, 0, 0, 0), text('WAVEfmt '), Buffer.alloc(40)])),
    refused('psd', Buffer.concat([text('8BPS'), bytes(0, 1), Buffer.alloc(100)])),
    refused('ico', Buffer.concat([bytes(0, 0, 1, 0, 1, 0), Buffer.alloc(100)])),
    refused('bmp', Buffer.concat([text('BM'), Buffer.alloc(100)])),
    refused('heic', Buffer.concat([bytes(0, 0, 0, 24), text('ftypheic'), Buffer.alloc(100)])),
    refused('jpeg 2000', bytes(0, 0, 0, 12, 0x6a, 0x50, 0x20, 0x20, 0x0d, 0x0a, 0x87, 0x0a)),
    refused('jpeg xl', bytes(0xff, 0x0a, 0, 0, 0)),
  ];
}

async function brokenPictures(jpeg: Buffer, png: Buffer, webp: Buffer): Promise<HostileFile[]> {
  const badSum = Buffer.from(png);
  badSum[29] = badSum[29]! ^ 0xff;
  const badData = Buffer.from(png);
  badData.fill(0x55, 60, 200);
  return [
    refused('three bytes of jpeg', JPEG.subarray(0, 3)),
    refused('jpeg of noise', Buffer.concat([JPEG, Buffer.alloc(4000, 0x37)])),
    refused('jpeg of html', Buffer.concat([JPEG, text(MARK)])),
    refused('jpeg cut in half', jpeg.subarray(0, jpeg.length >> 1)),
    refused('jpeg behind noise', Buffer.concat([Buffer.alloc(16), jpeg])),
    refused('png sign only', PNG),
    refused('png of noise', Buffer.concat([PNG, Buffer.alloc(4000, 0x37)])),
    refused('png of svg', Buffer.concat([PNG, text(SVG)])),
    refused('png cut in half', png.subarray(0, png.length >> 1)),
    refused('png with a wrong sum', badSum),
    refused('png with broken data', badData),
    refused('png of 0 × 0', Buffer.concat([PNG, header(0, 0), chunk('IEND', Buffer.alloc(0))])),
    refused('png of 2³¹ × 2³¹', Buffer.concat([PNG, header(2 ** 31 - 1, 2 ** 31 - 1), chunk('IDAT', deflateSync(Buffer.alloc(10))), chunk('IEND', Buffer.alloc(0))])),
    refused('webp head only', webp.subarray(0, 12)),
    refused('webp of noise', Buffer.concat([webp.subarray(0, 16), Buffer.alloc(400, 0x37)])),
    refused('webp cut in half', webp.subarray(0, webp.length >> 1)),
    refused('jpeg that goes on as png', Buffer.concat([JPEG, png])),
  ];
}

async function tooLarge(jpeg: Buffer): Promise<HostileFile[]> {
  const lying = Buffer.from(jpeg);
  const frame = lying.indexOf(bytes(0xff, 0xc0));
  lying.fill(0xff, frame + 5, frame + 9);
  return [
    refused('png of 30,000 × 30,000', bomb(30_000, 30_000)),
    refused('png of 5,000 × 5,000', bomb(5000, 5000)),
    refused('png of 1 × 30,000,000', bomb(30_000_000, 1)),
    refused('jpeg of 6,000 × 4,100', await canvas(6000, 4100).jpeg({ quality: 10 }).toBuffer()),
    refused('webp of 5,000 × 5,000', await canvas(5000, 5000).webp({ quality: 1, effort: 0 }).toBuffer()),
    refused('jpeg that says 65,535 × 65,535', lying),
    refused('jpeg of 9 MB', Buffer.concat([jpeg, Buffer.alloc(9 * 1024 * 1024)])),
    refused('8 MB and a byte of zeros', Buffer.alloc(8 * 1024 * 1024 + 1)),
  ];
}

async function otherFormats(): Promise<HostileFile[]> {
  return [
    refused('gif', await leaves().gif().toBuffer(), { type: 'image/jpeg', name: 'photo.jpg' }),
    refused('gif that is a script', text(`GIF89a/*${'\u0001'.repeat(20)}*/=1;alert(1)`)),
    refused('tiff', await leaves().tiff().toBuffer()),
    refused('tiff, other end first', Buffer.concat([text('MM'), bytes(0, 42), Buffer.alloc(100)])),
    refused('avif', await leaves(16, 16).avif({ effort: 0 }).toBuffer()),
  ];
}

async function oddButWhole(jpeg: Buffer, png: Buffer, webp: Buffer): Promise<HostileFile[]> {
  const gps = { IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '28/1 11/1 42/1', GPSLongitudeRef: 'E', GPSLongitude: '112/1 58/1 3/1' }, IFD0: { Make: 'PhoneOfZhouMin', Copyright: MARK } };
  return [
    taken('jpeg', jpeg),
    taken('png', png),
    taken('webp', webp),
    taken('jpeg with a place', await leaves().withExif(gps).jpeg().toBuffer()),
    taken('webp with a place', await leaves().withExif(gps).webp().toBuffer()),
    taken('jpeg lying on its side', await leaves().withMetadata({ orientation: 6 }).jpeg().toBuffer()),
    taken('CMYK jpeg', await leaves().toColourspace('cmyk').jpeg().toBuffer()),
    taken('jpeg with a colour profile', await leaves().withIccProfile('p3').jpeg().toBuffer()),
    taken('grey jpeg', await leaves().grayscale().jpeg().toBuffer()),
    taken('progressive jpeg', await leaves().jpeg({ progressive: true }).toBuffer()),
    taken('png one can see through', await leaves().ensureAlpha(0.5).png().toBuffer()),
    taken('png of 16 bits', await leaves().toColourspace('rgb16').png().toBuffer()),
    taken('png with a palette', await leaves().png({ palette: true }).toBuffer()),
    taken('interlaced png', await leaves().png({ progressive: true }).toBuffer()),
    taken('1 × 1', await canvas(1, 1).png().toBuffer()),
    taken('10,000 × 10', await canvas(10_000, 10).png().toBuffer()),
    taken('4,000 × 3,000', await canvas(4000, 3000).jpeg({ quality: 20 }).toBuffer()),
    taken('jpeg and zip', Buffer.concat([jpeg, ZIP])),
    taken('jpeg and html', Buffer.concat([jpeg, text(MARK)])),
    taken('jpeg with html in a comment', withSegment(jpeg, 0xfe, text(MARK))),
    taken('jpeg with html as its place', withSegment(jpeg, 0xe1, text(`http://ns.adobe.com/xap/1.0/\u0000<x:xmpmeta>${MARK}</x:xmpmeta>`))),
    taken('png and html', Buffer.concat([png, text(MARK)])),
    taken('png with html in a text', withChunks(png, chunk('tEXt', text(`Comment\u0000${MARK}`)))),
    taken('png that moves', withChunks(png, chunk('acTL', bytes(0, 0, 39, 16, 0, 0, 0, 0)))),
    taken('jpeg said to be html', jpeg, { type: 'text/html', name: 'x.html' }),
    taken('name that climbs', jpeg, { name: '../../../../etc/passwd' }),
    taken('name of another system', jpeg, { name: 'C:\\windows\\system32\\x.jpg' }),
    taken('name with a nul', jpeg, { name: 'x.jpg%00.html' }),
    taken('name of 3,000 letters', jpeg, { name: `${'长'.repeat(1000)}.jpg` }),
    taken('name that is a script', jpeg, { name: '<img src=x onerror=alert(1)>.jpg' }),
  ];
}
