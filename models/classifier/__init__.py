"""The provision classifier: a small transformer that reads what language varies, beside the rules.

MiniLM (22 M parameters) from an installed package; what training changed in its upper layers is small enough
to commit. Trained by `train`, read by `predict`, combined with the rules by `combine`.
"""
