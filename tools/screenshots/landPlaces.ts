/** Places at which the map is looked at and tested: the centre of each as latitude/longitude, as in the address. */
export const landPlaces = {
  Berlin: '52.52/13.4',
  Moscow: '55.75/37.6',
  Urals: '56.8/58',
  'Aral Sea': '45/60',
  Baikonur: '45.95/63.3',
  Astana: '51.15/71.45',
  Almaty: '43.25/76.9',
  Khorgos: '44.2/80.4',
  Turpan: '42.95/89.2',
  Lanzhou: '36.05/103.8',
  Lianyungang: '34.6/119.2',
  Caspian: '43/50.5',
}
