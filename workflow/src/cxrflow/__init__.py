"""cxrflow: chest X-ray DICOM and reports to an image-text retrieval model, its evaluation and the paper's tables."""

__version__ = "0.1.0"
