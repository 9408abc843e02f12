"""XML from strangers: refused with one clear error when it is broken, hostile or unreadable."""

import pytest

from corpora import xml
from corpora.document import DocumentError

BOMB = b"""<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><x>&b;</x>"""
OUTSIDE = b"""<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]><x>&a;</x>"""


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "byte 0: the file is empty"),
        (b" \n ", "byte 0: the file is empty"),
        (BOMB, "line 1: the file declares entities"),
        (OUTSIDE, "line 1: the file declares entities"),
        (BOMB.decode().encode("utf-16"), "line 1: the file declares entities"),
        (b"<a>\n<b>\n</a>", "line 3, column 5: not well-formed XML"),
        (b"plain words", "line 1, column 1: not well-formed XML"),
        (b'<?xml version="1.0" encoding="utf-8"?><a>\xff\xfe</a>', "line 1, column"),
        (b'<?xml version="1.0" encoding="klingon"?><a/>', "line 1"),
        (b"<a>" + b"x" * 200 + b"\x00</a>", "line 1"),
        (b"<a>" * 5000, "line 1"),
        (b"<a>&undeclared;</a>", "line 1, column"),
    ],
)
def test_bad_input_is_one_clear_error(data, message):
    with pytest.raises(DocumentError) as refused:
        xml.load(data, "bad.xml")
    assert str(refused.value).startswith(f"bad.xml: {message}")


def test_declared_encodings_and_marks_are_read():
    for data in (
        "<a>é</a>".encode("utf-8-sig"),
        '<?xml version="1.0" encoding="iso-8859-1"?><a>é</a>'.encode("latin-1"),
        "<a>é</a>".encode("utf-16"),
    ):
        assert xml.load(data, "a").text == "é"


def test_a_fault_names_file_and_line():
    root = xml.load(b"<a>\n<b/>\n</a>", "a.xml")
    assert str(xml.fault(root[0], "no number")) == "a.xml: line 2: no number"


def test_names_and_attributes_are_found_in_any_namespace():
    root = xml.load(b'<n:a xmlns:n="urn:n"><n:b n:when="2097-01-01"><n:c> two  words </n:c></n:b></n:a>', "a")
    assert xml.tag(root) == "a"
    assert xml.attribute(root[0], "when") == "2097-01-01"
    assert xml.text(xml.child(root, "b", "c")) == "two words"
    assert xml.child(root, "b", "d") is None
    assert xml.text(None) == ""


def test_the_lead_of_an_element_ends_at_its_first_block():
    root = xml.load(b"<td>All <i>red</i> herrings:<p>one</p> tail</td>", "a")
    assert xml.text(xml.lead(root, ("p",))) == "All red herrings:"
    assert xml.lead(xml.load(b"<td><p>one</p></td>", "a"), ("p",)) is None


def test_pages_are_read_as_html_unless_they_say_that_they_are_xml():
    assert xml.text(xml.load_html("<p>Café<br>au lait".encode(), "page")) == "Caféau lait"
    with pytest.raises(DocumentError, match="not well-formed"):
        xml.load_html(b"<?xml version='1.0'?><p>Caf<br>", "page")
