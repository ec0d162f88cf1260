var e={title:`About vamgr`,version:`Version {version}`,offline:`On your own machine`,offlineText:`Works offline: it needs nothing from the internet and reports to nobody.`,licence:`Licence`,licenceText:`AGPL-3.0-or-later. You may use, change and share it on the same terms. Whoever lets others use a changed vamgr over a network offers them its source.`,data:`Data`,dataText:`Airports: OurAirports, airportsdata
Countries: GeoNames (CC\xA0BY\xA04.0)
Aircraft: ICAO Doc 8643, pycontrails
Fuel: Seymour et al. 2020 (CC\xA0BY\xA04.0), AIM2015, Gössling et al. 2024
Coastlines: Natural Earth`};export{e as t};