// Runs the test file of regex, named by its path, inside the bundle; prints {ran, bad, words}.
import { readFile } from "node:fs/promises";
import { bootEngine } from "./engine.mjs";

const RUN = `
import io
import json
import sys
import unittest

sys.path.append("/home/pyodide")
import regex_suite

words = io.StringIO()
suite = unittest.defaultTestLoader.loadTestsFromModule(regex_suite)
result = unittest.TextTestRunner(words).run(suite)
bad = [str(case) for case, _ in result.failures + result.errors + result.skipped]
json.dumps({"ran": result.testsRun, "bad": bad, "words": words.getvalue()[-4000:]})
`;

const { pyodide } = await bootEngine();
pyodide.FS.writeFile("/home/pyodide/regex_suite.py", await readFile(process.argv[2]));
console.log(pyodide.runPython(RUN));
