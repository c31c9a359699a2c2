"""`python -m cxrflow`, as the rules call it inside an image."""

from cxrflow.cli import main

main()
