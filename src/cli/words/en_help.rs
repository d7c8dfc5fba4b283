//! English: the help text of the program and of each command.

use crate::args::Topic;

pub(super) fn help(topic: Topic) -> &'static str {
    match topic {
        Topic::All => {
            "dvk – verify, merge, show and compare Dân vận khéo bundles without a browser

USAGE
  dvk verify FILE…                    check each bundle
  dvk merge FILE… --out FILE          merge bundles into one; neither order nor repetition changes the result
  dvk show FILE [--json]              campaign, devices, ranges, counts, conflicts, fingerprint
  dvk diff A B                        what one bundle holds and the other does not
  dvk simulate --out DIR [--seed N] [--tablets N] [--models N] [--assessors N]
                                      play a survey: the bundle of every tablet, and expected.json

OPTIONS
  --lang vi|en      language (default: vi)
  -h, --help        this page; after a command: how that command is used
  -V, --version     version

EXIT CODES
  0  well    1  something was set aside, or the two differ    2  not a bundle, unreadable, wrong command

EXAMPLES
  dvk verify dvk-kim-long-may-1-20260805-0930.json --lang en
  dvk merge dvk-*.json --out merged.json
  dvk show merged.json --json
  dvk diff tablet-1.json tablet-2.json
  dvk simulate --seed 7 --tablets 3 --models 20 --assessors 4 --out trial
"
        }
        Topic::Verify => {
            "dvk verify FILE… – check each bundle; writes nothing

Each bundle is read line by line: the check of every event, the digest, texts, points, photos. What is damaged is named by its
line, what is good stays good. A “note” is what should be known of what is taken: a clock far off, accents apart, a cloned
device, points off the scale. The file expected.json of dvk simulate is no bundle and is passed over.

EXIT CODES
  0  all bundles are complete and sound    1  something was set aside    2  some file is no bundle or unreadable

EXAMPLES
  dvk verify dvk-kim-long-may-1-20260805-0930.json --lang en
  dvk verify trial/*.json --lang en
"
        }
        Topic::Merge => {
            "dvk merge FILE… --out FILE – merge bundles into one

The result is the union of all sound events and photos: neither order nor repetition nor the cut into parts changes one byte.
The bundles must be of one campaign, all real or all for practice. The result must not be one of the bundles given.
There is no result before all is done: it is written beside its place and then renamed.

EXIT CODES
  0  well    1  merged, with something set aside    2  not merged, nothing written

EXAMPLES
  dvk merge tablet-1.json tablet-2.json --out merged.json
  dvk merge dvk-*.json -o merged.json
"
        }
        Topic::Show => {
            "dvk show FILE [--json] – what is in a bundle

Campaign, the device that made it, events and photos, the ranges of each device, what was withheld on purpose, conflicts,
fingerprint. With --json: one JSON object for other programs.

EXAMPLES
  dvk show merged.json --lang en
  dvk show merged.json --json > shown.json
"
        }
        Topic::Diff => {
            "dvk diff A B – what one bundle holds and the other does not

How many events only one side has, by device and number, then every register that differs: “-” is A's, “+” is B's.

EXIT CODES
  0  the same    1  they differ, are of different campaigns, or something was set aside    2  unreadable

EXAMPLES
  dvk diff tablet-1.json tablet-2.json
  dvk diff merged.json merged-before.json --lang en
"
        }
        Topic::Simulate => {
            "dvk simulate --out DIR [--seed N] [--tablets N] [--models N] [--assessors N] – play a survey

Writes the bundle of every tablet, and expected.json (what must come of their merge), into a new or empty folder. The same --seed
gives the same bytes. Without them: --seed 1 --tablets 3 --models 20 --assessors 4. At most 200 tablets, 12,000 models, 200
assessors, and 10,000,000 for the product of the three.

EXAMPLES
  dvk simulate --seed 7 --tablets 3 --models 20 --assessors 4 --out trial
  dvk merge trial/*.json --out merged.json
"
        }
    }
}
