"""Reads Popolo JSON from the file that is named with the package
everypolitician-popolo and follows each membership to its person, organization and
post; what leads to nothing is told, one complaint a line. Exits with 3 where the
package is not there, so that the test that calls this is skipped."""

import json
import sys

try:
    from popolo_data.importer import Popolo
except ImportError:
    sys.exit(3)

popolo = Popolo.from_filename(sys.argv[1])
for m in popolo.memberships:
    if not m.person.name:
        print(f"{m.id}: no person")
    if m.organization_id and not m.organization.name:
        print(f"{m.id}: no organization")
    if m.post_id and not m.post.label:
        print(f"{m.id}: no post")
    if m.post_id and m.post.organization_id != m.organization_id:
        print(f"{m.id}: the post is of another organization")
    m.start_date, m.end_date  # raise where they are no dates
for p in popolo.persons:
    for other in p.other_names:
        if not other["name"]:
            print(f"{p.id}: an empty name")
for o in popolo.organizations:
    if not o.name or not o.classification:
        print(f"{o.id}: no name or classification")
print("read:", json.dumps({"memberships": len(popolo.memberships), "persons": len(popolo.persons)}, sort_keys=True))
