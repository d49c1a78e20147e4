#!/bin/sh
# Makes the two fonts of the report from Source Sans 3 (see README.md). Needs npm and fonttools (Debian: python3-fonttools).
set -eu
python=${PYTHON:-python3}
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm pack --silent source-sans@3.52.0 >/dev/null
tar xzf source-sans-3.52.0.tgz

# Latin of Western and Central Europe, punctuation, figures, the signs that the report draws.
unicodes=U+0020-007E,U+00A0-00AC,U+00AE-017F,U+0218-021B,U+02C6,U+02DC,U+0394,U+03A3,U+03BC,U+1E9E
unicodes=$unicodes,U+1E80-1E85,U+1EF2-1EF3,U+2009,U+2010-2015,U+2018-201E,U+2020-2022,U+2026,U+202F,U+2030,U+2032-2033
unicodes=$unicodes,U+2039-203A,U+2044,U+2070,U+2074-2079,U+2080-2089,U+20AC,U+2116,U+2122,U+2153-2154,U+215B-215E
unicodes=$unicodes,U+2190-2193,U+2212,U+221A,U+221E,U+2248,U+2260,U+2264-2265,U+25A0-25A1,U+25B2,U+25B6,U+25BC,U+25C6,U+25CA
unicodes=$unicodes,U+25CB,U+25CF,U+2610-2611,U+2713,U+2717

for weight in Regular Semibold; do
  "$python" -m fontTools.subset "package/TTF/SourceSans3-$weight.ttf" --output-file="$weight.ttf" \
    --unicodes="$unicodes" --layout-features=kern --no-hinting --desubroutinize --name-IDs='*' --notdef-outline \
    --drop-tables+=DSIG,STAT,FFTM
  "$python" - "$weight.ttf" "$here/DatapeilSans-$weight.ttf" "$weight" <<'PY'
import sys
from fontTools.ttLib import TTFont

# "Source" is a Reserved Font Name: a changed copy must carry another one (OFL, condition 3).
source, target, weight = sys.argv[1:]
font = TTFont(source, recalcTimestamp=False)
names = {1: "Datapeil Sans" if weight == "Regular" else f"Datapeil Sans {weight}", 2: "Regular", 3: f"3.052;DatapeilSans-{weight}",
         4: f"Datapeil Sans {weight}", 6: f"DatapeilSans-{weight}", 16: "Datapeil Sans", 17: weight}
kept = {0, 5, 8, 9, 11, 13, 14}
table = font["name"]
table.names = [record for record in table.names if record.nameID in kept and record.platformID == 3]
for number, text in names.items():
    table.setName(text, number, 3, 1, 0x409)
font.save(target)
PY
done
cp package/LICENSE.md "$here/LICENSE.md"
