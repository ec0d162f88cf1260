export const about = {
  title: 'About vamgr',
  version: 'Version {version}',
  offline: 'On your own machine',
  offlineText: 'Works offline: it needs nothing from the internet and reports to nobody.',
  licence: 'Licence',
  licenceText:
    'AGPL-3.0-or-later. You may use, change and share it on the same terms. Whoever lets others use a changed vamgr over a network offers them its source.',
  data: 'Data',
  dataText:
    'Airports: OurAirports, airportsdata\nCountries: GeoNames (CC\u00a0BY\u00a04.0)\nAircraft: ICAO Doc 8643, pycontrails\nFuel: Seymour et al. 2020 (CC\u00a0BY\u00a04.0), AIM2015, Gössling et al. 2024\nCoastlines: Natural Earth',
} as const;
