"""Demo data generator: procedural chest films and reports in the layouts of real data sets, with known truth.

Everything here is invented: no pixel, sentence or name comes from a patient. The package may use `cxrflow.io` and
`cxrflow.progress` only, so that the stages it feeds are tested by data they did not shape.
"""
