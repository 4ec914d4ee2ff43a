import { Map } from '@tarojs/components';
import type { WayMapProps } from './port';

const nothing = () => undefined;

/** WeChat's map with every van's line and numbered stops. */
export function WeappWayMap({ ways }: WayMapProps) {
  const stops = ways.flatMap((way) => [...way.stops, ...(way.here ? [{ ...way.here, label: '车', title: '车在这里' }] : [])].map((stop) => ({ ...stop, colour: way.colour })));
  const markers = stops.map(({ latitude, longitude, label, title, colour }, id) => ({
    id, latitude, longitude, title, iconPath: '', width: 1, height: 1,
    label: { content: label, color: '#ffffff', fontSize: 14, bgColor: colour, borderRadius: 10, padding: 4, anchorX: -8, anchorY: -10, borderWidth: 0, borderColor: colour, textAlign: 'center' as const },
  }));
  const polyline = ways.filter((way) => way.stops.length > 1).map(({ stops: points, colour }) => ({ points: points.map(({ latitude, longitude }) => ({ latitude, longitude })), color: colour, width: 4 }));
  const [first] = stops;
  if (!first) return null;
  return <Map className="way-map" latitude={first.latitude} longitude={first.longitude} includePoints={stops.map(({ latitude, longitude }) => ({ latitude, longitude }))} markers={markers} polyline={polyline} onError={nothing} />;
}
