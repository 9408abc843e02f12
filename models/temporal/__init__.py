"""When law begins, ends, is renewed and falls due: temporal statements in English and French prose."""
