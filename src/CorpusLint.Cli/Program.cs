return CorpusLint.Cli.ProgramHost.RunProcess(args);
