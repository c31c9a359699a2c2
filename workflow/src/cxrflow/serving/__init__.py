"""A trained model in use: exported, searched with, served on a page. Imports every stage before; none imports it."""
