"""The report as a file: its last section made anew."""

import pytest

from evaluation.report import replace_last


def test_only_the_last_section_is_written_anew(tmp_path):
    path = tmp_path / "REPORT.md"
    path.write_text("# Report\n\n## Status\n\n189 of 189.\n\n## What is learned\n\nold\n", "utf-8")
    replace_last(path, ["## What is learned", "new"])
    assert path.read_text("utf-8") == "# Report\n\n## Status\n\n189 of 189.\n\n## What is learned\n\nnew\n"


def test_a_report_without_that_section_is_left_alone(tmp_path):
    path = tmp_path / "REPORT.md"
    path.write_text("# Report\n", "utf-8")
    with pytest.raises(ValueError, match="no section"):
        replace_last(path, ["## What is learned", "new"])
    assert path.read_text("utf-8") == "# Report\n"
