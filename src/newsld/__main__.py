"""Run newsld as ``python -m newsld``."""

from newsld.cli import main

if __name__ == "__main__":
    main()
