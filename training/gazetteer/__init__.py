"""How the gazetteer of ``lang/en`` is made from open data; not shipped.

``python -m training.gazetteer --corpora ../shared/corpora`` writes ``src/newsld/lang/en/gazetteer/names.nlg``.
"""
