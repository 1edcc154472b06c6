// Runs esbuild with the options given as JSON; prints the list of files that went into the bundle.
import { build } from "esbuild";

try {
  const { metafile } = await build({ ...JSON.parse(process.argv[2]), bundle: true, metafile: true, logLevel: "warning" });
  console.log(JSON.stringify(Object.keys(metafile.inputs)));
} catch {
  process.exitCode = 1; // esbuild itself has said what is wrong
}
