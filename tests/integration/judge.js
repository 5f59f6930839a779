// Read RDF with N3.js, or JSON-LD with jsonld.js and the network cut, and write what it says as N-Quads.
// node judge.js n3|jsonld MEDIA-TYPE BASE < FILE
'use strict';
const fs = require('fs');
const [, , judge, type, base] = process.argv;
const text = fs.readFileSync(0, 'utf-8');

function n3() {
  const { Parser, Writer } = require('n3');
  const writer = new Writer({ format: 'N-Quads' });
  writer.addQuads(new Parser({ format: type, baseIRI: base }).parse(text));
  writer.end((error, result) => { if (error) throw error; process.stdout.write(result); });
}

async function jsonld() {
  const documentLoader = async url => { throw new Error(`would fetch ${url}`); };
  const options = { format: 'application/n-quads', base, documentLoader, safe: true };
  process.stdout.write(await require('jsonld').toRDF(JSON.parse(text), options));
}

Promise.resolve(judge === 'n3' ? n3() : jsonld()).catch(error => { console.error(error); process.exit(1); });
