"""A second opinion on what the rules find: a conditional random field over tokens, fitted to annotated reports.

Rules know what their authors thought of; a model of annotated reports also weighs what several authors write alike.
Rules and a field together: as Dehghan et al., J Biomed Inform 2015; 58: S53-S59.
"""
