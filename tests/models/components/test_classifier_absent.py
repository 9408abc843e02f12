"""Without the base weights the rules read alone, and every record says so."""

import subprocess
import sys

CODE = """
import models.classifier.predict as predict
predict.BASE = "no_such_package"
from corpora.document import DocumentBuilder, Metadata
from models.nature import Decision
from models.pipeline import read
from models.vocabulary import Nature, RecordType
builder = DocumentBuilder("test", Metadata(jurisdiction="CA"))
builder.add("sec_1", "section", "It is prohibited for any person in Canada to export arms to Iran.", number="1")
reading = read(builder.build(), Decision(Nature.SANCTIONS, RecordType.SANCTIONS, "a test"))
print(len(reading.statements["measures"]), reading.notes)
"""


def test_rules_read_alone_and_say_so():
    done = subprocess.run([sys.executable, "-c", CODE], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("1 ")
    assert "rules alone" in done.stdout
